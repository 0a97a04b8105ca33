/// How far a stage has come.
package enum StageState: String, Sendable, CaseIterable {
  case notOpened, open, closed
}

extension StageState: Worded {
  package var text: Text {
    switch self {
    case .notOpened: Text(zh: "未开", en: "not open")
    case .open: Text(zh: "进行", en: "open")
    case .closed: Text(zh: "已关", en: "closed")
    }
  }
}

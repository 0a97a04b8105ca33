/// What a score sheet still owes before it can be submitted (还差).
package enum SheetDebt: Hashable, Sendable {
  case noMark(CriterionCode)
  case noReason(CriterionCode, Points)
  case opinionShort(length: Int, minimum: Int)

  /// The item to go to; nil is the overall opinion.
  package var criterion: CriterionCode? {
    switch self {
    case .noMark(let code), .noReason(let code, _): code
    case .opinionShort: nil
    }
  }
}

extension SheetDebt: Worded {
  package var text: Text {
    switch self {
    case .noMark(let code): Text(zh: "\(code) 没有分", en: "\(code) has no mark")
    case .noReason(let code, let points):
      Text(
        zh: "\(code) \(points.text()) 低于六成，要写理由",
        en: "\(code) \(points.text()) is under 60 %, a reason is due")
    case .opinionShort(let length, let minimum):
      Text(
        zh: "综合意见现 \(length) 字，至少 \(minimum) 字",
        en: "the opinion has \(length.counted("word")), \(minimum) are due")
    }
  }
}

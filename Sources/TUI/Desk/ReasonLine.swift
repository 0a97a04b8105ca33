package import ReviewCore
internal import Terminal

/// One line for a reason that an act needs.
struct ReasonLine: Screen {
  private let purpose: ReasonPurpose
  private var prompt = LinePrompt()

  init(_ purpose: ReasonPurpose, _ text: String = "") {
    self.purpose = purpose
    prompt = LinePrompt(text)
  }

  func context(_ app: AppView) -> Context { .find }
  func takesText(_ app: AppView) -> Bool { true }
  func writing(_ app: AppView) -> Writing? { .line(prompt.text) }
  func isComposing(_ app: AppView) -> Bool { true }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch prompt.take(input) {
    case .typing: return []
    case .done(let reason):
      guard !reason.isBlank else { return [.say(Text(zh: "请写原因", en: "Give a reason"))] }
      return [.pop, .pass(.reason(purpose, reason))]
    case .dropped: return [.pop]
    case nil: return nil
    }
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    let row = frame.size.rows - 4
    for line in row..<frame.size.rows - 2 {
      frame.fill(row: line, columns: 0..<frame.size.columns, style: .plain)
    }
    frame.putRule(row: row, app(purpose.title), "", app)
    frame.putPrompt(prompt, row: row + 1, column: 1, endingAt: frame.size.columns - 2, app)
  }

  func standingMessage(_ app: AppView) -> Text? {
    purpose.advice
  }

  func hints(_ app: AppView) -> [Hint] {
    [Hint(app("回车", "Enter"), app("存入", "save")), Hint("Esc", app("不要", "drop"))]
  }
}

/// What a reason is for.
package enum ReasonPurpose: Hashable, Sendable {
  case notApplicable
  /// A tie to the application that is being marked.
  case tie(RecusalGround)
  /// One line to an expert.
  case reminder(ExpertCode)

  var title: Text {
    switch self {
    case .notApplicable: Text(zh: "不适用的原因", en: "Why it does not apply")
    case .tie: Text(zh: "是什么关系", en: "What tie it is")
    case .reminder(let code): Text(zh: "给 \(code) 的一句话", en: "One line to \(code)")
    }
  }

  /// What Enter does.
  var advice: Text {
    switch self {
    case .notApplicable, .tie:
      Text(zh: "写下原因，回车存入，Esc 不要", en: "Write the reason; Enter saves, Esc drops")
    case .reminder:
      Text(
        zh: "显示在他的总览上，记入台账。回车发出，Esc 不发",
        en: "It stands on their overview and in the ledger. Enter sends, Esc drops")
    }
  }
}

internal import ReviewCore
internal import Terminal

/// The field that asks what to look for, on the message line of the screen below.
///
/// That screen gets every change as `ScreenInput.found`, so that a list can be filtered while one
/// types; `isDone` says that the field has closed. Esc gives back what was looked for before.
struct FindField: Screen {
  private let prompt: Text
  private let note: Text
  private let before: String
  /// What was looked for earlier, the latest last.
  private let history: [String]
  private var place: Int
  private var field: LineField

  /// - Parameters:
  ///   - prompt: What stands before the field, such as 筛选.
  ///   - note: What stands after it: what can be typed.
  ///   - text: What is looked for now; Esc returns to it.
  ///   - isFresh: The field opens empty, and what is looked for now is the latest of the history.
  ///   - history: What was looked for earlier, the latest last.
  init(
    prompt: Text = Text(zh: "查找", en: "Find"), note: Text, text: String = "",
    isFresh: Bool = false, history: [String] = []
  ) {
    self.prompt = prompt
    self.note = note
    self.history = isFresh && !text.isEmpty ? history + [text] : history
    before = text
    place = self.history.count
    field = LineField(isFresh ? "" : text)
  }

  func context(_ app: AppView) -> Context { .find }
  func takesText(_ app: AppView) -> Bool { true }
  func writing(_ app: AppView) -> Writing? { .line(field.text) }
  func isComposing(_ app: AppView) -> Bool { true }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .text(let text, _), .han(let text):
      field.insert(text)
      return changed
    case .command(let command, _): return run(command)
    case .shown, .recorded, .refused, .keepDraft, .found, .section, .reason: return nil
    }
  }

  private mutating func run(_ command: Command) -> [Effect]? {
    switch command {
    case .run: return [.pop, .pass(.found(field.text, isDone: true))]
    case .back: return [.pop, .pass(.found(before, isDone: true))]
    case .rubout: field.deleteBackward()
    case .older: recall(place - 1)
    case .newer: recall(place + 1)
    default: return nil
    }
    return changed
  }

  /// The screen below is told, and this field opens again over it as it is.
  private var changed: [Effect] {
    [.pop, .pass(.found(field.text, isDone: false)), .push(self)]
  }

  private mutating func recall(_ index: Int) {
    guard (0...history.count).contains(index) else { return }
    place = index
    field = LineField(index == history.count ? "" : history[index])
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    let row = frame.size.rows - 2
    frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    let start = frame.put(" \(app(prompt)) [", row: row, column: 0)
    let columns = frame.size.columns < 80 ? 16 : 24
    let shown = field.layout(columns: columns, ambiguous: app.ambiguous)
    frame.fill(row: row, columns: start..<start + columns, style: app.theme[.field])
    frame.put(shown.text, row: row, column: start, style: app.theme[.field], limit: columns)
    frame.put("]  \(app(note))", row: row, column: start + columns)
    frame.cursor = Position(row: row, column: start + shown.caretColumn)
  }

  func hints(_ app: AppView) -> [Hint] {
    let shared = [
      Hint(app("回车", "Enter"), app("就查这个", "find")),
      Hint("Esc", app("不查了", "back")),
    ]
    guard !history.isEmpty else { return shared }
    return shared + [Hint(app("上下", "Up/Down"), app("以前查的", "earlier"))]
  }
}

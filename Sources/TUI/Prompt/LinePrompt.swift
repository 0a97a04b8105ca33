internal import ReviewCore
internal import Terminal

/// One line that a screen asks for: a reason, a question, a filter.
///
/// The screen that holds it reads its keys in the context `find` while it is open.
struct LinePrompt: Hashable, Sendable {
  private(set) var field: LineField

  init(_ text: String = "") {
    field = LineField(text)
  }

  /// What an input did to the line.
  enum Answer: Hashable, Sendable {
    case typing
    case done(String)
    case dropped
  }

  var text: String { field.text }

  /// Takes an input; nil for one that does not concern the line.
  mutating func take(_ input: ScreenInput) -> Answer? {
    switch input {
    case .text(let text, _), .han(let text):
      field.insert(text)
      return .typing
    case .command(let command, _): return take(command)
    case .found, .section, .reason, .shown, .recorded, .refused, .keepDraft: return nil
    }
  }

  private mutating func take(_ command: Command) -> Answer? {
    switch command {
    case .rubout:
      field.deleteBackward()
      return .typing
    case .older, .newer: return .typing
    case .run: return .done(field.text)
    case .back: return .dropped
    default: return nil
    }
  }
}

extension Frame {
  /// Draws the line in `[ ]` and sets the cursor into it; `end` is the column after the bracket.
  mutating func putPrompt(
    _ prompt: LinePrompt, row: Int, column: Int, endingAt end: Int, _ app: AppView
  ) {
    let width = max(2, end - column - 2)
    let layout = prompt.field.layout(columns: width, ambiguous: ambiguous)
    put("[", row: row, column: column)
    put(
      layout.text.padded(toColumns: width, ambiguous: ambiguous), row: row, column: column + 1,
      style: app.theme[.field])
    put("]", row: row, column: column + 1 + width)
    cursor = Position(row: row, column: column + 1 + layout.caretColumn)
  }
}

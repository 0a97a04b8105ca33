internal import ReviewCore
internal import Terminal

/// The field for the number that stands on the screen and is typed again before an act that cannot
/// be undone.
struct ConfirmField: Hashable, Sendable {
  /// Columns between `[` and `]`.
  let columns: Int
  private(set) var text = ""

  init(columns: Int) {
    self.columns = columns
  }

  var isEmpty: Bool { text.isEmpty }

  /// Takes a digit or a point; a second point and what does not fit are left out.
  mutating func type(_ key: Key) {
    guard case .character(let character) = key.folded, text.count < columns else { return }
    if character == ".", text.contains(".") { return }
    text.append(character)
  }

  mutating func rubout() { _ = text.popLast() }

  mutating func clear() { text = "" }

  /// Draws the question and the field after it, with the cursor in it.
  func put(_ question: String, row: Int, on frame: inout Frame, _ app: AppView) {
    let start = frame.put("\(question)[", row: row, column: 1)
    frame.fill(row: row, columns: start..<start + columns, style: app.theme[.field])
    let end = frame.put(text, row: row, column: start, style: app.theme[.field])
    frame.put("]", row: row, column: start + columns)
    frame.cursor = Position(row: row, column: min(end, start + columns - 1))
  }
}

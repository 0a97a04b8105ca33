@testable import Terminal

/// Editors written as their text with `|` for the caret.
extension TextEditor {
  init(notation: String) {
    // By code points, because a mark behind the `|` would be one character with it.
    let parts = notation.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
    let before = parts.first.map { String($0) } ?? ""
    let after = parts.dropFirst().map { String($0) }.joined()
    self.init(before + after)
    let linesBefore = before.split(separator: "\n", omittingEmptySubsequences: false)
    move(to: Caret(line: linesBefore.count - 1, offset: linesBefore.last?.count ?? 0))
  }

  var notation: String {
    lines.enumerated()
      .map { line, characters in
        guard line == caret.line else { return String(characters) }
        return String(characters[..<caret.offset]) + "|" + String(characters[caret.offset...])
      }
      .joined(separator: "\n")
  }
}

/// One line of input: a filter, a search, a number that confirms.
package struct LineField: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// The characters before the caret.
  package private(set) var caret: Int

  /// The caret stands at the end.
  package init(_ text: String = "") {
    characters = Array(Self.cleaned(text))
    caret = characters.count
  }

  package var text: String { String(characters) }

  package var isEmpty: Bool { characters.isEmpty }

  /// A line end becomes a blank, so that a pasted text stays one line.
  private static func cleaned(_ text: String) -> String {
    String(text.cleanedInput().map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }
}

extension LineField {
  /// More than this is cut off what is inserted, in characters.
  package static let longestInsertion = 1000

  /// Inserts what was typed or pasted.
  package mutating func insert(_ text: String) {
    replace(caret..<caret, with: String(Self.cleaned(text).prefix(Self.longestInsertion)))
  }

  package mutating func deleteBackward() { replace(max(0, caret - 1)..<caret, with: "") }

  package mutating func deleteForward() {
    replace(caret..<min(characters.count, caret + 1), with: "")
  }

  /// Deletes the run of Han, the word or the marks before the caret.
  package mutating func deleteWordBackward() {
    replace(RunKind.startOfRun(before: caret, in: characters)..<caret, with: "")
  }

  package mutating func clear() { self = LineField() }

  package mutating func moveLeft() { caret = max(0, caret - 1) }

  package mutating func moveRight() { caret = min(characters.count, caret + 1) }

  package mutating func moveToStart() { caret = 0 }

  package mutating func moveToEnd() { caret = characters.count }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    let before = String(characters[..<range.lowerBound]) + text
    let after = String(characters[range.upperBound...])
    characters = Array(before + after)
    caret = min(before.count, characters.count)
  }
}

extension LineField {
  /// The part of the text to show in so many columns, and the column of the caret in it.
  ///
  /// The last column is kept for the caret. A text that is too long loses its beginning as far as
  /// it must for the caret to be seen.
  package func layout(
    columns: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> (text: String, caretColumn: Int) {
    let room = max(0, columns - 1)
    var start = caret
    var caretColumn = 0
    while start > 0 {
      let width = Width.columns(of: characters[start - 1], ambiguous: ambiguous)
      guard caretColumn + width <= room else { break }
      caretColumn += width
      start -= 1
    }
    let text = String(characters[start...]).truncated(toColumns: columns, ambiguous: ambiguous)
    return (text, caretColumn)
  }
}

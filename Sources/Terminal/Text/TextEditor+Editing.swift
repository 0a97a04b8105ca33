extension TextEditor {
  /// More than this is cut off a paste, in bytes of UTF-8.
  package static let longestPaste = 200_000

  /// Types a character, or several that an input method sends at once.
  package mutating func insert(_ text: String) {
    let text = text.cleanedInput()
    if let character = text.first, text.count == 1, character != "\n" {
      replace(caret, caret, with: text, as: .typing(character))
    } else {
      replace(caret, caret, with: text, as: .other)
    }
  }

  /// Inserts a pasted text and returns whether all of it was taken.
  @discardableResult
  package mutating func paste(_ text: String) -> Bool {
    let text = text.cleanedInput()
    guard text.utf8.count > Self.longestPaste else {
      replace(caret, caret, with: text, as: .other)
      return true
    }
    let limit = text.utf8.index(text.startIndex, offsetBy: Self.longestPaste)
    // Forth and back is to the start of the character that the limit falls into.
    let end = text.index(before: text.index(after: limit))
    replace(caret, caret, with: String(text[..<end]), as: .other)
    return false
  }

  package mutating func insertNewline() {
    replace(caret, caret, with: "\n", as: .other)
  }

  /// Deletes the character before the caret, or the line end.
  package mutating func deleteBackward() {
    replace(caretBefore(caret), caret, with: "", as: .deleting)
  }

  /// Deletes the character after the caret, or the line end.
  package mutating func deleteForward() {
    replace(caret, caretAfter(caret), with: "", as: .deleting)
  }

  /// Deletes up to the end of the line; at the end of it, the line end.
  package mutating func deleteToLineEnd() {
    let end = end(ofLine: caret.line)
    replace(caret, caret == end ? caretAfter(caret) : end, with: "", as: .other)
  }

  /// Deletes the white space before the caret and the run of Han, the word or the marks before it.
  ///
  /// At the start of a line it deletes the line end.
  package mutating func deleteWordBackward() {
    guard caret.offset > 0 else {
      deleteBackward()
      return
    }
    let start = RunKind.startOfRun(before: caret.offset, in: lines[caret.line])
    replace(Caret(line: caret.line, offset: start), caret, with: "", as: .other)
  }

  /// The place one character to the left; the same at the start of the text.
  func caretBefore(_ caret: Caret) -> Caret {
    if caret.offset > 0 { return Caret(line: caret.line, offset: caret.offset - 1) }
    return caret.line > 0 ? end(ofLine: caret.line - 1) : caret
  }

  /// The place one character to the right; the same at the end of the text.
  func caretAfter(_ caret: Caret) -> Caret {
    if caret.offset < lines[caret.line].count {
      return Caret(line: caret.line, offset: caret.offset + 1)
    }
    return caret.line < lines.count - 1 ? Caret(line: caret.line + 1, offset: 0) : caret
  }
}

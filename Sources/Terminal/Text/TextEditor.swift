/// A comment that is being written: its text, the caret and what can be undone.
package struct TextEditor: Equatable, Sendable {
  /// The characters of each line; at least one line.
  private(set) var lines: [[Character]]
  package private(set) var caret: Caret

  /// The column that moving up and down keeps to; nil after any other key.
  var goalColumn: Int?
  /// Whether a caret between two rows of one line is shown at the end of the first.
  var leansBack = false
  private var history = EditHistory()

  /// The caret stands at the end of the text.
  package init(_ text: String = "") {
    lines = Self.lines(of: text.cleanedInput())
    caret = Caret(line: lines.count - 1, offset: lines[lines.count - 1].count)
  }

  private static func lines(of text: String) -> [[Character]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }
}

// MARK: - Text

extension TextEditor {
  package var text: String { lines.map { String($0) }.joined(separator: "\n") }

  /// The line that the caret is in.
  package var lineOfCaret: String { String(lines[caret.line]) }

  /// The text without the empty lines at its end; empty if there is nothing but white space.
  package var finishedText: String {
    let end = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? 0
    return lines[..<end].map { String($0) }.joined(separator: "\n")
  }

  /// The end of a line.
  func end(ofLine line: Int) -> Caret { Caret(line: line, offset: lines[line].count) }
}

// MARK: - Undo

extension TextEditor {
  package var canUndo: Bool { history.canUndo }
  package var canRedo: Bool { history.canRedo }

  /// Takes the last batch of edits back, if there is one.
  package mutating func undo() {
    guard let state = history.undo(from: EditHistory.State(lines: lines, caret: caret)) else {
      return
    }
    restore(state)
  }

  /// Makes again what was undone last, unless something was edited since.
  package mutating func redo() {
    guard let state = history.redo(from: EditHistory.State(lines: lines, caret: caret)) else {
      return
    }
    restore(state)
  }

  /// Ends the batch that is undone as one, for instance after a pause.
  package mutating func closeBatch() { history.closeBatch() }

  private mutating func restore(_ state: EditHistory.State) {
    lines = state.lines
    caret = state.caret
    forgetColumn()
  }
}

// MARK: - The two ways to change anything

extension TextEditor {
  /// Moves the caret, which ends a batch.
  mutating func move(to caret: Caret) {
    self.caret = caret
    leansBack = false
    history.closeBatch()
  }

  /// Replaces what is between two carets and puts the caret behind the replacement.
  ///
  /// The characters are made anew from the line, because a mark that comes to stand behind a letter
  /// becomes one character with it.
  mutating func replace(
    _ start: Caret, _ end: Caret, with text: String, as kind: EditHistory.Kind
  ) {
    guard start != end || !text.isEmpty else { return }
    history.record(kind, before: EditHistory.State(lines: lines, caret: caret))
    let beforeCaret = String(lines[start.line][..<start.offset]) + text
    let afterCaret = String(lines[end.line][end.offset...])
    let replacement = Self.lines(of: beforeCaret + afterCaret)
    lines.replaceSubrange(start.line...end.line, with: replacement)
    let line = start.line + replacement.count - 1
    caret = Caret(line: line, offset: offset(inLine: line, before: afterCaret))
    forgetColumn()
  }

  /// The offset from which a line consists of `rest`, or ends in the character that holds its start.
  private func offset(inLine line: Int, before rest: String) -> Int {
    var bytes = rest.utf8.count
    var offset = lines[line].count
    while offset > 0, bytes >= lines[line][offset - 1].utf8.count {
      bytes -= lines[line][offset - 1].utf8.count
      offset -= 1
    }
    return offset
  }

  private mutating func forgetColumn() {
    goalColumn = nil
    leansBack = false
  }
}

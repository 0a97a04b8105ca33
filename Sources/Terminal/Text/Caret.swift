/// A place between two characters of an edited text.
package struct Caret: Hashable, Comparable, Sendable {
  /// Lines end where the user pressed Enter, not where the screen ends.
  package let line: Int
  /// The characters before the caret on its line.
  package let offset: Int

  package init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  package static func < (lhs: Caret, rhs: Caret) -> Bool {
    (lhs.line, lhs.offset) < (rhs.line, rhs.offset)
  }
}

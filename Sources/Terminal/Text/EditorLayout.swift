/// An edited text as it stands on the screen.
package struct EditorLayout: Equatable, Sendable {
  package let rows: [String]
  /// Counted from the first row and column of the text.
  package let caret: Position
}

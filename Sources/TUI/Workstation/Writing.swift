/// What a screen is being given to write, as far as it has come.
package enum Writing: Hashable, Sendable {
  /// One line, which Enter hands in; with all that stands in it.
  case line(String)
  /// A text of many lines, in which Enter begins another; with the line of the caret.
  case lines(String)
}

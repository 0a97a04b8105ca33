/// An answer of the terminal to a question of ours.
enum TerminalReply: Hashable, Sendable {
  /// Where the cursor is, to `ESC [ 6 n`.
  case cursor(Position)
  /// What kind of terminal it is, to `ESC [ c`, which every terminal answers.
  case attributes
}

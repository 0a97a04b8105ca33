/// Why the terminal cannot be used.
package enum TerminalError: Error, Hashable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  case alreadyOpen
  /// Neither this type nor the common ones are known on this machine.
  case unknownType(String)
  /// The terminal of this type cannot move its cursor.
  case tooSimple(String)
  /// The drawing library does not ask our table of widths, so Han text would be misplaced.
  case foreignWidths
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal:
      "This needs a terminal for its input and output. Start it without a pipe, with ssh -t, or "
        + "with --plain."
    case .alreadyOpen:
      "The terminal is in use by this program already. Close that session first."
    case .unknownType(let type):
      "The terminal type \(type) is not known here. Set TERM to xterm-256color and start again."
    case .tooSimple(let type):
      "A terminal of type \(type) cannot show a screen. Use another terminal or the commands."
    case .foreignWidths:
      "The program was linked so that Chinese text would be misplaced. Install it again."
    }
  }
}

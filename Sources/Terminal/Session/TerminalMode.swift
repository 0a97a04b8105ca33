/// A mode of the terminal that ncurses does not know.
enum TerminalMode: Int {
  /// In the alternate screen the mouse wheel sends arrow keys.
  case wheelSendsArrows = 1007
  /// A paste comes between marks.
  case bracketedPaste = 2004
}

extension TerminalMode {
  func sequence(isOn: Bool) -> String { "\u{1B}[?\(rawValue)\(isOn ? "h" : "l")" }
}

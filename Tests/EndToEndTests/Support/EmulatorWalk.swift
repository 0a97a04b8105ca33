/// A session as keys: names as tmux has them, and texts that begin with `=`.
enum EmulatorWalk: CaseIterable {
  /// From the welcome page through the desk, its layers and the other screens.
  case expert
  case secretary

  /// Nothing but the first screen.
  case start

  static let allCases: [EmulatorWalk] = [.expert, .secretary]

  var keys: [String] {
    switch self {
    case .expert:
      [
        "Escape", "Enter", "4", ".", "Enter", "u", "9", "Escape", "Tab", "Space", "Down",
        "Right", "o", "Escape", "i", "Escape", "t", "Right", "Escape", ",", "/", "=平台", "Enter",
        "n", ";", "=数据“扎实”……",
        "Ctrl-P", "Escape", "Escape", "=名单", "Escape", "?", "Escape", "F10", "=py", "Escape", "g",
        "3",
        "Right", "t",
        "F2", "d", "=", "Escape", "d", "s", "Escape", "F12", "F12", "F6",
      ]
    case .secretary:
      [
        "Escape", "Tab", "Tab", "Enter", "Escape", "F3", "Enter", "Escape", "F6", "F12", "F12", "i",
        "Tab", "Tab", "Escape", "e", "v",
        "Escape", "F8", "x", "Escape", "F10", "Escape",
      ]
    case .start: []
    }
  }

  var arguments: [String] {
    switch self {
    case .expert, .start: ["--as", "e01"]
    case .secretary: []
    }
  }

  var cases: [EmulatorCase] {
    switch self {
    case .expert, .start: EmulatorCase.pairs
    case .secretary: EmulatorCase.pairs.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    }
  }
}

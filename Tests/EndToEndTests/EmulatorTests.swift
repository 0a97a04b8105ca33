import Foundation
import TerminalHarness
import Testing

/// The real desk in tmux: after every key the emulator shows the frame that the program drew.
///
/// Source: issue "A desk that people love"; tui.md 7, item 4.
@Suite(.serialized) struct EmulatorTests {
  /// From the welcome page through the desk, its layers and the other screens of an expert.
  private static let walk = [
    "Escape", "Enter", "Enter", "4", ".", "Enter", "u", "9", "Escape", "Tab", "Space", "Down",
    "Right", "o", "Escape", "i", "Escape", "/", "=平台", "Enter", "n", ";", "=数据“扎实”……", "Escape",
    "=名单", "Escape", "?", "Escape", "F10", "=py", "Escape", "g", "3", "Right", "t", "F2", "s",
    "Escape", "F12", "F12", "F6",
  ]

  private static let secretary = [
    "Escape", "Tab", "Tab", "Enter", "Escape", "F3", "Enter", "Escape", "F6", "e", "v", "Escape",
    "F8", "x", "Escape", "F10", "Escape",
  ]

  @Test(arguments: [
    ("xterm-256color", 80, 24), ("xterm-256color", 120, 36), ("tmux-256color", 100, 30),
    ("screen", 60, 18), ("linux", 80, 24), ("putty", 120, 30), ("vt100", 80, 24),
    ("screen-256color", 200, 60),
  ])
  func `the screen is the frame after every key of an expert`(
    type: String, columns: Int, rows: Int
  ) throws {
    try follow(Self.walk, as: ["--as", "e01"], type, columns, rows)
  }

  @Test(arguments: [("tmux-256color", 80, 24), ("xterm-256color", 60, 18), ("linux", 120, 36)])
  func `the screen is the frame after every key of the secretary`(
    type: String, columns: Int, rows: Int
  ) throws {
    try follow(Self.secretary, as: [], type, columns, rows)
  }

  private func follow(
    _ keys: [String], as person: [String], _ type: String, _ columns: Int, _ rows: Int
  ) throws {
    let round = try Rounds.demonstration()
    let file = round.url.appending(path: "demo.pingyi").path()
    let tmux = try Tmux(
      Program.executable.path(), ["desk", file, "--lang", "zh"] + person, terminalType: type,
      columns: columns, rows: rows)
    for (step, key) in keys.enumerated() {
      if key.hasPrefix("=") { try tmux.send(String(key.dropFirst())) } else { try tmux.press(key) }
      #expect(try tmux.screenThatMatches() != nil, "step \(step), \(key)")
    }
  }
}

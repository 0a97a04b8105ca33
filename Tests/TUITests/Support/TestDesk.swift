import Foundation
import ReviewCore
import TUI
import Terminal

/// A workstation without a terminal: keys in, frames out, on a real round file.
final class TestDesk {
  let round: FixtureRound
  private(set) var run: WorkstationRun
  /// Effects that a terminal would have carried out.
  private(set) var outside: [Effect] = []

  /// Opens the desk of a person in a session of their own; nil is the owner at a local terminal.
  init(
    _ round: FixtureRound, as person: String? = "e01", language: Language = .zh,
    theme: ThemeName = .dark, columns: Int = 80, rows: Int = 24
  ) throws {
    self.round = round
    let code = try person.map { try ExpertCode($0) }
    let gateway = try Gateway(
      path: round.path, identity: code.map(Actor.Identity.person) ?? .owner, person: code,
      session: code == nil ? "local:0/test" : "ssh:SHA256:test", clock: round.clockFunction)
    run = try WorkstationRun(
      gateway: gateway, language: language, size: Size(columns: columns, rows: rows),
      theme: Theme(theme))
    outside += run.tick()
  }

  /// Presses keys by their names, separated by blanks: `6 . Enter Up ; type:汉字 Esc Ctrl-Z F6`.
  func press(_ keys: String) {
    for name in keys.split(separator: " ").map(String.init) {
      if name.hasPrefix("type:") {
        for character in name.dropFirst(5) { feed(.key(.character(character))) }
      } else if name.hasPrefix("paste:") {
        feed(.paste(String(name.dropFirst(6)), isTruncated: false))
      } else {
        feed(.key(Self.key(name)))
      }
    }
  }

  func press(_ key: Key) { feed(.key(key)) }

  /// Pastes a text that may hold anything.
  func paste(_ text: String) { feed(.paste(text, isTruncated: false)) }

  /// Whether the program would have ended.
  var hasQuit: Bool {
    outside.contains { if case .quit = $0 { true } else { false } }
  }

  func resize(columns: Int, rows: Int) {
    feed(.resized(Size(columns: columns, rows: rows)))
  }

  /// About a second passes: drafts are kept, other desks' changes are seen.
  func tick() { outside += run.tick() }

  var frame: Frame { run.workstation.frame }
  var screen: String { frame.text }
  var rows: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The message line.
  var message: String { rows[rows.count - 2].trimmingCharacters(in: .whitespaces) }

  /// Asks for something as a screen would.
  func perform(_ effect: Effect) { outside += run.ask(effect) }

  private func feed(_ event: AppEvent) { outside += run.take([event]) }

  private static func key(_ name: String) -> Key {
    switch name {
    case "Enter": .enter
    case "Esc": .escape
    case "Tab": .tab
    case "Shift-Tab": .backTab
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "Home": .home
    case "End": .end
    case "PgUp": .pageUp
    case "PgDn": .pageDown
    case "Delete": .delete
    case "Backspace": .backspace
    case "Space": .character(" ")
    case _ where name.hasPrefix("Ctrl-"): .control(Character(name.dropFirst(5).lowercased()))
    case _ where name.count > 1 && name.hasPrefix("F"): .function(Int(name.dropFirst()) ?? 1)
    default: .character(Character(String(name.prefix(1))))
    }
  }
}

extension TestDesk {
  /// Opens an application at an item, as the screens do.
  func open(_ application: String, at criterion: String) {
    guard let code = try? ApplicationCode(application), let item = try? CriterionCode(criterion)
    else { return }
    perform(.openDesk(code, at: .criterion(item)))
  }
}

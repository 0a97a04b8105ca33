import Foundation
import ReviewCore
import TUI
import Terminal

/// A workstation line by line without a program: lines in, lines out, on a real round file.
final class PlainTestDesk {
  let round: FixtureRound
  private(set) var run: PlainRun
  /// Everything that was said, and the lines after their prompts.
  private(set) var transcript: [String]
  /// What was said after the last line.
  private(set) var said: [String]

  /// Opens the desk of a person in a session of their own; nil is the owner.
  init(
    _ round: FixtureRound, as person: String? = "e01", language: Language = .zh,
    at start: String = ""
  ) throws {
    self.round = round
    let code = try person.map { try ExpertCode($0) }
    let gateway = try Gateway(
      path: round.path, identity: code.map(Actor.Identity.person) ?? .owner, person: code,
      session: code == nil ? "local:0/test" : "ssh:SHA256:test", clock: round.clockFunction)
    run = try PlainRun(gateway: gateway, language: language)
    said = run.begin()
    transcript = said
    for line in start.split(separator: "|") { write(String(line)) }
  }

  /// Writes lines, one after another.
  @discardableResult
  func write(_ lines: String...) -> [String] {
    for line in lines {
      transcript.append(run.prompt + line)
      said = run.take(InputLine(line))
      transcript += said
    }
    return said
  }

  var text: String { transcript.joined(separator: "\n") }

  /// The round in its ledger.
  func kinds() throws -> [String] {
    let file = try round.open()
    defer { try? file.close() }
    return try file.ledger().map(\.kind)
  }

  func sheet(_ application: String, _ expert: String = "e01") throws -> ScoreSheet? {
    let file = try round.open()
    defer { try? file.close() }
    let code = try ApplicationCode(application)
    return try file.sheets(.preliminary, expert: ExpertCode(expert))
      .last { $0.key.application == code }
  }
}

import Foundation
import ReviewCore
import TUI
import Terminal

/// A screen that answers every command of a context and refuses what it is told to.
struct PaperDesk: Screen {
  let place: Context
  var refusals: [Command: Text] = [:]
  var last: Command?
  var standing = Text(zh: "B1 园区范围与管理运营 5.0 已存。Ctrl-Z 撤销", en: "B1 saved")

  func context(_ app: AppView) -> Context { place }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(let command, _) = input, !Self.shared.contains(command) else { return nil }
    last = command
    return [.say(Text(zh: "做了 \(command.rawValue)", en: "did \(command.rawValue)"))]
  }

  private static let shared: Set<Command> = [
    .help, .commands, .goPrefix, .goScreen, .goOverview, .goApplications, .goDesk, .goMeeting,
    .goBoard, .goVerification, .goShortlist, .goLedger, .back, .redraw, .interrupt, .quit,
  ]

  func draw(on frame: inout Frame, _ app: AppView) {
    for row in 0..<frame.size.rows {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    for row in 0..<frame.size.rows - 3 {
      frame.put(String(repeating: "评", count: 40), row: row, column: 0)
    }
  }

  func hints(_ app: AppView) -> [Hint] { [] }
  func standingMessage(_ app: AppView) -> Text? { standing }
  func refusal(of command: Command, _ app: AppView) -> Text? { refusals[command] }

  /// The desk as the drawings of 按键 have it.
  static let drawn = PaperDesk(
    place: .desk,
    refusals: [
      .notApplicable: Text(zh: "方案不允许", en: "not allowed"),
      .submit: Text(zh: "还差 15 处", en: "15 still due"),
    ])
}

/// A workstation with a screen of paper on top; keys in, frames out.
struct PaperWorkstation {
  private(set) var workstation: Workstation
  private(set) var outside: [Effect] = []

  init(
    _ screen: PaperDesk, in world: World, language: Language = .zh, columns: Int = 80,
    rows: Int = 24
  ) {
    workstation = Workstation(
      world: world, language: language, size: Size(columns: columns, rows: rows),
      theme: Theme(), ambiguous: .narrow, layers: [screen])
  }

  /// What a person of a round sees of it.
  static func world(of round: FixtureRound, as person: String? = "e01") throws -> World {
    let code = try person.map { try ExpertCode($0) }
    let gateway = try Gateway(
      path: round.path, identity: code.map(Actor.Identity.person) ?? .owner, person: code,
      session: "ssh:SHA256:test", clock: round.clockFunction)
    let world = try gateway.world(withRanking: false)
    try gateway.close()
    return world
  }

  mutating func press(_ keys: Key...) {
    for key in keys { outside += workstation.update(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  var frame: Frame { workstation.frame }
  var screen: String { frame.text }
  var rows: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  var message: String { rows[rows.count - 2].trimmingCharacters(in: .whitespaces) }

  /// The row with the cursor of a menu.
  var chosen: String? { rows.first { $0.contains("> ") }?.trimmingCharacters(in: .whitespaces) }
}

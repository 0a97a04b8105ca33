internal import ArgumentParser
internal import ReviewCore
internal import TUI

extension Language: ExpressibleByArgument {}

struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: Text(zh: "打开工作台", en: "Open the workstation on a round.").here)

  @OptionGroup var round: RoundOptions

  @Option(
    help: .words(
      zh: "zh 或 en；不写就用上次选的，没选过看系统语言", en: "zh or en; else as chosen before, else the locale."))
  var lang: Language?

  @Flag(
    help: .words(
      zh: "一行一行用：给读屏软件、盲文点显器、简单终端和管道；每条命令都写得出来",
      en:
        "Line by line, for screen readers, braille lines, plain terminals and pipes; every command is there."
    ))
  var plain = false

  func run() throws {
    let person = try round.person.map { try ExpertCode($0) }
    let gateway = try RoundFile.upToDate(round.file) {
      try Gateway(
        path: round.file, identity: identity(of: person), person: person,
        session: LocalOwner.session, token: LocalOwner.randomID, clock: LocalOwner.clock)
    }
    try Desk(gateway: gateway, language: lang, isPlain: plain).work()
  }

  /// The owner of the file; but whoever opens a packet as the expert it was written for is that expert.
  private func identity(of person: ExpertCode?) throws -> Actor.Identity {
    guard let person else { return .owner }
    let file = try RoundFile(path: round.file, clock: LocalOwner.clock)
    defer { try? file.close() }
    return try file.packetOrigin()?.expert == person ? .person(person) : .owner
  }
}

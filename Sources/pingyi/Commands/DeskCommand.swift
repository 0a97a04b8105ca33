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

  func run() throws {
    let person = try round.person.map { try ExpertCode($0) }
    let gateway = try RoundFile.upToDate(round.file) {
      try Gateway(
        path: round.file, identity: .owner, person: person, session: LocalOwner.session,
        clock: LocalOwner.clock)
    }
    // What the person chose at a desk before.
    let chosen = SettingsPlace(environment: Console.environment).settings(at: gateway).language
    var desk = try TerminalDesk(
      gateway: gateway, language: lang ?? chosen ?? Console.language,
      environment: Console.environment)
    try desk.work()
  }
}

internal import ArgumentParser
internal import ReviewCore

extension StageName: ExpressibleByArgument {}

struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage",
    abstract: Text(zh: "查看、打开、关闭各阶段", en: "Show, open or close the stages of the round.").here,
    subcommands: [Show.self, Open.self, Close.self])

  struct Force: ParsableArguments {
    @Flag(
      help: .words(
        zh: "条件不齐也照办；缺什么会记下来",
        en: "Go on although a guard does not hold; what was missing is recorded."))
    var force = false

    @Option(help: .words(zh: "原因；强制时必写", en: "Why; due with --force."))
    var reason: String?

    func validate() throws {
      guard force == (reason != nil) else {
        throw ValidationError(
          Text(
            zh: "--force 和 --reason 要一起写", en: "--force and --reason go together."
          ).here)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Text(
        zh: "看评审到了哪一步，还缺什么", en: "Print where the round stands and what is still missing."
      ).here)

    @OptionGroup var round: RoundOptions

    @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
    var json = false

    func run() throws {
      let file = try round.open()
      let overview = try file.round()
      let rows = try StageName.allCases.map { stage in
        try StageRow(stage, state: overview.state(of: stage), file: file)
      }
      if json { return try Console.json(rows) }
      for row in rows { Console.say(row.line) }
    }
  }

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "open",
      abstract: Text(zh: "打开一个阶段", en: "Open a stage.").here)

    @OptionGroup var round: RoundOptions
    @Argument(help: .words(zh: "哪个阶段", en: "Which stage."))
    var stage: StageName
    @OptionGroup var force: Force

    func run() throws {
      try round.open().open(stage, forcedBecause: force.reason, by: round.actor)
      Console.say(Text(zh: "\(stage.text.zh)开了", en: "\(stage.text.en) is open"))
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close",
      abstract: Text(zh: "关闭一个阶段", en: "Close a stage.").here)

    @OptionGroup var round: RoundOptions
    @Argument(help: .words(zh: "哪个阶段", en: "Which stage."))
    var stage: StageName
    @OptionGroup var force: Force

    func run() throws {
      try round.open().close(stage, forcedBecause: force.reason, by: round.actor)
      Console.say(Text(zh: "\(stage.text.zh)关了", en: "\(stage.text.en) is closed"))
    }
  }
}

/// One stage with what stands in the way of its next step.
private struct StageRow: Encodable {
  let stage: String
  let state: String
  let missing: [String]
  let line: String

  enum CodingKeys: CodingKey { case stage, state, missing }

  init(_ stage: StageName, state: StageState, file: RoundFile) throws {
    let guards =
      switch state {
      case .open: try file.guards(closing: stage)
      case .notOpened: try file.guards(opening: stage)
      case .closed: [StageGuard]()
      }
    self.stage = stage.rawValue
    self.state = state.rawValue
    missing = guards.map(\.text.here)
    let name = "\(stage.text.zh) \(stage.rawValue)"
    line = ([name, state.text.here] + missing).joined(separator: "  ")
  }
}

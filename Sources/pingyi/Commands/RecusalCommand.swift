internal import ArgumentParser
internal import ReviewCore

extension RecusalGround: ExpressibleByArgument {}

struct RecusalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recusal",
    abstract: Text(zh: "回避：查看、提出、认定、撤回", en: "Show, claim, decide or withdraw recusals.").here,
    subcommands: [Show.self, Claim.self, Decide.self, Withdraw.self])

  /// An application and an expert.
  struct Pair: ParsableArguments {
    @Argument(help: .words(zh: "申报代码", en: "The application's code."))
    var application: String

    @Argument(help: .words(zh: "专家代码", en: "The expert's code."))
    var expert: String

    var value: RecusedPair {
      get throws { RecusedPair(application: try Code(application), expert: try Code(expert)) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: Text(zh: "列出回避和待定的", en: "Print every recusal.").here)

    @OptionGroup var round: RoundOptions

    @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
    var json = false

    func run() throws {
      let records = try round.open().recusalRecords()
      if json { return try Console.json(records.map(RecusalRow.init)) }
      guard !records.isEmpty else {
        return Console.say(Text(zh: "没有回避", en: "Nobody is recused"))
      }
      for record in records {
        let said =
          record.claimedBy.map { Text(zh: "（\($0) 提出）", en: " (said by \($0))").here } ?? ""
        let reason = record.reason.map { "  \($0)" } ?? ""
        Console.say(
          "\(record.pair.application)  \(record.pair.expert)  \(record.state.text.here)  "
            + "\(record.ground.text.here)  \(record.note)\(said)\(reason)")
      }
    }
  }

  struct Claim: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "claim",
      abstract: Text(
        zh: "别人提出某位专家应回避；认定之前不评不计",
        en: "Record what someone else says of a tie; until decided it stands still."
      ).here)

    @OptionGroup var round: RoundOptions
    @OptionGroup var pair: Pair
    @Option(help: .words(zh: "事由", en: "The ground.")) var ground: RecusalGround
    @Option(help: .words(zh: "谁提出的", en: "Who says so.")) var claimedBy: String
    @Option(help: .words(zh: "说明", en: "A note.")) var note = ""

    func run() throws {
      let pair = try pair.value
      try round.open().record(
        [
          .recusalClaimed(
            pair, Act.RecusalClaimed(ground: ground, note: note, claimedBy: claimedBy))
        ], by: round.actor)
      Console.say(
        Text(
          zh: "\(pair.expert) 对 \(pair.application) 待定：认定之前看不到、不计分",
          en:
            "\(pair.expert) and \(pair.application): pending; unseen and not counted until decided")
      )
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide",
      abstract: Text(zh: "认定：回避，或不用回避", en: "Settle a tie: recused, or clear.").here)

    enum Verdict: String, CaseIterable, ExpressibleByArgument { case recused, clear }

    @OptionGroup var round: RoundOptions
    @OptionGroup var pair: Pair
    @Argument(help: .words(zh: "recused 回避，clear 不用回避", en: "recused or clear.")) var verdict:
      Verdict
    @Option(help: .words(zh: "理由", en: "Why.")) var reason: String

    func run() throws {
      let pair = try pair.value
      try round.open().record(
        [
          .recusalDecided(
            pair, Act.RecusalDecided(isRecused: verdict == .recused, reason: reason))
        ], by: round.actor)
      let state = verdict == .recused ? RecusalState.recused : .clear
      Console.say("\(pair.application)  \(pair.expert)  \(state.text.here)")
    }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw",
      abstract: Text(
        zh: "专家撤回还没有确认的申报，一切照旧", en: "Take back a declaration that nobody has confirmed yet."
      ).here)

    @OptionGroup var round: RoundOptions
    @OptionGroup var pair: Pair
    @Option(help: .words(zh: "理由", en: "Why.")) var reason: String

    func run() throws {
      let pair = try pair.value
      try round.open().record(
        [.recusalWithdrawn(pair, Act.Reason(reason: reason))], by: round.actor)
      Console.say("\(pair.application)  \(pair.expert)  \(RecusalState.clear.text.here)")
    }
  }
}

private struct RecusalRow: Encodable {
  let application, expert, state, ground, note: String
  let claimedBy, reason: String?

  init(_ recusal: Recusal) {
    application = recusal.pair.application.rawValue
    expert = recusal.pair.expert.rawValue
    state = recusal.state.rawValue
    ground = recusal.ground.rawValue
    note = recusal.note
    claimedBy = recusal.claimedBy
    reason = recusal.reason
  }
}

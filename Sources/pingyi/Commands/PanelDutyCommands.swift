internal import ArgumentParser
internal import ReviewCore

struct PledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledge",
    abstract: Text(
      zh: "登记专家在纸上签的承诺书；--stated 表示也查过回避、没有别的要申报",
      en: "Record a pledge signed on paper; with --stated also that no tie is left to declare."
    ).here)

  @OptionGroup var round: RoundOptions

  @Argument(help: .words(zh: "专家代码", en: "The expert's code."))
  var expert: String

  @Flag(help: .words(zh: "回避也申报完了", en: "The recusals are stated too."))
  var stated = false

  func run() throws {
    let code = try ExpertCode(expert)
    let actor = Actor(try round.actor.identity, onBehalfOf: code, session: LocalOwner.session)
    let file = try round.open()
    try file.pledge(PledgeText.binding, of: code, by: actor)
    if stated {
      let theirs = try RoundFile(path: round.file, person: code, clock: LocalOwner.clock)
      let unstated = try theirs.admission().unstated
      try file.record(
        [.recusalsStated(code, Act.RecusalsStated(applications: unstated))], by: actor)
    }
    Console.say(Text(zh: "\(code) 的承诺书记下了", en: "The pledge of \(code) is recorded"))
  }
}

struct SubstituteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: Text(
      zh: "给回避空出的席位抽签补派一位专家", en: "Draw an expert for a seat that a recusal left free."
    ).here)

  @OptionGroup var round: RoundOptions
  @OptionGroup var pair: RecusalCommand.Pair

  @Option(help: .words(zh: "哪个阶段", en: "Which stage."))
  var stage = ScoringStage.preliminary

  @Option(
    help: .words(
      zh: "抽签：按 SEED|代码 的 sha256 从小到大；不写就取一个随机数，记在台账里",
      en:
        "Draws by sha256 of SEED|CODE, smallest first; without it a random one, kept in the ledger."
    ))
  var seed: UInt64?

  @Flag(help: .words(zh: "只看次序，不派", en: "Only show the order."))
  var dryRun = false

  func run() throws {
    let file = try round.open()
    let (pair, seed) = (try pair.value, seed ?? .random(in: 0...UInt64.max))
    let order = try file.substitutes(for: pair, stage, seed: seed)
    for (index, code) in order.enumerated() { Console.say("\(index + 1)  \(code)") }
    guard !dryRun else { return }
    try file.substitute(for: pair, stage, seed: seed, by: round.actor)
    Console.say(
      Text(
        zh: "\(order[0]) 接替 \(pair.expert) 评 \(pair.application)，种子 \(seed)",
        en: "\(order[0]) takes the seat of \(pair.expert) for \(pair.application), seed \(seed)"))
  }
}

struct DeputyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deputy",
    abstract: Text(
      zh: "指定代组长：组长回避的那几家由他主持", en: "Name who leads where the chair is recused."
    ).here)

  @OptionGroup var round: RoundOptions

  @Argument(help: .words(zh: "专家代码", en: "The expert's code."))
  var expert: String

  func run() throws {
    let code = try ExpertCode(expert)
    try round.open().record([.deputyNamed(Act.DeputyNamed(expert: code))], by: round.actor)
    Console.say(
      Text(zh: "组长回避时由 \(code) 主持", en: "\(code) leads where the chair is recused"))
  }
}

struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: Text(zh: "给专家写一句话，显示在他的总览上", en: "Write one line to an expert's overview.").here)

  @OptionGroup var round: RoundOptions

  @Argument(help: .words(zh: "专家代码", en: "The expert's code."))
  var expert: String

  @Argument(help: .words(zh: "一句话", en: "One line."))
  var text: String

  func run() throws {
    let code = try ExpertCode(expert)
    try round.open().record([.reminderSent(code, Act.ReminderSent(text: text))], by: round.actor)
    Console.say(Text(zh: "写给 \(code) 了", en: "Written to \(code)"))
  }
}

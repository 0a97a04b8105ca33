internal import ArgumentParser
internal import ReviewCore

struct PanelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: Text(zh: "按 CSV 登记专家和回避", en: "Enlist the panel and declare recusals, from CSV.").here
  )

  @OptionGroup var round: RoundOptions

  @Argument(
    help: .words(
      zh: "experts.csv：id,name,role,unit,province,organisation,expertise,publicKey",
      en: "experts.csv: id,name,role,unit,province,organisation,expertise,publicKey"))
  var experts: String

  @Option(
    help: .words(
      zh: "recusals.csv：expert,application,ground,note",
      en: "recusals.csv: expert,application,ground,note"))
  var recusals: String?

  func run() throws {
    let file = try round.open()
    let people = InputFile(experts)
    let declared = try recusals.map { path in
      let input = InputFile(path)
      return try PanelTable.recusals(input.text(), file: input.name)
    }
    let count = try file.enlist(
      PanelTable.experts(people.text(), file: people.name), recusals: declared ?? [],
      by: round.actor)
    Console.say(
      Text(
        zh: "登记或更新 \(count.people) 人，回避 \(count.recusals) 件",
        en: "Enlisted or updated \(count.people), recusals \(count.recusals)"))
  }
}

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: Text(
      zh: "给每份申报分派专家，回避的除外", en: "Give every application its experts; the recused are left out."
    ).here)

  @OptionGroup var round: RoundOptions

  @Option(
    help: .words(
      zh: "每份由几位专家评，依次轮；不写就人人评全部",
      en: "So many experts for each application, in turn; without it everyone scores all."))
  var perApplication: Int?

  @Option(
    help: .words(
      zh: "抽签定专家次序：按 SEED|代码 的 sha256 从小到大",
      en: "Draw the order of the experts: by sha256 of SEED|CODE, smallest first."))
  var seed: UInt64?

  @Option(
    help: .words(
      zh: "各专家的评阅次序：按 SEED|专家|申报 的 sha256 从小到大；不写就取一个随机数，记在台账里",
      en: "Each expert's order of reading: by sha256 of SEED|EXPERT|APPLICATION, smallest first; "
        + "without it one is drawn at random. The ledger keeps it."))
  var readingSeed: UInt64?

  @Flag(help: .words(zh: "只看会怎么分派，不记", en: "Only show what would be assigned."))
  var dryRun = false

  func validate() throws {
    if let perApplication, perApplication < 1 {
      throw ValidationError(
        Text(
          zh: "--per-application 至少是 1", en: "--per-application takes a number from 1."
        ).here)
    }
  }

  func run() throws {
    let file = try round.open()
    let assignment = perApplication.map(Assignment.perApplication) ?? .everyone
    let reading = ReadingOrder(seed: readingSeed ?? .random(in: 0...UInt64.max))
    let acts = try file.proposeAssignment(assignment, seed: seed, reading: reading)
    for act in acts {
      switch act {
      case .recusalDeclared(let pair, let body):
        Console.say(
          Text(
            zh: "\(pair.expert) 按规则回避 \(pair.application)（\(body.note)）",
            en: "\(pair.expert) is recused by rule from \(pair.application) (\(body.ground))"))
      case .sheetsAssigned(_, let body):
        for sheet in body.sheets {
          Console.say(
            "\(sheet.application)  \(sheet.experts.map(\.rawValue).joined(separator: " "))")
        }
      default: break
      }
    }
    if !dryRun {
      try file.assign(assignment, seed: seed, reading: reading, by: round.actor)
      Console.say(
        Text(
          zh: "各专家的评阅次序已打乱，种子 \(reading.seed)",
          en: "Each expert reads in an order of their own, seed \(reading.seed)"))
    }
  }
}

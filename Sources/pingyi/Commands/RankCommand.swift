internal import ArgumentParser
internal import ReviewCore

extension Ranking.Stage: ExpressibleByArgument {}

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: Text(zh: "按有效评分表算排名", en: "Compute the ranking from the sheets that count.").here)

  @OptionGroup var round: RoundOptions

  @Option(
    help: .words(
      zh: "preliminary、defense 或 final；答辩开了就是 final",
      en: "preliminary, defense or final; final once the defense has opened."))
  var stage: Ranking.Stage?

  @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
  var json = false

  func run() throws {
    let file = try round.open()
    let overview = try file.round()
    let ranking = try file.ranking(stage)
    if json { return try Console.json(RankingReport(ranking, overview: overview)) }
    Console.say(
      Text(
        zh: "\(overview.title)  \(ranking.stage.text.zh)",
        en: "\(overview.title)  \(ranking.stage.text.en)"))
    for warning in ranking.warnings { Console.say(warning.text) }
    for line in RankingReport.table(ranking).lines { Console.say(line) }
    Console.say(
      Text(
        zh: "方案 \(overview.schemeDigest.prefix(8))  台账头 \(overview.head)",
        en: "scheme \(overview.schemeDigest.prefix(8))  ledger head \(overview.head)"))
  }
}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Text(
      zh: "一步一步说明一份申报的名次怎么来的", en: "Say how an application came to its rank, step by step."
    ).here)

  @OptionGroup var round: RoundOptions

  @Argument(help: .words(zh: "申报的代码", en: "The application's code."))
  var application: String

  @Option(
    help: .words(
      zh: "preliminary、defense 或 final；答辩开了就是 final",
      en: "preliminary, defense or final; final once the defense has opened."))
  var stage: Ranking.Stage?

  @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
  var json = false

  func run() throws {
    let file = try round.open()
    let code = try ApplicationCode(application)
    let record = try file.reviewRecord()
    let ranking = Ranking(record, stage: try stage ?? file.round().currentRanking)
    guard let explanation = Explanation(of: code, in: ranking, record: record) else {
      throw Refusal.unknownApplication(application)
    }
    let entry = explanation.entry
    if json {
      return try Console.json(
        Page(
          application: code.rawValue, stage: ranking.stage.rawValue, rank: entry.rank,
          score: entry.score?.text, status: entry.status.name,
          sections: explanation.sections.map { section in
            Page.Section(heading: section.heading.here, lines: section.lines.map(\.here))
          }))
    }
    let rank = entry.rank.map { Text(zh: "第 \($0) 名", en: "Rank \($0)") }
    let words = [
      (rank ?? Text(zh: "没有名次", en: "No rank")).here, entry.candidate.unit,
      entry.candidate.name, entry.score?.text, entry.status.text(for: ranking.seats).here,
    ]
    Console.say(words.compactMap(\.self).joined(separator: "  "))
    for section in explanation.sections {
      Console.say(section.heading)
      for line in section.lines { Console.say("  " + line.here) }
    }
  }

  private struct Page: Encodable {
    let application: String
    let stage: String
    let rank: Int?
    let score: String?
    let status: String
    let sections: [Section]

    struct Section: Encodable {
      let heading: String
      let lines: [String]
    }
  }
}

internal import ReviewCore

/// The ranking as `rank --json` prints it.
///
/// Source: design 7.
struct RankingReport: Encodable {
  let scheme: String
  let ledgerHead: String
  let stage: String
  let warnings: [String]
  let entries: [Entry]

  struct Entry: Encodable {
    let application: String
    let name: String
    let unit: String
    let rank: Int?
    let tied: Bool
    let score: String?
    let exact: String?
    let preliminary: StageScore?
    let defense: StageScore?
    let status: String
    let tieStep: String?
    let reasons: [String]
  }

  struct StageScore: Encodable {
    let score: String
    let exact: String
    let untrimmed: String
    let n: Int
    let trimmed: [String]

    init(_ stage: Ranking.StageScore) {
      score = stage.score.text
      exact = stage.panel.exact.description
      untrimmed = stage.panel.untrimmed.description
      n = stage.panel.count
      trimmed = stage.panel.trimmed.map(\.rawValue)
    }
  }

  init(_ ranking: Ranking, overview: RoundOverview) {
    scheme = overview.schemeDigest
    ledgerHead = overview.head.description
    stage = ranking.stage.rawValue
    warnings = ranking.warnings.map(\.text.here)
    entries = ranking.entries.map { entry in
      Entry(
        application: entry.candidate.code.rawValue, name: entry.candidate.name,
        unit: entry.candidate.unit, rank: entry.rank, tied: entry.isTied,
        score: entry.score?.text, exact: entry.score?.exact.description,
        preliminary: entry.preliminary.map(StageScore.init),
        defense: entry.defense.map(StageScore.init), status: entry.status.name,
        tieStep: entry.tieStep?.name, reasons: entry.reasons.map(\.text.here))
    }
  }

  /// The ranking as a table for people.
  static func table(_ ranking: Ranking) -> PlainTable {
    let english = Console.language == .en
    let titles =
      english
      ? ["rank", "code", "application", "unit", "score", "prelim.", "defense", "status", "why"]
      : ["名次", "号", "申报", "单位", "分", "初评", "答辩", "列为", "为什么"]
    let alignments: [PlainTable.Alignment] = [
      .right, .left, .left, .left, .right, .right, .right, .left, .left,
    ]
    var table = PlainTable(zip(titles, alignments).map { (title: $0.0, alignment: $0.1) })
    for entry in ranking.entries {
      table.add([
        entry.rank.map(String.init) ?? "", entry.candidate.code.rawValue, entry.candidate.name,
        entry.candidate.unit, entry.score?.text ?? "--", entry.preliminary?.score.text ?? "--",
        entry.defense?.score.text ?? "--",
        entry.status.text(for: ranking.seats).here,
        entry.reasons.first?.text.here ?? "",
      ])
    }
    return table
  }
}

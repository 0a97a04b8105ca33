internal import ArgumentParser
internal import ReviewCore

struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: Text(zh: "封存名单；以后再改要走调整", en: "Seal the list; later changes need a departure.").here)

  @OptionGroup var round: RoundOptions

  func run() throws {
    let file = try round.open()
    try file.seal(by: round.actor)
    Console.say(
      Text(
        zh: "封存了。台账头 \(try file.head())", en: "Sealed. Ledger head \(try file.head())"))
  }
}

struct ShortlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shortlist",
    abstract: Text(
      zh: "输出封存的名单；没封存就输出算出来的，并标明未封存",
      en: "Print the sealed list, else the computed one, marked as not sealed."
    ).here)

  @OptionGroup var round: RoundOptions

  @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
  var json = false

  func run() throws {
    let file = try round.open()
    let overview = try file.round()
    let rows = try overview.isSealed ? file.sealedList().map(Row.init) : Self.computed(file)
    if json {
      return try Console.json(
        Report(isSealed: overview.isSealed, head: overview.head.description, entries: rows))
    }
    let state =
      overview.isSealed ? Text(zh: "已封存", en: "sealed") : Text(zh: "未封存", en: "not sealed")
    Console.say(
      Text(
        zh: "\(overview.title)  名单  \(state.zh)", en: "\(overview.title)  shortlist  \(state.en)"))
    let shown = try overview.isSealed ? Self.worded(rows, file) : rows
    for line in Self.table(shown).lines { Console.say(line) }
    Console.say(Text(zh: "台账头 \(overview.head)", en: "ledger head \(overview.head)"))
  }

  /// Sealed reasons are Chinese sentences: in English, those that the list would give now are said
  /// in English, and any other is quoted as it was sealed.
  private static func worded(_ rows: [Row], _ file: RoundFile) throws -> [Row] {
    guard Console.language == .en else { return rows }
    let known = try Dictionary(
      file.proposedList().entries.map { entry in
        (
          entry.ranked.candidate.code.rawValue + entry.reasons.map(\.zh).joined(separator: "；"),
          entry.reasons.map(\.en).joined(separator: "; ")
        )
      }, uniquingKeysWith: { first, _ in first })
    return rows.map { row in
      var shown = row
      if !row.reasons.isEmpty {
        shown.reasons = known[row.code + row.reasons] ?? "as sealed: \"\(row.reasons)\""
      }
      return shown
    }
  }

  private static func computed(_ file: RoundFile) throws -> [Row] {
    try file.proposedList().entries.map { entry in
      Row(
        rank: entry.ranked.rank, code: entry.ranked.candidate.code.rawValue,
        name: entry.ranked.candidate.name, unit: entry.ranked.candidate.unit,
        score: entry.ranked.score?.text, status: entry.status.name,
        reasons: entry.reasons.map(\.here).joined(separator: Text(zh: "；", en: "; ").here))
    }
  }

  private static func table(_ rows: [Row]) -> PlainTable {
    let titles =
      Console.language == .en
      ? ["rank", "code", "application", "unit", "score", "status", "why"]
      : ["名次", "号", "申报", "单位", "最终", "列为", "为什么"]
    let alignments: [PlainTable.Alignment] = [.right, .left, .left, .left, .right, .left, .left]
    var table = PlainTable(zip(titles, alignments).map { (title: $0.0, alignment: $0.1) })
    for row in rows {
      table.add([
        row.rank.map(String.init) ?? "", row.code, row.name, row.unit, row.score ?? "--",
        row.place, row.reasons,
      ])
    }
    return table
  }

  private struct Report: Encodable {
    let isSealed: Bool
    let head: String
    let entries: [Row]
  }

  private struct Row: Encodable {
    let rank: Int?
    let code: String
    let name: String
    let unit: String
    let score: String?
    let status: String
    var reasons: String

    /// The status in words.
    var place: String {
      let words: [String: Text] = [
        "selected": Text(zh: "入选", en: "selected"), "reserve": Text(zh: "候补", en: "reserve"),
        "notSelected": Text(zh: "未入选", en: "not selected"),
        "excluded": Text(zh: "不参加", en: "excluded"), "held": Text(zh: "暂缓", en: "held"),
        "insufficient": Text(zh: "意见不足", en: "insufficient"),
        "undecided": Text(zh: "未定", en: "undecided"),
      ]
      return words[status]?.here ?? status
    }

    init(
      rank: Int?, code: String, name: String, unit: String, score: String?, status: String,
      reasons: String
    ) {
      self.rank = rank
      self.code = code
      self.name = name
      self.unit = unit
      self.score = score
      self.status = status
      self.reasons = reasons
    }

    init(_ entry: SealedEntry) {
      self.init(
        rank: entry.rank, code: entry.code.rawValue, name: entry.name, unit: entry.unit,
        score: entry.score, status: entry.status, reasons: entry.reasons)
    }
  }
}

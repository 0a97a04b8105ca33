internal import ReviewCore

/// The ledger as a table for a file: all that a query wants, with its hashes.
struct LedgerExport {
  let query: LedgerQuery
  let words: LedgerWords

  /// Reads a stretch after another, with a heading before them and the head of the ledger last.
  func rows(of file: RoundFile) throws -> [[String]] {
    var rows = [headings]
    while true {
      let lines = try file.ledgerLines(query, from: rows.count - 1)
      guard !lines.isEmpty else { break }
      rows += lines.map(row)
    }
    return rows + [[words.head(try file.head())]]
  }

  private var headings: [String] {
    let titles: [Text] = [
      Text(zh: "序号", en: "No"), Text(zh: "时间", en: "Time"), Text(zh: "谁", en: "Who"),
      Text(zh: "做了什么", en: "What"), Text(zh: "对谁", en: "To whom"), Text(zh: "原因", en: "Why"),
      Text(zh: "来自", en: "From"), Text(zh: "短码", en: "Code"), Text(zh: "校验值", en: "Hash"),
    ]
    return titles.map { $0[words.language] }
  }

  private func row(_ line: LedgerLine) -> [String] {
    let hashes: [String] =
      switch line {
      case .access: ["", ""]
      case .entry(let entry): [ScoreSheet.shortCode(of: entry.paper), entry.entry.hash]
      }
    return [
      String(line.sequence), words.moment(line, seconds: true), words.whoInFull(line),
      words.what(line), words.whom(line), words.why(line), line.session,
    ] + hashes
  }
}

extension LedgerWords {
  func head(_ head: LedgerHead) -> String {
    Text(zh: "台账头 \(head)", en: "ledger head \(head)")[language]
  }
}

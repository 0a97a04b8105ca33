internal import GRDB

extension RoundFile {
  /// The review form of the expert who opened the round, with their open sheets.
  ///
  /// - Parameters:
  ///   - applications: Which ones; empty is all, in the expert's own order of reading.
  ///   - language: Of the titles and notes; either is read back.
  /// - Returns: The text of the form.
  /// - Throws: `ExchangeError`, or `Refusal` where one that is named cannot be filled in.
  package func form(of applications: [ApplicationCode] = [], in language: Language) throws
    -> String
  {
    guard let expert = viewer.code else { throw ExchangeError.personMissing }
    let round = try round()
    let known = Dictionary(uniqueKeysWithValues: try self.applications().map { ($0.code, $0) })
    let sheets = try ScoringStage.allCases.flatMap { stage in
      try latestSheets(stage, of: expert)
    }
    let isFillable = { (sheet: ScoreSheet) in
      sheet.status == .open && round.stages[sheet.key.stage.stage]?.state == .open
    }
    for code in applications {
      guard known[code] != nil else { throw Refusal.unknownApplication(code.rawValue) }
      let own = sheets.filter { $0.key.application == code }
      guard !own.contains(where: isFillable) else { continue }
      guard let last = own.last else {
        throw Refusal.noSheet(
          SheetKey(application: code, expert: expert, stage: .preliminary))
      }
      guard last.status == .open else { throw Refusal.sheetNotOpen(last.key, last.status) }
      throw Refusal.stageNotOpen(last.key.stage.stage)
    }
    let order = try order(of: Array(known.keys), for: expert)
    let chosen = sheets.filter { sheet in
      isFillable(sheet) && (applications.isEmpty || applications.contains(sheet.key.application))
    }.sorted { order[$0.key.application] ?? 0 < order[$1.key.application] ?? 0 }
    guard !chosen.isEmpty else { throw ExchangeError.nothingOpen(expert) }
    let written = try database.read { db in
      let queries = RoundQueries(db: db)
      return try chosen.compactMap { sheet in
        try known[sheet.key.application].map { application in
          FormWriter.Sheet(
            application: application, key: sheet.key, version: try queries.version(of: sheet.key),
            fields: try queries.fields(of: sheet.key))
        }
      }
    }
    return FormWriter(round: round, expert: expert, language: language, sheets: written).text
  }

  private func latestSheets(_ stage: ScoringStage, of expert: ExpertCode) throws -> [ScoreSheet] {
    let sheets = try sheets(stage, expert: expert)
    let latest = Dictionary(
      sheets.map { ($0.key.application, $0) },
      uniquingKeysWith: { $0.key.number > $1.key.number ? $0 : $1 })
    return latest.values.sorted { $0.key.application < $1.key.application }
  }

  /// Each application's place among them all as this expert reads them.
  private func order(of codes: [ApplicationCode], for expert: ExpertCode) throws
    -> [ApplicationCode: Int]
  {
    let byCode = codes.sorted()
    let sorted = try readingOrder()?.sorted(byCode, for: expert) ?? byCode
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
  }
}

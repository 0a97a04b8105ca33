internal import GRDB

/// Progress, which the authority table gives to those who run or watch the round.
extension RoundFile {
  /// How far the round has come; nil for a viewer who may not know it.
  package func progress() throws -> RoundProgress? {
    try database.read { db in
      let isOpen = try Self.scoresAreOpen(db)
      guard ReadingRight.progress.isGranted(to: viewer.role, scoresAreOpen: isOpen) else {
        return nil
      }
      let queries = RoundQueries(db: db)
      guard let scheme = try currentScheme(queries) else {
        throw RoundError.noRoundYet(path: path)
      }
      let reading = ProgressReading(queries: queries, scheme: scheme)
      let sheets = try reading.sheetCounts()
      let stage = try reading.stageInScoring(sheets)
      return RoundProgress(
        guards: try reading.guards(), conclusions: try reading.conclusions(),
        units: try reading.units(), sheets: sheets, scoring: stage,
        members: try stage.map { stage in
          try reading.members(stage).map { $0.seen(by: viewer.role, scoresAreOpen: isOpen) }
        } ?? [],
        days: try stage.map { try reading.days($0) } ?? [],
        exceptions: try reading.exceptions())
    }
  }
}

extension RoundProgress.Member {
  /// Who owes what kind of comment is the secretary's to know; a reason owed tells of a low mark.
  ///
  /// Source: screens/README "overview-secretary-120".
  fileprivate func seen(by role: Role, scoresAreOpen: Bool) -> Self {
    var seen = self
    switch role {
    case .secretary: break
    case .supervisor: if !scoresAreOpen { seen.reasonsOwed = 0 }
    case .chair, .expert:
      seen.reasonsOwed = 0
      seen.opinionsShort = 0
    }
    return seen
  }
}

/// Counts what the progress of a round consists of.
private struct ProgressReading {
  let queries: RoundQueries
  let scheme: Scheme

  private var db: Database { queries.db }

  func guards() throws -> [StageName: [StageGuard]] {
    let guards = StageGuards(queries: queries, scheme: scheme)
    let pairs = try StageName.allCases.map { stage in
      switch try queries.state(of: stage) {
      case .open: (stage, try guards.toClose(stage))
      case .notOpened, .closed: (stage, try guards.toOpen(stage))
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  func conclusions() throws -> RoundProgress.Conclusions {
    var counts = RoundProgress.Conclusions()
    let rows = try Row.fetchAll(
      db, sql: "SELECT conclusion, withdrawnReason IS NOT NULL AS isWithdrawn FROM application")
    for row in rows {
      let conclusion: String? = row["conclusion"]
      switch conclusion.flatMap(EligibilityConclusion.init(rawValue:)) {
      case _ where row["isWithdrawn"]: counts.withdrawn += 1
      case .accepted: counts.accepted += 1
      case .rectify: counts.rectify += 1
      case .refused: counts.refused += 1
      case nil: counts.undecided += 1
      }
    }
    return counts
  }

  func units() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(DISTINCT unit) FROM application") ?? 0
  }

  func stageInScoring(_ sheets: [ScoringStage: RoundProgress.SheetCount]) throws
    -> ScoringStage?
  {
    let open = try ScoringStage.allCases.filter { try queries.state(of: $0.stage) == .open }
    return open.last { (sheets[$0]?.owed ?? 0) > 0 } ?? open.last
  }

  func sheetCounts() throws -> [ScoringStage: RoundProgress.SheetCount] {
    let pairs = try ScoringStage.allCases.map { stage in
      let submitted = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sheet WHERE stage = ? AND status = 'submitted'",
        arguments: [stage.rawValue])
      return (
        stage,
        RoundProgress.SheetCount(
          submitted: submitted ?? 0, owed: try queries.owedSheets(stage).count)
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }

  func exceptions() throws -> RoundProgress.Exceptions {
    let count = { (sql: String) in try Int.fetchOne(db, sql: "SELECT count(*) \(sql)") ?? 0 }
    return RoundProgress.Exceptions(
      returned: try count("FROM ledger WHERE kind = 'sheetReturned'"),
      voided: try count("FROM ledger WHERE kind = 'sheetVoided'"),
      proxies: try count("FROM sheet WHERE isProxy"),
      forced: try count(
        """
        FROM ledger WHERE kind IN ('stageOpened', 'stageClosed')
          AND json_extract(body, '$.forced') IS NOT NULL
        """),
      schemeChanges: max(0, try count("FROM ledger WHERE kind = 'schemeAdopted'") - 1))
  }
}

extension ProgressReading {
  func members(_ stage: ScoringStage) throws -> [RoundProgress.Member] {
    let owed = Set(try queries.owedSheets(stage))
    let sheets = try SheetReading(db: db, prefix: "").sheets(
      matching: "stage = ? AND status = 'open'", arguments: [stage.rawValue])
    let submitted = try counts(
      "SELECT expert, count(*) FROM sheet WHERE stage = ? AND status = 'submitted' GROUP BY expert",
      [stage.rawValue])
    let stored = try lastStored()
    let rule = scheme.rule(stage)
    return try queries.panel().compactMap { code in
      var member = RoundProgress.Member(code: code)
      let own = sheets.filter { $0.key.expert == code && owed.contains($0.key) }
      member.submitted = submitted[code.rawValue] ?? 0
      member.owed = own.count
      member.lastStored = stored[code.rawValue]
      for sheet in own where sheet.marks.count == rule.leaves.count {
        let debts = sheet.debts(under: scheme)
        if debts.isEmpty { member.ready += 1 }
        for debt in debts {
          switch debt {
          case .noMark: break
          case .noReason: member.reasonsOwed += 1
          case .opinionShort: member.opinionsShort += 1
          }
        }
      }
      member.latest = own.filter { !$0.marks.isEmpty }.max { $0.revision < $1.revision }
        .map { sheet in
          RoundProgress.Latest(
            application: sheet.key.application, marked: sheet.marks.count,
            leaves: rule.leaves.count)
        }
      return member.submitted + member.owed == 0 ? nil : member
    }
  }

  private func counts(_ sql: String, _ arguments: StatementArguments) throws -> [String: Int] {
    let rows = try Row.fetchAll(db, sql: sql, arguments: arguments)
    return Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { first, _ in first }
  }

  /// By the person in whose name something was recorded.
  private func lastStored() throws -> [String: Timestamp] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT CASE onBehalfOf WHEN '' THEN actor ELSE onBehalfOf END AS person, max(time) AS time
        FROM ledger GROUP BY person
        """)
    let pairs = rows.compactMap { row in
      Timestamp(iso: row["time"]).map { (row["person"] as String, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  func days(_ stage: ScoringStage) throws -> [RoundProgress.SubmissionDay] {
    let times = try String.fetchAll(
      db,
      sql: """
        SELECT time FROM ledger WHERE kind = 'sheetSubmitted' AND subject LIKE ?
        ORDER BY sequence
        """, arguments: ["sheet:%/\(stage.rawValue)/%"])
    var days: [RoundProgress.SubmissionDay] = []
    for day in times.compactMap({ Timestamp(iso: $0)?.day(utcOffset: scheme.utcOffset) }) {
      if days.last?.day == day {
        days[days.count - 1].count += 1
      } else {
        days.append(RoundProgress.SubmissionDay(day: day, count: 1))
      }
    }
    return days
  }
}

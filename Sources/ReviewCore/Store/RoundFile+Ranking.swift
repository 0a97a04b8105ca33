internal import GRDB

/// The aggregates of the whole panel, which the authority table gives to some roles only.
extension RoundFile {
  /// Everything that the ranking is computed from, recused and open sheets named as such.
  ///
  /// - Throws: `RankingNotOpen` for a viewer who may not see it yet.
  package func reviewRecord() throws -> ReviewRecord {
    try database.read { db in
      let isOpen = try Self.scoresAreOpen(db)
      guard ReadingRight.ranking.isGranted(to: viewer.role, scoresAreOpen: isOpen) else {
        throw RankingNotOpen(role: viewer.role)
      }
      return try record(RoundQueries(db: db))
    }
  }

  /// Whether the viewer has this right now.
  package func mayRead(_ right: ReadingRight) throws -> Bool {
    try database.read { db in
      right.isGranted(to: viewer.role, scoresAreOpen: try Self.scoresAreOpen(db))
    }
  }

  /// - Throws: `ReadingRefused` if the viewer does not have this right now.
  func require(_ right: ReadingRight, _ db: Database) throws {
    guard right.isGranted(to: viewer.role, scoresAreOpen: try Self.scoresAreOpen(db)) else {
      throw ReadingRefused(right: right, role: viewer.role)
    }
  }

  func record(_ queries: RoundQueries) throws -> ReviewRecord {
    guard let scheme = try currentScheme(queries) else { throw RoundError.noRoundYet(path: path) }
    return try queries.reviewRecord(under: scheme)
  }
}

extension RoundQueries {
  func reviewRecord(under scheme: Scheme) throws -> ReviewRecord {
    let candidates = try Row.fetchAll(db, sql: "SELECT * FROM application ORDER BY code")
      .map { row in
        ReviewRecord.Candidate(
          code: try Code(row["code"]), name: row["name"], unit: row["unit"],
          standing: Self.standing(row))
      }
    let latest = try SheetReading(db: db, prefix: "").sheets(
      matching: """
        status = 'submitted' AND NOT EXISTS (
          SELECT 1 FROM main.sheet AS later
          WHERE later.application = sheet.application AND later.expert = sheet.expert
            AND later.stage = sheet.stage AND later.number > sheet.number
            AND later.status = 'submitted')
        """, arguments: [])
    let recusals = try Row.fetchAll(
      db, sql: "SELECT application, expert FROM recusal WHERE state <> 'clear'"
    )
    .map { row in
      RecusedPair(application: try Code(row["application"]), expert: try Code(row["expert"]))
    }
    let hasDecided = try revision(of: .stage(.shortlisting)) > 0
    let invited = try invited()
    let openSheets = try ScoringStage.allCases.flatMap { stage in
      try owedSheets(stage).map { key in
        ReviewRecord.OpenSheet(application: key.application, expert: key.expert, stage: stage)
      }
    }
    return ReviewRecord(
      scheme: scheme, candidates: candidates, panel: try panel(),
      sheets: latest.map { sheet in
        SubmittedSheet(
          application: sheet.key.application, expert: sheet.key.expert, stage: sheet.key.stage,
          marks: sheet.marks)
      }, recusals: Set(recusals), outcomes: try RoundFile.outcomes(db, from: "outcome"),
      invited: hasDecided && !invited.isEmpty ? Set(invited) : nil, openSheets: openSheets)
  }

  private static func standing(_ row: Row) -> ReviewRecord.Standing {
    if let reason: String = row["withdrawnReason"] { return .withdrawn(reason: reason) }
    let conclusion: String? = row["conclusion"]
    switch conclusion.flatMap(EligibilityConclusion.init(rawValue:)) {
    case .accepted: return .accepted
    case .refused, .rectify: return .refused(reason: row["conclusionReason"] ?? "")
    case nil: return .refused(reason: "资格还没有结论")
    }
  }
}

/// A role does not read this, or not of this subject.
package struct ReadingRefused: WordedError, Hashable {
  package let right: ReadingRight
  package let role: Role

  package var text: Text {
    Text(
      zh: "\(role.text.zh)看不到\(right.text.zh)",
      en: "The \(role.text.en) may not read \(right.text.en)")
  }
}

/// The ranking is not open for this role, or not yet.
package struct RankingNotOpen: WordedError, Hashable {
  package let role: Role

  package var text: Text {
    Text(zh: "排名在初评关闭后才开放", en: "Ranking opens when the stage closes")
  }
}

internal import GRDB

/// Pledges, ties and substitutes.
extension RoundFile {
  /// The ties that the viewer may know of: all of them for those who run or watch the round, and
  /// one's own for an expert.
  package func recusalRecords() throws -> [Recusal] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM visibleRecusal ORDER BY application, expert")
        .compactMap(Recusal.init(row:))
    }
  }

  /// What the viewer has to give before reading; nothing for those who do not score.
  package func admission() throws -> Admission {
    try database.read { db in
      let queries = RoundQueries(db: db)
      guard let code = viewer.code, viewer.role.isPanelMember,
        let scheme = try currentScheme(queries)
      else { return Admission() }
      let applications = try String.fetchAll(
        db,
        sql: """
          SELECT code FROM visibleApplication
          WHERE withdrawnReason IS NULL AND conclusion = 'accepted' ORDER BY code
          """
      ).map { try ApplicationCode($0) }
      let asks = { (duty: Scheme.Duty) in scheme.beforeReading.contains(duty) }
      let answered = try queries.answeredTies(of: code)
      return Admission(
        isPledgeOwed: try asks(.pledge) && !queries.hasPledged(code),
        asksForPledge: asks(.pledge), asksForStatement: asks(.recusals),
        unstated: asks(.recusals) ? applications.filter { !answered.contains($0) } : [])
    }
  }

  /// The last line that the secretary wrote to the viewer.
  package func reminder() throws -> Reminder? {
    guard let code = viewer.code else { return nil }
    return try database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT text, time FROM reminder WHERE expert = ?", arguments: [code.rawValue]
      ).flatMap { row in
        Timestamp(iso: row["time"]).map { Reminder(text: row["text"], time: $0) }
      }
    }
  }

  /// Gives the pledge in the words that were shown.
  @discardableResult
  package func pledge(_ text: String, of expert: ExpertCode, by actor: Actor) throws
    -> [LedgerEntry]
  {
    let digest = try store(content: Array(text.utf8))
    return try record([.pledgeGiven(expert, Act.PledgeGiven(sha256: digest))], by: actor)
  }

  /// Who could take a seat that a recusal left free, in the order of the draw.
  ///
  /// By SHA-256 of `seed|code`, smallest first, among the members who have no seat for the
  /// application and no tie to it. Source: scoring.md 8.1, peers.md O7.
  package func substitutes(
    for vacant: RecusedPair, _ stage: ScoringStage, seed: UInt64
  ) throws -> [ExpertCode] {
    try database.read { db in
      let queries = RoundQueries(db: db)
      let free = try queries.panel().filter { code in
        let pair = RecusedPair(application: vacant.application, expert: code)
        return try !queries.isRecused(pair) && !queries.hasSeat(pair, stage)
      }
      return Assignment.drawn(free, seed: seed)
    }
  }

  /// Gives a seat that a recusal left free to the first of those drawn.
  ///
  /// - Returns: The entry that it became.
  /// - Throws: `Refusal.panel(.nobodyLeft)` if nobody can take it, or why the seat is not free.
  @discardableResult
  package func substitute(
    for vacant: RecusedPair, _ stage: ScoringStage, seed: UInt64, by actor: Actor
  ) throws -> [LedgerEntry] {
    guard let first = try substitutes(for: vacant, stage, seed: seed).first else {
      throw Refusal.panel(.nobodyLeft(vacant.application))
    }
    return try record(
      [
        .substituteAssigned(
          stage,
          Act.SubstituteAssigned(
            application: vacant.application, recused: vacant.expert, substitute: first,
            seed: seed, place: 1))
      ], by: actor)
  }
}

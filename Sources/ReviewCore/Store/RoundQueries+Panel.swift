internal import GRDB

/// What has been said and settled about the people of the panel, without regard to who looks.
extension RoundQueries {
  /// Every tie that was ever spoken of, by application and expert.
  func recusals() throws -> [Recusal] {
    try Row.fetchAll(db, sql: "SELECT * FROM recusal ORDER BY application, expert")
      .compactMap(Recusal.init(row:))
  }

  /// Where the question of a tie stands for a pair.
  func recusalState(_ pair: RecusedPair) throws -> RecusalState {
    let state = try String.fetchOne(
      db, sql: "SELECT state FROM recusal WHERE application = ? AND expert = ?",
      arguments: [pair.application.rawValue, pair.expert.rawValue])
    if let state { return RecusalState(rawValue: state) ?? .pending }
    return try hasStated(pair) ? .clear : .undeclared
  }

  func recusal(_ pair: RecusedPair) throws -> Recusal? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM recusal WHERE application = ? AND expert = ?",
      arguments: [pair.application.rawValue, pair.expert.rawValue]
    ).flatMap(Recusal.init(row:))
  }

  func hasStated(_ pair: RecusedPair) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM statement WHERE application = ? AND expert = ?)",
      arguments: [pair.application.rawValue, pair.expert.rawValue]) ?? false
  }

  /// SHA-256 of the words that were pledged; nil where they were not.
  func pledge(of expert: ExpertCode) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT sha256 FROM pledge WHERE expert = ?", arguments: [expert.rawValue])
  }

  func hasPledged(_ expert: ExpertCode) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM pledge WHERE expert = ?)",
      arguments: [expert.rawValue]) ?? false
  }

  /// Applications of which it is known whether the expert has a tie to them, whatever the answer.
  func answeredTies(of expert: ExpertCode) throws -> Set<ApplicationCode> {
    Set(
      try String.fetchAll(
        db,
        sql: """
          SELECT application FROM statement WHERE expert = ?
          UNION SELECT application FROM recusal WHERE expert = ?
          """, arguments: [expert.rawValue, expert.rawValue]
      ).map { try Code($0) })
  }

  /// What stands between an expert and the file of an application.
  func duties(_ pair: RecusedPair, under scheme: Scheme) throws -> [Scheme.Duty] {
    try scheme.beforeReading.filter { duty in
      switch duty {
      case .pledge: try !hasPledged(pair.expert)
      case .recusals: try recusalState(pair) == .undeclared
      }
    }
  }

  /// Members with a sheet of the stage who have not pledged.
  func pledgesOwed(_ stage: ScoringStage) throws -> [ExpertCode] {
    try String.fetchAll(
      db,
      sql: """
        SELECT code FROM expert AS e WHERE EXISTS (
            SELECT 1 FROM sheet AS s WHERE s.expert = e.code AND s.stage = ?)
          AND NOT EXISTS (SELECT 1 FROM pledge AS p WHERE p.expert = e.code)
        ORDER BY position
        """, arguments: [stage.rawValue]
    ).map { try Code($0) }
  }

  /// Ties of applications in scoring that someone still has to decide on.
  func openRecusals() throws -> [RecusedPair] {
    let participants = Set(try participants())
    return try recusals().filter { $0.state.isOpen && participants.contains($0.pair.application) }
      .map(\.pair)
  }

  /// Applications in scoring that too few members are left for, since others are recused.
  func applicationsShort(of minimum: Int, _ stage: ScoringStage) throws -> [ApplicationCode] {
    try String.fetchAll(
      db,
      sql: """
        SELECT a.code FROM application AS a
        WHERE a.withdrawnReason IS NULL AND a.conclusion = 'accepted'
          AND EXISTS (
            SELECT 1 FROM sheet AS s JOIN recusal AS r
            ON r.application = s.application AND r.expert = s.expert AND r.state <> 'clear'
            WHERE s.application = a.code AND s.stage = ?)
          AND ? > (
            SELECT count(DISTINCT s.expert) FROM sheet AS s
            WHERE s.application = a.code AND s.stage = ? AND NOT EXISTS (
              SELECT 1 FROM recusal AS r WHERE r.application = s.application
                AND r.expert = s.expert AND r.state <> 'clear'))
        ORDER BY a.code
        """, arguments: [stage.rawValue, minimum, stage.rawValue]
    ).map { try Code($0) }
  }

  /// Who leads where the chair is recused; nil while nobody has been named.
  func deputy() throws -> ExpertCode? {
    try String.fetchOne(db, sql: "SELECT deputy FROM round").map { try Code($0) }
  }

  /// Whether every chair of the round takes no part in this application.
  func chairIsRecused(_ application: ApplicationCode) throws -> Bool {
    let chairs = try String.fetchAll(db, sql: "SELECT code FROM expert WHERE role = 'chair'")
    return try chairs.allSatisfy { chair in
      try isRecused(RecusedPair(application: application, expert: Code(chair)))
    }
  }

  /// Whether a seat that a recusal left free has been taken.
  func isSubstituted(_ pair: RecusedPair, _ stage: ScoringStage) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM substitution WHERE application = ? AND stage = ? AND recused = ?)
        """,
      arguments: [pair.application.rawValue, stage.rawValue, pair.expert.rawValue]) ?? false
  }

  /// Whether the expert holds a seat for the application, under whatever number.
  func hasSeat(_ pair: RecusedPair, _ stage: ScoringStage) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM sheet WHERE application = ? AND expert = ? AND stage = ?)
        """,
      arguments: [pair.application.rawValue, pair.expert.rawValue, stage.rawValue]) ?? false
  }
}

extension RoundQueries {
  func expert(_ code: ExpertCode) throws -> Expert? {
    try Row.fetchOne(db, sql: "SELECT * FROM expert WHERE code = ?", arguments: [code.rawValue])
      .flatMap { try Expert(row: $0) }
  }

  func facts(_ code: ApplicationCode) throws -> ApplicationFacts? {
    try String.fetchOne(
      db, sql: "SELECT facts FROM application WHERE code = ?", arguments: [code.rawValue]
    ).map { try ApplicationFacts(encodedLine: $0) }
  }
}

extension Expert {
  /// Nil for a role that no version of the program has written.
  init?(row: Row) throws {
    guard let role = Role(rawValue: row["role"]) else { return nil }
    self.init(
      code: try Code(row["code"]), name: row["name"], role: role, unit: row["unit"],
      province: row["province"], organisation: row["organisation"],
      expertise: row["expertise"], publicKey: row["publicKey"])
  }
}

extension Recusal {
  /// Nil for a row that no version of the program has written.
  init?(row: Row) {
    guard let application = try? ApplicationCode(row["application"]),
      let expert = try? ExpertCode(row["expert"]),
      let ground = RecusalGround(rawValue: row["ground"]),
      let state = RecusalState(rawValue: row["state"])
    else { return nil }
    self.init(
      pair: RecusedPair(application: application, expert: expert), ground: ground,
      note: row["note"], state: state, claimedBy: row["claimedBy"], reason: row["reason"])
  }
}

internal import Foundation
internal import GRDB

/// Reads the projections as domain values, without regard to who looks.
///
/// For deciding acts and for the aggregates that the authority table names; everything that a viewer
/// sees goes through `VisibleQueries`.
struct RoundQueries {
  let db: Database

  func head() throws -> LedgerHead? {
    try Row.fetchOne(db, sql: "SELECT sequence, hash FROM head")
      .map { LedgerHead(sequence: $0["sequence"], hash: $0["hash"]) }
  }

  func roundID() throws -> String? {
    try String.fetchOne(db, sql: "SELECT id FROM round")
  }

  func isSealed() throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT isSealed FROM round") ?? false
  }

  func schemeDigest() throws -> String? {
    try String.fetchOne(db, sql: "SELECT scheme FROM round")
  }

  /// The bytes with this SHA-256, checked.
  func content(_ sha256: String) throws -> [UInt8] {
    guard
      let bytes = try Data.fetchOne(
        db, sql: "SELECT bytes FROM content WHERE sha256 = ?", arguments: [sha256])
    else { throw RoundError.contentMissing(sha256: sha256) }
    guard Digest.hex(of: bytes) == sha256 else { throw RoundError.contentDamaged(sha256: sha256) }
    return Array(bytes)
  }

  /// The last sequence that named the subject; 0 if none has.
  func revision(of subject: Subject) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT coalesce(max(sequence), 0) FROM ledger WHERE subject = ?",
      arguments: [subject.description]) ?? 0
  }

  func entries(of subject: Subject, after sequence: Int) throws -> [LedgerEntry] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM ledger WHERE subject = ? AND sequence > ? ORDER BY sequence",
      arguments: [subject.description, sequence]
    ).map(LedgerEntry.init(row:))
  }

  /// Nil for a stranger, and for a code that is spelled in another case.
  func role(of person: ExpertCode) throws -> Role? {
    try Row.fetchOne(
      db, sql: "SELECT code, role FROM expert WHERE code = ?", arguments: [person.rawValue]
    ).flatMap { row in
      row["code"] == person.rawValue ? Role(rawValue: row["role"]) : nil
    }
  }

  func isOpen(_ stage: StageName) throws -> Bool { try state(of: stage) == .open }

  func state(of stage: StageName) throws -> StageState {
    switch try String.fetchOne(
      db, sql: "SELECT state FROM stage WHERE name = ?", arguments: [stage.rawValue])
    {
    case "open": .open
    case "closed": .closed
    default: .notOpened
    }
  }

  /// The lines of keys of everyone who has any.
  func publicKeys() throws -> [(code: ExpertCode, text: String)] {
    try Row.fetchAll(
      db, sql: "SELECT code, publicKey FROM expert WHERE publicKey <> '' ORDER BY position"
    ).map { (try Code($0["code"]), $0["publicKey"]) }
  }

  /// The code as stored, where one that differs by case only counts as the same.
  func storedCode(of code: String, in table: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT code FROM \(table) WHERE code = ?", arguments: [code])
  }

  func isRecused(_ pair: RecusedPair) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM recusal WHERE application = ? AND expert = ? AND state <> 'clear')
        """,
      arguments: [pair.application.rawValue, pair.expert.rawValue]) ?? false
  }

  func panel() throws -> [ExpertCode] {
    try String.fetchAll(
      db, sql: "SELECT code FROM expert WHERE role IN ('expert', 'chair') ORDER BY position"
    ).map { try Code($0) }
  }

  /// Applications that take part in scoring: accepted and not withdrawn, by code.
  func participants() throws -> [ApplicationCode] {
    try String.fetchAll(
      db,
      sql: """
        SELECT code FROM application
        WHERE withdrawnReason IS NULL AND conclusion = 'accepted' ORDER BY code
        """
    ).map { try Code($0) }
  }

  func invited() throws -> [ApplicationCode] {
    try String.fetchAll(db, sql: "SELECT application FROM invitation ORDER BY application")
      .map { try Code($0) }
  }

  /// Nil where there is no such sheet; a code that is spelled in another case names none.
  func sheetStatus(_ key: SheetKey) throws -> SheetStatus? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT application, expert, stage, number, status FROM sheet
        WHERE application = ? AND expert = ? AND stage = ? AND number = ?
        """,
      arguments: StatementArguments(key.arguments)
    ).flatMap { row in
      try SheetKey(row: row) == key ? SheetStatus(rawValue: row["status"]) : nil
    }
  }

  func sheet(_ key: SheetKey) throws -> ScoreSheet? {
    try SheetReading(db: db, prefix: "").sheets(
      matching: "application = ? AND expert = ? AND stage = ? AND number = ?",
      arguments: StatementArguments(key.arguments)
    ).first
  }

  /// Open sheets of a stage that nothing excuses: not of a recused pair, not of one out of scoring.
  func owedSheets(_ stage: ScoringStage) throws -> [SheetKey] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT s.application, s.expert, s.number FROM sheet AS s
        JOIN application AS a ON a.code = s.application
        WHERE s.stage = ? AND s.status = 'open'
          AND a.withdrawnReason IS NULL AND a.conclusion = 'accepted'
          AND NOT EXISTS (
            SELECT 1 FROM recusal AS r
            WHERE r.application = s.application AND r.expert = s.expert
              AND r.state <> 'clear')
          AND NOT EXISTS (
            SELECT 1 FROM outcome AS o
            WHERE s.stage = 'defense' AND o.application = s.application AND o.outcome = 'absent')
        ORDER BY s.application, s.expert, s.number
        """, arguments: [stage.rawValue]
    ).map { row in
      SheetKey(
        application: try Code(row["application"]), expert: try Code(row["expert"]), stage: stage,
        number: row["number"])
    }
  }
}

extension LedgerEntry {
  init(row: Row) {
    self.init(
      sequence: row["sequence"], time: row["time"], actor: row["actor"],
      onBehalfOf: row["onBehalfOf"], session: row["session"], kind: row["kind"],
      subject: row["subject"], body: row["body"], hash: row["hash"])
  }
}

extension RoundQueries {
  /// Applications that eligibility has neither accepted nor refused, and nobody has withdrawn.
  func notConcluded() throws -> [ApplicationCode] {
    try String.fetchAll(
      db,
      sql: """
        SELECT code FROM application
        WHERE withdrawnReason IS NULL AND (conclusion IS NULL OR conclusion = 'rectify')
        ORDER BY code
        """
    ).map { try Code($0) }
  }

  /// Nil before the application has been received.
  func version(of code: ApplicationCode) throws -> Int? {
    try Int.fetchOne(
      db, sql: "SELECT version FROM application WHERE code = ?", arguments: [code.rawValue])
  }

  /// Applications that nobody has concluded on; one to be rectified has its conclusion.
  func withoutConclusion() throws -> [ApplicationCode] {
    try String.fetchAll(
      db,
      sql: """
        SELECT code FROM application WHERE withdrawnReason IS NULL AND conclusion IS NULL
        ORDER BY code
        """
    ).map { try Code($0) }
  }

  func invitedWithoutOutcome() throws -> [ApplicationCode] {
    try String.fetchAll(
      db,
      sql: """
        SELECT i.application FROM invitation AS i JOIN application AS a ON a.code = i.application
        WHERE a.withdrawnReason IS NULL AND a.conclusion = 'accepted' AND NOT EXISTS (SELECT 1 FROM outcome AS o WHERE o.application = i.application)
        ORDER BY i.application
        """
    ).map { try Code($0) }
  }
}

extension RoundQueries {
  func hasAssigned(_ stage: ScoringStage) throws -> Bool {
    try revision(of: .assignment(stage)) > 0
  }

  func hasSubmittedSheets(_ stage: ScoringStage) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM sheet WHERE stage = ? AND status = 'submitted')",
      arguments: [stage.rawValue]) ?? false
  }
}

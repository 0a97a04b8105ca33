internal import Foundation
internal import GRDB

/// What the viewer of this file sees. Everything here reads the viewer's views only.
extension RoundFile {
  /// The last sequence of the ledger, for noticing other desks' changes.
  package func lastSequence() throws -> Int {
    try database.read { db in
      try Int.fetchOne(db, sql: "SELECT coalesce(max(sequence), 0) FROM ledger") ?? 0
    }
  }

  /// Whether an entry after this one may change what the viewer sees.
  ///
  /// Nothing of an expert's world depends on the sheets of others, and two hundred desks that each read
  /// their world anew for every mark of the others would do nothing else.
  package func concernsViewer(after sequence: Int) throws -> Bool {
    guard case .person(let code, .expert) = viewer else { return try lastSequence() > sequence }
    return try database.read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM ledger WHERE sequence > ?
              AND (subject NOT LIKE 'sheet:%' OR subject LIKE ?))
          """, arguments: [sequence, "sheet:%/\(code)/%"]) ?? true
    }
  }

  /// Whether text of this author waits that was typed and not finished.
  package func hasDrafts(of actor: Actor) throws -> Bool {
    try database.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM draft WHERE actor = ?)",
        arguments: [actor.draftName]) ?? false
    }
  }

  /// Under which name a desk's memory stands among the settings.
  static let memoryName = "memory"

  /// What the desks of this actor remember; one that cannot be read is as if nothing had been kept.
  package func memory(of actor: Actor) throws -> DeskMemory {
    try database.read { db in try Self.memory(of: actor.draftName, db) }
  }

  static func memory(of name: String, _ db: Database) throws -> DeskMemory {
    let stored = try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE actor = ? AND name = ?",
      arguments: [name, memoryName])
    guard let stored else { return DeskMemory() }
    return (try? JSONDecoder().decode(DeskMemory.self, from: Data(stored.utf8))) ?? DeskMemory()
  }

  /// Where the text was left by this author, by application and item.
  package func readingPlaces(of actor: Actor) throws -> [ReadingPlace] {
    try database.read { db in
      try Row.fetchAll(
        db, sql: "SELECT application, item, block, offset FROM readingPlace WHERE actor = ?",
        arguments: [actor.draftName]
      ).compactMap { row in
        guard let application = try? ApplicationCode(row["application"]) else { return nil }
        return ReadingPlace(
          application: application, item: row["item"], block: row["block"],
          offset: row["offset"])
      }
    }
  }

  /// The sheets for which text of this author waits that was typed and not finished.
  package func sheetsWithDrafts(of actor: Actor) throws -> Set<SheetKey> {
    try database.read { db in
      let subjects = try String.fetchAll(
        db, sql: "SELECT DISTINCT subject FROM draft WHERE actor = ?",
        arguments: [actor.draftName])
      return Set(
        subjects.compactMap { subject in
          guard case .sheet(let key) = try? Subject(ledgerText: subject) else { return nil }
          return key
        })
    }
  }

  /// When this actor last recorded something; nil if it never has.
  package func lastEntryTime(of actor: Actor) throws -> Timestamp? {
    try database.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT time FROM ledger WHERE actor = ? AND onBehalfOf = ?
          ORDER BY sequence DESC LIMIT 1
          """,
        arguments: [actor.identity.description, actor.onBehalfOf?.rawValue ?? ""]
      ).flatMap(Timestamp.init(iso:))
    }
  }

  package func round() throws -> RoundOverview {
    try database.read { db in
      let queries = RoundQueries(db: db)
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT id, title, nature, scheme, isSealed FROM round"),
        let scheme = try currentScheme(queries), let head = try queries.head()
      else { throw RoundError.noRoundYet(path: path) }
      return RoundOverview(
        id: row["id"], title: row["title"],
        nature: RoundNature(rawValue: row["nature"]) ?? .official, scheme: scheme,
        schemeDigest: row["scheme"], isSealed: row["isSealed"], head: head,
        stages: try Self.stages(db), scoresAreOpen: try Self.scoresAreOpen(db))
    }
  }

  private static func stages(_ db: Database) throws -> [StageName: StageStatus] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM stage")
    var stages: [StageName: StageStatus] = [:]
    for row in rows {
      guard let name = StageName(rawValue: row["name"]) else { continue }
      stages[name] = StageStatus(
        state: StageState(rawValue: row["state"]) ?? .notOpened,
        openedAt: (row["openedAt"] as String?).flatMap(Timestamp.init(iso:)),
        closedAt: (row["closedAt"] as String?).flatMap(Timestamp.init(iso:)),
        forced: row["forced"])
    }
    return stages
  }

  static func scoresAreOpen(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT \(VisibleViews.scoresAreOpen)") ?? false
  }

  /// The applications of the viewer's world, by code.
  package func applications() throws -> [Application] {
    try database.read { db in
      let queries = RoundQueries(db: db)
      var files: [String: [ReceivedFile]] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT * FROM visibleAttachment ORDER BY application, position")
      {
        guard let kind = AttachmentKind(rawValue: row["kind"]) else { continue }
        files[row["application"], default: []].append(
          ReceivedFile(
            kind: kind, file: row["file"], sha256: row["sha256"], byteCount: row["byteCount"]))
      }
      let gate = try ReadingGate(viewer: viewer, queries: queries, scheme: currentScheme(queries))
      return try Row.fetchAll(db, sql: "SELECT * FROM visibleApplication ORDER BY code")
        .map { row in
          let code: String = row["code"]
          let application = Application(
            code: try Code(code), version: row["version"],
            facts: try ApplicationFacts(encodedLine: row["facts"]), plan: row["plan"],
            planFile: row["planFile"], files: files[code] ?? [], pinyin: row["pinyin"],
            initials: row["initials"], conclusion: Self.conclusion(row),
            withdrawn: row["withdrawnReason"])
          return gate.isOpen(application.code) ? application : application.unread
        }
    }
  }

  private static func conclusion(_ row: Row) -> Application.Conclusion? {
    (row["conclusion"] as String?).flatMap(EligibilityConclusion.init(rawValue:))
      .map { Application.Conclusion(kind: $0, reason: row["conclusionReason"] ?? "") }
  }

  /// One application of the viewer's world.
  ///
  /// - Throws: `Refusal.unknownApplication`, the same for one that is hidden and one that is none.
  package func application(_ code: ApplicationCode) throws -> Application {
    guard let found = try applications().first(where: { $0.code == code }) else {
      throw Refusal.unknownApplication(code.rawValue)
    }
    return found
  }

  /// The plan's blocks; nil where none could be read.
  package func plan(of application: Application) throws -> Plan? {
    guard let digest = application.plan else { return nil }
    return try database.read { db in
      try Plan(canonicalBytes: RoundQueries(db: db).content(digest))
    }
  }

  /// The sheets that the viewer may see, of one stage and perhaps of one expert or application.
  package func sheets(
    _ stage: ScoringStage, expert: ExpertCode? = nil, application: ApplicationCode? = nil
  ) throws -> [ScoreSheet] {
    try database.read { db in
      try SheetReading(db: db, prefix: "visible").sheets(
        matching: """
          stage = ? AND (? IS NULL OR expert = ?) AND (? IS NULL OR application = ?)
          """,
        arguments: [
          stage.rawValue, expert?.rawValue, expert?.rawValue, application?.rawValue,
          application?.rawValue,
        ])
    }
  }

  /// One sheet as it stands now; nil where the viewer has none.
  package func sheet(_ key: SheetKey) throws -> ScoreSheet? {
    try sheets(key.stage, expert: key.expert, application: key.application)
      .first { $0.key == key }
  }

  /// Everyone of the round, in the order in which they were enlisted.
  package func experts() throws -> [Expert] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM expert ORDER BY position")
        .compactMap { try Expert(row: $0) }
    }
  }

  package func recusals() throws -> Set<RecusedPair> {
    try database.read { db in
      Set(
        try Row.fetchAll(
          db, sql: "SELECT application, expert FROM visibleRecusal WHERE state <> 'clear'"
        ).map { row in
          RecusedPair(application: try Code(row["application"]), expert: try Code(row["expert"]))
        })
    }
  }

  /// Whom the shortlisting stage invited to the defense.
  package func invitations() throws -> [ApplicationCode] {
    try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT application FROM visibleInvitation ORDER BY application"
      ).map { try Code($0) }
    }
  }

  package func outcomes() throws -> [ApplicationCode: DefenseOutcome] {
    try database.read { db in try Self.outcomes(db, from: "visibleOutcome") }
  }

  static func outcomes(_ db: Database, from table: String) throws
    -> [ApplicationCode: DefenseOutcome]
  {
    var outcomes: [ApplicationCode: DefenseOutcome] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM \(table)") {
      guard let kind = OutcomeKind(rawValue: row["outcome"]) else { continue }
      outcomes[try Code(row["application"])] = DefenseOutcome(kind, reason: row["reason"])
    }
    return outcomes
  }

  /// The minutes of one defense, in their order.
  package func minutes(of application: ApplicationCode) throws -> [Minute] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT kind, expert, text FROM visibleMinute WHERE application = ? ORDER BY position
          """, arguments: [application.rawValue]
      ).compactMap { row in
        guard let kind = MinuteKind(rawValue: row["kind"]) else { return nil }
        let expert: String? = row["expert"]
        return Minute(kind: kind, expert: try expert.map { try Code($0) }, text: row["text"])
      }
    }
  }
}

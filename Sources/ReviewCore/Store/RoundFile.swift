internal import Foundation
internal import GRDB

/// One round of review in one SQLite file: the only way in and out of it.
///
/// A change is a list of acts through `record`; what a viewer sees comes through the views that were
/// made for that viewer at opening. One connection, used from one thread. Source: design 2.
package final class RoundFile {
  package let path: String
  package let viewer: Viewer
  let database: DatabaseQueue
  private let queue: WriterQueue
  private let clock: @Sendable () -> Timestamp
  /// Device and inode, so that a file swapped under an open desk is noticed.
  private let identity: FileIdentity
  /// What makes a desk the one of its person that may record; nil where any may.
  package var attendance: Attendance?
  private var schemeInForce: (digest: String, scheme: Scheme)?
  /// For the access log.
  private var accessDatabase: DatabaseQueue?

  /// Opens an existing round as its owner sees it.
  ///
  /// - Throws: `RoundError` if it is none, or one of another format.
  package convenience init(
    path: String, clock: @escaping @Sendable () -> Timestamp
  ) throws {
    try self.init(path: path, person: nil, clock: clock)
  }

  /// Opens an existing round as one of its people, whose role it looks up; nil is the owner.
  ///
  /// - Throws: `RoundError`, or `Refusal.unknownPerson`.
  package convenience init(
    path: String, person: ExpertCode?, clock: @escaping @Sendable () -> Timestamp
  ) throws {
    guard let identity = FileIdentity(path: path) else {
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    let database = try Self.connect(path: path, create: false)
    try Self.checkFormat(database, path: path)
    let viewer = try person.map { person in
      guard let role = try database.read({ try RoundQueries(db: $0).role(of: person) }) else {
        throw Refusal.unknownPerson(person.rawValue)
      }
      return Viewer.person(person, role)
    }
    try self.init(
      path: path, viewer: viewer ?? .owner, database: database, identity: identity, clock: clock)
  }

  private init(
    path: String, viewer: Viewer, database: DatabaseQueue, identity: FileIdentity,
    clock: @escaping @Sendable () -> Timestamp
  ) throws {
    self.path = path
    self.viewer = viewer
    self.database = database
    self.identity = identity
    self.clock = clock
    queue = WriterQueue(path: path + "-queue")
    try database.inDatabase { db in try VisibleViews(viewer: viewer).create(in: db) }
  }

  /// Makes a new round file with its tables and its first acts.
  ///
  /// - Parameters:
  ///   - path: Must not exist.
  ///   - id: 128 random bits in hexadecimal.
  ///   - nature: Whether the round counts.
  ///   - schemeBytes: A valid scheme, stored as given.
  ///   - actor: Acts with the secretary's right.
  ///   - clock: Gives the time that acts carry.
  /// - Returns: The round, opened as its owner.
  /// - Throws: `RoundError.alreadyExists`, `JSONProblems` of the scheme, or what SQLite says.
  package static func create(
    path: String, id: String, nature: RoundNature = .official, schemeBytes: [UInt8],
    by actor: Actor, clock: @escaping @Sendable () -> Timestamp
  ) throws -> RoundFile {
    let scheme = try Scheme(json: schemeBytes, file: "scheme.json")
    try reserve(path)
    guard let identity = FileIdentity(path: path) else {
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    do {
      return try fill(
        path: path, identity: identity, title: scheme.title, id: id, nature: nature,
        schemeBytes: schemeBytes, by: actor, clock: clock)
    } catch {
      for suffix in ["", "-wal", "-shm", "-queue"] { unlink(path + suffix) }
      throw error
    }
  }

  private static func fill(
    path: String, identity: FileIdentity, title: String, id: String, nature: RoundNature,
    schemeBytes: [UInt8], by actor: Actor, clock: @escaping @Sendable () -> Timestamp
  ) throws -> RoundFile {
    let database = try connect(path: path, create: true)
    try layOut(database)
    let file = try RoundFile(
      path: path, viewer: .owner, database: database, identity: identity, clock: clock)
    let digest = try file.store(content: schemeBytes)
    try file.record(
      [
        .roundCreated(Act.RoundCreated(id: id, title: title, nature: nature)),
        .schemeAdopted(Act.SchemeAdopted(sha256: digest, reason: nil)),
        .stageOpened(.intake, Act.StagePassage(forced: nil, missing: nil)),
      ], by: actor)
    return file
  }

  /// The time that acts of this moment carry.
  package func now() -> Timestamp { clock() }

  /// Closes the connections; the last one leaves a single file.
  package func close() throws {
    try accessDatabase?.close()
    accessDatabase = nil
    try database.close()
  }

  /// A connection of its own that does not wait for the disk, opened when it is first needed.
  func accessConnection() throws -> DatabaseQueue {
    if let accessDatabase { return accessDatabase }
    let connection = try Self.connect(path: path, create: false, synchronous: "NORMAL")
    accessDatabase = connection
    return connection
  }
}

extension RoundFile {
  /// Records acts in one transaction, all or none, and says which entries they became.
  ///
  /// - Parameters:
  ///   - acts: In their order; each is decided after those before it have been applied.
  ///   - actor: Who acts, and whose right is used.
  ///   - revisions: What the change was based on; a subject that has moved on since is refused.
  /// - Returns: The entries that the acts became.
  /// - Throws: `Refusal`, `StaleRevision`, `RoundError`; nothing is written then.
  @discardableResult
  package func record(
    _ acts: [Act], by actor: Actor, expecting revisions: [Subject: Int] = [:]
  ) throws -> [LedgerEntry] {
    try record(expecting: revisions) { _ in acts.map { Motion($0, by: actor) } }
  }

  /// Records acts that are computed inside the transaction, from what it sees.
  @discardableResult
  func record(
    expecting revisions: [Subject: Int] = [:], _ motions: (RoundQueries) throws -> [Motion]
  ) throws -> [LedgerEntry] {
    try write { db in
      try attendance?.requireOwn(db)
      let queries = RoundQueries(db: db)
      for (subject, expected) in revisions {
        let since = try queries.entries(of: subject, after: expected)
        guard since.isEmpty else {
          throw StaleRevision(subject: subject, expected: expected, since: since)
        }
      }
      return try motions(queries).map { motion in
        try append(motion.act, by: motion.actor, queries: queries)
      }
    }
  }

  /// An act with the actor who puts it.
  struct Motion {
    let act: Act
    let actor: Actor

    init(_ act: Act, by actor: Actor) {
      self.act = act
      self.actor = actor
    }
  }

  /// One writing transaction, queued in the kernel; one that ends with a rollback only shows what
  /// would happen.
  func write<Value>(
    ending completion: Database.TransactionCompletion = .commit,
    _ body: (Database) throws -> Value
  ) throws -> Value {
    do {
      return try queue.run {
        // Inside the queue, since a rebuild replaces the file while others wait in it.
        guard FileIdentity(path: path) == identity else {
          throw RoundError.changedWhileOpen(path: path)
        }
        var result: Value?
        try database.inTransaction(.immediate) { db in
          try Self.requireKnownFormat(db, path: path)
          result = try body(db)
          return completion
        }
        guard let result else { throw RoundError.noRoundYet(path: path) }
        return result
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      throw RoundError.diskFull(path: path)
    } catch let error as DatabaseError
      where [.SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN].contains(error.resultCode)
    {
      throw RoundError.notWritable(path: path, detail: error.message ?? "\(error.resultCode)")
    }
  }

  /// Decides an act, appends it and applies it, inside a writing transaction.
  ///
  /// - Parameters:
  ///   - act: What is done.
  ///   - actor: Who does it.
  ///   - queries: Of the transaction.
  ///   - isKeepingDrafts: Whether the act was not made from the draft that waits for the same field.
  /// - Returns: The entry that it became.
  /// - Throws: `Refusal`; nothing has been written then.
  @discardableResult
  func append(
    _ act: Act, by actor: Actor, queries: RoundQueries, keepingDrafts isKeepingDrafts: Bool = false
  ) throws -> LedgerEntry {
    let scheme = try currentScheme(queries)
    let decider = Decider(queries: queries, actor: actor, scheme: scheme)
    try decider.decide(act)
    if case .schemeAdopted(let body) = act { try requireUnfrozen(body, queries: queries) }
    if case .listSealed(let body) = act { try requireSealable(body, queries: queries) }
    let head = try queries.head() ?? Self.startHead(for: act, path: path)
    let entry = LedgerEntry(
      after: head, time: clock(), by: actor, kind: act.kind.rawValue, subject: act.subject,
      body: try act.encodedBody())
    try LedgerTable(db: queries.db).append(entry)
    try Projector(db: queries.db).apply(act, entry: entry)
    if !isKeepingDrafts { try removeDraft(replacedBy: act, of: actor, db: queries.db) }
    return entry
  }

  /// A draft lives until the act that replaces it is stored, and goes in the same transaction.
  private func removeDraft(replacedBy act: Act, of actor: Actor, db: Database) throws {
    guard case .commentWritten(_, let body) = act else { return }
    try db.execute(
      sql: "DELETE FROM draft WHERE actor = ? AND subject = ? AND field = ?",
      arguments: [
        actor.draftName, act.subject.description, body.criterion?.rawValue ?? "",
      ])
  }

  private static func startHead(for act: Act, path: String) throws -> LedgerHead {
    guard case .roundCreated(let body) = act else { throw RoundError.noRoundYet(path: path) }
    return LedgerHead.start(ofRound: body.id)
  }

  /// After a stage has sheets that count, what it asks of them does not change.
  ///
  /// Source: design 4.
  private func requireUnfrozen(_ body: Act.SchemeAdopted, queries: RoundQueries) throws {
    let next = try Scheme(json: try queries.content(body.sha256), file: "scheme.json")
    guard let old = try currentScheme(queries) else { return }
    let differences = try ScoringStage.allCases.flatMap { stage in
      try queries.hasSubmittedSheets(stage) ? next.frozenDifferences(from: old, stage: stage) : []
    }
    guard differences.isEmpty else { throw Refusal.frozen(differences) }
  }

  /// The scheme in force, parsed once for each version.
  func currentScheme(_ queries: RoundQueries) throws -> Scheme? {
    guard let digest = try queries.schemeDigest() else { return nil }
    if let cached = schemeInForce, cached.digest == digest { return cached.scheme }
    let scheme = try Scheme(json: try queries.content(digest), file: "scheme.json")
    schemeInForce = (digest, scheme)
    return scheme
  }

  /// Keeps bytes as content and says their SHA-256; bytes that are there already stay.
  @discardableResult
  package func store(content bytes: [UInt8]) throws -> String {
    let digest = Digest.hex(of: bytes)
    try write { db in
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM content WHERE sha256 = ?)", arguments: [digest])
      guard isKnown == false else { return }
      try db.execute(
        sql: "INSERT INTO content (sha256, bytes) VALUES (?, ?)",
        arguments: [digest, Data(bytes)])
    }
    return digest
  }

  /// The bytes of the scheme in force, as they were given.
  package func schemeBytes() throws -> [UInt8] {
    try database.read { db in
      let queries = RoundQueries(db: db)
      guard let digest = try queries.schemeDigest() else {
        throw RoundError.noRoundYet(path: path)
      }
      return try queries.content(digest)
    }
  }

  /// What a person with this code does in the round, or nil for a stranger.
  package func role(of person: ExpertCode) throws -> Role? {
    try database.read { db in try RoundQueries(db: db).role(of: person) }
  }
}

internal import Foundation
internal import GRDB

extension RoundFile {
  /// The entries that named a subject, oldest first.
  ///
  /// Source: design 2 "Revision".
  ///
  /// - Throws: `ReadingRefused` unless the viewer may read the ledger or sees this very sheet.
  package func history(of subject: Subject) throws -> [LedgerEntry] {
    try database.read { db in
      if try !sees(subject, db) { try require(.ledger, db) }
      return try Row.fetchAll(
        db, sql: "SELECT * FROM visibleLedger WHERE subject = ? ORDER BY sequence",
        arguments: [subject.description]
      ).map(LedgerEntry.init(row:))
    }
  }

  private func sees(_ subject: Subject, _ db: Database) throws -> Bool {
    guard case .sheet(let key) = subject else { return false }
    return try !SheetReading(db: db, prefix: "visible").sheets(
      matching: "application = ? AND expert = ? AND stage = ? AND number = ?",
      arguments: StatementArguments(key.arguments)
    ).isEmpty
  }

  package func head() throws -> LedgerHead {
    guard let head = try keptHead() else { throw RoundError.noRoundYet(path: path) }
    return head
  }

  /// The head that the file keeps; nil where someone has removed it.
  package func keptHead() throws -> LedgerHead? {
    try database.read { db in try RoundQueries(db: db).head() }
  }

  /// Replays the ledger into an empty database and names every projected row that differs.
  ///
  /// - Returns: What was changed behind the program's back; empty if nothing was.
  package func diagnose() throws -> [Diagnosis] {
    let replayed = try DatabaseQueue(configuration: Configuration())
    try Self.layOut(replayed)
    return try database.read { db in
      let entries = try LedgerTable(db: db).entries()
      var found = try replayed.writeWithoutTransaction { fresh in
        try Self.unreadable(entries, into: fresh)
          ?? RoundSchema.projectionTables.flatMap { projection in
            try Self.compare(projection, file: db, ledger: fresh)
          }
      }
      found += try Self.damagedContent(db, entries)
      found += try replayed.read { fresh in try Self.alteredSchema(db, fresh) }
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      if integrity != ["ok"] { found += integrity.map(Diagnosis.database) }
      return found
    }
  }

  /// Content that is damaged or gone, and entries that cannot be read: replay cannot give them back.
  func damageBeyondReplay() throws -> [Diagnosis] {
    let replayed = try DatabaseQueue(configuration: Configuration())
    try Self.layOut(replayed)
    return try database.read { db in
      let entries = try LedgerTable(db: db).entries()
      let unreadable = try replayed.writeWithoutTransaction {
        try Self.unreadable(entries, into: $0)
      }
      return try (unreadable ?? []) + Self.damagedContent(db, entries)
    }
  }

  /// Writes the projections that the entries mean; nothing is decided again.
  static func replay(_ entries: [LedgerEntry], into db: Database) throws {
    let projector = Projector(db: db)
    for entry in entries { try projector.apply(Act(entry), entry: entry) }
  }

  /// Replays the entries; says where that ends if one of them cannot be, nil if all can.
  private static func unreadable(_ entries: [LedgerEntry], into db: Database) throws
    -> [Diagnosis]?
  {
    let projector = Projector(db: db)
    for entry in entries {
      do {
        try projector.apply(Act(entry), entry: entry)
      } catch {
        return [.unreadable(sequence: entry.sequence, detail: "\(error)")]
      }
    }
    return nil
  }

  /// Content whose bytes are not what was hashed, and content that the ledger names and is gone.
  private static func damagedContent(_ db: Database, _ entries: [LedgerEntry]) throws
    -> [Diagnosis]
  {
    var found: [Diagnosis] = []
    var kept: Set<String> = []
    let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM content ORDER BY sha256")
    while let row = try rows.next() {
      let sha256: String = row["sha256"]
      kept.insert(sha256)
      let bytes: Data = row["bytes"]
      if Digest.hex(of: bytes) != sha256 { found.append(.content(sha256: sha256)) }
    }
    let named = entries.compactMap { entry -> String? in
      switch try? Act(entry) {
      case .schemeAdopted(let body): body.sha256
      case .applicationReceived(_, let body): body.plan
      case .pledgeGiven(_, let body): body.sha256
      default: nil
      }
    }
    return found + Set(named).subtracting(kept).sorted().map(Diagnosis.contentMissing)
  }

  /// Tables, views and triggers that differ from those which this program makes.
  private static func alteredSchema(_ file: Database, _ fresh: Database) throws -> [Diagnosis] {
    let objects = { (db: Database) in
      Set(
        try Row.fetchAll(
          db,
          sql:
            "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ).map { row in SchemaObject(type: row["type"], name: row["name"], sql: row["sql"]) })
    }
    let different = try objects(file).symmetricDifference(objects(fresh))
    return Set(different.map { [$0.type, $0.name] })
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { Diagnosis.schema(type: $0[0], name: $0[1]) }
  }

  private struct SchemaObject: Hashable {
    let type: String
    let name: String
    let sql: String?
  }

  private static func compare(
    _ projection: RoundSchema.Projection, file: Database, ledger: Database
  ) throws -> [Diagnosis] {
    let sql = "SELECT * FROM \(projection.table)"
    let rows = { (db: Database) in
      try Dictionary(
        Row.fetchAll(db, sql: sql).map { row in
          (projection.key.map { "\(row[$0] as DatabaseValue)".unquoted }, row)
        }, uniquingKeysWith: { first, _ in first })
    }
    let (inFile, inLedger) = (try rows(file), try rows(ledger))
    let keys = Set(inFile.keys).union(inLedger.keys)
      .sorted { $0.lexicographicallyPrecedes($1) }
    return keys.flatMap { key -> [Diagnosis] in
      let place = Diagnosis.Place(table: projection.table, key: key)
      switch (inFile[key], inLedger[key]) {
      case (.some(let found), .some(let meant)):
        return found.columnNames.compactMap { column in
          let (value, truth) = (found[column] as DatabaseValue, meant[column] as DatabaseValue)
          return value == truth
            ? nil
            : .changed(
              place, column: column, file: "\(value)".unquoted, ledger: "\(truth)".unquoted)
        }
      case (.some, nil): return [.added(place)]
      case (nil, .some): return [.removed(place)]
      case (nil, nil): return []
      }
    }
  }
}

extension String {
  /// GRDB describes text with quotation marks.
  fileprivate var unquoted: String {
    hasPrefix("\"") && hasSuffix("\"") && count >= 2 ? String(dropFirst().dropLast()) : self
  }
}

internal import Foundation
internal import GRDB

/// Making the projections anew from the ledger, in a new file that takes the old one's place.
extension RoundFile {
  /// Rebuilds the projections of an older file by replay.
  ///
  /// Only the owner's command does this; the file as it was stays beside it as a backup. Ledger,
  /// content and desk state are carried over as they are. Source: design 2 "Newer program, older file".
  ///
  /// - Returns: The path of the backup.
  /// - Throws: `RoundError` if the file is none, or of today's format or a newer one.
  package static func rebuild(path: String) throws -> String {
    _ = try olderVersion(path)
    return try WriterQueue(path: path + "-queue").run {
      // Again, since another program may have rebuilt it while this one stood in the queue.
      try replaceByReplay(path, keeping: "\(path).format-\(try olderVersion(path))")
    }
  }

  /// Rebuilds what was changed behind the program's back, from the ledger and nothing else.
  ///
  /// A ledger whose chain is broken proves nothing, and damaged content cannot be computed: both are
  /// refused, and a backup is the way back.
  ///
  /// - Returns: The path at which the file is kept as it was.
  /// - Throws: `RoundError.notRepairable`, or what opening says.
  package static func repair(path: String, clock: @escaping @Sendable () -> Timestamp) throws
    -> String
  {
    let file = try RoundFile(path: path, clock: clock)
    let lost = try file.verifyLedger().map(\.text) + file.damageBeyondReplay().map(\.text)
    let sequence = try file.lastSequence()
    try file.close()
    guard lost.isEmpty else { throw RoundError.notRepairable(path: path, lost) }
    return try WriterQueue(path: path + "-queue").run {
      try replaceByReplay(path, keeping: "\(path).damaged-\(sequence)")
    }
  }

  /// Runs inside the queue; desks that have the old file open are told that it was replaced.
  private static func replaceByReplay(_ path: String, keeping backup: String) throws -> String {
    guard !FileManager.default.fileExists(atPath: backup) else {
      throw RoundError.alreadyExists(path: backup)
    }
    let part = path + ".part"
    removeFiles(of: part)
    try reserve(part)
    let old = try connect(path: path, create: false)
    let fresh = try connect(path: part, create: true)
    try layOut(fresh)
    try old.read { source in
      try fresh.write { db in
        try carryOver(["ledger", "head", "content"], from: source, to: db)
        try replay(LedgerTable(db: source).entries(), into: db)
        // A format before this one lacks some tables of the desks.
        let kept = try ["draft", "readingPlace", "setting", "accessLog"]
          .filter { try source.tableExists($0) }
        try carryOver(kept, from: source, to: db)
      }
    }
    try fresh.close()
    _ = try copy(old, to: backup)
    // A log that a desk of the older program left would be read as the new file's.
    try old.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try old.close()
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    try move(part, to: path)
    return backup
  }

  /// The version of a file that is older than this program's.
  private static func olderVersion(_ path: String) throws -> Int32 {
    guard FileIdentity(path: path) != nil else {
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    let database = try connect(path: path, create: false)
    defer { try? database.close() }
    do {
      try checkFormat(database, path: path)
    } catch RoundError.olderFormat {
      return try database.read { db in try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
    }
    throw RoundError.currentFormat(path: path)
  }

  private static func carryOver(_ tables: [String], from source: Database, to db: Database) throws {
    for table in tables {
      let rows = try Row.fetchCursor(source, sql: "SELECT * FROM \(table)")
      while let row = try rows.next() {
        let marks = row.map { _ in "?" }.joined(separator: ", ")
        let columns = row.columnNames.joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
          .execute(arguments: StatementArguments(row.databaseValues))
      }
    }
  }
}

internal import Foundation
internal import GRDB

extension RoundFile {
  /// Copies the whole round, what is in the write-ahead log included, into a new single file.
  ///
  /// While a desk is open, `cp` loses what is in the log: this is the only supported copy.
  ///
  /// - Returns: The head that the copy ends at.
  /// - Throws: `RoundError.alreadyExists` if there is something at the destination.
  package func backup(to destination: String) throws -> LedgerHead {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw RoundError.alreadyExists(path: destination)
    }
    guard let head = try Self.copy(database, to: destination) else {
      throw RoundError.noRoundYet(path: path)
    }
    return head
  }

  /// Writes a single file that only its owner reads, and puts it in its place once it is whole.
  private static func copy(_ database: DatabaseQueue, to destination: String) throws
    -> LedgerHead?
  {
    let part = destination + ".part"
    removeFiles(of: part)
    try reserve(part)
    let copy = try DatabaseQueue(path: part)
    try database.backup(to: copy)
    try copy.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    let head = try copy.read { db in try RoundQueries(db: db).head() }
    try copy.close()
    try move(part, to: destination)
    return head
  }

  /// Makes an empty file that only its owner reads.
  ///
  /// - Throws: `RoundError.alreadyExists`, `RoundError.cannotOpen`.
  static func reserve(_ path: String) throws {
    let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw RoundError.alreadyExists(path: path) }
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    Foundation.close(descriptor)
  }

  static func removeFiles(of path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Puts a finished file in its place, once the disk has it.
  static func move(_ part: String, to destination: String) throws {
    try synchronize(part)
    guard rename(part, destination) == 0 else {
      throw RoundError.cannotOpen(path: destination, detail: String(cString: strerror(errno)))
    }
    try synchronize((destination as NSString).deletingLastPathComponent)
  }

  /// Rebuilds the projections of an older file by replay, into a new file that takes its place.
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
      let backup = "\(path).format-\(try olderVersion(path))"
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
          try carryOver(["draft", "readingPlace", "setting"], from: source, to: db)
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

  private static func synchronize(_ path: String) throws {
    let descriptor = Foundation.open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    defer { Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
  }
}

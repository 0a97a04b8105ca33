internal import GRDB

extension RoundFile {
  /// Opens a connection that commits to the disk before it says so.
  ///
  /// GRDB's own `journalMode = .wal` would set `synchronous` to NORMAL afterwards. Source: design 2.
  static func connect(path: String, create: Bool, synchronous: String = "FULL") throws
    -> DatabaseQueue
  {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = \(synchronous)")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      if create {
        try database.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA application_id = \(RoundSchema.applicationID)")
          try db.execute(sql: "PRAGMA user_version = \(RoundSchema.formatVersion)")
          try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
      }
      return database
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw RoundError.notARound(path: path)
    } catch let error as DatabaseError {
      throw RoundError.cannotOpen(path: path, detail: error.message ?? "\(error.resultCode)")
    }
  }

  /// Writes the tables of all four kinds into an empty database.
  static func layOut(_ database: DatabaseQueue) throws {
    try database.write { db in
      try db.execute(sql: RoundSchema.ledger)
      try db.execute(sql: RoundSchema.content)
      try db.execute(sql: RoundSchema.projections)
      try db.execute(sql: RoundSchema.deskState)
    }
  }

  static func checkFormat(_ database: DatabaseQueue, path: String) throws {
    do {
      try database.read { db in
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        guard id == RoundSchema.applicationID else { throw RoundError.notARound(path: path) }
        try requireKnownFormat(db, path: path)
        guard try db.tableExists("round"), try RoundQueries(db: db).roundID() != nil else {
          throw RoundError.noRoundYet(path: path)
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw RoundError.notARound(path: path)
    }
  }

  static func requireKnownFormat(_ db: Database, path: String) throws {
    let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version > RoundSchema.formatVersion {
      throw RoundError.newerFormat(
        path: path, found: Int(version), known: Int(RoundSchema.formatVersion))
    }
    if version < RoundSchema.formatVersion { throw RoundError.olderFormat(path: path) }
  }
}

internal import GRDB

extension Packet {
  /// Reads and verifies a packet; its own tables are believed in nothing but the ledger.
  ///
  /// It is read from a private copy: the file that came is left as it is, byte by byte.
  ///
  /// - Throws: `PacketError`.
  package init(_ file: PacketFile) throws {
    guard file.bytes.count <= IntakeLimits.packetBytes else {
      throw PacketError.tooLarge(file.name)
    }
    guard file.bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw PacketError.notAPacket(file.name)
    }
    let folder = try PrivateFolder()
    let copy = try folder.keep(file.bytes, as: "packet.pingyi")
    let (entries, findings, unfinished): ([LedgerEntry], [LedgerFinding], Int)
    do {
      let database = try RoundFile.connect(path: copy, create: false)
      defer { try? database.close() }
      (entries, findings, unfinished) = try database.read { db in
        try Self.requireLedger(db, name: file.name)
        let entries = try LedgerTable(db: db).entries()
        guard let id = Self.creation(entries)?.id else { throw PacketError.notAPacket(file.name) }
        return (
          entries, try RoundFile.verifyChain(in: db, ofRound: id), try Self.unfinished(db)
        )
      }
    } catch is DatabaseError {
      throw PacketError.notAPacket(file.name)
    } catch is RoundError {
      throw PacketError.notAPacket(file.name)
    }
    try self.init(ledger: entries, findings: findings, unfinished: unfinished, name: file.name)
  }

  private static func unfinished(_ db: Database) throws -> Int {
    let isTable = try Bool.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'draft'")
    return isTable == true ? try Int.fetchOne(db, sql: "SELECT count(*) FROM draft") ?? 0 : 0
  }

  /// Plain tables with plain values, numbered from 1 without a gap: anything else was made to harm.
  private static func requireLedger(_ db: Database, name: String) throws {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    let tables = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('ledger', 'head')")
    let computed = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (SELECT hidden FROM pragma_table_xinfo('ledger')
          UNION ALL SELECT hidden FROM pragma_table_xinfo('head')) WHERE hidden <> 0
        """)
    guard id == RoundSchema.applicationID, tables == 2, computed == 0 else {
      throw PacketError.notAPacket(name)
    }
    let odd = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM ledger
            WHERE typeof(sequence) <> 'integer' OR typeof(time) <> 'text'
              OR typeof(actor) <> 'text' OR typeof(onBehalfOf) <> 'text'
              OR typeof(session) <> 'text' OR typeof(kind) <> 'text'
              OR typeof(subject) <> 'text' OR typeof(body) <> 'text' OR typeof(hash) <> 'text')
          + (SELECT count(*) FROM head
            WHERE typeof(sequence) <> 'integer' OR typeof(hash) <> 'text')
        """)
    guard odd == 0 else { throw PacketError.notAPacket(name) }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT min(sequence) AS first, max(sequence) AS last, count(DISTINCT sequence) AS count,
          count(*) AS rows FROM ledger
        """)
    let numbers: [Int?] = ["first", "last", "count", "rows"].map { row?[$0] }
    guard let last = numbers[1], numbers == [1, last, last, last] else {
      throw PacketError.broken(
        name, .missing(from: 1, to: max(1, min(numbers[1] ?? 1, 1_000_000_000))))
    }
  }
}

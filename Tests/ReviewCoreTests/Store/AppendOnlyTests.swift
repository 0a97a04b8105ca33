import GRDB
import Testing

@testable import ReviewCore

/// What SQLite itself refuses, whoever opens the file with whatever program.
@Suite struct AppendOnlyTests {
  let round: TestRound
  let plain: DatabaseQueue

  init() throws {
    round = try TestRound(.received)
    plain = try round.plainConnection()
  }

  private func rows(_ table: String) throws -> [Row] {
    try plain.read { db in try Row.fetchAll(db, sql: "SELECT rowid, * FROM \(table)") }
  }

  @Test(arguments: [
    "UPDATE ledger SET body = '{}'",
    "UPDATE ledger SET actor = 'e01' WHERE sequence = 1",
    "UPDATE OR REPLACE ledger SET sequence = 1 WHERE sequence = 2",
    "DELETE FROM ledger",
    "DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)",
    "INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE sequence = 1",
    "REPLACE INTO ledger SELECT * FROM ledger",
    "INSERT OR IGNORE INTO ledger SELECT * FROM ledger WHERE sequence = 2",
    """
    INSERT INTO ledger SELECT * FROM ledger WHERE sequence = 1
    ON CONFLICT DO UPDATE SET body = '{}'
    """,
    "INSERT INTO ledger SELECT 9, time, actor, '', '', kind, subject, body, hash FROM ledger LIMIT 1",
    "INSERT INTO ledger SELECT 0, time, actor, '', '', kind, subject, body, hash FROM ledger LIMIT 1",
    "INSERT INTO ledger SELECT NULL, time, actor, '', '', kind, subject, body, hash FROM ledger LIMIT 1",
    "INSERT INTO ledger SELECT -1, time, actor, '', '', kind, subject, body, hash FROM ledger LIMIT 1",
  ])
  func `2 SQLite keeps the ledger as it is`(sql: String) throws {
    let before = try rows("ledger")
    #expect(before.count == 7)
    #expect(throws: DatabaseError.self) { try plain.write { db in try db.execute(sql: sql) } }
    #expect(try rows("ledger") == before)
  }

  @Test(arguments: [
    "UPDATE content SET bytes = x'00'",
    "UPDATE content SET sha256 = replace(sha256, 'a', 'b')",
    "UPDATE OR REPLACE content SET rowid = 1 WHERE rowid = 2",
    "DELETE FROM content",
    "INSERT OR REPLACE INTO content SELECT sha256, x'00' FROM content",
    "REPLACE INTO content SELECT sha256, x'00' FROM content",
    "INSERT OR IGNORE INTO content SELECT sha256, x'00' FROM content",
    // Replaces the row through its rowid, under a hash that is new.
    """
    INSERT OR REPLACE INTO content (rowid, sha256, bytes)
    SELECT rowid, replace(sha256, substr(sha256, 1, 1), 'x'), x'00' FROM content
    """,
  ])
  func `2 SQLite keeps the content as it is`(sql: String) throws {
    let before = try rows("content")
    #expect(before.count == 2)
    #expect(throws: DatabaseError.self) { try plain.write { db in try db.execute(sql: sql) } }
    #expect(try rows("content") == before)
  }

  @Test func `2 content that is there already stays, and is known by its hash`() throws {
    let bytes: [UInt8] = Array("方案".utf8)
    let digest = try round.file.store(content: bytes)
    #expect(try digest == Shell.sha256sum("方案"))
    #expect(try round.file.store(content: bytes) == digest)
    #expect(try rows("content").count == 3)
  }
}

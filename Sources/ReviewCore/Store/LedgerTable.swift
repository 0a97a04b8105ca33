internal import GRDB

/// The ledger's rows and the head that is kept beside them in the same transaction.
struct LedgerTable {
  let db: Database

  func append(_ entry: LedgerEntry) throws {
    try db.execute(
      sql: """
        INSERT INTO ledger
          (sequence, time, actor, onBehalfOf, session, kind, subject, body, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.sequence, entry.time, entry.actor, entry.onBehalfOf, entry.session, entry.kind,
        entry.subject, entry.body, entry.hash,
      ])
    try db.execute(
      sql: """
        INSERT INTO head (singleton, sequence, hash) VALUES (1, ?, ?)
        ON CONFLICT DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
        """, arguments: [entry.sequence, entry.hash])
  }

  /// Every entry in the order of the file's sequence numbers.
  func entries() throws -> [LedgerEntry] {
    try Row.fetchAll(db, sql: "SELECT * FROM ledger ORDER BY sequence").map(LedgerEntry.init(row:))
  }
}

internal import Foundation
internal import GRDB

extension RoundFile {
  /// Checks the chain, and against a head from paper where one is given.
  ///
  /// It reads the rows as bytes with a statement of its own, one at a time: a byte after a NUL, or one
  /// that is no UTF-8, is no part of a text that is read, and is part of what was hashed.
  package func verifyLedger(paperHead: LedgerHead? = nil) throws -> [LedgerFinding] {
    try database.read { db in
      guard let id = try RoundQueries(db: db).roundID() else {
        throw RoundError.noRoundYet(path: path)
      }
      return try Self.verifyChain(in: db, ofRound: id, paperHead: paperHead)
    }
  }

  /// Checks the rows of a ledger, whatever file they are in.
  static func verifyChain(
    in db: Database, ofRound id: String, paperHead: LedgerHead? = nil
  ) throws -> [LedgerFinding] {
    var verifier = LedgerVerifier(roundID: id, paper: paperHead)
    let rows = try Row.fetchCursor(db, sql: storedLines)
    while let row = try rows.next() {
      let lines = (1...8).map { [UInt8](row[$0] as Data? ?? Data()) }
      verifier.take(row[0], lines: lines, stored: row[9])
    }
    return verifier.findings(storedHead: try RoundQueries(db: db).head())
  }

  /// Sequence, the eight lines that are hashed, and the hash.
  private static let storedLines = """
    SELECT sequence, CAST(sequence AS BLOB), CAST(time AS BLOB), CAST(actor AS BLOB),
      CAST(onBehalfOf AS BLOB), CAST(session AS BLOB), CAST(kind AS BLOB),
      CAST(subject AS BLOB), CAST(body AS BLOB), hash
    FROM main.ledger ORDER BY sequence
    """
}

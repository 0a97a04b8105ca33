import GRDB
import Testing

@testable import ReviewCore

/// Every CHECK and every foreign key refuses a bad row.
///
/// SQL keeps the shape, rules live in Swift. Source: design 2, house rule "The schema refuses what the rules refuse".
@Suite struct RoundSchemaTests {
  let database: DatabaseQueue

  private static let hash = String(repeating: "a", count: 64)

  init() throws {
    database = try RoundFile.inMemory()
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO application
          VALUES ('A01', 1, '园', '浙江', '{}', NULL, NULL, 'y', 'y', NULL, NULL, NULL);
          INSERT INTO expert VALUES ('e01', 1, '甲', 'expert', '', '', '', '', NULL);
          INSERT INTO sheet VALUES
            ('A01', 'e01', 'preliminary', 1, 'open', 0, 's', NULL, NULL, NULL, 1);
          """)
    }
  }

  private func insert(_ row: String) throws {
    try database.write { db in try db.execute(sql: "INSERT INTO \(row)") }
  }

  /// One good row for each table, so that a bad row differs from it by one value.
  @Test(arguments: [
    "ledger VALUES (1, 't', 'a', '', 's', 'k', 'round', '{}', '\(hash)')",
    "head VALUES (1, 1, '\(hash)')",
    "content VALUES ('\(hash)', x'00')",
    "round VALUES (1, '0123456789abcdef0123456789abcdef', 't', 'official', NULL, 0, NULL)",
    "stage VALUES ('intake', 'open', 't', NULL, NULL)",
    "stage VALUES ('intake', 'closed', 't', 't', 'why')",
    "application VALUES ('A02', 1, '', '', '{}', NULL, NULL, '', '', 'rectify', '', NULL)",
    "attachment VALUES ('A01', 0, 'k', 'f', '\(hash)', 0)",
    "expert VALUES ('e02', 2, '', 'supervisor', '', '', '', '', NULL)",
    "recusal VALUES ('A01', 'e01', 'kinship', '', 'recused', NULL, NULL)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'submitted', 1, 's', '\(hash)', 't', NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'preliminary', 2, 'voided', 0, 's', NULL, NULL, 'r', 1)",
    "score VALUES ('A01', 'e01', 'preliminary', 1, 'A1', 450, NULL)",
    "score VALUES ('A01', 'e01', 'preliminary', 1, 'A1', NULL, 'r')",
    "comment VALUES ('A01', 'e01', 'preliminary', 1, '', 'c')",
    "invitation VALUES ('A01')",
    "outcome VALUES ('A01', 'conditional', 'c')",
    "outcome VALUES ('A01', 'pass', '')",
    "minute VALUES ('A01', 1, 'answer', NULL, 't')",
    "departure VALUES ('A01', 'reserve', 'r', 'n')",
    "shortlistEntry VALUES (1, NULL, 'A01', '', '', NULL, NULL, 'reserve', '')",
  ])
  func `2 a good row is taken`(row: String) throws {
    try insert(row)
  }

  @Test(arguments: [
    // The ledger and its head.
    "ledger VALUES (1, 't', 'a', '', 's', 'k', 'round', '', '\(hash)')",
    "ledger VALUES (1, 't', 'a', '', 's', 'k', 'round', '[]', '\(hash)')",
    "ledger VALUES (1, 't', 'a', '', 's', 'k', 'round', '{' || char(10) || '}', '\(hash)')",
    "ledger VALUES (1, 't', 'a', '', 's', 'k', 'round', '{}', 'abc')",
    "ledger VALUES (1, 't', 'a', NULL, 's', 'k', 'round', '{}', '\(hash)')",
    "ledger VALUES (1, 't', x'00', '', 's', 'k', 'round', '{}', '\(hash)')",
    "head VALUES (2, 1, '\(hash)')",
    // Content.
    "content VALUES ('abc', x'00')",
    "content VALUES ('\(hash)', NULL)",
    "content VALUES ('\(hash)', 'text')",
    // Projections.
    "round VALUES (2, '0123456789abcdef0123456789abcdef', 't', 'official', NULL, 0, NULL)",
    "round VALUES (1, '0123', 't', 'official', NULL, 0, NULL)",
    "round VALUES (1, '0123456789abcdef0123456789abcdef', 't', 'secret', NULL, 0, NULL)",
    "round VALUES (1, '0123456789abcdef0123456789abcdef', 't', 'official', NULL, 2, NULL)",
    "stage VALUES ('intake', 'notOpened', 't', NULL, NULL)",
    "stage VALUES ('intake', 'open', 't', 't', NULL)",
    "stage VALUES ('intake', 'closed', 't', NULL, NULL)",
    "stage VALUES ('intake', 'open', NULL, NULL, NULL)",
    "stage VALUES ('lunch', 'open', 't', NULL, NULL)",
    "application VALUES ('a01', 1, '', '', '{}', NULL, NULL, '', '', NULL, NULL, NULL)",
    "application VALUES (NULL, 1, '', '', '{}', NULL, NULL, '', '', NULL, NULL, NULL)",
    "application VALUES ('A02', 0, '', '', '{}', NULL, NULL, '', '', NULL, NULL, NULL)",
    "application VALUES ('A02', 1, '', '', 'facts', NULL, NULL, '', '', NULL, NULL, NULL)",
    "application VALUES ('A02', 1, '', '', '{}', NULL, NULL, '', '', 'perhaps', NULL, NULL)",
    "attachment VALUES ('A09', 0, 'k', 'f', '\(hash)', 0)",
    "attachment VALUES ('A01', -1, 'k', 'f', '\(hash)', 0)",
    "attachment VALUES ('A01', 0, 'k', 'f', 'abc', 0)",
    "attachment VALUES ('A01', 0, 'k', 'f', '\(hash)', -1)",
    "expert VALUES ('E01', 2, '', 'expert', '', '', '', '', NULL)",
    "expert VALUES ('e02', 1, '', 'expert', '', '', '', '', NULL)",
    "expert VALUES ('e02', 0, '', 'expert', '', '', '', '', NULL)",
    "expert VALUES ('e02', 2, '', 'guest', '', '', '', '', NULL)",
    "recusal VALUES ('A09', 'e01', 'kinship', '', 'recused', NULL, NULL)",
    "recusal VALUES ('A01', 'e09', 'kinship', '', 'recused', NULL, NULL)",
    "recusal VALUES ('A01', 'e01', 'dislike', '', 'recused', NULL, NULL)",
    "recusal VALUES ('A01', 'e01', 'kinship', '', 'undeclared', NULL, NULL)",
    "pledge VALUES ('e09', '\(String(repeating: "a", count: 64))')",
    "pledge VALUES ('e01', 'short')",
    "statement VALUES ('A09', 'e01')",
    "substitution VALUES ('A01', 'intake', 'e01', 'e02')",
    "reminder VALUES ('e01', '', '2015-03-18T02:42:07Z')",
    "sheet VALUES ('A09', 'e01', 'defense', 1, 'open', 0, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e09', 'defense', 1, 'open', 0, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'notice', 1, 'open', 0, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 0, 'open', 0, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('a01', 'e01', 'preliminary', 1, 'open', 0, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'lost', 0, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'open', 2, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'submitted', 0, 's', 'abc', 't', NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'submitted', 0, 's', NULL, 't', NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'submitted', 0, 's', '\(hash)', NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'open', 0, 's', NULL, NULL, 'r', 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'returned', 0, 's', NULL, NULL, NULL, 1)",
    "sheet VALUES ('A01', 'e01', 'defense', 1, 'voided', 0, 's', NULL, NULL, NULL, 1)",
    "score VALUES ('A01', 'e01', 'preliminary', 2, 'A1', 450, NULL)",
    "score VALUES ('A01', 'e01', 'preliminary', 1, 'A1', NULL, NULL)",
    "score VALUES ('A01', 'e01', 'preliminary', 1, 'A1', 450, 'r')",
    "score VALUES ('A01', 'e01', 'preliminary', 1, 'A1', 4.5, NULL)",
    "comment VALUES ('A01', 'e01', 'preliminary', 2, '', 'c')",
    "comment VALUES ('A01', 'e01', 'preliminary', 1, '', '')",
    "invitation VALUES ('A09')",
    "outcome VALUES ('A09', 'pass', '')",
    "outcome VALUES ('A01', 'perhaps', '')",
    "outcome VALUES ('A01', 'conditional', '')",
    "outcome VALUES ('A01', 'fail', '')",
    "minute VALUES ('A09', 1, 'answer', NULL, 't')",
    "minute VALUES ('A01', 0, 'answer', NULL, 't')",
    "minute VALUES ('A01', 1, 'shout', NULL, 't')",
    "minute VALUES ('A01', 1, 'question', 'e09', 't')",
    "departure VALUES ('A09', 'reserve', 'r', 'n')",
    "departure VALUES ('A01', 'gone', 'r', 'n')",
    "departure VALUES ('A01', 'reserve', '', 'n')",
    "departure VALUES ('A01', 'reserve', 'r', '')",
    "shortlistEntry VALUES (0, NULL, 'A01', '', '', NULL, NULL, 'reserve', '')",
    "shortlistEntry VALUES (1, 0, 'A01', '', '', NULL, NULL, 'reserve', '')",
    "shortlistEntry VALUES (1, NULL, 'A09', '', '', NULL, NULL, 'reserve', '')",
  ])
  func `2 a bad row is refused`(row: String) {
    #expect(throws: DatabaseError.self) { try insert(row) }
  }

  @Test func `2 what others refer to is not deleted`() throws {
    for table in ["application", "expert"] {
      #expect(throws: DatabaseError.self) {
        try database.write { db in try db.execute(sql: "DELETE FROM \(table)") }
      }
    }
    try insert("score VALUES ('A01', 'e01', 'preliminary', 1, 'A1', 450, NULL)")
    #expect(throws: DatabaseError.self) {
      try database.write { db in try db.execute(sql: "DELETE FROM sheet") }
    }
  }

  @Test func `2 every table is strict and is one that doctor compares, or none of the record`()
    throws
  {
    let tables = try database.read { db in
      try Row.fetchAll(db, sql: "PRAGMA table_list").filter { row in
        row["type"] == "table" && row["schema"] == "main"
          && !(row["name"] as String).hasPrefix("sqlite_")
      }
    }
    #expect(tables.allSatisfy { $0["strict"] == 1 })
    let compared = Set(RoundSchema.projectionTables.map(\.table))
    #expect(
      Set(tables.map { $0["name"] as String }).subtracting(compared)
        == [
          "ledger", "head", "content", "draft", "readingPlace", "presence", "setting", "accessLog",
        ])
    try database.read { db in
      for projection in RoundSchema.projectionTables {
        let columns = try db.primaryKey(projection.table).columns
        #expect(columns == projection.key)
      }
    }
  }
}

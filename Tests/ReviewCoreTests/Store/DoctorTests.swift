import Foundation
import GRDB
import Testing

@testable import ReviewCore

/// `doctor` names what was changed behind the program's back.
@Suite struct DoctorTests {
  @Test(arguments: TestRound.Progress.allCases)
  func `2 a round that only the program has touched has no findings`(
    progress: TestRound.Progress
  ) throws {
    let round = try TestRound(progress)
    #expect(try round.file.diagnose() == [])
    #expect(try round.file.verifyLedger() == [])
  }

  struct Case: CustomTestStringConvertible {
    let sql: String
    /// In English, sorted as found.
    let findings: [String]

    var testDescription: String { sql }
  }

  /// Values stand as Swift would write them, so that none breaks a line or a terminal.
  private static func facts(_ unit: String) -> String {
    let facts =
      #"{"applicant":"虚构市政府","attachments":[],"code":"A04","infrastructure":[],"#
      + #""name":"𠮷禾园A04","services":["incubation","finance","logistics"],"unit":"\#(unit)"}"#
    return facts.replacing("\"", with: "\\\"")
  }

  private static let cases = [
    Case(
      sql: "UPDATE score SET hundredths = 6000 WHERE application = 'A02' AND expert = 'e01' "
        + "AND stage = 'preliminary' AND criterion = 'A1'",
      findings: [
        "score A02/e01/preliminary/1/A1 hundredths: the file says 6000, the ledger says 4800"
      ]),
    Case(
      sql: "UPDATE score SET hundredths = NULL, notApplicableReason = 'x' "
        + "WHERE application = 'A02' AND expert = 'e01' AND criterion = 'D1'",
      findings: [
        "score A02/e01/defense/1/D1 hundredths: the file says NULL, the ledger says 8000",
        "score A02/e01/defense/1/D1 notApplicableReason: the file says x, the ledger says NULL",
      ]),
    Case(
      sql: "DELETE FROM score WHERE application = 'A02' AND expert = 'e01' AND criterion = 'A2'",
      findings: ["score A02/e01/preliminary/1/A2: in the ledger, gone from the file"]),
    Case(
      sql: "INSERT INTO score VALUES ('A02', 'e01', 'preliminary', 1, 'Z9', 100, NULL)",
      findings: ["score A02/e01/preliminary/1/Z9: not in the ledger"]),
    Case(
      sql: "UPDATE comment SET text = '不好' WHERE application = 'A03' AND expert = 'e02'",
      findings: [
        "comment A03/e02/preliminary/1/ text: the file says 不好, the ledger says \(TestScheme.opinion)"
      ]),
    Case(
      sql: "UPDATE sheet SET status = 'returned', reason = 'x' "
        + "WHERE application = 'A03' AND expert = 'e02' AND stage = 'defense'",
      findings: [
        "sheet A03/e02/defense/1 status: the file says returned, the ledger says submitted",
        "sheet A03/e02/defense/1 reason: the file says x, the ledger says NULL",
      ]),
    Case(
      sql: "UPDATE application SET facts = replace(facts, '江苏', '浙江'), unit = '浙江' "
        + "WHERE code = 'A04'",
      findings: [
        "application A04 unit: the file says 浙江, the ledger says 江苏",
        "application A04 facts: the file says \(facts("浙江")), the ledger says \(facts("江苏"))",
      ]),
    Case(
      sql: "UPDATE application SET withdrawnReason = '' WHERE code = 'A04'",
      findings: ["application A04 withdrawnReason: the file says , the ledger says NULL"]),
    Case(
      sql: "UPDATE expert SET role = 'chair' WHERE code = 'e02'",
      findings: ["expert e02 role: the file says chair, the ledger says expert"]),
    Case(
      sql: "UPDATE expert SET code = 'E02' WHERE code = 'e02'",
      findings: [
        "expert E02: not in the ledger", "expert e02: in the ledger, gone from the file",
      ]),
    Case(
      sql: "UPDATE outcome SET outcome = 'fail', reason = '改' WHERE application = 'A01'",
      findings: [
        "outcome A01 outcome: the file says fail, the ledger says pass",
        "outcome A01 reason: the file says 改, the ledger says ",
      ]),
    Case(
      sql: "DELETE FROM outcome WHERE application = 'A01'",
      findings: ["outcome A01: in the ledger, gone from the file"]),
    Case(
      sql: "INSERT INTO recusal VALUES ('A01', 'e01', 'other', '', 'recused', NULL, NULL)",
      findings: ["recusal A01/e01: not in the ledger"]),
    Case(
      sql: "INSERT INTO pledge VALUES ('e01', '\(String(repeating: "a", count: 64))')",
      findings: ["pledge e01: not in the ledger"]),
    Case(
      sql: "INSERT INTO statement VALUES ('A01', 'e01')",
      findings: ["statement A01/e01: not in the ledger"]),
    Case(
      sql: "INSERT INTO substitution VALUES ('A01', 'preliminary', 'e01', 'e02')",
      findings: ["substitution A01/preliminary/e01: not in the ledger"]),
    Case(
      sql: "INSERT INTO reminder VALUES ('e01', '快交', '2015-03-18T02:42:07Z')",
      findings: ["reminder e01: not in the ledger"]),
    Case(
      sql: "UPDATE round SET deputy = 'e01'",
      findings: ["round 1 deputy: the file says e01, the ledger says NULL"]),
    Case(
      sql: "INSERT INTO invitation VALUES ('A04')",
      findings: ["invitation A04: not in the ledger"]),
    Case(
      sql: "INSERT INTO minute VALUES ('A01', 1, 'question', 'e01', '问')",
      findings: ["minute A01/1: not in the ledger"]),
    Case(
      sql: "INSERT INTO departure VALUES ('A01', 'reserve', 'r', 'n')",
      findings: ["departure A01: not in the ledger"]),
    Case(
      sql: "UPDATE stage SET state = 'open', closedAt = NULL WHERE name = 'preliminary'",
      findings: [
        "stage preliminary state: the file says open, the ledger says closed",
        "stage preliminary closedAt: the file says NULL, the ledger says 2015-03-18T02:42:07Z",
      ]),
    Case(
      sql: "UPDATE round SET isSealed = 0",
      findings: ["round 1 isSealed: the file says 0, the ledger says 1"]),
    Case(
      sql: "UPDATE shortlistEntry SET status = 'selected', rank = 1 WHERE code = 'A03'",
      findings: [
        "shortlistEntry 3 rank: the file says 1, the ledger says 3",
        "shortlistEntry 3 status: the file says selected, the ledger says reserve",
      ]),
    Case(
      sql: "UPDATE attachment SET byteCount = 4 WHERE application = 'A01'",
      findings: ["attachment A01/0 byteCount: the file says 4, the ledger says 3"]),
    // What the tables mean is changed, not what they hold.
    Case(
      sql: "DROP TRIGGER ledgerIsNotEdited",
      findings: ["trigger ledgerIsNotEdited: not as this program made it"]),
    Case(
      sql: "DROP VIEW shortlist; CREATE VIEW shortlist AS SELECT 1 AS rank, 'A04' AS code",
      findings: ["view shortlist: not as this program made it"]),
    Case(
      sql: "CREATE TRIGGER quiet AFTER INSERT ON score BEGIN DELETE FROM comment; END",
      findings: ["trigger quiet: not as this program made it"]),
  ]

  @Test(arguments: cases)
  func `2 a change behind the program's back is named`(change: Case) throws {
    let round = try TestRound(.sealed)
    try round.tamper(change.sql)
    #expect(try round.file.diagnose().map(\.text.en) == change.findings)
  }

  @Test func `2 every table of the projections is compared`() {
    let changed = Set(
      Self.cases.compactMap { $0.findings.first?.split(separator: " ").first.map(String.init) })
    #expect(
      RoundSchema.projectionTables.map(\.table).filter { !changed.contains($0) } == [])
  }

  @Test func `2 content that was changed or removed is named`() throws {
    let round = try TestRound(.received)
    let scheme = try round.file.round().schemeDigest
    let plan = try #require(try round.file.applications().first?.plan)
    try round.tamper(
      """
      DROP TRIGGER contentIsNotEdited; DROP TRIGGER contentIsNotErased;
      UPDATE content SET bytes = x'7b7d' WHERE sha256 = '\(scheme)';
      DELETE FROM content WHERE sha256 = '\(plan)';
      """)
    let found = try round.file.diagnose()
    #expect(found.contains(.content(sha256: scheme)))
    #expect(found.contains(.contentMissing(sha256: plan)))
    #expect(throws: RoundError.contentDamaged(sha256: scheme)) { try round.open().round() }
  }

  @Test func `2 an entry that no longer means anything is named, not stumbled over`() throws {
    let round = try TestRound(.received)
    try round.tamper(
      """
      DROP TRIGGER ledgerIsNotEdited;
      UPDATE ledger SET body = '{}' WHERE sequence = 5;
      """)
    let found = try round.file.diagnose()
    #expect(found.first?.text.en.hasPrefix("Entry 5 cannot be replayed: ") == true)
  }

  @Test func `every finding has its words in both languages`() {
    let place = Diagnosis.Place(table: "score", key: ["A01", "e01"])
    let findings: [Diagnosis] = [
      .changed(place, column: "c", file: "1", ledger: "2"), .added(place), .removed(place),
      .content(sha256: "001122334455"), .contentMissing(sha256: "001122334455"),
      .schema(type: "view", name: "shortlist"), .unreadable(sequence: 5, detail: "d"),
      .database("d"),
    ]
    #expect(Set(findings.map(\.text.zh)).count == findings.count)
    #expect(Set(findings.map(\.text.en)).count == findings.count)
    #expect(
      findings[0].text.zh == "score A01/e01 的 c：文件里是 1，台账说是 2")
  }

  @Test(arguments: cases)
  func `9 a repair takes everything from the ledger and keeps the file as it was`(change: Case)
    throws
  {
    let round = try TestRound(.sealed)
    try round.tamper(change.sql)
    let before = try round.file.ledger()
    let kept = try RoundFile.repair(path: round.path, clock: round.clock)
    let mended = try RoundFile(path: round.path, clock: round.clock)
    #expect(try mended.diagnose() == [])
    #expect(try mended.ledger() == before)
    let old = try RoundFile(path: kept, clock: round.clock)
    #expect(try old.diagnose().map(\.text.en) == change.findings)
    // A desk that had the file open writes nothing into what it was.
    #expect(throws: RoundError.changedWhileOpen(path: round.path)) {
      try round.file.record(
        [.stageOpened(.notice, Act.StagePassage(forced: "试"))], by: TestRound.owner)
    }
  }

  @Test(arguments: [
    "DROP TRIGGER ledgerIsNotEdited; UPDATE ledger SET body = '{}' WHERE sequence = 5",
    "DROP TRIGGER ledgerIsNotErased; DELETE FROM ledger WHERE sequence = 5",
    "DROP TRIGGER contentIsNotErased; DELETE FROM content",
  ])
  func `9 what the ledger cannot give back is not repaired`(sql: String) throws {
    let round = try TestRound(.sealed)
    try round.tamper(sql)
    let names = try FileManager.default.contentsOfDirectory(atPath: round.folder.path()).sorted()
    #expect(throws: RoundError.self) {
      try RoundFile.repair(path: round.path, clock: round.clock)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: round.folder.path()).sorted() == names)
  }
}

import Testing

@testable import ReviewCore

/// What `ledger verify` finds after someone changed the file with a program of their own.
@Suite struct LedgerVerifierTests {
  let round: TestRound
  let head: LedgerHead

  init() throws {
    round = try TestRound(.accepted)
    head = try round.file.head()
  }

  private func tamper(_ statements: String) throws {
    try round.tamper(
      """
      DROP TRIGGER ledgerIsNotEdited; DROP TRIGGER ledgerIsNotErased; DROP TRIGGER ledgerOnlyGrows;
      \(statements)
      """)
  }

  @Test func `2 a whole ledger has no findings, with its own head on paper`() throws {
    #expect(try round.file.verifyLedger(paperHead: head) == [])
    let short = try LedgerHead(paper: "\(head.sequence):\(head.hash.prefix(8))")
    #expect(try round.file.verifyLedger(paperHead: short) == [])
    let early = try #require(try round.file.ledger().first?.head)
    #expect(try round.file.verifyLedger(paperHead: early) == [])
  }

  @Test(arguments: [
    "time = '2015-03-18T02:42:08Z'", "actor = 'e01'", "onBehalfOf = 'e01'", "session = 'x'",
    "kind = 'stageClosed'", "subject = 'stage:notice'", "body = replace(body, 'A02', 'A03')",
    "body = replace(body, ',', ', ')", "hash = replace(hash, substr(hash, 1, 1), 'x')",
  ])
  func `2 an edited column of an entry is named`(change: String) throws {
    try tamper("UPDATE ledger SET \(change) WHERE sequence = 5")
    let kind = change.hasPrefix("kind") ? "stageClosed" : "applicationReceived"
    let findings = try round.file.verifyLedger()
    #expect(findings.first == .altered(sequence: 5, kind: kind))
    // A hash that was edited breaks the entry after it, too.
    #expect(findings.count == (change.hasPrefix("hash") ? 2 : 1))
  }

  @Test(arguments: ["body || char(0) || '}'", "CAST(CAST(body AS BLOB) || x'FF' || '}' AS TEXT)"])
  func `2 bytes that no reader of the text shows are named all the same`(body: String) throws {
    try tamper(
      "PRAGMA ignore_check_constraints = ON; UPDATE ledger SET body = \(body) WHERE sequence = 5")
    #expect(
      try round.file.verifyLedger() == [.altered(sequence: 5, kind: "applicationReceived")])
  }

  @Test func `2 the first entry follows the id of the round`() throws {
    try tamper("UPDATE round SET id = replace(id, '0', '1')")
    #expect(try round.file.verifyLedger() == [.altered(sequence: 1, kind: "roundCreated")])
  }

  @Test func `2 the head before the first entry can be on paper too`() throws {
    let id = String(repeating: "0f", count: 16)
    let start = LedgerHead.start(ofRound: id)
    #expect(try round.file.verifyLedger(paperHead: start) == [])
    let other = LedgerHead.start(ofRound: "another")
    #expect(
      try round.file.verifyLedger(paperHead: other) == [
        .paperDiffers(paper: other, found: start.hash)
      ])
  }

  @Test func `2 an entry removed from the middle is named, and so are several`() throws {
    try tamper("DELETE FROM ledger WHERE sequence IN (3, 6, 7)")
    #expect(
      try round.file.verifyLedger() == [.missing(from: 3, to: 3), .missing(from: 6, to: 7)])
  }

  @Test func `2 a removed first entry is named`() throws {
    try tamper("DELETE FROM ledger WHERE sequence = 1")
    #expect(try round.file.verifyLedger() == [.missing(from: 1, to: 1)])
  }

  @Test func `2 two entries that changed places are both named`() throws {
    try tamper(
      """
      UPDATE ledger SET sequence = 1000 WHERE sequence = 4;
      UPDATE ledger SET sequence = 4 WHERE sequence = 6;
      UPDATE ledger SET sequence = 6 WHERE sequence = 1000;
      """)
    let altered = try round.file.verifyLedger().compactMap { finding in
      if case .altered(let sequence, _) = finding { sequence } else { nil }
    }
    #expect(altered == [4, 5, 6, 7])
  }

  @Test func `2 two bodies that changed places are both named`() throws {
    try tamper(
      """
      CREATE TEMP TABLE kept AS SELECT sequence, body FROM ledger WHERE sequence IN (4, 6);
      UPDATE ledger SET body = (SELECT body FROM kept WHERE kept.sequence = 10 - ledger.sequence)
      WHERE sequence IN (4, 6);
      """)
    #expect(
      try round.file.verifyLedger() == [
        .altered(sequence: 4, kind: "applicationReceived"),
        .altered(sequence: 6, kind: "applicationReceived"),
      ])
  }

  @Test func `2 a cut tail is named by the head that the file keeps`() throws {
    try tamper("DELETE FROM ledger WHERE sequence > 9")
    let last = try #require(try round.file.ledger().last?.head)
    #expect(try round.file.verifyLedger() == [.headDiffers(stored: head, found: last)])
  }

  @Test func `2 a cut tail with its head put right shows only against paper`() throws {
    try tamper(
      """
      DELETE FROM ledger WHERE sequence > 9;
      UPDATE head SET sequence = 9, hash = (SELECT hash FROM ledger WHERE sequence = 9);
      """)
    #expect(try round.file.verifyLedger() == [])
    #expect(
      try round.file.verifyLedger(paperHead: head) == [.cutBefore(paper: head, last: 9)])
  }

  @Test func `2 another chain shows against paper, and so does a head misread`() throws {
    let paper = try LedgerHead(paper: "5:00000000")
    let found = try #require(try round.file.ledger().first { $0.sequence == 5 }?.hash)
    #expect(
      try round.file.verifyLedger(paperHead: paper) == [
        .paperDiffers(paper: paper, found: found)
      ])
  }

  @Test func `2 a missing head row is named`() throws {
    try tamper("DELETE FROM head")
    #expect(try round.file.verifyLedger() == [.headDiffers(stored: nil, found: head)])
  }

  @Test func `2 an entry appended past the program breaks the chain`() throws {
    try round.tamper(
      """
      INSERT INTO ledger SELECT sequence + 1, time, actor, onBehalfOf, session, kind, subject, body,
        hash FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)
      """)
    #expect(
      try round.file.verifyLedger().first
        == .altered(sequence: head.sequence + 1, kind: "stageClosed"))
  }

  @Test func `every finding has its words in both languages`() {
    let other = LedgerHead(sequence: 4, hash: String(repeating: "b", count: 64))
    let findings: [LedgerFinding] = [
      .altered(sequence: 3, kind: "scoreGiven"), .missing(from: 3, to: 3),
      .missing(from: 3, to: 5), .headDiffers(stored: other, found: head),
      .headDiffers(stored: nil, found: head), .cutBefore(paper: head, last: 4),
      .paperDiffers(paper: head, found: other.hash),
    ]
    let texts = findings.map(\.text)
    #expect(Set(texts.map(\.zh)).count == findings.count)
    #expect(Set(texts.map(\.en)).count == findings.count)
  }
}

import Testing

@testable import ReviewCore

/// What of the ledger a viewer reads, and in which stretches.
@Suite struct LedgerReadingTests {
  let round: TestRound
  let owner = TestRound.owner

  init() throws {
    round = try TestRound()
    try round.file.record(
      [TestRound.mark(TestRound.key("A01", "e01"), "A1", "50")], by: TestRound.person("e01"))
  }

  private func page(
    _ view: LedgerView, _ place: LedgerRequest.Place = .last, find: LedgerFind? = nil,
    as person: (String, Role)? = nil
  ) throws -> LedgerPage {
    let file = try person.map { try round.open(as: $0.0, $0.1) } ?? round.open()
    defer { try? file.close() }
    return try file.ledgerPage(LedgerRequest(LedgerQuery(view, find: find), at: place))
  }

  private func kinds(_ page: LedgerPage) -> [String] {
    page.lines.compactMap { line in
      if case .entry(let entry) = line { entry.entry.kind } else { nil }
    }
  }

  private func exceptions() throws -> [LedgerException?] {
    try page(.exceptions).lines.map { line in
      if case .entry(let entry) = line { entry.exception } else { nil }
    }
  }

  @Test func `2 all entries are there, each with the hash before it`() throws {
    let all = try page(.all)
    let head = try round.file.head()
    #expect(all.count == head.sequence)
    #expect(all.index == head.sequence - 1)
    #expect(all.sequence == head.sequence)
    var previous = LedgerHead.start(ofRound: String(repeating: "0f", count: 16)).hash
    for line in all.lines {
      guard case .entry(let entry) = line else { continue }
      #expect(entry.previous == previous)
      previous = entry.entry.hash
    }
    #expect(previous == head.hash)
    #expect(all.schemes.map(\.sequence) == [2])
  }

  @Test func `walks 2.4 what is plain is no exception`() throws {
    let exceptions = try page(.exceptions)
    #expect(exceptions.count == 0)
    #expect(exceptions.index == nil)
    #expect(exceptions.exceptions == 0)
    #expect(exceptions.total == (try round.file.head().sequence))
  }

  @Test func `walks 2.4 returned, voided, forced, in another's name, and another scheme`() throws {
    let key = try TestRound.key("A02", "e02")
    let proxy = Actor.owner(as: key.expert, session: "local:0/test")
    try round.file.record(
      [
        TestRound.mark(key, "A1", "40"), TestRound.mark(key, "A2", "30"),
        TestRound.comment(key, TestScheme.opinion),
      ], by: proxy)
    try round.submit(key)
    try round.file.record([.sheetReturned(key, Act.Reason(reason: "本人申请"))], by: owner)
    try round.file.record(
      [.sheetVoided(TestRound.key("A03", "e02"), Act.Reason(reason: "应回避"))], by: owner)
    try round.file.record(
      [.applicationWithdrawn(try Code("A04"), Act.Reason(reason: "来函"))], by: owner)
    let amended = String(decoding: try round.file.schemeBytes(), as: UTF8.self) + " "
    let digest = try round.file.store(content: Array(amended.utf8))
    try round.file.record(
      [.schemeAdopted(Act.SchemeAdopted(sha256: digest, reason: "错字"))], by: owner)
    try round.file.close(.preliminary, forcedBecause: "会议日期已定", by: owner)
    #expect(
      try exceptions() == [.proxy, .returned, .voided, .withdrawn, .schemeChanged, .forced])
    #expect(try page(.all).schemes.count == 2)
  }

  @Test func `walks 2.4 a clock that went back is an exception`() throws {
    try round.tamper(
      """
      DROP TRIGGER ledgerIsNotEdited;
      UPDATE ledger SET time = '2015-03-18T02:42:19Z' WHERE sequence = 4;
      """)
    #expect(try exceptions() == [.clockBack(seconds: 12)])
    #expect(try page(.exceptions).lines.first?.sequence == 5)
  }

  @Test func `2 a body that is no JSON does not hide the ledger`() throws {
    try round.tamper(
      """
      DROP TRIGGER ledgerIsNotEdited;
      UPDATE ledger SET body = '{no' || char(125) WHERE sequence = 6;
      """)
    #expect(try page(.all).count == (try round.file.head().sequence))
  }

  @Test(arguments: [
    (LedgerRequest.Place.index(-3), 0), (.index(2), 2), (.index(9_999), 21), (.sequence(1), 0),
    (.sequence(4), 3), (.sequence(9_999), 21), (.last, 21),
  ])
  func `a place is found, or the nearest to it`(place: LedgerRequest.Place, index: Int) throws {
    let page = try page(.all, place)
    try #require(page.count == 22)
    #expect(page.index == index)
    #expect(page[index]?.sequence == index + 1)
  }

  @Test func `screens ledger-80 a short code, a person, an application or a word finds entries`()
    throws
  {
    let key = try TestRound.key("A01", "e01")
    try round.fill(key)
    try round.submit(key)
    let last = try #require(try round.file.ledger().last)
    let digest = try #require(try round.file.sheet(key)?.digest)
    for hash in [last.hash, digest] {
      let code = ScoreSheet.shortCode(of: hash)
      let found = try page(.all, find: LedgerFind(hash: LedgerFind.hash(typed: code)))
      #expect(found.lines.map(\.sequence) == [last.sequence])
    }
    #expect(
      kinds(try page(.all, find: LedgerFind(people: ["E01"]))) == [
        "expertEnlisted", "scoreGiven", "scoreGiven", "scoreGiven", "commentWritten",
        "sheetSubmitted",
      ])
    #expect(
      kinds(try page(.all, find: LedgerFind(applications: ["a02"]))) == [
        "applicationReceived", "applicationConcluded",
      ])
    #expect(kinds(try page(.all, find: LedgerFind(kinds: ["stageClosed"]))).count == 2)
    #expect(try page(.all, find: LedgerFind()).count == 0)
  }

  @Test(arguments: [
    ("C441-0E7B", "c4410e7b"), ("c4410e7b", "c4410e7b"), ("7c1e-90ab-4", "7c1e90ab4"),
  ])
  func `a short code is read as it stands on paper`(text: String, hash: String) {
    #expect(LedgerFind.hash(typed: text) == hash)
  }

  @Test(arguments: ["C441-0E7", "C441-0E7G", "e01", "", "园区园区园区园区"])
  func `what is no short code is none`(text: String) {
    #expect(LedgerFind.hash(typed: text) == nil)
  }

  @Test func `2 a recused chair sees no entry of that application`() throws {
    let before = try page(.all, as: ("c01", .chair))
    try round.file.record(
      [
        .recusalDeclared(
          RecusedPair(application: try Code("A01"), expert: try Code("c01")),
          Act.RecusalDeclared(ground: .advisory, note: "曾任顾问"))
      ], by: owner)
    let file = try round.open(as: "c01", .chair)
    defer { try? file.close() }
    let entries = try file.ledger()
    #expect(!entries.contains { $0.subject.contains("A01") || $0.body.contains("A01") })
    let page = try page(.all, as: ("c01", .chair))
    #expect(page.count == entries.count)
    // Received, concluded, and the mark of e01.
    #expect(page.count == before.count - 3)
    #expect(try round.file.ledger().count == before.count + 1)
  }

  @Test func `screens 5 before scores are open nobody but the secretary reads marks`() throws {
    func last(_ code: String, _ role: Role) throws -> String? {
      guard case .entry(let line) = try page(.all, as: (code, role)).lines.last else { return nil }
      return line.entry.body
    }
    #expect(try last("v01", .supervisor) == "{}")
    #expect(try last("c01", .chair) == "{}")
    #expect(try last("s01", .secretary) == #"{"criterion":"A1","points":"50"}"#)
    #expect(throws: ReadingRefused.self) { try page(.all, as: ("e01", .expert)) }
  }

  @Test func `screens 5 a reason for sending back is no mark, and is read`() throws {
    let key = try TestRound.key("A02", "e02")
    try round.fill(key)
    try round.submit(key)
    try round.file.record([.sheetReturned(key, Act.Reason(reason: "本人申请"))], by: owner)
    guard case .entry(let line) = try page(.exceptions, as: ("v01", .supervisor)).lines.last else {
      Issue.record("no entry")
      return
    }
    #expect(line.entry.body == #"{"reason":"本人申请"}"#)
  }
}

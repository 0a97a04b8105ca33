import Testing

@testable import ReviewCore

/// open -> submitted -> returned | voided; each next number is filled from the last.
///
/// Source: design 3.
@Suite struct SheetLifeTests {
  let round: TestRound
  let key: SheetKey
  let next: SheetKey
  let e01: Actor

  init() throws {
    round = try TestRound()
    key = try TestRound.key("A01", "e01")
    next = try TestRound.key("A01", "e01", number: 2)
    e01 = try TestRound.person("e01")
    try round.fill(key)
  }

  private func ending(_ kind: ActKind, reason: String = "漏了一页") -> Act {
    kind == .sheetReturned
      ? .sheetReturned(key, Act.Reason(reason: reason))
      : .sheetVoided(key, Act.Reason(reason: reason))
  }

  @Test func `3 a submitted sheet never changes`() throws {
    try round.submit(key)
    let before = try round.file.sheet(key)
    let acts = [
      try TestRound.mark(key, "A1", "30"), try TestRound.comment(key, "改"),
      .scoreCleared(key, Act.ScoreCleared(criterion: try Code("A1"))),
      .sheetImported(key, Act.SheetImported(source: "f", scores: [], comments: [])),
      try round.submission(of: key),
    ]
    for act in acts {
      #expect(throws: Refusal.sheetNotOpen(key, .submitted), "\(act.kind)") {
        try round.file.record([act], by: e01)
      }
    }
    #expect(try round.file.sheet(key) == before)
  }

  @Test(arguments: [ActKind.sheetReturned, .sheetVoided])
  func `3 sending back and voiding open the next number, filled from the last`(kind: ActKind) throws
  {
    try round.submit(key)
    let submitted = try #require(try round.file.sheet(key))
    #expect(throws: Refusal.reasonMissing) {
      try round.file.record([ending(kind, reason: " ")], by: TestRound.owner)
    }
    let entry = try #require(
      try round.file.record([ending(kind)], by: TestRound.owner).first)
    let (old, new) = (
      try #require(try round.file.sheet(key)), try #require(try round.file.sheet(next))
    )
    #expect(old.status == (kind == .sheetReturned ? .returned : .voided))
    #expect(old.digest == submitted.digest && old.marks == submitted.marks)
    #expect(new.status == .open && new.digest == nil && new.revision == entry.sequence)
    #expect(new.marks == submitted.marks && new.comments == submitted.comments)
    #expect(!new.isProxy)
    try round.file.record(
      [TestRound.mark(next, "A1", "6"), TestRound.comment(next, "弱", on: "A1")], by: e01)
    try round.submit(next)
    #expect(try round.file.sheet(key) == old)
    #expect(
      throws: Refusal.sheetNotOpen(key, old.status)
    ) { try round.file.record([TestRound.mark(key, "A1", "30")], by: e01) }
  }

  @Test(arguments: [ActKind.sheetReturned, .sheetVoided])
  func `3 only the latest submitted sheet counts`(kind: ActKind) throws {
    try round.submit(key)
    #expect(try counted() == ["54 36"])
    try round.file.record([ending(kind)], by: TestRound.owner)
    #expect(try counted() == [])
    try round.file.record(
      [TestRound.mark(next, "A1", "6"), TestRound.comment(next, "弱", on: "A1")], by: e01)
    #expect(try counted() == [])
    try round.submit(next)
    #expect(try counted() == ["6 36"])
    #expect(
      try round.file.sheets(.preliminary, expert: key.expert, application: key.application).count
        == 2)
  }

  private func counted() throws -> [String] {
    try round.file.reviewRecord().sheets.map { sheet in
      try ["A1", "A2"].map { code in
        guard case .points(let points) = sheet.marks[try Code(code)] else { return "-" }
        return "\(points)"
      }.joined(separator: " ")
    }
  }

  @Test
  func `3 only what was submitted is sent back; an open sheet can be voided, an ended one not`()
    throws
  {
    #expect(throws: Refusal.sheetNotSubmitted(key)) {
      try round.file.record([ending(.sheetReturned)], by: TestRound.owner)
    }
    try round.file.record([ending(.sheetVoided)], by: TestRound.owner)
    #expect(throws: Refusal.sheetNotOpen(key, .voided)) {
      try round.file.record([ending(.sheetVoided)], by: TestRound.owner)
    }
    #expect(throws: Refusal.sheetNotSubmitted(key)) {
      try round.file.record([ending(.sheetReturned)], by: TestRound.owner)
    }
    let none = try TestRound.key("A01", "e01", number: 9)
    #expect(throws: Refusal.noSheet(none)) {
      try round.file.record([.sheetReturned(none, Act.Reason(reason: "x"))], by: TestRound.owner)
    }
  }

  @Test func `5 a recused sheet is kept and not counted, and takes no more scores`() throws {
    try round.submit(key)
    let pair = RecusedPair(application: key.application, expert: key.expert)
    try round.file.record(
      [.recusalDeclared(pair, Act.RecusalDeclared(ground: .kinship, note: ""))], by: e01)
    #expect(try round.file.sheet(key)?.status == .submitted)
    #expect(try round.file.sheet(key)?.marks.count == 2)
    let ranking = try round.file.ranking(.preliminary)
    #expect(ranking.preliminary.count(key.application) == 0)
    let other = try TestRound.key("A02", "e01")
    try round.file.record(
      [
        .recusalDeclared(
          RecusedPair(application: other.application, expert: other.expert),
          Act.RecusalDeclared(ground: .kinship, note: ""))
      ], by: TestRound.owner)
    #expect(
      throws: Refusal.recused(RecusedPair(application: other.application, expert: key.expert))
    ) {
      try round.file.record([TestRound.mark(other, "A1", "30")], by: e01)
    }
    #expect(
      throws: Refusal.recused(RecusedPair(application: other.application, expert: key.expert))
    ) {
      try round.file.record(
        [TestRound.mark(other, "A1", "30")], by: .owner(as: key.expert, session: "x"))
    }
    // Nothing is owed for it, and it blocks nothing but itself.
    let third = try TestRound.key("A03", "e01")
    try round.file.record([TestRound.mark(third, "A1", "30")], by: e01)
  }

  @Test func `7 proxy entry that must be countersigned is not submitted by another`() throws {
    let strict = try TestRound(
      scheme: TestScheme.bytes((#""proxyEntry": "counts""#, #""proxyEntry": "countersigned""#)))
    try strict.fill(key)
    let submission = try strict.submission(of: key)
    #expect(throws: Refusal.proxyMayNotSubmit(key.expert)) {
      try strict.file.record([submission], by: .owner(as: key.expert, session: "x"))
    }
    try strict.file.record([submission], by: e01)
  }

  @Test func `4 what is asked of sheets that count does not change`() throws {
    let changed = TestScheme.bytes(
      (#""max": "60""#, #""max": "50""#), (#""max": "40""#, #""max": "50""#))
    let worded = TestScheme.bytes((#""title": "试评一轮""#, #""title": "试评""#))
    let adopt = { (bytes: [UInt8]) in
      try Act.schemeAdopted(
        Act.SchemeAdopted(sha256: round.file.store(content: bytes), reason: "改"))
    }
    try round.submit(key)
    let refusal = #expect(throws: Refusal.self) {
      try round.file.record([adopt(changed)], by: TestRound.owner)
    }
    guard case .frozen(let differences) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(
      differences.map(\.en) == [
        "the maximum of criterion A1 cannot change; it is 60",
        "the maximum of criterion A2 cannot change; it is 40",
      ])
    try round.file.record([adopt(worded)], by: TestRound.owner)
    #expect(try round.file.round().scheme.title == "试评")
    #expect(throws: Refusal.nothingChanges(.scheme)) {
      try round.file.record([adopt(worded)], by: TestRound.owner)
    }
    try round.file.record([ending(.sheetReturned)], by: TestRound.owner)
    try round.file.record([adopt(changed)], by: TestRound.owner)
    #expect(try round.file.diagnose() == [])
  }

  @Test func `4 a scheme is adopted with a reason, and is content of the file`() throws {
    let bytes = TestScheme.bytes((#""places": 2"#, #""places": 3"#))
    let sha256 = Digest.hex(of: bytes)
    #expect(throws: RoundError.contentMissing(sha256: sha256)) {
      try round.file.record(
        [.schemeAdopted(Act.SchemeAdopted(sha256: sha256, reason: "改"))], by: TestRound.owner)
    }
    try round.file.store(content: bytes)
    #expect(throws: Refusal.reasonMissing) {
      try round.file.record(
        [.schemeAdopted(Act.SchemeAdopted(sha256: sha256))], by: TestRound.owner)
    }
    let invalid = try round.file.store(content: Array("{}".utf8))
    #expect(throws: JSONProblems.self) {
      try round.file.record(
        [.schemeAdopted(Act.SchemeAdopted(sha256: invalid, reason: "改"))], by: TestRound.owner)
    }
    #expect(try round.file.schemeBytes() == TestScheme.bytes())
  }
}

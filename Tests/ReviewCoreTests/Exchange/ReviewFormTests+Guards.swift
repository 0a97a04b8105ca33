import Testing

@testable import ReviewCore

/// What a form does not overwrite, and what no form gets past.
extension ReviewFormTests {
  @Test func `O3 what only one side changed merges, what both changed is explained and kept`()
    throws
  {
    try record(TestRound.mark(key, "A1", "20"), TestRound.comment(key, "旧", on: "A1"))
    let form = try out("A01").edited("分数: 20", "分数: 30").edited("分数:\n", "分数: 12\n")
      .edited("评语:\n旧", "评语:\n新")
    try record(TestRound.mark(key, "A1", "25"), TestRound.comment(key, "意见在此", on: nil))
    let report = try take(form)
    let review = try #require(report.reviews.first)
    #expect(try Set(review.taken) == [.mark(Code("A2")), .comment(Code("A1"))])
    let conflict = try #require(review.conflicts.first)
    #expect(review.conflicts.count == 1)
    #expect(try conflict.field == .mark(Code("A1")))
    #expect([conflict.base, conflict.form, conflict.sheet] == ["20", "30", "25"])
    #expect(conflict.version == 2 && report.isContested)
    for part in ["「30」", "「25」", "第 2 版时是「20」", "form.txt 第 "] {
      #expect(conflict.text.zh.contains(part))
    }
    #expect(try fields() == ["A1": "25", "A2": "12", "A1#": "新", "#": "意见在此"])
  }

  @Test func `O3 taken twice, a form changes nothing`() throws {
    let form = try out("A01").edited("分数:", "分数: 30").edited("评语:", "评语: 甲")
    #expect(try take(form).reviews.first?.taken.count == 2)
    let head = try file.head()
    let again = try take(form)
    #expect(again.reviews.first?.taken == [] && !again.isContested)
    #expect(try file.head() == head)
  }

  @Test func `3 a form from before a sheet was sent back goes into the next one`() throws {
    try round.fill(key)
    let form = try out("A01").edited("分数: 54", "分数: 50")
    try round.submit(key)
    #expect(try take(form).reviews.first?.faults.first?.text.zh.contains("已交") == true)
    try round.file.record(
      [.sheetReturned(key, Act.Reason(reason: "再看"))], by: TestRound.owner)
    #expect(try take(form).reviews.first?.taken == [.mark(Code("A1"))])
    let next = try TestRound.key("A01", "e01", number: 2)
    #expect(try fields(next)["A1"] == "50" && fields()["A1"] == "54")
    #expect(try out("A01").contains("@@ 申报 A01 preliminary 2 版本 1\n"))
  }

  @Test func `2 a comment begun at a desk stays, and is named`() throws {
    let store = DraftStore(path: round.path, actor: "e01")
    try store.keep(
      Draft(subject: .sheet(key), field: "A1", session: "s", base: 0, text: "写了一半"),
      at: round.file.now())
    let report = try take(out("A01").edited("评语:", "评语: 表单里的"))
    #expect(report.reviews.first?.drafts == [.comment(try Code("A1"))])
    #expect(try store.drafts().map(\.text) == ["写了一半"])
    #expect(try fields() == ["A1#": "表单里的"])
    try store.close()
  }

  @Test func `2 nothing is told of an application that the expert is recused from`() throws {
    let form = try out("A01").edited("分数:", "分数: 30")
    try round.file.record(
      [
        .recusalDeclared(
          RecusedPair(application: key.application, expert: key.expert),
          Act.RecusalDeclared(ground: .kinship, note: ""))
      ], by: TestRound.owner)
    let fault = try #require(try take(form).reviews.first?.faults.first)
    #expect(fault.reason == .refused(.unknownApplication("A01")))
    #expect(throws: Refusal.unknownApplication("A01")) { try out("A01") }
    #expect(try !out().contains("A01"))
  }

  @Test func `6 after the stage has closed nothing is taken and no form is written`() throws {
    let form = try out("A01").edited("分数:", "分数: 30")
    try round.file.close(.preliminary, forcedBecause: "到时间", by: TestRound.owner)
    let fault = try #require(try take(form).reviews.first?.faults.first)
    #expect(fault.reason == .refused(.stageNotOpen(.preliminary)))
    #expect(throws: Refusal.stageNotOpen(.preliminary)) { try out("A01") }
    #expect(throws: ExchangeError.nothingOpen(key.expert)) { try out() }
    #expect(throws: ExchangeError.personMissing) { try round.file.form(in: .zh) }
  }

  @Test func `4 a form of other criteria is refused, one of other wording is not`() throws {
    let form = try out("A01").edited("分数:", "分数: 30")
    func adopt(_ old: String, _ new: String) throws {
      let digest = try round.file.store(content: TestScheme.bytes((old, new)))
      try round.file.record(
        [.schemeAdopted(Act.SchemeAdopted(sha256: digest, reason: "改"))], by: TestRound.owner)
    }
    try adopt(
      "\"max\": \"60\"", "\"max\": \"60\", \"guidance\": {\"zh\": \"看园区\", \"en\": \"Park\"}")
    #expect(try take(form, rehearsing: true).reviews.first?.taken.count == 1)
    try adopt("\"step\": \"0.5\"}", "\"step\": \"1\"}")
    #expect(try take(form).reviews.first?.faults.map(\.reason) == [.otherScheme])
    #expect(try fields() == [:])
  }

  @Test func `7 what must be countersigned is taken by proxy and not submitted`() throws {
    let scheme = TestScheme.bytes(
      ("\"proxyEntry\": \"counts\"", "\"proxyEntry\": \"countersigned\""))
    let round = try TestRound(.preliminary, scheme: scheme)
    try round.fill(key)
    let file = try round.open(as: "e01", .expert)
    let form = try ReviewForm(
      file.form(of: [key.application], in: .zh).edited("分数: 54", "分数: 50"), file: "form.txt")
    let owner = Actor.owner(as: key.expert, session: "local:0/test")
    let review = try #require(try file.take(form, submitting: true, by: owner).reviews.first)
    #expect(review.taken.count == 1)
    #expect(review.submission == .refused(.proxyMayNotSubmit(key.expert)))
    let own = try file.take(form, submitting: true, by: TestRound.person("e01"))
    #expect(own.reviews.first?.submission == .submitted)
  }
}

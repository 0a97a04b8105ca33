import Testing

@testable import ReviewCore

/// What a packet does not overwrite, and what it cannot bring.
extension PacketTests {
  @Test func `9 what moved on here stays, and the rest is taken`() throws {
    try here(TestRound.mark(key, "A1", "20"))
    try writeOut()
    let table = """
      application,expert,stage,criterion,points,comment
      A01,e01,preliminary,A1,50,包里的
      A01,e01,preliminary,A2,20,

      """
    let packet = try RoundFile(path: path, clock: round.clock)
    _ = try packet.importScores(
      ScoresTable(table, file: "s.csv"), submitting: false, by: TestRound.owner)
    try packet.close()
    try inPacket(TestRound.mark(TestRound.key("A02", "e01"), "A1", "31"))
    try here(TestRound.mark(key, "A1", "25"))
    let trial = try takeIn(rehearsing: true)
    #expect(try mark("A2") == nil)
    let report = try takeIn()
    #expect(report == trial)
    #expect(try report.conflicts == [.field(key, .mark(Code("A1")), packet: "50", here: "25")])
    #expect(report.conflicts.first?.text.zh.contains("包里是「50」，这里已改成「25」") == true)
    #expect(try mark("A1") == "25" && mark("A2") == "20")
    #expect(try round.file.sheet(key)?.comments == [Code("A1"): "包里的"])
    #expect(try mark("A1", on: TestRound.key("A02", "e01")) == "31")
    #expect(report.taken == 2)
  }

  @Test func `9 a submission of another sheet than stands here is not taken`() throws {
    try writeOut()
    let packet = try RoundFile(path: path, person: key.expert, clock: round.clock)
    let acts = [
      try TestRound.mark(key, "A1", "54"), try TestRound.mark(key, "A2", "36"),
      try TestRound.comment(key, TestScheme.opinion),
    ]
    try packet.record(acts, by: e01)
    let overview = try packet.round()
    let sheet = try #require(try packet.sheet(key))
    try packet.record(
      [sheet.submission(under: overview.scheme, schemeDigest: overview.schemeDigest)], by: e01)
    try packet.close()
    try here(TestRound.comment(key, "这里另写的", on: "A1"))
    let report = try takeIn()
    #expect(report.taken == 3 && report.conflicts == [.submission(key)])
    #expect(try round.file.sheet(key)?.status == .open)
  }

  @Test func `9 closed, recused or sent back meanwhile: each is explained and the rest taken`()
    throws
  {
    let (second, third) = (try TestRound.key("A02", "e01"), try TestRound.key("A03", "e01"))
    try writeOut()
    try inPacket(
      TestRound.mark(key, "A1", "50"), TestRound.mark(key, "A2", "20"),
      TestRound.mark(second, "A1", "40"), TestRound.mark(third, "A1", "30"))
    let pair = RecusedPair(application: key.application, expert: key.expert)
    try here(
      .recusalDeclared(pair, Act.RecusalDeclared(ground: .kinship, note: "")),
      .sheetVoided(second, Act.Reason(reason: "重评")), by: TestRound.owner)
    let report = try takeIn()
    #expect(
      report.conflicts == [
        .refused(.sheet(key), .recused(pair), acts: 2),
        .refused(.sheet(second), .sheetNotOpen(second, .voided), acts: 1),
      ])
    #expect(report.taken == 1)
    #expect(try mark("A1", on: third) == "30")
    try round.file.close(.preliminary, forcedBecause: "到时间", by: TestRound.owner)
    try inPacket(TestRound.mark(third, "A2", "20"))
    let late = try takeIn()
    #expect(late.taken == 0)
    #expect(late.conflicts.contains(.refused(.sheet(third), .stageNotOpen(.preliminary), acts: 1)))
  }

  @Test func `9 only scoring comes out of a packet, and a recusal of one's own`() throws {
    try writeOut()
    let pair = try RecusedPair(application: Code("A03"), expert: key.expert)
    try inPacket(.recusalDeclared(pair, Act.RecusalDeclared(ground: .advisory, note: "做过顾问")))
    try inPacket(
      .stageClosed(.preliminary, Act.StagePassage(forced: "关", missing: nil)),
      by: TestRound.owner)
    let report = try takeIn()
    #expect(report.taken == 1)
    guard case .foreign(_, .stageClosed) = report.conflicts.first else {
      Issue.record("\(report)")
      return
    }
    #expect(try round.file.recusals().contains(pair))
    #expect(try round.file.round().stages[.preliminary]?.state == .open)
  }

  @Test func `2 a comment begun at a desk here stays, and is named`() throws {
    let store = DraftStore(path: round.path, actor: "e01")
    try store.keep(
      Draft(subject: .sheet(key), field: "A1", session: "s", base: 0, text: "写了一半"),
      at: round.file.now())
    try writeOut()
    try inPacket(TestRound.comment(key, "包里的", on: "A1"))
    let report = try takeIn()
    #expect(try report.drafts == [PacketReport.Draft(sheet: key, field: .comment(Code("A1")))])
    #expect(try store.drafts().map(\.text) == ["写了一半"])
    try store.close()
  }

  @Test func `2 a comment begun in the packet is named, and comes once it is finished`() throws {
    try writeOut()
    let store = DraftStore(path: path, actor: "e01")
    try store.keep(
      Draft(subject: .sheet(key), field: "A1", session: "s", base: 0, text: "写了一半"),
      at: round.file.now())
    try store.close()
    let report = try takeIn()
    #expect(report.taken == 0 && report.unfinished == 1)
    #expect(report.lines.last?.zh.contains("1 条评语没写完") == true)
    try inPacket(TestRound.comment(key, "写完了", on: "A1"))
    #expect(try takeIn().unfinished == 0)
    #expect(try round.file.sheet(key)?.comments == [Code("A1"): "写完了"])
  }

  @Test func `9 the chair's packet is one of a member like any other`() throws {
    try writeOut("c01")
    let packet = try RoundFile(path: path, clock: round.clock)
    #expect(try packet.experts().map(\.role) == [.expert])
    let own = try TestRound.key("A01", "c01")
    try packet.record([TestRound.mark(own, "A1", "50")], by: TestRound.person("c01"))
    try packet.close()
    #expect(try takeIn().taken == 1)
    #expect(try mark("A1", on: own) == "50")
  }
}

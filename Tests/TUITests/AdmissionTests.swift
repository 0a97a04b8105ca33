import ReviewCore
import TUI
import Terminal
import Testing

/// The first login: pledge, recusals, then the files.
///
/// Source: drawings first-login-80 and recusal-80, walks.md 2.1.
@Suite struct AdmissionTests {
  private static let sizes = [(60, 18), (80, 24), (120, 36)]

  @Test(arguments: sizes, Language.allCases)
  func `the two steps, the pledge and the list are drawn`(size: (Int, Int), language: Language)
    throws
  {
    let desk = try TestDesk(
      .beforeReading(), as: "e01", language: language, columns: size.0, rows: size.1)
    let name = "\(size.0)-\(language.rawValue)"
    try expectSnapshot(desk.screen, named: "admission-\(name)")
    desk.press("Enter")
    try expectSnapshot(desk.screen, named: "pledge-\(name)")
    desk.press("Enter Enter Down Down Space 4 Enter")
    try expectSnapshot(desk.screen, named: "recusal-\(name)")
  }

  @Test func `without a letter an expert pledges, declares one tie and reads`() throws {
    let round = try FixtureRound.beforeReading()
    let desk = try TestDesk(round, as: "e01", columns: 80, rows: 24)
    #expect(desk.run.workstation.world.applications.allSatisfy { $0.plan == nil })
    desk.press("Enter Enter")
    #expect(try desk.round.kinds().last == "pledgeGiven")
    desk.press("Enter Down Down Space 4 Enter Enter")
    #expect(desk.message.contains("键入 1"))
    desk.press("2 Enter")
    #expect(desk.message.contains("没有申报"))
    desk.press("1 Enter")
    #expect(try desk.round.kinds().suffix(2) == ["recusalDeclared", "recusalsStated"])
    #expect(desk.run.workstation.layers.isEmpty)
    let codes = desk.run.workstation.world.applications.map(\.code.rawValue)
    #expect(codes.count == 14 && !codes.contains("A03"))
    #expect(desk.run.workstation.world.applications.allSatisfy { $0.plan != nil })
    desk.press("7 Enter")
    #expect(desk.screen.contains("三"))
  }

  @Test func `nothing opens before, by whatever way`() throws {
    let desk = try TestDesk(.beforeReading(), as: "e01", columns: 80, rows: 24)
    for key in ["Esc", "F3", "F4", "F6"] {
      desk.press(key)
      #expect(desk.screen.contains("首次登录"), "\(key)")
      #expect(!desk.screen.contains("澜汀"), "\(key)")
    }
    desk.press("2 Enter")
    #expect(desk.message.contains("先签承诺书"))
  }

  @Test func `a mark without a ground is not declared, and leaving takes two keys`() throws {
    let desk = try TestDesk(.beforeReading(), as: "e01", columns: 80, rows: 24)
    desk.press("Enter Enter Enter Space Esc Enter")
    #expect(desk.message.contains("还没有事由"))
    desk.press("Esc")
    #expect(desk.message.contains("再按 Esc"))
    #expect(desk.screen.contains("已标 0"))
    desk.press("Esc")
    #expect(desk.screen.contains("首次登录"))
    #expect(try desk.round.kinds().last == "pledgeGiven")
  }

  @Test func `a tie of another kind is written in words`() throws {
    let desk = try TestDesk(.beforeReading(), as: "e01", columns: 80, rows: 24)
    desk.press("Enter Enter Enter ; 6 Enter type:同窗 Enter Enter 1 Enter")
    let file = try desk.round.open()
    let tie = try #require(try file.recusalRecords().first)
    #expect(tie.note == "同窗" && tie.ground == .other && tie.state == .declared)
  }

  @Test func `whoever comes in for another states one application before it opens`() throws {
    let round = try FixtureRound.beforeReading()
    let file = try round.open()
    let (code, actor) = (try ExpertCode("e01"), FixtureRound.owner)
    try file.pledge(PledgeText.binding, of: code, by: actor)
    try file.record(
      [
        .recusalsStated(
          code,
          Act.RecusalsStated(
            applications: FixtureRound.applications.dropFirst().map { try Code($0.code) }))
      ], by: actor)
    let desk = try TestDesk(round, as: "e01", columns: 80, rows: 24)
    desk.press("Enter")
    #expect(desk.screen.contains("申报回避  1 份"))
    desk.press("0 Enter")
    #expect(desk.run.workstation.world.admission.isComplete)
  }

  @Test func `the secretary reminds an expert, who reads it until the next mark`() throws {
    let round = try FixtureRound()
    let secretary = try TestDesk(round, as: nil, columns: 80, rows: 24)
    secretary.press("a a Enter")
    #expect(try round.kinds().last == "reminderSent")
    let subject = try #require(try round.open().ledger().last?.subject)
    let reminded = try #require(subject.split(separator: ":").last)
    let expert = try TestDesk(round, as: String(reminded), columns: 80, rows: 24)
    #expect(expert.screen.contains("秘书 "))
    expert.press("Enter")
    let supervisor = try TestDesk(round, as: "c01", columns: 80, rows: 24)
    supervisor.press("a")
    #expect(supervisor.message.contains("秘书"))
  }
}

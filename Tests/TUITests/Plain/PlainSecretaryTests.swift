import ReviewCore
import TUI
import Terminal
import Testing

/// The secretary's work, by lines alone.
@Suite struct PlainSecretaryTests {
  @Test func `a stage is forced with its number and a reason`() throws {
    let desk = try PlainTestDesk(FixtureRound(), as: "s01")
    desk.write("3", "")
    #expect(desk.said[0].hasPrefix("关第 3 步"))
    desk.write("4")
    #expect(desk.said[0] == "这是第 3 步，键入的是 4。什么都没有动")
    desk.write("3")
    #expect(desk.run.prompt == "填写：")
    desk.write("")
    #expect(desk.said == ["强制要写原因，Esc 不做"])
    desk.write("两份送达延误")
    #expect(desk.said[0] == "第 3 步 初步评议关了")
    #expect(try desk.kinds().last == "stageClosed")
  }

  @Test func `a field is left with a command, and its text is replaced by another`() throws {
    let desk = try PlainTestDesk(FixtureRound(), as: "s01")
    desk.write("3", "", "3", ":Esc")
    #expect(desk.said[0] == "没有强制，什么都没有动")
    desk.write("Esc", "F3", "/", "浙江")
    #expect(desk.said.count { $0.contains("2013-06") } == 1)
    desk.write("/")
    #expect(desk.said.last == "现在是「浙江」。空行就用它，另写一行就换掉；不动就 :Esc")
    desk.write("江西")
    #expect(desk.said.contains { $0.hasPrefix("> A07  岫云电商城  江西") })
  }

  @Test func `a defense is recorded: marks, a minute, the outcome with its number`() throws {
    let round = try FixtureRound()
    try round.openDefense()
    try round.fillDefenseAsDrawn()
    let desk = try PlainTestDesk(round, as: "s01", at: "F3|6")
    desk.write("")
    #expect(desk.run.prompt == "答辩记录：")
    desk.write("36", "27.5")
    #expect(desk.said[0].hasPrefix("e06 3 项 92.0 交了，短码 "))
    desk.write(";", "冷链何时通过环评？")
    #expect(desk.said[0].contains("记下了"))
    desk.write("作结论", "2")
    #expect(desk.run.prompt == "填写：")
    desk.write("环评批复后")
    #expect(desk.run.prompt == "答辩记录：")
    desk.write("99")
    #expect(desk.said[0].hasSuffix("没有锁定"))
    desk.write("6")
    #expect(desk.said[0].contains("锁定：有条件通过"))
    #expect(try desk.kinds().contains("outcomeRecorded"))
  }

  @Test(arguments: Language.allCases)
  func `the list is departed from and sealed`(language: Language) throws {
    let desk = try PlainTestDesk(.proposal(), as: "s01", language: language, at: "F8|13")
    desk.write("x", "7")
    #expect(desk.said == [language == .zh ? "键入 1、2 或 3" : "Type 1, 2 or 3"])
    desk.write("1", "依次递补", ":上", "", "部务会")
    #expect(try desk.kinds().last == "departureRecorded")
    desk.write("12", "x", "2", "来函放弃", "部务会")
    desk.write("s")
    #expect(desk.run.prompt.contains(language == .zh ? "封存名单" : "Seal"))
    desk.write("11")
    #expect(try desk.kinds().last == "departureRecorded")
    desk.write("12")
    #expect(try desk.kinds().last == "listSealed")
    #expect(desk.said[0].contains(language == .zh ? "名单封存了" : "sealed"))
  }
}

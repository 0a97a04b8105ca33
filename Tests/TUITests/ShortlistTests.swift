import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct ShortlistTests {
  private func desk(
    _ keys: String = "F8", as person: String? = "s01", _ language: Language = .zh,
    columns: Int = 80, rows: Int = 24
  ) throws -> TestDesk {
    let desk = try TestDesk(
      .proposal(), as: person, language: language, columns: columns, rows: rows)
    desk.press(keys)
    return desk
  }

  @Test(arguments: [
    (80, 24, Language.zh), (80, 24, .en), (120, 36, .zh), (120, 36, .en), (60, 18, .zh),
    (100, 30, .zh), (200, 60, .zh),
  ])
  func `the list at every size`(columns: Int, rows: Int, language: Language) throws {
    let desk = try desk("F8", as: "s01", language, columns: columns, rows: rows)
    try expectSnapshot(
      desk.stableScreen, named: "shortlist-\(columns)x\(rows)-\(language.rawValue)")
    #expect(desk.rows.allSatisfy { Width.columns(of: $0) <= columns })
  }

  @Test func `a reason too long for its column stands on the message line`() throws {
    let desk = try desk("F8 6", columns: 60, rows: 18)
    #expect(desk.message == "第 6 名：有条件：冷链仓环评批复后")
  }

  @Test func `the cursor walks the list and reads what it stands on`() throws {
    let desk = try desk()
    #expect(desk.frame.cursor == Position(row: 3, column: 1))
    desk.press("1 3")
    #expect(desk.focusedRow.contains("乌陌电商园"))
    desk.press("e")
    #expect(desk.rows[0].contains("名次怎么来的  第 13 名"))
    desk.press("Esc End")
    #expect(desk.focusedRow.contains("苔溪电商谷"))
    desk.press("Enter")
    #expect(desk.rows[0].contains("苔溪电商谷"))
  }

  @Test func `sealing takes the number of places`() throws {
    let desk = try desk("F8 s")
    try expectSnapshot(desk.stableScreen, named: "shortlist-80x24-seal")
    #expect(desk.message == "键入 12 再回车，名单就封存；Esc 不封")
    desk.press("Enter")
    #expect(desk.message == "名额是 12 个，还没有键入。没有封存")
    desk.press("1 3 Enter")
    #expect(desk.message == "名额是 12 个，键入的是 13。没有封存")
    desk.press("1 2 Backspace")
    #expect(desk.frame.cursor == Position(row: 21, column: 17))
    desk.round.setTime("16:31:00")
    desk.press("2 Enter")
    #expect(desk.message.hasPrefix("名单封存了，短码 "))
    try expectSnapshot(desk.stableScreen, named: "shortlist-80x24-sealed")
    #expect(desk.rows[0].hasPrefix(" 名单  已封存 3月18日 16:31  短码 "))
    let file = try desk.round.open()
    #expect(try file.round().isSealed)
    #expect(try file.sealedList().filter { $0.status == "selected" }.count == 12)
    desk.press("s")
    #expect(desk.message.hasPrefix("已经封存了，短码 "))
  }

  @Test func `Esc leaves the list unsealed`() throws {
    let desk = try desk("F8 s 1 2 Esc")
    #expect(desk.message == "没有封存")
    #expect(try !desk.round.open().round().isSealed)
  }

  @Test func `a departure has a place, a reason and a name`() throws {
    let desk = try desk("F8 1 3 x")
    try expectSnapshot(desk.stableScreen, named: "shortlist-80x24-depart")
    desk.press("Enter")
    #expect(desk.message == "先键入 1、2 或 3，选列为什么")
    desk.press("2 Enter")
    #expect(desk.message == "乌陌电商园 现在就是候补，不用调整")
    desk.press("1 Enter Enter")
    #expect(desk.message == "请写原因，名单上会照写")
    desk.press("type:西部倾斜 Enter Enter")
    #expect(desk.message == "请写是谁定的，姓名或会议")
    desk.press("type:部务会 Enter")
    #expect(desk.message == "乌陌电商园 调整为入选，已存")
    #expect(desk.rows[1].hasPrefix("─ 入选 13（名额 12）  候补 2  调整 1 "))
    #expect(desk.row(holding: "乌陌").contains("入选   调整：西部倾斜（部务会）"))
    #expect(desk.screen.contains("入选 13 家，名额 12 个，调整以后要相等"))
    desk.press("s")
    #expect(desk.message == "还有 1 件要办，办完才能封存；回车去办")
    desk.press("Enter")
    #expect(desk.message == "选一家按 x 调整，到入选和名额相等为止")
    desk.press("Tab 1 2 x 2 Enter type:让出名额 Enter type:部务会 Enter")
    #expect(desk.rows[1].hasPrefix("─ 入选 12  候补 3  调整 2 "))
    #expect(desk.row(holding: "琅台").contains("候补1"))
    desk.press("s 1 2 Enter")
    #expect(desk.message.hasPrefix("名单封存了"))
    #expect(desk.row(holding: "琅台").contains("候补1"))
    desk.resize(columns: 120, rows: 36)
    try expectSnapshot(desk.stableScreen, named: "shortlist-120x36-departed")
  }

  @Test func `Esc leaves everything as it was`() throws {
    let desk = try desk("F8 1 3 x 1 Enter type:试 Esc")
    #expect(desk.message == "没有调整")
    #expect(desk.rows[1].contains("调整 0"))
  }

  @Test func `a departure after the sealing shows, and is sealed anew`() throws {
    let desk = try desk("F8 s 1 2 Enter 1 2 x 3 Enter type:来函放弃 Enter type:部务会 Enter")
    #expect(desk.row(holding: "砚湖").contains("不入选 封存后调整：来函放弃"))
    desk.press("Up Down")
    #expect(desk.message == "第 12 名：封存后调整：来函放弃（部务会）")
    #expect(desk.screen.contains("入选 11 家，名额 12 个，调整以后要相等"))
    desk.press("1 3 x 1 Enter type:依次递补 Enter type:部务会 Enter Home")
    #expect(desk.message == "封存后有调整；按 s 重新封存，名单才跟着改")
    desk.press("s 1 2 Enter")
    #expect(desk.message.hasPrefix("名单封存了"))
    #expect(desk.row(holding: "乌陌").contains("入选   调整：依次递补（部务会）"))
  }

  @Test func `sealing from 全部命令 waits for the ranking, and the step of the list leads to it`()
    throws
  {
    let desk = try desk("F2 F10 type:封存 Enter")
    #expect(desk.rows[0].hasPrefix(" 名单"))
    #expect(desk.screen.contains("请键入"))
    desk.press("Esc F2 Home Down Down Down Down Down Down Enter")
    #expect(desk.rows[0].hasPrefix(" 名单"))
    #expect(desk.message == "名单在这里封存，按 s；封存了再回总览关这一步")
  }

  @Test func `what is owed is listed, and Enter goes there`() throws {
    let round = try FixtureRound.proposal()
    try round.returnDefenseSheet("A10", "e05")
    let desk = try TestDesk(round, as: "s01")
    desk.press("F8")
    #expect(desk.screen.contains("─ 封存前要办的 "))
    #expect(desk.rows[20].hasSuffix(" 1 件 ─"))
    #expect(desk.rows[21] == "   A10 的评分表还没有交（e05）")
    desk.press("s")
    #expect(desk.message == "还有 1 件要办，办完才能封存；回车去办")
    #expect(desk.rows[21].hasPrefix(" > A10"))
    desk.press("Enter")
    #expect(desk.message == "A10 的评分表在 e05 手里，请告诉本人来交")
  }

  @Test func `an undecided tie leads to the board`() throws {
    let round = try FixtureRound.proposal()
    try round.amendScheme([(#""defense", "untrimmed", "criteria:D,B,C,A,E,F", "#, "")])
    let desk = try TestDesk(round, as: "s01")
    desk.press("F8")
    #expect(desk.screen.contains("─ 线上 2 家未定，先定并列 "))
    desk.press("Tab Enter")
    #expect(desk.rows[0].hasPrefix(" 排名  最终"))
  }

  @Test func `the chair reads only`() throws {
    let desk = try desk("F8 s", as: "c01")
    #expect(desk.message == "封存由秘书做，您在这里只读")
    desk.press("x")
    #expect(desk.message == "调整由秘书做，您在这里只读")
    #expect(!desk.rows[23].contains("封存"))
  }

  @Test func `without the proposal stage nothing is changed`() throws {
    let desk = try TestDesk(.preliminaryEnd(), as: "s01")
    desk.press("F8 s")
    #expect(desk.message == "拟定名单这一阶段没有开着，不能封存")
    #expect(desk.rows[1].contains("─ 入围 28  候补 0  调整 0 "))
  }

  @Test func `the owner at a local terminal seals as the secretary`() throws {
    let desk = try desk("F8 s 1 2 Enter", as: nil)
    #expect(desk.message.hasPrefix("名单封存了"))
  }

  @Test func `the export is the list as it stands`() throws {
    let desk = try desk("F8 p")
    let file = desk.round.folder.appending(path: "round.shortlist.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text.contains("12,A11,砚湖电子商务园,重庆,85.72,入选,\"与第 13 名并列，比答辩分\"")
        || text.contains("12,A11,砚湖电子商务园,重庆,85.72,入选,与第 13 名并列，比答辩分"))
    #expect(text.contains("未封存"))
    #expect(!text.contains("苔溪"))
  }
}

import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct SubmitAllPageTests {
  let round: FixtureRound
  init() throws { round = try FixtureRound() }

  @Test(arguments: [(80, 24), (120, 36)], Language.allCases)
  func `the totals are listed from high to low`(size: (Int, Int), language: Language) throws {
    try round.completeFourteen()
    let desk = try TestDesk(round, language: language, columns: size.0, rows: size.1)
    desk.press("s")
    try expectSnapshot(desk.screen, named: "submit-all-\(size.0)-\(language.rawValue)")
  }

  @Test func `the hardware cursor stands in the field`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s")
    #expect(desk.frame.cursor == Position(row: 20, column: 24))
  }

  @Test func `the right count submits all of them, and only them`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s 1 4 Enter")
    #expect(desk.message == "14 份都交了。还有 1 份差 1 处，回车去补")
    #expect(try round.kinds().suffix(15).count { $0 == "sheetSubmitted" } == 14)
    #expect(desk.rows[1].hasPrefix(" 我的 15 份：已交 14  在评 1"))
    #expect(desk.rows.contains { $0.hasPrefix(" > 14  松陌电商园") })
    desk.press("Enter")
    #expect(desk.rows[0].contains("14/15"))
  }

  @Test func `the last ones are submitted too`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s 1 4 Enter")
    try round.complete("A14", tenths: 695)
    desk.tick()
    desk.press("s 1 Enter")
    #expect(desk.message == "1 份都交了，没有剩下的")
    desk.press("s")
    #expect(desk.message == "都交了，没有要交的了")
  }

  @Test func `a wrong count does not`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s 1 5 Enter")
    #expect(desk.message == "要交的是 14 份，键入的是 15。没有交")
    #expect(try !round.kinds().contains("sheetSubmitted"))
    #expect(desk.rows[0].hasPrefix(" 一并提交"))
  }

  @Test func `all or none: one that has changed elsewhere stops them all`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s 1 4")
    try round.comment("A03", "A1", "另一个窗口写的")
    desk.press("Enter")
    #expect(try !round.kinds().contains("sheetSubmitted"))
    #expect(desk.rows[0].hasPrefix(" 一并提交"))
    desk.press("1 4 Enter")
    #expect(try round.kinds().count { $0 == "sheetSubmitted" } == 14)
  }

  @Test func `it works with two sheets and the others still to do`() throws {
    try round.recuse(["A03", "A04", "A05", "A06"])
    let desk = try TestDesk(round)
    desk.press("s")
    #expect(desk.screen.contains(" 这次交 2 份；还差的 9 份这次不交。"))
    desk.press("2 Enter")
    #expect(desk.message == "2 份都交了。还有 9 份没评完，回车接着评")
  }

  @Test func `with the field empty Enter opens the row`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s Home Up Enter")
    #expect(desk.rows[0].contains("6/15"))
  }

  @Test func `choosing a row empties the field`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s 1 4 Up Enter")
    #expect(desk.rows[0].hasPrefix(" 评分"))
    #expect(try !round.kinds().contains("sheetSubmitted"))
  }

  @Test func `Esc takes the number back, then returns`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("s 1 Esc")
    #expect(desk.message == "没有交。再按 Esc 返回")
    desk.press("Esc")
    #expect(desk.rows[0].hasPrefix(" 总览"))
  }

  @Test func `a sheet that was sent back and not touched stays`() throws {
    try round.completeFourteen()
    try round.complete("A14", tenths: 695)
    try round.sendBack("A03", reason: "合计与分项不符")
    let desk = try TestDesk(round)
    desk.press("s")
    #expect(desk.screen.contains(" 这次交 14 份；第 3 份是退回的，这次不交。"))
    desk.press("1 4 Enter")
    #expect(desk.message == "14 份都交了。还有 1 份没评完，回车接着评")
  }

  @Test(arguments: [(60, 18), (100, 30), (200, 60)], Language.allCases)
  func `it scrolls and works at other sizes`(size: (Int, Int), language: Language) throws {
    try round.completeFourteen()
    let desk = try TestDesk(round, language: language, columns: size.0, rows: size.1)
    desk.press("s")
    #expect(desk.rows.contains { $0.hasPrefix(" > 14  松陌电商园") })
    for _ in 0..<14 { desk.press("Up") }
    #expect(desk.rows.contains { $0.hasPrefix(" >  2  鹤洲跨境电商园") })
    desk.press("1 4")
    #expect(desk.screen.contains("[14  ]"))
  }

  @Test func `everything is submitted without one letter`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round)
    desk.press("Down Down Enter")
    #expect(desk.rows[0].hasPrefix(" 一并提交"))
    desk.press("1 4 Enter")
    #expect(desk.message == "14 份都交了。还有 1 份差 1 处，回车去补")
  }
}

import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct SubmitPageTests {
  let round: FixtureRound
  init() throws { round = try FixtureRound() }

  private func complete() throws {
    round.setTime("10:58:31")
    try round.complete("A07", tenths: 810)
    try round.comment("A07", "B2", "入驻企业数量较多 [三(一) 段5]，但申报与名单不一致。")
  }

  /// The round with the sheet of the drawing complete.
  func completed() throws -> FixtureRound {
    try complete()
    return round
  }

  private func open(columns: Int = 80, rows: Int = 24, language: Language = .zh) throws -> TestDesk
  {
    let desk = try TestDesk(round, language: language, columns: columns, rows: rows)
    desk.press("7 Enter s")
    return desk
  }

  // MARK: Drawing

  @Test(arguments: [(80, 24), (120, 36)], Language.allCases)
  func `a complete sheet is drawn as in the drawing`(size: (Int, Int), language: Language) throws {
    try complete()
    let desk = try open(columns: size.0, rows: size.1, language: language)
    try expectSnapshot(desk.screen, named: "submit-\(size.0)-\(language.rawValue)")
  }

  @Test(arguments: [(80, 24), (120, 36)], Language.allCases)
  func `debts are listed under the sheet`(size: (Int, Int), language: Language) throws {
    try round.leaveDebtsOnA07()
    let desk = try open(columns: size.0, rows: size.1, language: language)
    try expectSnapshot(desk.screen, named: "submit-debts-\(size.0)-\(language.rawValue)")
  }

  @Test(arguments: [(60, 18), (100, 30), (200, 60)], Language.allCases)
  func `the field and the debts are there at other sizes`(
    size: (Int, Int), language: Language
  ) throws {
    try complete()
    let desk = try open(columns: size.0, rows: size.1, language: language)
    desk.press("8 1")
    #expect(desk.rows.contains { $0.contains("[81    ]") })
    #expect(desk.rows.contains { $0.contains("[81.0]") })
    #expect(desk.rows.contains { $0.contains("81.0 / 100") })
    try round.leaveDebtsOnA07()
    let debts = try open(columns: size.0, rows: size.1, language: language)
    debts.press("Down Down")
    #expect(debts.rows.contains { $0.hasPrefix(" > 3  ") })
  }

  @Test func `the hardware cursor stands in the field or on the debt`() throws {
    try complete()
    let desk = try open()
    #expect(desk.frame.cursor == Position(row: 19, column: 24))
    desk.press("8 1 .")
    #expect(desk.frame.cursor == Position(row: 19, column: 27))
    try round.leaveDebtsOnA07()
    #expect(try open().frame.cursor == Position(row: 12, column: 1))
  }

  // MARK: Submitting

  @Test(arguments: [
    "8 1 . 0 Enter", "8 1 Enter", "8 1 . Enter", "８ １ 。 ０ Enter", "7 Backspace 8 1 Enter",
  ])
  func `the right total submits`(keys: String) throws {
    try complete()
    let desk = try open()
    desk.press(keys)
    let file = try round.open()
    let sheet = try #require(
      try file.sheets(.preliminary, expert: Code("e01"), application: Code("A07")).last)
    try file.close()
    #expect(sheet.status == .submitted)
    let code = ScoreSheet.shortCode(of: try #require(sheet.digest))
    #expect(desk.message == "第 7 份交了，短码 \(code)，纸质件上印着同一个码")
    #expect(desk.rows[0].hasPrefix(" 总览"))
    #expect(desk.rows[1].hasPrefix(" 我的 15 份：已交 1  待交 6  未评 8"))
    #expect(desk.rows.contains { $0.hasPrefix(" >  8") })
  }

  @Test(arguments: [
    ("8 0 Enter", "80.0"), ("8 1 . 5 Enter", "81.5"), (". Enter", "."), ("0 0 8 2 Enter", "82.0"),
  ])
  func `a wrong total does not`(keys: String, typed: String) throws {
    try complete()
    let desk = try open()
    desk.press(keys)
    #expect(desk.message == "合计是 81.0，键入的是 \(typed)。没有交")
    #expect(try !round.kinds().contains("sheetSubmitted"))
    #expect(desk.screen.contains("请把合计分再键入一遍：[      ]"))
  }

  @Test func `Enter alone leaves it and opens the next unfinished one`() throws {
    try complete()
    let desk = try open()
    #expect(desk.message == "键入 81.0 再回车，是提交；什么都不键入，直接回车，是先放着")
    desk.press("Enter")
    #expect(desk.rows[0].contains("8/15"))
    #expect(try !round.kinds().contains("sheetSubmitted"))
  }

  @Test func `] goes to the next unfinished one`() throws {
    try round.leaveDebtsOnA07()
    let desk = try open()
    desk.press("]")
    #expect(desk.rows[0].contains("8/15"))
  }

  @Test func `with everything complete Enter goes to 总览 and says what is left`() throws {
    try round.completeFourteen()
    try round.complete("A14", tenths: 695)
    let desk = try open()
    desk.press("Enter")
    #expect(desk.rows[0].hasPrefix(" 总览"))
    #expect(desk.message == "都评完了，15 份放在待交。回车一并提交")
  }

  @Test func `Esc first takes the number back, then returns`() throws {
    try complete()
    let desk = try open()
    desk.press("8 1 Esc")
    #expect(desk.message == "没有交。再按 Esc 返回")
    #expect(desk.rows[0].hasPrefix(" 提交"))
    desk.press("Esc")
    #expect(!desk.rows[0].hasPrefix(" 提交"))
    #expect(try !round.kinds().contains("sheetSubmitted"))
  }

  @Test func `a sheet that changed in another window is not submitted as it was`() throws {
    try complete()
    let desk = try open()
    try round.comment("A07", "A1", "另一个窗口写的")
    desk.press("8 1 Enter")
    #expect(try !round.kinds().contains("sheetSubmitted"))
    #expect(desk.rows[0].hasPrefix(" 提交"))
  }

  @Test func `a submitted sheet has no field and says its code`() throws {
    try complete()
    let desk = try open()
    desk.press("8 1 Enter 7 Enter s")
    #expect(desk.message.hasPrefix("第 7 份交了，短码 "))
    #expect(!desk.screen.contains("[      ]"))
    desk.press("8")
    #expect(desk.message.hasPrefix("第 7 份交了，短码 "))
  }

  @Test func `after the stage has closed nothing can be typed`() throws {
    try complete()
    let desk = try open()
    try round.closePreliminary()
    desk.tick()
    #expect(!desk.screen.contains("[      ]"))
    desk.press("8")
    #expect(desk.message == "初步评议 17:30 关了。您有 15 份没交，分都在，请找秘书")
  }

  // MARK: Items, debts, comments

  @Test func `arrows choose an item and Enter goes to it`() throws {
    try complete()
    let desk = try open()
    desk.press("Down Down")
    #expect(desk.rows[3].hasPrefix(">A2 电子商务发展现状"))
    #expect(desk.frame.cursor == Position(row: 3, column: 0))
    desk.press("Up Up Up")
    #expect(desk.rows[12].contains(">综合意见 70 字"))
    desk.press("8")
    #expect(!desk.rows[12].contains(">"))
    desk.press("Up Enter")
    #expect(desk.rows[0].hasPrefix(" 评分"))
  }

  @Test func `Enter walks to the debt that is chosen`() throws {
    try round.leaveDebtsOnA07()
    let desk = try open()
    #expect(desk.message == "现在不补也可以，已评的都在，状态仍是「在评」")
    desk.press("Down")
    #expect(desk.rows[13].hasPrefix(" > 2  E2 资金保障 3.0"))
    desk.press("8")
    #expect(desk.message == "现在不补也可以，已评的都在，状态仍是「在评」")
    desk.press("Enter")
    #expect(desk.rows[0].hasPrefix(" 评分"))
    #expect(desk.screen.contains("E2 资金保障  满分 6"))
  }

  @Test func `the whole page works without one letter`() throws {
    try complete()
    let desk = try open()
    desk.press("Down Up Space PgUp 8 2 Esc 8 0 Enter 8 1 . 0 Enter")
    #expect(desk.message.hasPrefix("第 7 份交了，短码 "))
  }

  @Test func `a sheet with an unfinished comment offers no submitting`() throws {
    try complete()
    let desk = try TestDesk(round)
    desk.press("7 Enter ; type:再看")
    desk.tick()
    desk.press("F2 7 Enter s")
    #expect(desk.rows[0].hasPrefix(" 提交"))
    #expect(desk.message.contains("没写完的评语"))
    #expect(desk.rows.last?.contains("提交") == false)
    #expect(!desk.screen.contains("再键入一遍"))
  }

  @Test func `an empty sheet owes more than fits and scrolls`() throws {
    let desk = try TestDesk(round)
    desk.press("8 Enter s")
    #expect(desk.rows[11].contains("还差 18 处，补齐才能交"))
    #expect(desk.rows[11].contains("第 1 至 10 处"))
    for _ in 1..<18 { desk.press("Down") }
    #expect(desk.rows[21].hasPrefix(" > 18  综合意见") || desk.rows[21].hasPrefix(" >18  综合意见"))
    #expect(desk.rows[11].contains("第 9 至 18 处"))
  }

  @Test func `Space shows every comment in full and PageUp the marks again`() throws {
    try complete()
    let desk = try open()
    desk.press("Space")
    #expect(desk.rows[1].contains("评语全文"))
    #expect(desk.screen.contains(" B2 企业集聚与规模"))
    #expect(desk.screen.contains("入驻企业数量较多 [三(一) 段5]，但申报与名单不一致。"))
    #expect(desk.screen.contains("综合意见"))
    desk.press("PgUp")
    #expect(desk.rows[1].contains("整份评分表"))
    desk.press("Space 8")
    #expect(desk.screen.contains("[8     ]"))
  }
}

import ReviewCore
import TUI
import Terminal
import Testing

/// The desk as drawn: e01 on 岫云电商城, three items given.
///
/// Source: screens.md 1.2, 2.1.
@Suite struct DeskScreenTests {
  let round: FixtureRound

  init() throws { round = try FixtureRound() }

  /// e01's desk at B2, in 打分.
  func desk(_ language: Language = .zh, columns: Int = 80, rows: Int = 24) throws
    -> TestDesk
  {
    let desk = try TestDesk(
      round, as: "e01", language: language, columns: columns, rows: rows)
    desk.open("A07", at: "B2")
    return desk
  }

  @Test(arguments: [
    (80, 24), (60, 18), (100, 30), (120, 30), (120, 36), (200, 60),
  ])
  func `the desk is drawn at every size`(columns: Int, rows: Int) throws {
    let desk = try desk(columns: columns, rows: rows)
    try expectSnapshot(desk.screen, named: "desk-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func `the desk is complete in English`(columns: Int, rows: Int) throws {
    let desk = try desk(.en, columns: columns, rows: rows)
    try expectSnapshot(desk.screen, named: "desk-\(columns)x\(rows)-en")
  }

  // MARK: Typing a mark

  @Test func `2.1 a half point is completed and said`() throws {
    let desk = try desk()
    desk.press("6 .")
    #expect(desk.message == "按了 6 和 . ，就是 6.5；要 6.0 再按 0。回车存入，Esc 不要")
    #expect(desk.rows[17].hasSuffix("[6.5 ]"))
    #expect(desk.rows[19].hasPrefix(" = 良"))
    #expect(desk.frame.cursor == Position(row: 17, column: 76))
  }

  @Test func `2.1 Enter stores, says so and goes on`() throws {
    let desk = try desk()
    round.setTime("10:43:12")
    desk.press("6 . Enter")
    #expect(desk.message == "B2 企业集聚与规模 6.5 已存。Ctrl-Z 撤销")
    #expect(desk.rows[0].hasSuffix("e01  已存 10:43:12"))
    #expect(desk.rows[15].contains(" B2 6.5 >B3 --"))
    #expect(try mark("A07", "B2") == .points(Points(hundredths: 650)))
  }

  @Test func `2.1 a number over the maximum is shown and holds the cursor`() throws {
    let desk = try desk()
    desk.press("9 Enter Down Tab F2")
    #expect(desk.message == "B2 最高 8 分，9 还没有存。退格改，Esc 不要")
    #expect(desk.rows[17].hasSuffix("[9   ]"))
    #expect(try mark("A07", "B2") == nil)
    desk.press("Backspace 4 . 2 Enter")
    #expect(desk.message == "B2 半分一档：4.0 或 4.5，4.2 还没有存。退格改，Esc 不要")
  }

  @Test func `2.1 Esc takes back what is typed, then goes back`() throws {
    let desk = try desk()
    desk.press("Up 6 Esc")
    #expect(desk.message == "没有改，B1 仍是 5.0")
    #expect(try mark("A07", "B1") == .points(Points(hundredths: 500)))
    desk.press("Esc")
    #expect(desk.rows[0].hasPrefix(" 总览"))
  }

  @Test func `2.1 Delete clears a stored mark and undo brings it back`() throws {
    let desk = try desk()
    desk.press("Up Delete")
    #expect(desk.message == "B1 的 5.0 清掉了，现在没有分。Ctrl-Z 撤销")
    #expect(try mark("A07", "B1") == nil)
    desk.press("Ctrl-Z")
    #expect(try mark("A07", "B1") == .points(Points(hundredths: 500)))
    #expect(desk.message == "撤销了：B1 由 -- 改回 5.0")
  }

  @Test func `2.1 undo goes back step by step and redo forward again`() throws {
    let desk = try desk()
    desk.press("6 Enter 5 Enter 4 Enter Ctrl-Z Ctrl-Z")
    #expect(try mark("A07", "C1") == nil)
    #expect(try mark("A07", "B3") == nil)
    #expect(try mark("A07", "B2") == .points(Points(hundredths: 600)))
    desk.press("Ctrl-Y")
    #expect(try mark("A07", "B3") == .points(Points(hundredths: 500)))
    desk.press("Ctrl-Z Ctrl-Z Ctrl-Z")
    #expect(desk.message == "没有可撤销的了")
  }

  @Test func `2.1 a changed mark says from what to what`() throws {
    let desk = try desk()
    desk.press("Up 5 . Enter")
    #expect(desk.message == "B1 由 5.0 改为 5.5，已存。Ctrl-Z 撤销")
  }

  @Test func `2.1 a mark under 60 % is stored at once and owes a reason`() throws {
    let desk = try desk()
    desk.press("4 . Enter")
    #expect(desk.message == "B2 4.5 已存。低于六成，提交前要写理由：在 B2 上按 ;")
    #expect(desk.rows[15].contains(" B2 4.5!"))
  }

  @Test func `an item that owes a reason asks for it when one comes back`() throws {
    let desk = try desk()
    desk.press("4 . Enter Down Up Up")
    #expect(desk.message == "B2 4.5 低于六成，要写理由，按 ; 写")
  }

  @Test func `the opinion taken back says so`() throws {
    let desk = try desk()
    desk.press("End Enter type:好 Esc Ctrl-Z")
    #expect(desk.message == "撤销了：综合意见改回空的")
  }

  @Test(arguments: ["６ 。 Enter", "６ ． ５ Enter", "6 . 5 Enter"])
  func `1.5 full-width keys do the same`(keys: String) throws {
    let desk = try desk()
    desk.press(keys)
    #expect(try mark("A07", "B2") == .points(Points(hundredths: 650)))
  }

  // MARK: Reading

  @Test func `1.4 a fresh application opens in the plan at its summary`() throws {
    let desk = try TestDesk(round)
    desk.perform(.openDesk(try Code("A08"), at: nil))
    #expect(desk.rows[1].contains("一 摘要"))
    #expect(desk.rows[22].contains("按数字就是给 A1 打分"))
    desk.press("Enter")
    #expect(desk.rows[1].contains("二(一)"))
  }

  @Test func `1.4 the plan stays where the items share a section`() throws {
    let desk = try desk()
    desk.press("Space")
    let caption = desk.rows[1]
    desk.press("Enter")
    #expect(desk.rows[1] == caption)
    desk.press("Enter")
    #expect(desk.rows[1].contains("三(二)"))
    desk.press("Up")
    #expect(desk.rows[1] == caption)
  }

  @Test func `1.3 Tab swaps the two layouts and a digit scores`() throws {
    let desk = try desk()
    desk.press("Tab")
    try expectSnapshot(desk.screen, named: "read-80x24")
    #expect(desk.frame.cursor == Position(row: 2, column: 0))
    desk.press("6")
    #expect(desk.rows[17].hasSuffix("[6   ]"))
  }

  @Test(arguments: [(120, 36), (60, 18)])
  func `the plan alone is drawn at other sizes`(columns: Int, rows: Int) throws {
    let desk = try desk(columns: columns, rows: rows)
    desk.press("Tab")
    try expectSnapshot(desk.screen, named: "read-\(columns)x\(rows)")
  }

  @Test func `words are found in the plan and n wraps`() throws {
    let desk = try desk()
    desk.press("/ type:园区 Enter")
    #expect(desk.message.contains("「园区」共"))
    desk.press("/ type:冷库 Enter")
    #expect(desk.message.hasPrefix("没有找到"))
  }

  // MARK: A whole sheet

  @Test func `1.5 a whole sheet is scored and submitted without a letter`() throws {
    let desk = try desk()
    let marks = ["6 .", "5", "4", "8", "4 .", "4", "4", "3 .", "4", "4", "5", "4 .", "3 .", "3"]
    for mark in marks { desk.press("\(mark) Enter") }
    #expect(desk.rows[17].hasPrefix(" 综合意见"))
    desk.press("Enter type:" + String(repeating: "方案具体可行。", count: 9) + " Esc")
    #expect(desk.message.hasPrefix("评完了"))
    desk.press("Enter")
    #expect(desk.rows[0].hasPrefix(" 提交"))
    desk.press("8 1 . 0 Enter")
    #expect(try sheet("A07").status == .submitted)
  }

  @Test func `who only reads goes on with Enter`() throws {
    let desk = try TestDesk(FixtureRound(), as: "s01")
    desk.press("F3 7 Enter")
    #expect(desk.rows[0].hasPrefix(" 阅读"))
    #expect(desk.rows.last?.hasPrefix(" 回车 下一屏  左右 换章节") == true)
    let before = desk.rows[2]
    desk.press("Enter")
    #expect(desk.rows[2] != before)
  }

  // MARK: Two desks

  @Test func `a second save of the same item is refused with what changed`() throws {
    let first = try desk()
    let second = try desk()
    second.press("6")
    first.press("5 . Enter")
    second.press("Enter")
    #expect(second.message.hasPrefix("这一项在您的另一个窗口改成了 5.5，这里的 6.0 没有存"))
    #expect(try mark("A07", "B2") == .points(Points(hundredths: 550)))
    second.press("2")
    #expect(try mark("A07", "B2") == .points(Points(hundredths: 600)))
  }

  @Test func `a find begins with nothing, and Up brings the last word back`() throws {
    let desk = try desk()
    desk.press("/ type:铁路 Enter / type:火星 Enter")
    #expect(desk.message == "没有找到「火星」。按 / 再查别的")
    desk.press("/ Up")
    #expect(desk.screen.contains("查找 [火星"))
  }

  @Test func `another item's change does not hold up this one`() throws {
    let first = try desk()
    let second = try desk()
    second.press("6")
    first.press("Down 5 Enter")
    second.press("Enter")
    #expect(try mark("A07", "B2") == .points(Points(hundredths: 600)))
    #expect(try mark("A07", "B3") == .points(Points(hundredths: 500)))
  }

  @Test func `another desk's change appears within a second`() throws {
    let first = try desk()
    let second = try desk()
    first.press("6 Enter")
    second.tick()
    #expect(second.rows[15].contains(">B2 6.0"))
  }

  @Test func `after the stage has closed nothing changes`() throws {
    let desk = try desk()
    let file = try round.open()
    try file.close(.preliminary, forcedBecause: "试验", by: FixtureRound.owner)
    try file.close()
    desk.tick()
    desk.press("6 Enter")
    #expect(desk.message == "初步评议关了，分都在，不能再改")
    #expect(try mark("A07", "B2") == nil)
  }

  func sheet(_ application: String) throws -> ScoreSheet {
    let file = try round.open()
    defer { try? file.close() }
    let key = SheetKey(
      application: try Code(application), expert: try Code("e01"), stage: .preliminary)
    return try #require(try file.sheet(key))
  }

  func mark(_ application: String, _ criterion: String) throws -> Mark? {
    try sheet(application).marks[Code(criterion)]
  }
}

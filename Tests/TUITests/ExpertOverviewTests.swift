import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct ExpertOverviewTests {
  let round: FixtureRound
  init() throws { round = try FixtureRound() }

  /// The row with `>`, without the blanks at its ends.
  private func focus(_ desk: TestDesk) -> String {
    desk.rows.first { $0.hasPrefix(" >") }?.trimmingCharacters(in: .whitespaces) ?? ""
  }

  /// The own sheets' numbers in the order in which they are listed.
  private func numbers(_ desk: TestDesk) -> [Int] {
    desk.rows.dropFirst(3).dropLast(3).compactMap {
      Int($0.dropFirst(2).prefix(4).filter(\.isNumber))
    }
  }

  // MARK: Drawing

  @Test(arguments: [(80, 24), (120, 36)], Language.allCases)
  func `the list is drawn as in the drawings`(size: (Int, Int), language: Language) throws {
    let desk = try TestDesk(round, language: language, columns: size.0, rows: size.1)
    try expectSnapshot(desk.screen, named: "overview-expert-\(size.0)-\(language.rawValue)")
  }

  @Test func `the hardware cursor stands on the row`() throws {
    #expect(try TestDesk(round).frame.cursor == Position(row: 10, column: 1))
    let wide = try TestDesk(round, columns: 120, rows: 36)
    #expect(wide.frame.cursor == Position(row: 12, column: 1))
  }

  @Test(arguments: [(60, 18), (100, 30), (200, 60)], Language.allCases)
  func `it works at other sizes`(size: (Int, Int), language: Language) throws {
    let desk = try TestDesk(round, language: language, columns: size.0, rows: size.1)
    #expect(focus(desk).hasPrefix(">  7  岫云电商城"))
    #expect(desk.rows.count == size.1)
    desk.press("End Up")
    #expect(focus(desk).hasPrefix("> 15  茶渡电商园"))
    #expect(focus(desk).contains(language == .zh ? "未评" : "not begun"))
  }

  @Test func `the digits under the axis add up to the sheets`() throws {
    try round.completeFourteen()
    let desk = try TestDesk(round, columns: 120, rows: 36)
    let row = try #require(desk.rows.firstIndex { $0.contains("|---------|") })
    let digits = desk.rows[row + 1].split(separator: "│")[1].compactMap(\.wholeNumberValue)
    #expect(digits.reduce(0, +) == 14)
  }

  @Test func `7 before all is submitted, the first three are named to be looked at again`() throws {
    try round.completeFourteen()
    try round.complete("A14", tenths: 695)
    let desk = try TestDesk(round)
    desk.press("End")
    let totals = desk.rows.dropFirst(4).prefix(3).compactMap {
      $0.split(separator: " ").dropLast().last
    }
    #expect(totals.count == 3)
    #expect(
      desk.message
        == "交之前再看一眼头 3 份（\(totals.joined(separator: " "))），先看的松紧常不一样。回车看合计")
    desk.press("PgUp PgUp Home")
    #expect(!desk.message.contains("再看一眼"))
  }

  @Test func `a wide screen counts the recusals that are not in the list`() throws {
    try round.recuse(["A14", "A15"])
    let desk = try TestDesk(round, columns: 120, rows: 36)
    #expect(desk.screen.contains(" 回避"))
    #expect(desk.screen.contains("  2 份，不在本表。"))
    #expect(desk.screen.contains(" 我的 13 份：待交 6  在评 1  未评 6"))
  }

  @Test func `the pace stands there after three sheets that were scored by hand`() throws {
    for (index, code) in ["A08", "A09", "A10"].enumerated() {
      try round.scoreByHand(code, from: 9 * 3600 + index * 1200, minutes: 14)
    }
    let desk = try TestDesk(round)
    #expect(desk.rows[2].hasPrefix(" 前 3 份平均每份"))
    #expect(desk.rows[3].hasPrefix("───"))
    #expect(desk.rows[20].hasPrefix("       一并提交                9 份待交"))
  }

  @Test func `without sheets it says whom to ask`() throws {
    try round.recuse(FixtureRound.applications.map(\.code))
    let desk = try TestDesk(round)
    #expect(desk.message == "还没有分给您的申报，请找秘书")
    desk.press("Enter s Down 3 / Esc t")
    #expect(desk.screen.contains(" 我的 0 份："))
  }

  // MARK: The cursor

  @Test func `it starts on the sheet that was worked on last`() throws {
    #expect(try TestDesk(round).message == "回车接着评第 7 份，停在 B2。窗口可以直接关，什么都不会丢")
    try round.comment("A11", "A1", "先记一笔")
    #expect(focus(try TestDesk(round)).hasPrefix("> 11  砚湖电子商务园"))
  }

  @Test func `it starts on the first not complete if the last one is complete`() throws {
    try round.complete("A07", tenths: 810)
    let desk = try TestDesk(round)
    #expect(focus(desk).hasPrefix(">  8  鹭汀跨境园"))
    #expect(desk.message == "回车评第 8 份。窗口可以直接关，什么都不会丢")
  }

  @Test func `it starts on 一并提交 when everything is complete`() throws {
    try round.completeFourteen()
    try round.complete("A14", tenths: 695)
    let desk = try TestDesk(round)
    #expect(focus(desk) == ">     一并提交               15 份待交")
    desk.press("Enter")
    #expect(desk.rows[0].hasPrefix(" 一并提交  15 份待交  "))
  }

  @Test func `it goes on to the next sheet after one has been completed elsewhere`() throws {
    let desk = try TestDesk(round)
    desk.press("Enter")
    try round.complete("A07", tenths: 810)
    desk.tick()
    desk.press("F2")
    #expect(focus(desk).hasPrefix(">  8"))
  }

  @Test func `it stays on a sheet that was only looked at`() throws {
    let desk = try TestDesk(round)
    desk.press("3 Enter F2")
    #expect(focus(desk).hasPrefix(">  3"))
  }

  @Test func `arrows stop at both ends and pages move`() throws {
    let desk = try TestDesk(round, columns: 60, rows: 18)
    desk.press("Home Up")
    #expect(focus(desk).hasPrefix(">  1"))
    desk.press("End Down")
    #expect(focus(desk).contains("一并提交"))
    #expect(desk.rows[15].contains(" 第 6 至 15 份，共 15 份 "))
    desk.press("PgUp")
    #expect(focus(desk).hasPrefix(">  5"))
  }

  @Test(arguments: [("5", 5), ("1 2", 12), ("1 6", 6), ("1 Down 2", 2), ("9 9", 9), ("１ ４", 14)])
  func `digits go to a number, without a timer`(keys: String, number: Int) throws {
    let desk = try TestDesk(round)
    desk.press(keys)
    #expect(focus(desk).hasPrefix(number < 10 ? ">  \(number)  " : "> \(number)  "))
  }

  @Test func `a number that is none is said`() throws {
    let desk = try TestDesk(round)
    desk.press("0")
    #expect(desk.message == "没有第 0 份，一共 15 份")
    #expect(focus(desk).hasPrefix(">  7"))
  }

  // MARK: Finding, sorting, exporting

  @Test(arguments: ["鹤洲", "广东", "A02"])
  func `typing filters as one types`(text: String) throws {
    let desk = try TestDesk(round)
    desk.press("/ type:\(text)")
    #expect(numbers(desk) == [2])
    #expect(desk.message.hasPrefix("查找 [\(text)"))
    desk.press("Enter")
    #expect(focus(desk).hasPrefix(">  2  鹤洲跨境电商园"))
    #expect(desk.screen.contains("「\(text)」筛出 1 份，Esc 全列"))
    desk.press("Esc")
    #expect(numbers(desk).count == 15)
    #expect(desk.message == "又列出全部了")
  }

  @Test(arguments: ["xydsc", "XYDSC", "xiuyun", "ｘｙｄｓｃ"])
  func `pinyin and initials find it too`(text: String) throws {
    let desk = try TestDesk(round)
    desk.press("/ type:\(text) Enter")
    #expect(numbers(desk).count == 15)
  }

  @Test func `Esc in the field brings back what was listed before`() throws {
    let desk = try TestDesk(round)
    desk.press("/ type:电商城 Enter")
    #expect(numbers(desk) == [5, 7])
    desk.press("/ type:无 Esc")
    #expect(numbers(desk) == [5, 7])
    desk.press("n")
    #expect(focus(desk).hasPrefix(">  7"))
    desk.press("n")
    #expect(focus(desk).hasPrefix(">  5"))
    desk.press("N")
    #expect(focus(desk).hasPrefix(">  7"))
  }

  @Test func `the field rubs out and knows what was looked for before`() throws {
    let desk = try TestDesk(round)
    desk.press("/ type:广东 Enter / Backspace Backspace type:山东 Enter / Up")
    #expect(desk.message.hasPrefix("查找 [山东"))
    desk.press("Up")
    #expect(desk.message.hasPrefix("查找 [广东"))
    desk.press("Down Down Enter")
    #expect(numbers(desk).count == 15)
  }

  @Test func `nothing found is said`() throws {
    let desk = try TestDesk(round)
    desk.press("/ type:冷链 Enter")
    #expect(desk.message == "没有找到「冷链」。Esc 返回")
    desk.press("Enter")
    #expect(desk.message == "没有找到「冷链」。Esc 返回")
  }

  @Test func `t sorts by total, by status and by number`() throws {
    let desk = try TestDesk(round)
    desk.press("t")
    #expect(numbers(desk).prefix(7) == [2, 1, 3, 4, 5, 6, 7])
    #expect(desk.message == "按合计从高到低排；再按 t 按状态")
    desk.press("t")
    #expect(numbers(desk).prefix(3) == [7, 8, 9])
    desk.press("t")
    #expect(numbers(desk) == Array(1...15))
    #expect(desk.message == "按序号排")
  }

  @Test func `p writes the list beside the round`() throws {
    let desk = try TestDesk(round)
    desk.press("p")
    #expect(desk.message.hasPrefix("导出到 "))
    let path = String(desk.message.dropFirst(4))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines[0] == "序,代码,申报,单位,已评,意见,合计,状态,标记")
    #expect(lines[7] == "7,A07,岫云电商城,江西,3/17,,17.5,在评,")
    #expect(lines.count == 16)
  }

  // MARK: States of sheets

  @Test func `a sheet that was sent back says why and comes first`() throws {
    try round.sendBack("A03", reason: "合计与分项不符")
    let desk = try TestDesk(round)
    #expect(desk.rows[1].hasPrefix(" 我的 15 份：退回 1  待交 5  在评 1  未评 8"))
    desk.press("3")
    #expect(focus(desk).hasSuffix("退回"))
    #expect(desk.message == "第 3 份退回给您了：合计与分项不符。回车打开")
    try round.complete("A03", tenths: 780, number: 2)
    desk.tick()
    #expect(desk.rows[1].hasPrefix(" 我的 15 份：待交 6  在评 1  未评 8"))
  }

  @Test func `after the stage has closed the list is kept and says so`() throws {
    try round.closePreliminary()
    let desk = try TestDesk(round)
    #expect(desk.message == "初步评议 17:30 关了。您有 15 份没交，分都在，请找秘书")
    desk.press("s")
    #expect(desk.message == "初步评议 17:30 关了。您有 15 份没交，分都在，请找秘书")
    #expect(desk.rows[0].hasPrefix(" 总览"))
    #expect(!desk.rows[23].contains("一并提交"))
  }

  @Test func `s says why nothing can be submitted`() throws {
    try round.recuse(["A01", "A02", "A03", "A04", "A05", "A06"])
    let desk = try TestDesk(round)
    desk.press("s")
    #expect(desk.message == "还没有评完的，评完一份才能交")
  }

  @Test func `q leaves, Esc only says how`() throws {
    let desk = try TestDesk(round)
    desk.press("Esc")
    #expect(desk.message == "已在总览。退出按 q，直接关窗口也行，什么都不会丢")
    desk.press("q")
    #expect(desk.outside.contains { if case .quit = $0 { true } else { false } })
  }
}

import ReviewCore
import Testing

@testable import TUI

/// Tables of the plan, passages that comments cite, and what facts are held against.
///
/// Source: issue "A desk that people love" 1.
@Suite struct ReaderTests {
  /// A heading and `count` rows of `columns` columns.
  private static func table(columns: Int, count: Int) -> [[String]] {
    [(1...columns).map { "指标\($0)" }]
      + (1...count).map { row in (1...columns).map { "第\(row)行第\($0)列" } }
  }

  private func desk(_ rows: [[String]], columns: Int = 60, rows height: Int = 18) throws -> TestDesk
  {
    let desk = try TestDesk(FixtureRound(), columns: columns, rows: height)
    desk.press("F4 Enter")
    desk.perform(.push(TablePage(rows, caption: "[三(一) 段5]")))
    return desk
  }

  @Test func `a wide table goes sideways under its heading, and its first column stays`() throws {
    let desk = try desk(Self.table(columns: 9, count: 30))
    #expect(desk.rows[2].contains("指标1") && desk.rows[2].contains("指标2"))
    #expect(!desk.screen.contains("指标9"))
    for _ in 0..<9 { desk.press("Right") }
    #expect(desk.rows[2].contains("指标1 ") && desk.rows[2].contains("指标9"))
    #expect(!desk.rows[2].contains("指标2"))
    #expect(desk.rows[3].contains("第1行第1列") && desk.rows[3].contains("第1行第9列"))
    desk.press("Right")
    #expect(desk.message == "后面没有列了")
    desk.press("End")
    #expect(desk.rows[2].contains("指标9") && desk.screen.contains("第30行第9列"))
    desk.press("Home Left")
    #expect(desk.screen.contains("第1行第1列") && !desk.screen.contains("第30行"))
    desk.press("Enter")
    #expect(desk.rows[0].contains("评分"))
  }

  @Test func `a long cell is broken and nothing of it is lost`() throws {
    let long = "园区管理公司与市电子商务办公室每周开一次调度会，企业诉求三个工作日内答复，并抄送监督员"
    for (columns, height) in [(60, 18), (80, 24), (120, 36)] {
      let desk = try desk([["事项", "说明"], ["一", long]], columns: columns, rows: height)
      let shown = desk.rows.map { $0.filter { !$0.isWhitespace } }.joined()
      #expect(shown.contains(long.prefix(10)))
      let column = desk.rows.dropFirst(3).compactMap { row in
        row.split(separator: " ").last.map(String.init)
      }.joined()
      #expect(column.replacing("一园区", with: "园区").contains(long), "\(columns)")
    }
  }

  @Test func `numbers stand right under their heading, words left`() throws {
    let desk = try desk([["指标", "2014 年"], ["企业", "236"], ["营收", "48.6"], ["占比", "—"]])
    #expect(desk.rows[3].hasSuffix("    236"))
    #expect(desk.rows[4].hasSuffix("   48.6"))
    #expect(desk.rows[3].hasPrefix("  企业"))
  }

  @Test(arguments: [("F3 Enter", "申报"), ("F4", "总览"), ("7 Enter", "总览")])
  func `Esc leads back to the list that the text was opened from`(keys: String, screen: String)
    throws
  {
    let desk = try TestDesk(FixtureRound())
    desk.press("\(keys) Esc")
    #expect(desk.rows[0].contains(screen), "\(keys)")
  }

  @Test func `a plan without a table says so`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F4 Enter t")
    #expect(desk.message == "方案里没有表格")
  }

  @Test func `the passages of a comment open again, one after another, then one is back`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("7 Enter ;")
    desk.press("Tab Enter Tab Down Down Enter Esc")
    #expect(desk.message.contains("已存"))
    desk.press("PgDn PgDn")
    let before = desk.rows[2]
    desk.press("，")
    #expect(desk.message.contains("共 2 处，这是第 1 处"))
    #expect(desk.rows[2].hasPrefix(">"))
    let first = desk.rows[2]
    desk.press(",")
    #expect(desk.message.contains("共 2 处，这是第 2 处"))
    #expect(desk.rows[2].hasPrefix(">") && desk.rows[2] != first)
    desk.press(",")
    #expect(desk.message == "引文看完了，回到刚才的地方")
    #expect(desk.rows[2] == before)
    desk.press("Down ,")
    #expect(desk.message == "这一项的评语里没有引文；按 m 标一段")
  }

  @Test func `marks that are no citation, or of another plan, are told apart`() {
    let outline = Plan(blocks: [.heading(level: 1, text: "三(一)"), .paragraph("甲")], starts: [])
      .outline
    #expect(outline.citations(in: "没有 [方括号] 引文").isEmpty)
    let found = outline.citations(in: "见[三(一) 段5]和[二(二) 段12]。")
    #expect(found.map(\.mark) == ["[三(一) 段5]", "[二(二) 段12]"])
    #expect(found.allSatisfy { $0.block == nil })
  }

  @Test(arguments: [
    ("236 家", "236", true), ("1236 家", "236", false), ("236.5 亿", "236", true),
    ("48.6 亿", "8.6", false), ("约236家", "236", true), ("2,236", "236", false), ("", "1", false),
  ])
  func `a number is found whole`(text: String, number: String, isThere: Bool) {
    #expect(text.hasNumber(number) == isThere)
  }

  @Test func `facts name their rule, what it says, and where the plan has the number`() throws {
    let desk = try TestDesk(FixtureRound(), columns: 120, rows: 36)
    desk.press("7 Enter i")
    #expect(desk.screen.contains("依据"))
    #expect(desk.screen.contains("符合"))
    #expect(desk.screen.contains("出处 申报表，方案 [三(一) 段4]"))
  }
}

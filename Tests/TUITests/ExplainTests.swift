import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct ExplainTests {
  private func desk(
    _ keys: String = "F6 e", _ language: Language = .zh, columns: Int = 80, rows: Int = 24
  ) throws -> TestDesk {
    let desk = try TestDesk(
      .proposal(), as: "c01", language: language, columns: columns, rows: rows)
    desk.press(keys)
    return desk
  }

  @Test(arguments: [
    (80, 24, Language.zh), (80, 24, .en), (120, 36, .zh), (120, 36, .en), (60, 18, .zh),
    (100, 30, .zh), (200, 60, .zh),
  ])
  func `the explanation at every size`(columns: Int, rows: Int, language: Language) throws {
    let desk = try desk("F6 e", language, columns: columns, rows: rows)
    try expectSnapshot(desk.stableScreen, named: "explain-\(columns)x\(rows)-\(language.rawValue)")
  }

  @Test func `left and right go through the ranks and stop at the ends`() throws {
    let desk = try desk()
    #expect(desk.frame.cursor == Position(row: 3, column: 1))
    desk.press("Right")
    #expect(desk.rows[0].contains("第 13 名  内蒙古  乌陌电商园"))
    #expect(desk.rows[1].hasSuffix("第 12 名 砚湖电子商务园 85.72 ─"))
    desk.press("Left Left")
    #expect(desk.rows[0].contains("第 11 名  四川  栗川电子商务园"))
    desk.press("Esc Home e Left")
    #expect(desk.message == "已是第一家")
    #expect(desk.screen.contains("初评 91.125 记 91.13"))
  }

  @Test func `v puts the neighbour beside it at 80 columns too`() throws {
    let desk = try desk("F6 e v")
    try expectSnapshot(desk.stableScreen, named: "explain-80x24-compare")
    desk.press("v")
    #expect(desk.rows[3].hasPrefix(" 初评  7 份"))
  }

  @Test func `a page that is too long scrolls and says so`() throws {
    let desk = try desk("F6 e", columns: 60, rows: 18)
    #expect(desk.rows[15].contains("下面还有"))
    desk.press("PgDn")
    #expect(desk.screen.contains("名额  共 12 个"))
    #expect(!desk.screen.contains("下面还有"))
    desk.press("PgUp")
    #expect(desk.rows[3].hasPrefix(" 初评"))
    let whole = try self.desk("F6 e Down")
    #expect(whole.message == "全在屏上了")
  }

  @Test func `Enter opens the application and Esc returns to the board`() throws {
    let desk = try desk("F6 e Esc")
    #expect(desk.rows[0].hasPrefix(" 排名  最终"))
    desk.press("e Enter")
    #expect(desk.rows[0].contains("砚湖电子商务园"))
    #expect(!desk.rows[0].contains("名次怎么来的"))
  }

  @Test func `the export holds every line of it`() throws {
    let desk = try desk("F6 e p")
    let file = desk.round.folder.appending(path: "round.final-A11.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("初评,84.5 + 82.5 + 85.0 + 83.0 + 86.0 = 421.0，除以 5 得 84.20"))
    #expect(text.contains("以上各数可手算复核"))
  }

  /// `84.5 + 82.5 + … = 421.0，除以 5 得 84.20`, and what is made of it, for all 28.
  @Test func `every number of every page can be computed again`() throws {
    let desk = try desk("F6 Home e", columns: 111, rows: 40)
    for _ in FixtureRound.ranked {
      let sums = desk.rows.filter { $0.contains("，除以") && $0.contains(" = ") }
      #expect(sums.count == 2)
      for line in sums { checkMean(line) }
      let rest = desk.row(holding: "最终  0.6 x ").split(separator: " ").filter { $0 != "+" }
      let numbers = rest.compactMap { Decimal(string: String($0)) }
      try #require(numbers.count >= 6)
      #expect(numbers[0] * numbers[1] == numbers[4])
      #expect(numbers[2] * numbers[3] == numbers[5])
      #expect(desk.screen.contains("= \(numbers[4] + numbers[5])"))
      desk.press("Right")
    }
    #expect(desk.message == "已是最后一家")
  }

  private func checkMean(_ line: String) {
    let parts = line.trimmingCharacters(in: .whitespaces).components(separatedBy: " = ")
    let totals = parts[0].components(separatedBy: " + ").compactMap { Decimal(string: $0) }
    let right = parts[1].components(separatedBy: CharacterSet(charactersIn: "0123456789.").inverted)
      .compactMap { Decimal(string: $0) }
    #expect(totals.reduce(0, +) == right[0])
    #expect(Decimal(totals.count) == right[1])
    #expect(right[0] / right[1] == right[2])
  }
}

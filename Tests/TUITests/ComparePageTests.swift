import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct ComparePageTests {
  let round: FixtureRound

  init() throws {
    round = try FixtureRound()
    try round.openDefense()
  }

  @Test(arguments: [(60, 18), (80, 24), (120, 36)], [Language.zh, .en])
  func `two sheets stand side by side`(size: (Int, Int), language: Language) throws {
    let desk = try TestDesk(
      FixtureRound(), language: language, columns: size.0, rows: size.1)
    desk.press("F2 7 v")
    try expectSnapshot(desk.screen, named: "compare-\(size.0)-\(language.rawValue)")
    #expect(desk.frame.cursor == Position(row: 3, column: 1))
  }

  @Test func `totals have no difference unless both sheets have every mark`() throws {
    func total(_ keys: String) throws -> String {
      let desk = try TestDesk(FixtureRound(), rows: 36)
      desk.press(keys)
      return try #require(desk.rows.first { $0.contains("合计") })
    }
    #expect(try total("F2 7 v").hasSuffix("--"))
    #expect(try total("F2 6 v").hasSuffix("--"))
    #expect(try total("F2 5 v").hasSuffix("+3.5"))
  }

  @Test func `arrows change the right one, v swaps, Enter opens the left at the item`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F2 7 v")
    #expect(desk.rows[2].contains("岫云电商城"))
    #expect(desk.rows[2].contains("鹭汀跨境园"))
    desk.press("Left")
    #expect(desk.rows[2].contains("栗川电子商务园"))
    desk.press("v")
    #expect(desk.rows[0].hasSuffix("栗川电子商务园") || desk.rows[0].contains("栗川电子商务园"))
    desk.press("Down Down Enter")
    #expect(desk.run.workstation.current == .desk)
    #expect(desk.rows[0].contains("栗川电子商务园"))
    #expect(desk.rows[17].hasPrefix(" B1 "))
  }

  @Test func `both ends hold, and p exports what is shown`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F2 Home v Left")
    #expect(desk.message == "这是第一份")
    desk.press("p")
    #expect(desk.message.contains("compare-"))
  }

  @Test func `the secretary compares the facts of two applications`() throws {
    let desk = try TestDesk(round, as: "s01")
    desk.press("F3 v")
    #expect(desk.screen.contains("建筑面积"))
    #expect(!desk.screen.contains("合计"))
    desk.press("Esc")
    #expect(desk.rows[0].hasPrefix(" 申报"))
  }

  @Test func `one's earlier comments are at hand in the editor`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.open("A07", at: "B2")
    desk.press("; Ctrl-P")
    #expect(desk.message == "您在别的申报上还没有写过评语" || desk.screen.contains("我写过的评语"))
    desk.press("Esc Esc")
    desk.open("A08", at: "B2")
    desk.press("; type:名单差五家 Esc")
    desk.open("A07", at: "B2")
    desk.press("; type:另： Ctrl-P")
    #expect(desk.screen.contains("我写过的评语"))
    #expect(desk.row(holding: "名单差五家").contains("B2   鹭汀跨境园"))
    desk.press("1 Enter")
    #expect(desk.screen.contains("另：名单差五家"))
    desk.press("Esc")
    #expect(desk.message == "B2 评语 7 字，已存。接着按数字打分")
  }

  @Test func `5 in a shuffled order the numbers follow the seed, and the next one is compared`()
    throws
  {
    let round = try FixtureRound()
    try round.shuffleReading(seed: 7)
    let desk = try TestDesk(round)
    let mine = desk.run.workstation.world.myApplications
    let byCode = mine.map(\.code).sorted()
    #expect(mine.map(\.code) == ReadingOrder(seed: 7).sorted(byCode, for: try Code("e01")))
    #expect(mine.map(\.code) != byCode)
    for place in [0, 3, mine.count - 1] {
      desk.press("Home " + String(repeating: "Down ", count: place) + "v")
      let other = mine[place + 1 < mine.count ? place + 1 : place - 1]
      #expect(desk.rows[2].contains(mine[place].name.prefix(4)))
      #expect(desk.rows[2].contains(other.name.prefix(4)), "\(place)")
      desk.press("Esc")
    }
  }
}

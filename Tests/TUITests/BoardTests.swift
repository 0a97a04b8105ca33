import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct BoardTests {
  private func desk(
    _ keys: String = "F6", as person: String? = "c01", _ language: Language = .zh,
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
  func `the board at every size`(columns: Int, rows: Int, language: Language) throws {
    let desk = try desk("F6", as: "c01", language, columns: columns, rows: rows)
    try expectSnapshot(desk.stableScreen, named: "board-\(columns)x\(rows)-\(language.rawValue)")
    #expect(desk.rows.allSatisfy { Width.columns(of: $0) <= columns })
  }

  @Test func `the further columns of a narrow screen`() throws {
    let desk = try desk("F6 Right")
    try expectSnapshot(desk.stableScreen, named: "board-80x24-right")
    desk.press("Left")
    #expect(desk.rows[2].contains("初评分布 70-96"))
  }

  @Test func `the cursor starts at the cut and steps over its line`() throws {
    let desk = try desk()
    #expect(desk.focusedRow.hasPrefix(" >12  砚湖电子商务园"))
    #expect(desk.frame.cursor == Position(row: 12, column: 1))
    desk.press("Down")
    #expect(desk.focusedRow.hasPrefix(" >13  乌陌电商园"))
    desk.press("Up Up")
    #expect(desk.focusedRow.hasPrefix(" >11  栗川电子商务园"))
    desk.press("Home")
    #expect(desk.rows[3].hasPrefix(" > 1  苇渡电子商务园"))
    desk.press("End")
    #expect(desk.rows[19].hasPrefix(" >28  苔溪电商谷"))
  }

  @Test func `digits go to a rank without a timer`() throws {
    let desk = try desk("F6 2")
    #expect(desk.focusedRow.hasPrefix(" > 2"))
    desk.press("1")
    #expect(desk.focusedRow.hasPrefix(" >21"))
    desk.press("5")
    #expect(desk.focusedRow.hasPrefix(" > 5"))
    desk.press("Down 0")
    #expect(desk.message == "没有第 0 名")
    #expect(desk.focusedRow.hasPrefix(" > 6"))
  }

  @Test func `the digits of a strip add up to the sheets`() throws {
    let desk = try desk("F6 Home", columns: 120, rows: 60)
    var seen = 0
    for row in 3..<desk.rows.count - 6 {
      let cells = desk.frame.row(row).map(\.text)
      guard let count = Int(cells[68..<70].joined().trimmingCharacters(in: .whitespaces)) else {
        continue
      }
      #expect(cells[78..<94].compactMap { Int($0) }.reduce(0, +) == count)
      seen += 1
    }
    #expect(seen == 28)
  }

  @Test func `t sorts without changing ranks, and only ranks have a cut`() throws {
    let desk = try desk("F6 t Home")
    #expect(desk.rows[0].contains("排名  最终  按初评分排"))
    #expect(desk.rows[4].contains("  3  岫云电商城"))
    #expect(!desk.screen.contains("到此"))
    desk.press("t")
    #expect(desk.message == "按答辩分排，名次不变；再按 t 换一种")
    desk.press("t t t")
    #expect(desk.message == "按名次排")
    #expect(desk.screen.contains("入选 12 名到此"))
  }

  @Test func `the filter keeps those who match and the cut line`() throws {
    let desk = try desk("F6 / type:电商城 Enter")
    #expect(desk.message == "「电商城」2 家，Esc 取消筛选")
    #expect(desk.rows[0].contains("筛选「电商城」"))
    #expect(desk.screen.contains("岫云电商城"))
    #expect(!desk.screen.contains("澜汀"))
    #expect(desk.screen.contains("入选 12 名到此"))
    desk.press("Esc")
    #expect(desk.screen.contains("澜汀电子商务产业园") || desk.screen.contains("砚湖电子商务园"))
    #expect(desk.message == "没有筛选，全部都在")
  }

  @Test func `Enter reads the application, for the secretary too`() throws {
    let chair = try desk("F6 Enter")
    #expect(chair.rows[0].contains("砚湖电子商务园"))
    let secretary = try desk("F6 Enter", as: "s01")
    #expect(secretary.rows[0].contains("砚湖电子商务园"))
    secretary.press("F2 F4")
    #expect(secretary.message == "秘书没有「评分」这一屏")
  }

  @Test func `a chair does not read what she is recused from`() throws {
    let round = try FixtureRound.proposal()
    try round.change { file in
      let pair = RecusedPair(application: try Code("A11"), expert: try Code("c01"))
      try file.record(
        [.recusalDeclared(pair, Act.RecusalDeclared(ground: .other, note: "同学"))],
        by: FixtureRound.owner)
    }
    let desk = try TestDesk(round, as: "c01")
    desk.press("F6 1 6 Home / type:砚湖 Enter Enter")
    #expect(desk.message == "您回避这一家，看不到它的材料")
  }

  @Test func `an expert has no board`() throws {
    let desk = try desk("F6", as: "e01")
    #expect(desk.message == "专家没有「排名」这一屏")
  }

  @Test func `what this version cannot do says so`() throws {
    let desk = try desk("F6 w")
    #expect(desk.message == "这一版还没有推演")
    desk.press("v")
    #expect(desk.message == "按 e 看名次怎么来的，里面按 v 与邻名对照")
  }

  @Test func `the export holds the table, the cut and the record`() throws {
    let desk = try desk("F6 p")
    #expect(desk.message.hasSuffix("round.final.csv"))
    let file = desk.round.folder.appending(path: "round.final.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(",名次,申报,单位,最终,初评,答辩,不去高低,份,极差,状态"))
    #expect(text.contains("A11,12,砚湖电子商务园,重庆,85.72,84.20,88.00,84.36,7,11.5,入选,比答辩"))
    #expect(text.contains("入选 12 名到此"))
    #expect(text.contains("台账至"))
  }
}

@Suite struct BoardStateTests {
  @Test func `while sheets are missing it is provisional`() throws {
    let round = try FixtureRound.proposal()
    try round.returnDefenseSheet("A10", "e05")
    let desk = try TestDesk(round, as: "s01")
    desk.press("F6")
    #expect(desk.rows[0].hasPrefix(" 排名  最终  暂定"))
    #expect(desk.rows[1].hasSuffix("最终分保留两位，还欠 1 份"))
  }

  @Test func `a tie that the chain does not settle is undecided at the line`() throws {
    let round = try FixtureRound.proposal()
    try round.amendScheme([(#""defense", "untrimmed", "criteria:D,B,C,A,E,F", "#, "")])
    let desk = try TestDesk(round, as: "c01")
    desk.press("F6")
    #expect(desk.screen.contains("入选 11 名到此  线上 2 家同为 85.72，未定，待专家组表决"))
    #expect(desk.row(holding: "乌陌").hasSuffix("未定"))
    #expect(desk.screen.contains("─ 要留意 1 条"))
    #expect(desk.screen.contains("A10、A11 并列在线上，待专家组表决"))
    desk.resize(columns: 120, rows: 36)
    try expectSnapshot(desk.stableScreen, named: "board-120x36-undecided")
  }

  @Test func `whoever a cap passes over says so in its row`() throws {
    let round = try FixtureRound.proposal()
    try round.amendScheme([
      (#""caps": []"#, #""caps": [{"units": ["四川", "重庆"], "max": 1}]"#)
    ])
    let desk = try TestDesk(round, as: "c01")
    desk.press("F6")
    #expect(desk.row(holding: "砚湖").hasSuffix("88.00  四川、重庆已满 1 家  候补1"))
    try expectSnapshot(desk.stableScreen, named: "board-80x24-cap")
    desk.resize(columns: 120, rows: 36)
    #expect(desk.row(holding: "砚湖").contains("跳过：四川、重庆已满 1 家"))
    #expect(desk.screen.contains("名额上限：四川、重庆最多 1 家"))
  }

  @Test func `before the defense it ranks for the invitations`() throws {
    let desk = try TestDesk(.preliminaryEnd(), as: "s01")
    desk.press("F6 End")
    #expect(desk.rows[0].hasPrefix(" 排名  初评"))
    #expect(desk.screen.contains("入围 28 家到此  不限家数，初评不低于 60 分"))
    #expect(desk.focusedRow.hasSuffix("入围"))
    try expectSnapshot(desk.stableScreen, named: "board-80x24-preliminary")
  }

  @Test func `what moved since it was last read stands on the message line`() throws {
    let round = try FixtureRound.proposal()
    let desk = try TestDesk(round, as: "c01")
    desk.press("F6")
    try round.returnDefenseSheet("A10", "e06")
    desk.tick()
    #expect(desk.message.hasPrefix("上次变动："))
    #expect(desk.message.contains("由第"))
  }
}

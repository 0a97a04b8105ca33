import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct SecretaryOverviewTests {
  @Test(arguments: [(80, 24), (120, 36)], [Language.zh, .en])
  func `the overview is drawn`(size: (Int, Int), language: Language) throws {
    let desk = try TestDesk(
      FixtureRound(), as: "s01", language: language, columns: size.0, rows: size.1)
    try expectSnapshot(
      desk.screen, named: "overview-secretary-\(size.0)-\(language.rawValue)")
    #expect(desk.frame.cursor == Position(row: 5, column: 1))
  }

  @Test(arguments: [(60, 18), (100, 30), (112, 30), (200, 60)])
  func `every size shows the stages and the ledger`(columns: Int, rows: Int) throws {
    let desk = try TestDesk(FixtureRound(), as: nil, columns: columns, rows: rows)
    #expect(desk.screen.contains("10  归档"))
    #expect(desk.message.contains("链完整"))
  }

  @Test func `the chain is called whole only up to where it was checked`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round, as: "s01")
    let count = try round.open().lastSequence()
    #expect(desk.message == "台账 \(count) 条，链完整")
    try round.change { file in
      try file.record(
        [
          .recusalDeclared(
            RecusedPair(application: try Code("A15"), expert: try Code("e06")),
            Act.RecusalDeclared(ground: .other, note: "test"))
        ], by: FixtureRound.owner)
    }
    desk.tick()
    #expect(desk.message == "台账 \(count + 1) 条，前 \(count) 条校验过，链完整")
  }
}

extension SecretaryOverviewTests {
  @Test func `Tab goes to the names, Enter says which sheets are owed`() throws {
    let desk = try TestDesk(FixtureRound(), as: "s01")
    desk.press("Tab")
    #expect(desk.rows[14].hasPrefix(" >    c01"))
    desk.press("Enter")
    #expect(desk.message.hasPrefix("c01 还欠 15 张：A01 A02"))
    desk.press("Tab")
    #expect(desk.rows[5].hasPrefix(" >  3"))
  }

  @Test func `digits go to a step, in the names to a number`() throws {
    let desk = try TestDesk(FixtureRound(), as: "s01")
    desk.press("1 0")
    #expect(desk.rows[12].hasPrefix(" > 10"))
    desk.press("Tab 6")
    #expect(desk.rows.contains { $0.hasPrefix(" >    e06") })
    desk.press("Up 9")
    #expect(desk.message == "名单里没有 9 号")
  }

  @Test func `Space turns the names while the stages keep the cursor`() throws {
    let desk = try TestDesk(FixtureRound(), as: "s01")
    #expect(desk.screen.contains("还有 2 人，空格看下一屏"))
    desk.press("Space")
    #expect(desk.screen.contains("到底了，PgUp 往回看"))
    #expect(desk.rows[5].hasPrefix(" >  3"))
  }

  @Test func `a guard is named, and forcing wants the number and a reason`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round, as: "s01")
    desk.press("Enter")
    try expectSnapshot(desk.screen, named: "stage-passage-80-zh")
    desk.press("Down Enter")
    #expect(desk.message == "键入 3 再回车才算")
    desk.press("4 Enter")
    #expect(desk.message == "这是第 3 步，键入的是 4。什么都没有动")
    desk.press("3 Enter")
    #expect(desk.screen.contains("原因 ["))
    desk.press("Enter")
    #expect(desk.message == "强制要写原因，Esc 不做")
    desk.press("type:时间到了3天 Enter")
    #expect(desk.message == "第 3 步 初步评议关了")
    #expect(desk.rows[5].contains("已关"))
    #expect(try round.open().round().stages[.preliminary]?.forced == "时间到了3天")
  }

  @Test func `a stage without guards opens by its number`() throws {
    let round = try FixtureRound()
    try round.submitEverything()
    let desk = try TestDesk(round, as: "s01", columns: 120, rows: 36)
    desk.press("Enter 3 Enter")
    #expect(desk.message == "第 3 步 初步评议关了")
    desk.press("4 Enter 4 Enter")
    #expect(desk.message == "第 4 步 入围开了")
    let count = try round.open().lastSequence()
    desk.press("Up")
    #expect(desk.message.hasPrefix("台账 \(count) 条，链完整"))
  }

  @Test func `Enter alone changes nothing, and Esc leaves the reason`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round, as: "s01")
    let before = try round.open().lastSequence()
    desk.press("Enter Enter")
    #expect(desk.rows[1].contains("当前 初步评议"))
    desk.press("Enter 3 Enter type:不了 Esc Esc")
    #expect(try round.open().lastSequence() == before)
  }

  @Test(arguments: ["c01", "j01"])
  func `chair and supervisor only read`(person: String) throws {
    let round = try FixtureRound()
    try round.change { file in
      try file.enlist(
        [Expert(code: try Code("j01"), name: "监督甲", role: .supervisor)],
        by: FixtureRound.owner)
    }
    let before = try round.open().lastSequence()
    let desk = try TestDesk(round, as: person)
    #expect(desk.screen.contains("评分表 0 / 105"))
    desk.press("Enter")
    #expect(desk.message.contains("只看"))
    desk.press("3 Enter")
    #expect(try round.open().lastSequence() == before)
  }

  @Test func `the chair does not learn what kind of comment is owed`() throws {
    let round = try FixtureRound()
    try round.change { file in
      let key = SheetKey(
        application: try Code("A01"), expert: try Code("e01"), stage: .preliminary)
      try file.record(
        [.commentWritten(key, Act.CommentWritten(criterion: nil, text: "短"))],
        by: .owner(as: key.expert, session: "local:0/test"))
    }
    let secretary = try TestDesk(round, as: "s01", columns: 120, rows: 36)
    let chair = try TestDesk(round, as: "c01", columns: 120, rows: 36)
    #expect(secretary.screen.contains("综合意见不足 1 份"))
    #expect(!chair.screen.contains("综合意见不足"))
    #expect(chair.screen.contains("待交 5 份"))
  }

  @Test func `p exports the stages as they are shown`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round, as: "s01")
    desk.press("p")
    #expect(desk.message.hasPrefix("导出到 "))
    #expect(desk.message.hasSuffix(".stages.csv"))
  }
}

extension SecretaryOverviewTests {
  @Test func `an expert is not told how far the others are`() throws {
    let desk = try TestDesk(FixtureRound(), as: "e01")
    #expect(desk.run.workstation.world.progress == nil)
    #expect(desk.run.workstation.world.ledgerCheck == nil)
  }

  @Test func `what the layer asked for stays, whatever others do to the stage`() throws {
    let round = try FixtureRound()
    try round.submitEverything()
    try round.change { try $0.close(.preliminary, by: FixtureRound.owner) }
    let desk = try TestDesk(round, as: "s01")
    desk.press("4 Enter")
    #expect(desk.screen.contains("开第 4 步  入围"))
    try round.change { try $0.open(.shortlisting, by: FixtureRound.owner) }
    desk.tick()
    desk.press("4 Enter")
    #expect(desk.message == "入围已经开着")
    #expect(try round.open().round().state(of: .shortlisting) == .open)
  }

  @Test func `days and exceptions are counted from the ledger`() throws {
    let round = try FixtureRound()
    try round.submitEverything()
    let desk = try TestDesk(round, as: "s01", columns: 120, rows: 36)
    #expect(desk.screen.contains("3月18日 105"))
    #expect(desk.screen.contains("代录 105"))
    #expect(desk.screen.contains("第 3 步不欠评分表"))
    desk.press("Tab")
    #expect(desk.message == "现在没有人欠评分表")
  }
}

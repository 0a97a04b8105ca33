import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct DefenseRecordTests {
  let round: FixtureRound

  init() throws {
    round = try FixtureRound()
    try round.openDefense()
    try round.fillDefenseAsDrawn()
  }

  private func record(
    as person: String? = "s01", language: Language = .zh, columns: Int = 80, rows: Int = 24
  ) throws -> TestDesk {
    let desk = try TestDesk(
      round, as: person, language: language, columns: columns, rows: rows)
    desk.press("F3 6 Enter")
    return desk
  }

  @Test(arguments: [(80, 24), (120, 36)], [Language.zh, .en])
  func `the record is drawn`(size: (Int, Int), language: Language) throws {
    let desk = try record(language: language, columns: size.0, rows: size.1)
    desk.press("3 6")
    try expectSnapshot(desk.screen, named: "defense-\(size.0)-\(language.rawValue)")
    let place =
      size.0 == 80 ? Position(row: 9, column: 24) : Position(row: 13, column: 46)
    #expect(desk.frame.cursor == place)
  }

  @Test(arguments: [(60, 18), (100, 30), (112, 30), (200, 60)])
  func `every size shows the members and the outcome`(columns: Int, rows: Int) throws {
    let desk = try record(columns: columns, rows: rows)
    for text in ["c01", "e06", "回避，没有评分表", "1 通过", "4 缺席", "已有 5 份，差 1 份"] {
      #expect(desk.screen.contains(text), "\(text) at \(columns) x \(rows)")
    }
  }
}

extension DefenseRecordTests {
  @Test func `a full row that is left is submitted on the member's behalf`() throws {
    let desk = try record()
    desk.press("3 6 Enter")
    #expect(desk.message == "e06 答问 36.0 已存。Ctrl-Z 撤销")
    desk.press("2 7 . Enter")
    #expect(desk.message.hasPrefix("e06 3 项 92.0 交了，短码 "))
    #expect(desk.screen.contains("6 份都有了，去高低 91.75，不去高低 91.92"))
    let entry = try #require(try round.open().ledger().last)
    #expect(entry.kind == "sheetSubmitted")
    #expect(entry.actor == "s01")
    #expect(entry.onBehalfOf == "e06")
    desk.press("Up 3")
    #expect(desk.message == "e06 已交，不能再改；要改，请秘书按 x 退回")
  }

  @Test func `a refused number stays and holds the cursor`() throws {
    let desk = try record()
    desk.press("4 1")
    #expect(desk.message == "答问 最高 40 分，41 还没有存。退格改，Esc 不要")
    desk.press("Backspace")
    #expect(desk.message != "答问 最高 40 分，41 还没有存。退格改，Esc 不要")
    desk.press("1 Enter")
    #expect(desk.message == "答问 最高 40 分，41 还没有存。退格改，Esc 不要")
    desk.press("Down")
    #expect(desk.rows[9].contains("[41  ]"))
    desk.press("Esc")
    #expect(desk.message == "没有改，仍是 --")
  }

  @Test func `undo takes a mark back while the row is open`() throws {
    let desk = try record()
    desk.press("3 6 Enter u")
    #expect(desk.message == "撤销了：e06 答问由 36.0 改回 --")
    #expect(desk.rows[9].contains("[    ]"))
    desk.press("u")
    #expect(desk.message == "没有可撤销的了")
  }

  @Test func `a mark under 60 percent owes a reason before the row is submitted`() throws {
    let desk = try record()
    desk.press("3 6 Enter 1 0 Enter")
    #expect(desk.message.contains("低于六成，要写理由"))
    #expect(desk.screen.contains("! 代录，欠理由"))
    desk.press("Up ;")
    #expect(desk.screen.contains("e06 方案的理由 ["))
    desk.press("type:资金没有落实 Enter")
    #expect(desk.message == "e06 方案的理由 6 字，已存")
    desk.press("Down")
    #expect(desk.message.hasPrefix("e06 3 项 74.5 交了"))
  }

  @Test func `a question is taken down for the member with the cursor`() throws {
    let desk = try record()
    desk.press("; type:冷链怎么补？ Enter")
    #expect(desk.message == "问4 e06 记下了。按 ; 接着记")
    #expect(desk.screen.contains("问4  e06  冷链怎么补？"))
    desk.press("; type:还有 Esc ;")
    #expect(desk.screen.contains("[还有"))
  }

  @Test func `at 60 x 18 the minutes page and a long one is broken, not cut`() throws {
    let desk = try record(columns: 60, rows: 18)
    #expect(desk.screen.contains("3 条，PgUp 往回翻，按 ; 接着记"))
    #expect(desk.screen.contains("问3  e05  名单比申报少两家，是哪两家？"))
    desk.press("PgUp")
    #expect(desk.screen.contains("问2  c01"))
    desk.press("PgUp PgUp PgUp")
    #expect(desk.screen.contains("问1  e02"))
    desk.press("PgDn PgDn PgDn")
    #expect(desk.screen.contains("问3  e05"))
    desk.press("; type:" + String(repeating: "二期与现有物流园的边界怎么划？", count: 4) + " Enter")
    #expect(desk.row(holding: "条，PgUp").contains("4 条"))
    #expect(desk.screen.contains("\n             期与现有物流园的边界怎么划？"))
  }

  @Test func `the mean stands beside the score that the scheme takes`() throws {
    try round.giveDefenseMarks("A06", "e06", ["28", "36", "27"])
    let desk = try record()
    // 91.5 93.5 89 90 95.5 91: without 89 and 95.5 366 / 4, all of them 550.5 / 6.
    #expect(desk.rows[10] == " 6 份都有了，去高低 91.50，不去高低 91.75")
    desk.press("PgUp")
    #expect(desk.message == "问答都在屏上了")
  }

  @Test func `a submitted row is sent back with a reason, put right and submitted again`() throws {
    let desk = try record()
    desk.press("Up 3")
    #expect(desk.message == "e05 已交，不能再改；要改，请秘书按 x 退回")
    desk.press("x Enter")
    #expect(desk.message == "退回要写原因，Esc 不退")
    desk.press("type:报错一格 Enter")
    #expect(desk.message == "e05 的退回了，分都留着；改好离开这一行就重新交")
    #expect(desk.screen.contains("已有 4 份，差 2 份"))
    desk.press("Home 2 9 Enter Down")
    #expect(desk.message.hasPrefix("e05 3 项 96.0 交了"))
    let entries = try round.open().ledger().suffix(3)
    #expect(entries.map(\.kind) == ["sheetReturned", "scoreGiven", "sheetSubmitted"])
    #expect(entries.first?.body.contains("报错一格") == true)
  }

  @Test func `nobody but the secretary sends a row back, and not once it is locked`() throws {
    let chair = try record(as: "c01")
    chair.press("Down x")
    #expect(chair.message == "退回由秘书做")
    let desk = try record()
    desk.press("End 4 6 Enter x")
    #expect(desk.message == "本家已锁定，不再改")
  }

  @Test func `Han text in command mode begins a question`() throws {
    let desk = try record()
    desk.press("type:冷链 Enter")
    #expect(desk.screen.contains("问4  e06  冷链"))
  }
}

extension DefenseRecordTests {
  @Test func `the outcome waits for every sheet and is locked with the number`() throws {
    let desk = try record()
    desk.press("End 1")
    #expect(desk.message == "还差 e06 的分；分齐了才能定，4 缺席现在就能定")
    desk.press("Esc 3 6 Enter 2 7 Enter")
    desk.press("2 type:补交环评 Enter")
    #expect(desk.screen.contains("定「有条件通过」，请键入本家序号确认锁定： ["))
    desk.press("7 Enter")
    #expect(desk.message == "本家是第 6 家，键入的是 7。没有锁定")
    desk.press("6 Enter")
    #expect(desk.message == "第 6 家锁定：有条件通过。按 ] 到下一家")
    #expect(desk.screen.contains("已锁定  有条件通过：补交环评"))
    #expect(
      try round.open().outcomes()[Code("A06")] == .conditional(condition: "补交环评"))
    desk.press("End")
    #expect(desk.message == "本家已锁定，不再改")
    desk.press("]")
    #expect(desk.rows[0].contains("第 7 家"))
  }

  @Test func `a condition must be written`() throws {
    let desk = try record()
    desk.press("3 6 Enter 2 7 Enter 3 Enter")
    #expect(desk.message == "「不通过」要写一句")
    desk.press("Esc Esc Esc")
    #expect(desk.rows[0].hasPrefix(" 申报"))
  }

  @Test func `brackets go through those invited, and a typed number is stored first`() throws {
    let desk = try record()
    desk.press("3 5 ]")
    #expect(desk.rows[0].contains("第 7 家"))
    desk.press("[")
    #expect(desk.rows[9].contains("35.0"))
    desk.press("[ [ [ [ [ [")
    #expect(desk.message == "这是第一家")
  }

  @Test func `the chair fills in her own row only`() throws {
    let desk = try record(as: "c01")
    desk.press("]")
    #expect(desk.rows[0].contains("第 7 家"))
    desk.press("2 8 Enter")
    #expect(desk.message == "c01 汇报 28.0 已存。Ctrl-Z 撤销")
    desk.press("Down 3")
    #expect(desk.message == "这是 e01 的分，由本人或秘书填")
  }

  @Test func `going across stores what is typed`() throws {
    let desk = try record()
    desk.press("3 6 F2")
    #expect(desk.rows[0].hasPrefix(" 总览"))
    let key = SheetKey(application: try Code("A06"), expert: try Code("e06"), stage: .defense)
    let sheet = try #require(try round.open().sheet(key))
    #expect(sheet.marks[try Code("Q")] == .points(Points(hundredths: 3_600)))
  }

  @Test func `only the secretary enters on another's behalf`() throws {
    let desk = try record(as: "c01")
    let before = try round.open().lastSequence()
    desk.press("3 5 Enter Home 2 Down")
    #expect(try round.open().lastSequence() == before)
  }

  @Test func `applications say how far each defense is`() throws {
    let desk = try TestDesk(round, as: "s01")
    desk.press("F3")
    #expect(desk.screen.contains("答辩 5/6"))
    #expect(desk.screen.contains("答辩 0/7"))
  }
}

extension DefenseRecordTests {
  @Test func `the condition and the number are asked for below the outcome`() throws {
    for expert in ["e06"] { try round.giveDefenseMarks("A06", expert, ["28", "36", "27"]) }
    let desk = try record()
    desk.press("End")
    #expect(desk.frame.cursor == Position(row: 17, column: 1))
    desk.press("2 type:补交环评批复 Enter 6")
    try expectSnapshot(desk.screen, named: "defense-80-lock-zh")
    let wide = try record(columns: 120, rows: 36)
    wide.press("End 2 type:补交环评批复")
    try expectSnapshot(wide.screen, named: "defense-120-condition-zh")
  }

  @Test func `the owner fills in as the secretary, the supervisor reads the plan`() throws {
    try round.change { file in
      try file.enlist(
        [Expert(code: try Code("j01"), name: "监督甲", role: .supervisor)],
        by: FixtureRound.owner)
    }
    let owner = try record(as: nil)
    owner.press("3 6 Enter")
    #expect(owner.message == "e06 答问 36.0 已存。u 撤销")
    #expect(try round.open().ledger().last?.onBehalfOf == "e06")
    let supervisor = try record(as: "j01")
    #expect(!supervisor.screen.contains("答辩记录"))
    #expect(supervisor.screen.contains("摘要"))
  }

  @Test func `another desk's change is not overwritten unseen`() throws {
    let desk = try record()
    desk.press("3 6")
    try round.giveDefenseMarks("A06", "e06", ["28", "36", "27"])
    desk.press("Enter")
    #expect(desk.screen.contains("本人") || desk.screen.contains("代录"))
    let sheet = try #require(
      try round.open().sheet(
        SheetKey(application: Code("A06"), expert: Code("e06"), stage: .defense)))
    #expect(sheet.status == .submitted)
    desk.press("Down 1")
    #expect(desk.message == "按 1 到 4 选结论" || desk.screen.contains("请键入本家序号"))
  }
}

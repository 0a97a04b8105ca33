import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct ApplicationsTests {
  let round: FixtureRound

  init() throws {
    round = try FixtureRound()
    for application in FixtureRound.applications { try round.receiveAnew(application.code) }
    try round.receiveAnew("A09") { facts in
      facts.areaSquareMetres = try? Amount(decimal: "20000")
      facts.enterprises = 99
      facts.paperCopies = 1
    }
    try round.change { file in
      try file.open(.eligibility, forcedBecause: "补审", by: FixtureRound.owner)
      let decided: [String: (EligibilityConclusion, String)] = [
        "A09": (.refused, "面积不够"), "A11": (.rectify, "补企业名单"),
      ]
      try file.record(
        try FixtureRound.applications.map { application in
          let (conclusion, reason) = decided[application.code] ?? (.accepted, "")
          return .applicationConcluded(
            try Code(application.code),
            Act.ApplicationConcluded(conclusion: conclusion, reason: reason))
        }, by: FixtureRound.owner)
      try file.close(.eligibility, forcedBecause: "测试", by: FixtureRound.owner)
    }
  }

  @Test(arguments: [(80, 24), (120, 36)], [Language.zh, .en])
  func `the table is drawn`(size: (Int, Int), language: Language) throws {
    let desk = try TestDesk(
      round, as: "s01", language: language, columns: size.0, rows: size.1)
    desk.press("F3")
    try expectSnapshot(desk.screen, named: "applications-\(size.0)-\(language.rawValue)")
    #expect(desk.frame.cursor == Position(row: 3, column: 1))
  }

  @Test func `an expert sees his own world and his own work`() throws {
    let desk = try TestDesk(round, as: "e01")
    desk.press("F3")
    try expectSnapshot(desk.screen, named: "applications-80-expert-zh")
    #expect(desk.screen.contains("在评 3/17"))
    #expect(!desk.screen.contains("企业名单"))
  }

  @Test func `an expert's column says what is still to do`() throws {
    let round = try FixtureRound()
    try round.openDefense()
    let desk = try TestDesk(round)
    desk.press("F3")
    #expect(desk.rows[3].hasSuffix("合格  答辩未评"))
    #expect(!desk.screen.contains("+1"))
  }

  @Test(arguments: [(60, 18), (100, 30), (200, 60)])
  func `every size fits`(columns: Int, rows: Int) throws {
    let desk = try TestDesk(round, as: nil, columns: columns, rows: rows)
    desk.press("F3")
    #expect(desk.rows.allSatisfy { Width.columns(of: $0, ambiguous: .narrow) <= columns })
    #expect(desk.screen.contains("琅台电商港"))
    #expect(desk.screen.contains("不符  面积"))
  }
}

extension ApplicationsTests {
  @Test(arguments: ["xy", "xiuyun", "岫云", "ｘｙ"])
  func `the filter takes Han, pinyin and initials`(text: String) throws {
    let desk = try TestDesk(round, as: "s01")
    desk.press("F3 / type:\(text)")
    #expect(desk.rows[3].hasPrefix(" >A07  岫云电商城"))
    #expect(desk.screen.contains("第 1 至 1 份，共 1 份"))
    desk.press("Enter")
    #expect(desk.message == "「\(text)」有 1 份。Esc 返回全部")
    desk.press("Esc")
    #expect(desk.screen.contains("共 15 份"))
  }

  @Test func `nothing found says so, and Esc while typing takes the filter back`() throws {
    let desk = try TestDesk(round, as: "s01")
    desk.press("F3 / type:冷链 Enter")
    #expect(desk.message == "没有找到「冷链」。Esc 返回全部")
    #expect(desk.screen.contains("没有符合的申报"))
    desk.press("/ type:x Esc")
    #expect(desk.screen.contains("筛选 冷链"))
    desk.press("Esc Esc")
    #expect(desk.rows[0].hasPrefix(" 总览"))
  }

  @Test func `t sorts and the caption says by what`() throws {
    let desk = try TestDesk(round, as: "s01")
    desk.press("F3")
    #expect(desk.screen.contains("─ 要办的在前 ─"))
    #expect(desk.rows[3].contains("琅台电商港"))
    desk.press("t")
    #expect(desk.message == "现在按号。t 再换")
    desk.press("t t")
    #expect(desk.screen.contains("─ 按推荐单位 ─"))
    desk.press("t")
    #expect(desk.message == "现在按面积，大的在前。t 再换")
    desk.press("End")
    #expect(desk.rows.contains { $0.hasPrefix(" >A09") })
  }

  @Test func `arrows show more columns, digits go to a number`() throws {
    let desk = try TestDesk(round, as: "s01")
    desk.press("F3")
    #expect(!desk.rows[2].contains("就业"))
    desk.press("Right Right")
    #expect(desk.rows[2].contains("就业"))
    #expect(!desk.rows[2].contains("面积"))
    desk.press("Left Left 1 2")
    #expect(desk.rows[2].contains("面积"))
    #expect(desk.rows.contains { $0.hasPrefix(" >A12") })
    desk.press("Up 4 4")
    #expect(desk.message == "这里没有 44 号")
  }

  @Test func `what the check proposes is marked as not concluded`() throws {
    try round.change { file in
      try file.open(.intake, forcedBecause: "补登", by: FixtureRound.owner)
      let known = try file.application(Code("A01"))
      let code = try ApplicationCode("A16")
      var facts = known.facts
      facts.code = code
      facts.name = "榆渡电商园"
      facts.paperCopies = 1
      try file.record(
        [
          .applicationReceived(
            code,
            Act.ApplicationReceived(
              version: 1, facts: facts, plan: known.plan, planFile: known.planFile, files: [],
              pinyin: "yududianshangyuan", initials: "yddsy"))
        ], by: FixtureRound.owner)
    }
    let desk = try TestDesk(round, as: "s01", columns: 120, rows: 36)
    desk.press("F3")
    #expect(desk.message == "带 ? 的是自动检查的意见，还没有结论")
    let row = try #require(desk.rows.first { $0.contains("榆渡") })
    #expect(row.contains("不符?"))
    #expect(row.contains("缺协调"))
  }

  @Test func `p exports what is shown`() throws {
    let desk = try TestDesk(round, as: "s01")
    desk.press("F3 p")
    #expect(desk.message.hasSuffix(".applications.csv"))
  }
}

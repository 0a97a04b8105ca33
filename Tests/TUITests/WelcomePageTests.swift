import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct WelcomePageTests {
  @Test(arguments: [(80, 24), (120, 36), (60, 18), (100, 30), (200, 60)])
  func `a demonstration opens with five steps and three promises`(columns: Int, rows: Int) throws {
    for language in Language.allCases {
      let desk = try TestDesk(
        .touring(), language: language, columns: columns, rows: rows)
      try expectSnapshot(desk.screen, named: "welcome-\(columns)-\(language.rawValue)")
      let row = desk.rows.firstIndex { $0.contains("> 1") }
      #expect(desk.frame.cursor?.row == row)
    }
  }

  @Test func `an official round has no tour`() throws {
    let desk = try TestDesk(FixtureRound())
    #expect(desk.run.workstation.layers.isEmpty)
    desk.press("F10 type:导览")
    #expect(!desk.screen.contains("> 导览"))
  }

  @Test func `arrows and digits choose a step, both ends hold`() throws {
    let desk = try TestDesk(.touring())
    desk.press("Up")
    #expect(desk.screen.contains("> 1  给一份申报补完最后 3 项"))
    desk.press("4")
    #expect(desk.screen.contains("> 4  换成组长，看名次变化"))
    desk.press("Down Down")
    #expect(desk.screen.contains("> 5  问一问名次怎么来的"))
    desk.press("9")
    #expect(desk.message == "一共五步：按 1 到 5")
  }

  @Test func `Tab switches the language and says so in it`() throws {
    let desk = try TestDesk(.touring())
    desk.press("Tab")
    #expect(desk.message == "This is English now. Tab for 中文")
    desk.press("Tab")
    #expect(desk.message == "现在是中文。Tab 换成 English")
  }

  @Test func `Esc skips to 总览, and 全部命令 has the tour`() throws {
    let desk = try TestDesk(.touring())
    desk.press("Esc")
    #expect(desk.run.workstation.layers.isEmpty)
    #expect(desk.message == "不走导览了。要走时按 F10，选「导览」")
    desk.press("F10 type:导览 Enter")
    #expect(desk.screen.contains("五分钟走一遍"))
  }

  @Test func `a tour that was declined says no more`() throws {
    let round = try FixtureRound.touring()
    let desk = try TestDesk(round)
    desk.press("Esc F2")
    try round.walk(1)
    desk.tick()
    #expect(!desk.message.contains("导览"))
  }

  @Test func `a key without a meaning is answered`() throws {
    let desk = try TestDesk(.touring())
    desk.press("F11")
    #expect(desk.message == "这里用不上 F11。能做的按 ? 看")
    desk.press("w")
    #expect(desk.message == "这里用不上 w。能做的按 ? 看")
  }

  @Test func `F2 to F9 go to their screens, or say why not, and F10 has the tour`() throws {
    let desk = try TestDesk(.touring())
    desk.press("F9")
    #expect(desk.screen.contains("五分钟走一遍"))
    #expect(desk.message == "专家没有「台账」这一屏")
    desk.press("F3")
    #expect(desk.rows[0].hasPrefix(" 申报"))
    #expect(desk.message == "要走导览时按 F10，选「导览」")
    desk.press("F10 type:导览 Enter")
    #expect(desk.screen.contains("五分钟走一遍"))
  }

  @Test func `q quits`() throws {
    let desk = try TestDesk(.touring())
    desk.press("q")
    #expect(desk.outside.contains { if case .quit = $0 { true } else { false } })
  }

  @Test(arguments: [
    (1, "第 1 步完成，分都存好了。按 Esc 回导览，走第 2 步"),
    (2, "第 2 步完成，意见存好了。按 Esc 回导览，走第 3 步"),
    (3, "第 3 步完成，交了，短码 CODE。按 Esc 回导览，走第 4 步"),
  ])
  func `a step that is done says so, and its number becomes 完`(steps: Int, message: String) throws {
    let round = try FixtureRound.touring()
    let desk = try TestDesk(round)
    desk.press("Enter")
    #expect(desk.run.workstation.current == .desk)
    #expect(desk.message == "第 1 步：还差 3 项。数字打分，回车存入并到下一项；Esc 回导览")
    try round.walk(steps)
    desk.tick()
    let digest = try round.open().sheet(FixtureRound.tourSheet())?.digest
    #expect(digest != nil || steps < 3)
    let code = ScoreSheet.shortCode(of: digest ?? "")
    #expect(desk.message == message.replacing("CODE", with: code))
    desk.press("Esc")
    #expect(desk.screen.contains("> \(steps + 1)  "))
    #expect(desk.rows.count { $0.hasPrefix("      完 ") } == steps)
  }

  @Test func `F2 shows 总览 and says how to get back to the tour`() throws {
    let desk = try TestDesk(.touring())
    desk.press("Enter F2")
    #expect(desk.message == "导览走到第 1 步。按 Esc 回导览")
    desk.press("Esc")
    #expect(desk.screen.contains("> 1  给一份申报补完最后 3 项"))
  }

  @Test func `step 4 becomes the chair and says how the application moved`() throws {
    let round = try FixtureRound.touring()
    let desk = try TestDesk(round)
    try round.walk(3)
    desk.tick()
    desk.press("4 Enter")
    #expect(desk.run.workstation.world.viewer.code?.rawValue == "c01")
    #expect(desk.run.workstation.current == .board)
    #expect(desk.message == "岫云电商城 由第 10 名升到第 7 名。先按 Esc 回导览，再按回车走第 5 步")
    desk.press("Esc")
    #expect(desk.screen.contains("> 5  "))
    #expect(desk.screen.contains("完 换成组长"))
  }

  @Test func `step 4 before the submission says what is missing`() throws {
    let desk = try TestDesk(.touring())
    desk.press("4 Enter")
    #expect(desk.message == "这一份还没有交，名次还没有动。按 Esc 回导览，先走第 3 步")
    desk.press("Esc")
    #expect(desk.screen.contains("> 1  "))
  }

  @Test func `step 3 on a sheet with debts says what is due, not what to type`() throws {
    let desk = try TestDesk(.touring())
    desk.press("3 Enter")
    #expect(desk.message == "第 3 步：还差 4 处，补齐才能交。回车去补第一处；Esc 回导览")
  }

  @Test func `a step of the expert goes back to the expert`() throws {
    let desk = try TestDesk(.touring())
    desk.press("4 Enter Esc 1 Enter")
    #expect(desk.run.workstation.world.viewer.code?.rawValue == "e01")
    #expect(desk.run.workstation.current == .desk)
    #expect(desk.message.hasPrefix("第 1 步：还差 3 项"))
  }

  @Test func `step 5 out of turn says which step is left`() throws {
    let desk = try TestDesk(.touring())
    desk.press("5 Enter")
    #expect(desk.message == "第 5 步完成，第 1 步还没有走。Esc 返回，按 F10 选「导览」接着走")
  }

  @Test func `where the ranking is closed, step 4 says when it opens`() throws {
    let desk = try TestDesk(FixtureRound(nature: .demonstration))
    desk.press("4 Enter")
    #expect(desk.message == "排名在初评关闭后才开放")
  }

  @Test func `F10 and Enter lead back to a tour that is under way`() throws {
    let desk = try TestDesk(.touring())
    desk.press("Enter F10")
    #expect(desk.screen.contains("> 导览"))
    desk.press("Enter")
    #expect(desk.screen.contains("> 1  给一份申报补完最后 3 项"))
  }

  @Test func `the five steps can be walked by Enter, digits, Esc and typed text alone`() throws {
    let desk = try TestDesk(.touring())
    desk.press("Enter 4 Enter 4 Enter 4 Enter")
    #expect(desk.message == "第 1 步完成，分都存好了。按 Esc 回导览，走第 2 步")
    desk.press("Esc Enter Enter")
    desk.press("type:" + String(repeating: "园区方案具体可行，数据可核。", count: 5))
    desk.press("Esc")
    #expect(desk.message == "第 2 步完成，意见存好了。按 Esc 回导览，走第 3 步")
    desk.press("Esc Enter")
    let total = try FixtureRound.tourTotal()
    for key in total { desk.press(String(key)) }
    desk.press("Enter")
    #expect(desk.message.hasPrefix("第 3 步完成，交了，短码 "))
    desk.press("Esc Enter")
    #expect(desk.message.hasPrefix("岫云电商城 由第 "))
    desk.press("Esc Enter")
    #expect(desk.rows[0].contains("岫云电商城"))
    #expect(desk.message == "五步走完了。Esc 返回；要再看导览或换人，按 F10 选")
    desk.press("Esc Esc Esc")
    #expect(desk.run.workstation.layers.isEmpty)
  }
}

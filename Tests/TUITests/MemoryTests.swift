import ReviewCore
import TUI
import Testing

/// What a desk remembers from session to session: marks, views, phrases, places.
///
/// Source: issue "A desk that people love" 1, 2, 3; screens.md 1.4.
@Suite struct MemoryTests {
  private func row(_ desk: TestDesk, _ name: String) -> String? {
    desk.rows.first { $0.contains(name) }
  }

  @Test func `3 a mark stands before the name, is filtered by, and is there the next time`() throws
  {
    let round = try FixtureRound()
    let desk = try TestDesk(round)
    let names = desk.run.workstation.world.myApplications.map(\.name)
    desk.press("Home Down d")
    #expect(desk.message.contains("标了回看"))
    #expect(try #require(row(desk, names[1])).contains("+\(names[1])"))
    desk.press("Home / type:标记:回看 Enter")
    #expect(row(desk, names[1]) != nil && row(desk, names[0]) == nil)
    let again = try TestDesk(round)
    #expect(try #require(row(again, names[1])).contains("+"))
    again.press("2 d")
    #expect(again.message.contains("不再标回看"))
    #expect(!again.screen.contains("+\(names[1])"))
    let third = try TestDesk(round)
    #expect(!third.screen.contains("+\(names[1])"))
    // Nobody else sees it.
    third.press("2 d")
    let other = try TestDesk(round, as: "e02")
    #expect(!other.screen.contains("+\(names[1])"))
  }

  @Test func `3 applications and ranking show the same marks, and exports have them`() throws {
    let round = try FixtureRound.proposal()
    let desk = try TestDesk(round, as: nil, columns: 120, rows: 36)
    desk.press("F3 Home")
    let code = try #require(desk.run.workstation.top?.chosen(desk.run.workstation.view))
    let name = try #require(desk.run.workstation.world.application(code)?.name)
    desk.press("d F6")
    #expect(try #require(row(desk, name)).contains("+\(name)"))
    desk.press("/ type:flag:discuss Enter")
    #expect(desk.message.contains("1 家"))
  }

  @Test func `3 a view is kept and taken again, by filter and order`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round)
    desk.press("t / type:未评 Enter")
    let wanted = desk.rows[3...20]
    desk.press("=")
    #expect(desk.screen.contains("留下现在的样子：未评，按合计"))
    desk.press("Enter")
    #expect(desk.message.contains("留下了「未评，按合计」"))
    let again = try TestDesk(round)
    #expect(again.rows[3...20] != wanted)
    again.press("=")
    #expect(again.screen.contains("未评，按合计"))
    again.press("1 Enter")
    #expect(again.rows[3...20] == wanted)
    again.press("= 2 Enter")
    #expect(again.message.contains("删掉了"))
    again.press("=")
    #expect(!again.screen.contains("删掉现在这个视图"))
  }

  @Test func `2 a phrase is kept from what is written, offered first, and dropped again`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round)
    desk.press("F4 Enter ; Ctrl-P")
    desk.press("Esc")
    desk.press("type:数据扎实，来源可核。 Ctrl-P")
    #expect(desk.screen.contains("把正在写的留作常用语"))
    desk.press("Down Down Down Down Down Down Down Down Enter")
    #expect(desk.message.contains("留作常用语了"))
    desk.press("Esc")
    let again = try TestDesk(round)
    again.press("F4 Enter Down ; Ctrl-P")
    #expect(again.screen.contains("1  数据扎实，来源可核。"))
    again.press("Enter")
    #expect(again.screen.contains("数据扎实，来源可核。"))
    again.press("Ctrl-P =")
    #expect(again.message.contains("不再是常用语"))
    #expect(!again.screen.contains("常用语，= 去掉"))
  }

  @Test func `1,4 the text is where it was left, by item, also in the next session`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round, columns: 120, rows: 36)
    desk.press("F4 PgDn PgDn")
    let left = desk.rows[2...8].map { $0.prefix(40) }
    desk.press("Down Down")
    desk.tick()
    let again = try TestDesk(round, columns: 120, rows: 36)
    again.press("F4")
    again.press("Home")
    #expect(again.rows[2...8].map { $0.prefix(40) } == left)
  }

  @Test func `10 over ssh the choice of language and colours is in the round file`() throws {
    let round = try FixtureRound()
    let desk = try TestDesk(round)
    desk.perform(.remember(.theme("light")))
    desk.perform(.remember(.language("en")))
    let place = SettingsPlace(environment: ["SSH_CONNECTION": "x", "HOME": "/nowhere"])
    let settings = try place.settings(at: TestDesk(round).run.gateway)
    #expect(settings == Settings(language: .en, theme: .light))
    #expect(try place.settings(at: TestDesk(round, as: "e02").run.gateway) == Settings())
  }
}

import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct CommandPaletteTests {
  let world: World

  init() throws { world = try PaperWorkstation.world(of: FixtureRound()) }

  @Test(arguments: [(80, 24), (120, 36), (60, 18)])
  func `every command is listed over a dimmed screen`(columns: Int, rows: Int) throws {
    for language in Language.allCases {
      var paper = PaperWorkstation(
        .drawn, in: world, language: language, columns: columns, rows: rows)
      paper.press(.function(10))
      try expectSnapshot(paper.screen, named: "palette-\(columns)-\(language.rawValue)")
    }
  }

  @Test(arguments: [(80, 24), (120, 36), (60, 18)], Language.allCases)
  func `nothing runs over the border, and no command at hand is listed again`(
    size: (Int, Int), language: Language
  ) throws {
    let desk = try TestDesk(
      FixtureRound(), language: language, columns: size.0, rows: size.1)
    desk.press("F10")
    let top = try #require(desk.rows.firstIndex { $0.contains("┐") })
    let bottom = try #require(desk.rows.firstIndex { $0.contains("┘") })
    let edge = try #require(desk.frame.row(top).firstIndex { $0.text == "┐" })
    for _ in 0..<4 {
      for row in top + 1..<bottom {
        #expect(desk.frame.row(row)[edge].text == "│", "\(desk.rows[row])")
      }
      desk.press("Space")
    }
    desk.press("Esc F10 type:v")
    #expect(desk.rows.count { $0.contains("两份对照") || $0.contains("compare two") } == 1)
  }

  @Test func `typed letters filter by pinyin and name the place`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10))
    paper.type("py")
    try expectSnapshot(paper.screen, named: "palette-80-py")
    #expect(paper.frame.cursor == Position(row: 3, column: 16))
    #expect(paper.frame.row(1).allSatisfy { $0.style.attributes.contains(.dim) })
  }

  @Test func `Enter closes it and does the command`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.character(":"))
    paper.type("pingyu")
    paper.press(.enter)
    #expect(paper.message == "做了 comment")
    #expect(paper.workstation.layers.count == 1)
  }

  @Test func `a refused screen says why and keeps it open`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10))
    paper.type("排名")
    #expect(paper.message == "排名在初评关闭后才开放")
    paper.press(.enter)
    #expect(paper.message == "排名在初评关闭后才开放")
    #expect(paper.workstation.layers.count == 2)
  }

  @Test func `a command of another screen goes there and does it`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10))
    paper.type("yibing")
    #expect(paper.screen.contains("在总览按 s"))
    paper.press(.enter)
    #expect(paper.workstation.current == .overview)
    #expect(!paper.message.isEmpty)
  }

  @Test func `the language switches`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10))
    paper.type("english")
    paper.press(.enter)
    #expect(paper.workstation.language == .en)
    #expect(paper.message == "This is English now. F10 has 中文")
  }

  @Test func `quitting works from everywhere`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10))
    paper.type("退出")
    paper.press(.enter)
    #expect(paper.outside.contains { if case .quit = $0 { true } else { false } })
  }

  @Test func `Space pages while nothing is typed, and is a blank afterwards`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10))
    let first = paper.chosen
    paper.press(.character(" "))
    #expect(paper.chosen != first)
    paper.type("go to")
    #expect(paper.screen.contains("查：go to"))
  }

  @Test func `Esc closes it`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10), .escape)
    #expect(paper.workstation.layers.count == 1)
  }

  @Test func `only a demonstration lets one switch roles`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(10))
    paper.type("换人")
    #expect(paper.message == "没有叫「换人」的命令。退格改，Esc 关闭")
  }

  @Test func `a role is chosen by its number`() throws {
    let desk = try TestDesk(.touring())
    desk.press("Esc F10 type:换人 Enter")
    try expectSnapshot(desk.screen, named: "role-dialog-80")
    desk.press("8 Enter")
    #expect(desk.run.workstation.world.role == .secretary)
    #expect(desk.message == "您现在是 s01 秘书。再换人按 F10 选")
    desk.press("F10 type:换人 Enter 9 Enter")
    #expect(desk.run.workstation.world.viewer == .owner)
    desk.press("F10 type:换人 Enter Esc")
    #expect(desk.run.workstation.layers.isEmpty)
  }
}

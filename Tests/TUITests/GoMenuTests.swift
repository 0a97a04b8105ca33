import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct GoMenuTests {
  let world: World

  init() throws { world = try PaperWorkstation.world(of: FixtureRound()) }

  @Test func `g lists the screens at once`() throws {
    for language in Language.allCases {
      var paper = PaperWorkstation(PaperDesk(place: .board), in: world, language: language)
      paper.press(.character("g"))
      try expectSnapshot(paper.screen, named: "go-80-\(language.rawValue)")
    }
  }

  @Test func `a digit goes there, full-width too`() throws {
    for digit in ["3", "３"] {
      var paper = PaperWorkstation(PaperDesk(place: .board), in: world)
      paper.press(.character("g"))
      paper.type(digit)
      #expect(paper.workstation.current == .applications)
      #expect(paper.workstation.layers.isEmpty)
    }
  }

  @Test func `a screen that is closed says why`() throws {
    var paper = PaperWorkstation(PaperDesk(place: .board), in: world)
    paper.press(.character("g"), .character("6"))
    #expect(paper.message == "排名在初评关闭后才开放")
  }

  @Test func `g g goes to the first row`() throws {
    var paper = PaperWorkstation(PaperDesk(place: .board), in: world)
    paper.press(.character("g"), .character("g"))
    #expect(paper.message == "做了 first")
    var desk = PaperWorkstation(PaperDesk(place: .desk), in: world)
    desk.press(.character("g"), .character("g"))
    #expect(desk.message == "做了 item.first")
  }

  @Test func `another key says what it takes, Esc closes`() throws {
    var paper = PaperWorkstation(PaperDesk(place: .board), in: world)
    paper.press(.character("g"), .character("w"))
    #expect(paper.message == "按 2 3 4 5 6 7 8 9 g 选，Esc 不选")
    paper.press(.escape)
    #expect(paper.workstation.layers.count == 1)
  }

  @Test func `arrows and Enter do as well`() throws {
    var paper = PaperWorkstation(PaperDesk(place: .board), in: world)
    paper.press(.character("g"), .down, .enter)
    #expect(paper.workstation.current == .applications)
  }
}

import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct HelpPageTests {
  let world: World

  init() throws { world = try PaperWorkstation.world(of: FixtureRound()) }

  @Test(arguments: [(80, 24), (120, 36), (60, 18), (100, 30)])
  func `every command of the screen underneath stands on a page of its own`(
    columns: Int, rows: Int
  ) throws {
    for language in Language.allCases {
      var paper = PaperWorkstation(
        .drawn, in: world, language: language, columns: columns, rows: rows)
      paper.press(.function(1))
      try expectSnapshot(paper.screen, named: "help-\(columns)-\(language.rawValue)")
    }
  }

  @Test func `the cursor stands on the first command`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.character("?"))
    #expect(paper.frame.cursor == Position(row: 3, column: 1))
  }

  @Test func `with a Chinese input method on, ？ opens it`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.character("？"))
    #expect(paper.rows[0].hasPrefix(" 按键  评分"))
  }

  @Test(arguments: ["翻原文", "fyw", "fanyuanwen", "pgdn", "page the"])
  func `typing filters by Han, pinyin, initials, keys and English`(typed: String) throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(1))
    paper.type(typed == "page the" ? "page" : typed)
    #expect(paper.chosen?.hasPrefix("> 翻原文") == true)
    paper.press(.enter)
    #expect(paper.message == "做了 plan.down")
    #expect(paper.workstation.layers.count == 1)
  }

  @Test func `what nothing is called is said, and Backspace brings the list back`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(1))
    paper.type("zzz")
    #expect(paper.message == "没有叫「zzz」的命令。退格改，Esc 返回")
    paper.press(.enter)
    #expect(paper.message == "没有叫「zzz」的命令。退格改，Esc 返回")
    paper.press(.backspace, .backspace, .backspace)
    #expect(paper.chosen?.hasPrefix("> 打分，半分按 .") == true)
  }

  @Test func `arrows go through both columns`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(1), .right)
    #expect(paper.frame.cursor == Position(row: 3, column: 41))
    paper.press(.down, .left)
    #expect(paper.frame.cursor == Position(row: 4, column: 1))
    paper.press(.up, .up)
    #expect(paper.frame.cursor == Position(row: 3, column: 1))
    paper.press(.enter)
    #expect(paper.message == "直接按数字就行，不用先选")
  }

  @Test func `a refused command keeps the page and says why`() throws {
    var paper = PaperWorkstation(.drawn, in: world)
    paper.press(.function(1))
    paper.type("tj")
    #expect(paper.chosen?.hasPrefix("> 提交 ") == true)
    paper.press(.enter)
    #expect(paper.message == "还差 15 处")
    #expect(paper.workstation.layers.count == 2)
  }

  @Test func `a long reason is written out in lines of its own`() throws {
    let reason = Text(
      zh: "初步评议 17:30 关了。您有 1 份没交，分都在，请找秘书", en: "The stage closed at 17:30; ask the secretary")
    var paper = PaperWorkstation(
      PaperDesk(place: .desk, refusals: [.submit: reason]), in: world)
    paper.press(.function(1))
    paper.type("tijiao")
    #expect(paper.screen.contains("初步评议 17:30 关了。您有 1 份没交，分都在，请找秘书"))
    #expect(paper.message == reason.zh)
  }

  @Test(arguments: Context.allCases)
  func `every command of every context can be chosen and answers`(context: Context) throws {
    for command in Set(CommandTable.bindings(in: context).map(\.command)) {
      var paper = PaperWorkstation(PaperDesk(place: context), in: world)
      paper.press(.function(1))
      guard paper.workstation.layers.count == 2 else { return }
      let before = paper.screen
      paper.type(command.rawValue)
      #expect(paper.chosen != nil, "\(command)")
      paper.press(.enter)
      #expect(paper.screen != before, "\(command)")
    }
  }

  @Test(arguments: Context.allCases)
  func `no name and no key is cut at 80 columns`(context: Context) throws {
    for language in Language.allCases {
      var paper = PaperWorkstation(PaperDesk(place: context), in: world, language: language)
      paper.press(.function(1))
      guard paper.workstation.layers.count == 2 else { return }
      for row in 2..<21 {
        let cells = paper.frame.row(row)
        // The last columns that names may take at the left and at the right.
        #expect(cells[21].text == " " && cells[59].text == " ", "\(paper.rows[row])")
      }
    }
  }
}

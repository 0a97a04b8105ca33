import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct CoverTests {
  @Test func `F12 hides scores and names until F12 again, and keys still work`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F4")
    let shown = desk.screen
    desk.press("F12")
    #expect(!desk.screen.contains("岫云"))
    #expect(desk.rows.dropLast(2).allSatisfy { $0.allSatisfy { !$0.isASCII || !$0.isNumber } })
    #expect(desk.message == "分数和名称都遮住了，键照样管用；再按 F12 显示")
    #expect(desk.rows.last == shown.split(separator: "\n").last.map(String.init))
    desk.press("Down")
    #expect(desk.message == "分数和名称都遮住了，键照样管用；再按 F12 显示")
    desk.press("F12")
    #expect(desk.message == "分数和名称又显示了")
  }

  @Test(arguments: ["", "F3", "F6", "F6 e", "F8"])
  func `no number and no name is left on any screen, and its words are`(keys: String) throws {
    for (columns, rows) in [(60, 18), (80, 24), (120, 36)] {
      let desk = try TestDesk(
        FixtureRound.proposal(), as: nil, columns: columns, rows: rows)
      desk.press(keys)
      desk.press("F12")
      let covered = desk.rows.dropLast(2).joined(separator: "\n")
      #expect(covered.allSatisfy { !$0.isASCII || !$0.isNumber }, "\(keys) \(columns)")
      for application in desk.run.workstation.world.applications {
        #expect(!covered.contains(application.name.prefix(2)), "\(keys) \(application.name)")
      }
      #expect(covered.contains { $0.isLetter })
    }
  }

  @Test func `it hides them while a comment is written, too`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F4 Enter ; F12 type:数据可核，岫云电商城有236家")
    #expect(desk.screen.contains("数据可核，"))
    #expect(!desk.screen.contains("岫云电商城") && !desk.screen.contains("236"))
    desk.press("F12")
    #expect(desk.screen.contains("数据可核，岫云电商城有236家"))
  }
}

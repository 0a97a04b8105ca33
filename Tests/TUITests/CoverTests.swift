import ReviewCore
import TUI
import Terminal
import Testing

@Suite struct CoverTests {
  @Test func `F12 hides scores and names until F12 again, and keys still work`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F4 Enter")
    let shown = desk.screen
    desk.press("F12")
    #expect(!desk.screen.contains("岫云"))
    #expect(desk.rows.dropLast(2).allSatisfy { $0.allSatisfy { !$0.isNumber } })
    #expect(desk.message == "屏上的字都遮住了，键照样管用；再按 F12 显示")
    #expect(desk.rows.last == shown.split(separator: "\n").last.map(String.init))
    desk.press("Down")
    #expect(desk.message == "屏上的字都遮住了，键照样管用；再按 F12 显示")
    desk.press("F12")
    #expect(desk.message == "屏上的字又显示了")
  }

  @Test func `it hides them while a comment is written, too`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F4 Enter ; F12 type:数据可核")
    #expect(!desk.screen.contains("数据可核"))
    desk.press("F12")
    #expect(desk.screen.contains("数据可核"))
  }
}

import ReviewCore
import TUI
import Testing

@Suite struct WorkstationTests {
  @Test func `under 60 x 18 only the way out is shown`() throws {
    let desk = try TestDesk(FixtureRound(), columns: 52, rows: 14)
    #expect(desk.screen.hasPrefix("窗口太小（现在 52 x 14，要 60 x 18）"))
  }
}

import ReviewCore
import TUI
import Testing

@Suite struct PaceTests {
  private func key(_ code: String) throws -> SheetKey {
    SheetKey(application: try Code(code), expert: try Code("e01"), stage: .preliminary)
  }

  /// Acts at minutes, each on a sheet.
  private func acts(_ times: [(minute: Int, code: String)]) throws -> [SheetActTime] {
    try times.map {
      SheetActTime(time: Timestamp(secondsSince1970: $0.minute * 60), sheet: try key($0.code))
    }
  }

  @Test func `pauses under the limit are work, on the sheet after them`() throws {
    let acts = try acts([(0, "A"), (10, "A"), (20, "B"), (32, "C"), (132, "C"), (140, "C")])
    let complete = Set(try ["A", "B", "C"].map(key))
    let pace = try #require(Pace(acts, complete: complete))
    // A 10, B 10, C 12 + 8; the hundred minutes are lunch.
    #expect(pace.sheets == 3)
    #expect(pace.seconds == 40 * 60 / 3)
  }

  @Test func `two sheets are too few`() throws {
    let acts = try acts([(0, "A"), (10, "A"), (20, "B"), (30, "B")])
    #expect(Pace(acts, complete: Set(try ["A", "B"].map(key))) == nil)
  }

  @Test func `what is not complete does not count`() throws {
    let acts = try acts([(0, "A"), (10, "A"), (20, "B"), (30, "C")])
    #expect(Pace(acts, complete: Set(try ["A", "B"].map(key))) == nil)
  }
}

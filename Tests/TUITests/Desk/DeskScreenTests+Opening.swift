import ReviewCore
import Terminal
import Testing

@testable import TUI

/// Where an application opens. Source: screens.md 1.4, rule 1.
extension DeskScreenTests {
  @Test func `1.4 a sheet begun elsewhere opens where it stopped, its text beside it`() throws {
    let desk = try TestDesk(round)
    #expect(desk.message.contains("停在 B2"))
    desk.press("Enter")
    #expect(desk.rows[17].hasPrefix(" B2 "))
    #expect(desk.rows[1].contains("三(一)"))
    desk.press("6 Enter")
    #expect(try TestDesk(round).message.contains("停在 B3"))
  }

  @Test func `1.4 it stopped at the first item without a mark, else at what is due`() throws {
    let scheme = try round.open().round().scheme
    let leaves = scheme.preliminary.leaves
    func stop(_ given: [String], low: String? = nil) throws -> String {
      var sheet = try sheet("A08")
      for leaf in leaves where given.contains(leaf.code.rawValue) {
        let isLow = leaf.code.rawValue == low
        sheet.marks[leaf.code] = .points(isLow ? leaf.leaf.minimum : leaf.leaf.maximum)
      }
      return sheet.stop(under: scheme)?.criterion?.rawValue ?? "opinion"
    }
    #expect(try stop([]) == "A1")
    #expect(try stop(["A1", "B1", "B3"]) == "A2")
    #expect(try stop(["A1", "A2", "B1"], low: "A1") == "B2")
    let all = leaves.map(\.code.rawValue)
    #expect(try stop(all) == "opinion")
    #expect(try stop(all, low: "C2") == "C2")
  }
}

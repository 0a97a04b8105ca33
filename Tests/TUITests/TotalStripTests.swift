import ReviewCore
import Testing

@testable import TUI

@Suite struct TotalStripTests {
  private func strip(_ totals: [String]) throws -> TotalStrip {
    try #require(TotalStrip(try totals.map { try Points(decimal: $0) }))
  }

  @Test func `the totals of the drawing stand where they are drawn`() throws {
    let strip = try strip(["84.5", "88", "78.5", "76", "74.5", "71"])
    #expect(strip.labels == "60        70        80        90       100")
    #expect(strip.axis == "|---------|---------|---------|---------|")
    #expect(
      strip.counts.map { $0.trimmingSuffix { $0 == " " } } == ["           1   11  1     1  1"])
    #expect(strip.lowest.text() == "71.0")
    #expect(strip.median.text() == "77.3")
    #expect(strip.highest.text() == "88.0")
  }

  @Test func `low totals make the axis longer, not the line`() throws {
    let low = try strip(["35", "100"])
    #expect(low.labels == "20        40        60        80       100")
    let lower = try strip(["5"])
    #expect(lower.labels.hasSuffix("100"))
    #expect(lower.counts.joined().filter { $0 == "1" }.count == 1)
  }

  @Test func `more than nine in one place go on below`() throws {
    let counts = try strip(Array(repeating: "80", count: 12)).counts
    #expect(counts.map { $0.filter { $0 != " " } } == ["9", "3"])
  }

  @Test func `without a total there is no strip`() {
    #expect(TotalStrip([]) == nil)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    String(prefix(lastIndex { !isTrimmed($0) }.map { distance(from: startIndex, to: $0) + 1 } ?? 0))
  }
}

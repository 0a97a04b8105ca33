import ReviewCore
import Testing

@testable import TUI

/// Charts against numbers reckoned by hand, in both forms, and the page that shows them.
///
/// Source: issue "A desk that people love" 5; screens.md 1.1.
@Suite struct ChartTests {
  private func rationals(_ values: [Int128]) -> [Rational] { values.map { Rational($0) } }

  @Test(arguments: [
    // Values, cells: low, step.
    ([60, 99], 40, 60, 1), ([60, 100], 40, 60, 2), ([0, 100], 20, 0, 10), ([84], 10, 84, 1),
    ([7, 93], 50, 6, 2), ([3, 998], 10, 0, 100),
  ])
  func `a scale has the finest whole steps that hold all numbers`(
    values: [Int128], cells: Int, low: Int, step: Int
  ) throws {
    let scale = try #require(ChartScale(rationals(values), cells: cells))
    #expect([scale.low, scale.step] == [low, step])
    for value in rationals(values) {
      #expect((0..<cells).contains(scale.cell(of: value)))
    }
  }

  @Test func `a box has the least, the middle half with the median, and the most`() throws {
    // Quarters of 70 72 76 80 88: 72, 76, 80.
    let values = rationals([88, 70, 76, 72, 80])
    let five = try #require(FiveNumbers(values))
    #expect(
      [five.least, five.lower, five.median, five.upper, five.most]
        == rationals([70, 72, 76, 80, 88]))
    let scale = try #require(ChartScale(values, cells: 20))
    #expect(five.box(on: scale, .block) == "├─████│████───────┤ ")
    #expect(five.box(on: scale, .ascii) == "|-====+====-------| ")
  }

  @Test func `the ends are seen where the box reaches them`() throws {
    let values = rationals([70, 70, 74, 78, 78])
    let five = try #require(FiveNumbers(values))
    let scale = try #require(ChartScale(values, cells: 10))
    #expect(five.box(on: scale, .block) == "├███│███┤ ")
  }

  @Test func `a quarter between two values lies in proportion`() {
    #expect(rationals([1, 2, 3, 4]).quartile(1) == Rational(7, 4))
    #expect(rationals([1, 2, 3, 4]).quartile(3) == Rational(13, 4))
    #expect(rationals([5]).quartile(1) == Rational(5))
    #expect([Rational]().quartile(2) == nil)
  }

  @Test func `an interval of ranks has its ends and the rank itself`() {
    let bar = { (best: Int, rank: Int, worst: Int, glyphs: ChartGlyphs) in
      RankInterval.bar(best: best, rank: rank, worst: worst, of: 10, cells: 10, glyphs)
    }
    #expect(bar(2, 4, 7, .block) == " ├─█──┤   ")
    #expect(bar(2, 4, 7, .ascii) == " |-=--|   ")
    #expect(bar(1, 1, 3, .block) == "█─┤       ")
    #expect(bar(5, 5, 5, .block) == "    █     ")
    #expect(RankInterval.bar(best: 1, rank: 20, worst: 40, of: 40, cells: 10, .block).count == 10)
  }

  @Test func `the bars of a histogram add up to the scores`() throws {
    let scores = rationals([90, 91, 91, 80, 84, 85, 85, 85])
    let histogram = try #require(Histogram(scores, rows: 6))
    #expect(histogram.counts.reduce(0, +) == scores.count)
    #expect([histogram.scale.low, histogram.scale.step] == [80, 2])
    #expect(histogram.counts == [1, 0, 4, 0, 0, 3])
    #expect(histogram.bar(2, columns: 10, .block) == "████")
    #expect(histogram.bar(2, columns: 2, .ascii) == "==")
    #expect(histogram.bar(1, columns: 10, .block) == "")
  }
}

extension ChartTests {
  @Test(arguments: [(60, 18), (80, 24), (120, 36)], Language.allCases)
  func `the three charts stand as recorded`(_ size: (Int, Int), language: Language) throws {
    let desk = try TestDesk(
      FixtureRound.proposal(), as: "c01", language: language, columns: size.0, rows: size.1)
    desk.press("F6 Home i")
    try expectSnapshot(desk.screen, named: "charts-sheets-\(size.0)-\(language)")
    desk.press("Tab")
    try expectSnapshot(desk.screen, named: "charts-ranks-\(size.0)-\(language)")
    desk.press("Tab")
    try expectSnapshot(desk.screen, named: "charts-scores-\(size.0)-\(language)")
  }

  @Test func `every row leads to how its rank came about, and the table is exported`() throws {
    let desk = try TestDesk(FixtureRound.proposal(), as: "c01")
    desk.press("F6 Home i Down Down")
    let row = try #require(desk.rows.first { $0.hasPrefix(" >") })
    desk.press("Enter")
    #expect(desk.rows[0].contains(row.split(separator: " ")[2]))
    desk.press("Esc p")
    #expect(desk.message.hasSuffix(".charts-sheets.csv"))
  }
}

import Testing

@testable import ReviewCore

/// Five applications for three places, the best first.
@Suite struct ProposedListTests {
  private func list(
    places: Int = 3, _ departures: [(String, ListPlace)], tiedAtTheCut: Bool = false
  ) throws -> ProposedList {
    let totals = tiedAtTheCut ? [90, 88, 86, 86, 82] : [90, 88, 86, 84, 82]
    let rows: [[String?]] = totals.map { total in Array(repeating: "\(total)", count: 5) }
    let record = try ReviewRecord.fixture(
      try .fixture(places: places), preliminary: rows, defense: rows)
    return ProposedList(
      ranking: Ranking(record, stage: .final),
      departures: try departures.map { code, place in
        Departure(application: try Code(code), place: place, reason: "原因", decidedBy: "部务会")
      }, notConcluded: [], owedSheets: [], withoutOutcome: [])
  }

  @Test func `without departures nothing is owed`() throws {
    #expect(try list([]).debts.isEmpty)
  }

  @Test func `one more than the places must not be sealed`() throws {
    #expect(try list([("A4", .selected)]).debts == [.placesUnequal(selected: 4, places: 3)])
  }

  @Test func `one fewer than the places must not be sealed`() throws {
    #expect(try list([("A3", .notSelected)]).debts == [.placesUnequal(selected: 2, places: 3)])
  }

  @Test func `departures that balance may be sealed`() throws {
    #expect(try list([("A3", .reserve), ("A4", .selected)]).debts.isEmpty)
  }

  @Test func `places that nobody fills may be filled or stay free`() throws {
    #expect(try list(places: 9, []).debts.isEmpty)
    #expect(
      try list(places: 9, [("A5", .notSelected)]).debts
        == [.placesUnequal(selected: 4, places: 9)])
  }

  @Test func `an undecided tie is told once, not as a wrong number too`() throws {
    let debts = try list([], tiedAtTheCut: true).debts
    #expect(debts == [.undecided([try Code("A3"), try Code("A4")])])
  }

  @Test func `a departure stands before the reasons of the rank`() throws {
    let entry = try #require(try list([("A4", .selected)]).entries.first { $0.departure != nil })
    #expect(entry.status == .selected)
    #expect(entry.reasons.first?.zh == "调整：原因（部务会）")
  }

  @Test func `the debt says both numbers and leads to no application`() {
    let debt = SealDebt.placesUnequal(selected: 13, places: 12)
    #expect(debt.text.zh == "入选 13 家，名额 12 个，调整以后要相等")
    #expect(debt.text.en == "13 are selected for 12 places; departures must balance")
    #expect(debt.application == nil)
  }
}

import Testing

@testable import ReviewCore

/// What happens to the order when one expert's sheets are left out.
///
/// Source: scoring.md 5, item 3, and what an independent program computed for its example.
@Suite struct LeaveOneOutTests {
  private struct Expected: Decodable {
    struct Change: Decodable, Equatable {
      let `in`, out: [String]
    }
    let leave_one_expert_out: [String: Change]
    let loeo_stable: Int
  }

  @Test(arguments: [
    ("expected-05_ex1_dense", Scheme.Aggregation.Method.mean),
    ("expected-05_ex1_robust_trimmed", .trimmed),
  ])
  func `5 who enters and who leaves is as worked out`(
    file: String, method: Scheme.Aggregation.Method
  ) throws {
    var record = try WorkedExampleTests().record("ex1_dense", method, .total)
    record.scheme.defense.weight = try Weight(decimal: "0")
    // The program that worked it out compares exact means.
    record.scheme.rounding = Rounding(digits: 4, mode: .halfUp)
    let ranking = Ranking(record, stage: .preliminary)
    let result = LeaveOneOut(record, of: ranking)
    let expected = try Fixture.read(file, as: Expected.self)
    for expert in record.panel {
      let change = result.changes.first { $0.expert == expert }
      #expect(
        expected.leave_one_expert_out[expert.rawValue]
          == Expected.Change(
            in: change?.entering.map(\.rawValue) ?? [],
            out: change?.leaving.map(\.rawValue) ?? []), "\(expert)")
    }
    #expect(record.panel.count - result.changes.count == expected.loeo_stable)
  }

  @Test func `5 the interval holds the rank, and names whose absence makes it worst`() throws {
    // Without E1, A2 has 90 and A1 80; whoever else is missing, A1 stays first.
    var scheme = try Scheme.fixture(places: 1)
    scheme.aggregation.method = .mean
    scheme.defense.weight = try Weight(decimal: "0")
    let record = try ReviewRecord.fixture(
      scheme,
      preliminary: [
        ["100", "80", "80", "80"], ["60", "90", "90", "90"], ["50", "50", "50", "50"],
      ])
    let result = LeaveOneOut(record, of: Ranking(record, stage: .preliminary))
    let intervals = try ["A1", "A2", "A3"].map { try #require(result.intervals[try Code($0)]) }
    #expect(intervals.map(\.best) == [1, 1, 3])
    #expect(intervals.map(\.worst) == [2, 2, 3])
    #expect(intervals.map { $0.worstWithout?.rawValue } == ["E1", nil, nil])
    #expect(result.changes.map(\.expert.rawValue) == ["E1"])
    #expect(result.changes.first?.entering == [try Code("A2")])
    #expect(result.changes.first?.leaving == [try Code("A1")])
  }

  @Test func `5 a trimmed ranking stays trimmed with one sheet less`() throws {
    // Five sheets each: without one, four are left, which the scheme alone would not trim.
    var scheme = try Scheme.fixture(places: 1)
    scheme.defense.weight = try Weight(decimal: "0")
    let record = try ReviewRecord.fixture(
      scheme,
      preliminary: [["70", "80", "80", "80", "90"], ["10", "79", "79", "79", "79"]])
    let ranking = Ranking(record, stage: .preliminary)
    let result = LeaveOneOut(record, of: ranking)
    #expect(ranking.preliminary.method == .trimmed)
    // By the plain mean A2 would lose far more than it does by trimming; the order holds.
    #expect(result.changes.isEmpty)
    #expect(try result.intervals[Code("A2")]?.worst == 2)
  }
}

import Testing

@testable import ReviewCore

/// The worked examples of scoring.md, against what independent libraries computed for them.
@Suite struct WorkedExampleTests {
  /// `ex1_dense` gives marks by criterion, `ex4_edge` totals.
  struct Example: Decodable {
    struct Item: Decodable { let id: String }
    struct Weighted: Decodable { let id, weight, min, max: String }
    struct Sheet: Decodable {
      let app, expert: String
      let total: String?
      let c: [String: String]?
    }
    let criteria: [Weighted]?
    let experts, applications: [Item]
    let scores: [Sheet]
    let recusals: [[String]]
  }

  struct Expected: Decodable {
    struct Value: Decodable { let exact, half_up, half_even: String }
    struct Application: Decodable {
      let n: Int
      let mean, median, trimmed_group_policy: Value
      let trimmed_raw: Value
      let trim_by_criterion: Value?
      let dropped_low, dropped_high: String
      let mean_rank, median_rank, trimmed_group_policy_rank: Int
      let trim_by_criterion_rank: Int?
    }
    let apps: [String: Application]
  }

  typealias Method = Scheme.Aggregation.Method
  typealias Scope = Scheme.Aggregation.Scope

  func record(_ name: String, _ method: Method, _ scope: Scope) throws -> ReviewRecord {
    let example = try Fixture.read(name, as: Example.self)
    let criteria = try example.criteria?.map {
      try Criterion.leaf(
        $0.id, maximum: $0.max, minimum: $0.min, step: "1", weight: $0.weight)
    }
    let rule = try criteria.map { try Scheme.StageRule.weighted($0) } ?? .total(weight: "1")
    var scheme = try Scheme.fixture(preliminary: rule)
    scheme.aggregation.method = method
    scheme.aggregation.scope = scope
    scheme.ties = [.vote, .lot]
    return ReviewRecord(
      scheme: scheme,
      candidates: try example.applications.map {
        ReviewRecord.Candidate(code: try Code($0.id), name: $0.id, unit: $0.id)
      },
      panel: try example.experts.map { try Code($0.id) },
      sheets: try example.scores.map { sheet in
        let marks = try (sheet.c ?? ["T": try #require(sheet.total)]).map {
          (try CriterionCode($0.key), Mark.points(try Points(decimal: $0.value)))
        }
        return SubmittedSheet(
          application: try Code(sheet.app), expert: try Code(sheet.expert), stage: .preliminary,
          marks: Dictionary(uniqueKeysWithValues: marks))
      },
      recusals: Set(
        try example.recusals.map {
          RecusedPair(application: try Code($0[0]), expert: try Code($0[1]))
        }))
  }

  private func expect(
    _ file: String, _ method: Method, _ scope: Scope, _ mode: Rounding.Mode,
    value: (Expected.Application) -> Expected.Value?, rank: (Expected.Application) -> Int?
  ) throws {
    var record = try record(file, method, scope)
    record.scheme.rounding = Rounding(digits: 2, mode: mode)
    let ranking = Ranking(record, stage: .preliminary)
    let expected = try Fixture.read("expected-01_\(file)", as: Expected.self).apps
    #expect(ranking.entries.count == expected.count)
    for entry in ranking.entries {
      let application = try #require(expected[entry.candidate.code.rawValue])
      let value = try #require(value(application))
      #expect(entry.score?.exact.description == value.exact)
      #expect(entry.score?.text == (mode == .halfUp ? value.half_up : value.half_even))
      #expect(entry.rank == rank(application))
      #expect(entry.preliminary?.panel.untrimmed.description == application.mean.exact)
      #expect(entry.preliminary?.panel.count == application.n)
    }
  }

  @Test(arguments: ["ex1_dense", "ex4_edge"], Rounding.Mode.allCases)
  func `1.2 the mean is as worked out`(file: String, mode: Rounding.Mode) throws {
    try expect(file, .mean, .total, mode, value: \.mean, rank: \.mean_rank)
  }

  @Test(arguments: ["ex1_dense", "ex4_edge"], Rounding.Mode.allCases)
  func `1.2 the median is as worked out`(file: String, mode: Rounding.Mode) throws {
    try expect(file, .median, .total, mode, value: \.median, rank: \.median_rank)
  }

  @Test(arguments: ["ex1_dense", "ex4_edge"], Rounding.Mode.allCases)
  func `1.2 the trimmed total is as worked out`(file: String, mode: Rounding.Mode) throws {
    try expect(
      file, .trimmed, .total, mode, value: \.trimmed_group_policy,
      rank: \.trimmed_group_policy_rank)
  }

  @Test(arguments: Rounding.Mode.allCases)
  func `1.2 the criterion-trim is as worked out`(mode: Rounding.Mode) throws {
    try expect(
      "ex1_dense", .trimmed, .criterion, mode, value: \.trim_by_criterion,
      rank: \.trim_by_criterion_rank)
  }

  @Test(arguments: ["ex1_dense", "ex4_edge"])
  func `1.2 the sheets dropped are as worked out`(file: String) throws {
    let record = try record(file, .trimmed, .total)
    let scores = StageScores(record, stage: .preliminary)
    for (code, expected) in try Fixture.read("expected-01_\(file)", as: Expected.self).apps {
      let sheets = try #require(scores.sheets[try Code(code)])
      let score = try #require(
        PanelScore(sheets, method: .trimmed, scope: .total, rule: record.scheme.preliminary))
      #expect(score.trimmed.map(\.rawValue) == [expected.dropped_low, expected.dropped_high])
      if expected.n > 4 { #expect(score.exact.description == expected.trimmed_raw.exact) }
    }
  }

  /// Third place is A4 by mean, A5 by trimmed total, A3 by trim per criterion (finding 3).
  @Test(arguments: [
    (Method.mean, Scope.total, "A6 A2 A4"), (.trimmed, .total, "A2 A6 A5"),
    (.trimmed, .criterion, "A6 A2 A3"),
  ])
  func `1.2 the rule decides the third place of ex1`(
    method: Method, scope: Scope, selected: String
  ) throws {
    var record = try record("ex1_dense", method, scope)
    record.scheme.defense.weight = try Weight(decimal: "0")
    let ranking = Ranking(record, stage: .preliminary)
    let chosen = ranking.entries.filter { $0.status == .selected }.map(\.candidate.code.rawValue)
    #expect(chosen.joined(separator: " ") == selected)
  }

  /// Both print 85.09, and 21273/250 = 85.092 is more.
  @Test func `1.4 equal published scores are ordered by the exact ones`() throws {
    let ranking = Ranking(try record("ex1_dense", .trimmed, .total), stage: .preliminary)
    #expect(ranking.entries.prefix(2).map { $0.score?.text } == ["85.09", "85.09"])
    #expect(ranking.line.hasPrefix("A2 A6 "))
    #expect(ranking.entries.prefix(2).allSatisfy { !$0.isTied })
  }

  @Test func `1.2 trimming is decided once for the group, and the board says so`() throws {
    let ranking = Ranking(try record("ex4_edge", .trimmed, .total), stage: .preliminary)
    #expect(ranking.preliminary.method == .mean)
    #expect(
      ranking.warnings == [
        .trimmingOff(
          .preliminary, trimFrom: 5,
          because: [try Code("A6"), try Code("A7"), try Code("A8")])
      ])
    #expect(ranking.line == "A6 A2 A1=A4 A3 A5 A7 A8")
  }

  @Test func `1 a recused sheet is ignored even if present`() throws {
    let ranking = Ranking(try record("ex4_edge", .trimmed, .total), stage: .preliminary)
    #expect(ranking[try Code("A8")]?.preliminary?.panel.count == 4)
    #expect(
      ranking.preliminary.uncounted == [
        UncountedSheet(application: try Code("A8"), expert: try Code("E5"), why: .recused)
      ])
  }
}

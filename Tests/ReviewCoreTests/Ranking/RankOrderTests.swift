import Testing

@testable import ReviewCore

@Suite struct RankOrderTests {
  let scheme: Scheme

  init() throws { scheme = try .fixture(places: 2) }

  private func ranking(
    _ stage: Ranking.Stage = .final, _ preliminary: [[String?]], _ defense: [[String?]] = [],
    change: (inout ReviewRecord) throws -> Void = { _ in }
  ) throws -> Ranking {
    var record = try ReviewRecord.fixture(scheme, preliminary: preliminary, defense: defense)
    try change(&record)
    return Ranking(record, stage: stage)
  }

  /// Five sheets with the same total.
  private func five(_ total: String) -> [String] { Array(repeating: total, count: 5) }

  /// Three sheets of a mean that no single mark can have.
  private func three(_ first: String, _ second: String, _ third: String) -> [String] {
    [first, second, third]
  }

  /// domain.md 6, golden case 4: an award of Zhuhai, 2016, with a panel of five.
  @Test func `1.1 an award notice is reproduced`() throws {
    var scheme = scheme
    scheme.preliminary = try .points([
      .leaf("B", maximum: "80", step: "0.01"), .leaf("D", maximum: "20", step: "0.01"),
    ])
    let ranking = try agreeing(
      scheme, [("75.00", "20.00"), ("56.00", "19.93"), ("49.50", "19.80"), ("49.00", "19.90")])
    #expect(ranking.entries.map { $0.score?.text } == ["95.00", "75.93", "69.30", "68.90"])
    #expect(ranking.line == "A1 A2 A3 A4")
  }

  /// 80 and 266/3 at half each: 84.34 from the rounded stages, 84.33 from the exact ones.
  @Test(arguments: [(Scheme.Carry.published, "84.34"), (.exact, "84.33")])
  func `1.5 the final is carried as the scheme says`(carry: Scheme.Carry, text: String) throws {
    let ranking = try ranking(.final, [three("80", "80", "80")], [three("88", "89", "89")]) {
      $0.scheme.preliminary.weight = try Weight(decimal: "0.5")
      $0.scheme.defense.weight = try Weight(decimal: "0.5")
      $0.scheme.carry = carry
    }
    let entry = try #require(ranking.entries.first)
    #expect(entry.score?.text == text)
    #expect(entry.score?.exact.description == "253/3")
    #expect(entry.preliminary?.score.text == "80.00")
    #expect(entry.defense?.score.text == "88.67")
  }

  /// (242/3, 85) and (80, 86) at 60/40 are both exactly 82.4; rounded they are 82.402 and 82.400.
  @Test(arguments: Scheme.Carry.allCases)
  func `1.5 an exact tie is not ordered by the digits of a rounded carry`(
    carry: Scheme.Carry
  ) throws {
    let ranking = try ranking(
      .final, [three("80", "81", "81"), three("80", "80", "80")],
      [three("85", "85", "85"), three("86", "86", "86")]
    ) { $0.scheme.carry = carry }
    #expect(ranking.line == "A2 A1")
    #expect(ranking.entries.map { $0.score?.text } == ["82.40", "82.40"])
    #expect(ranking.entries.map { $0.score?.exact.description } == ["412/5", "412/5"])
    #expect(ranking.entries.map(\.tieStep) == [.defense, .defense])
    let others = ranking.warnings.filter { if case .trimmingOff = $0 { false } else { true } }
    #expect(others == [])
  }

  @Test func `1.5 weights are divided by their sum`() throws {
    let ranking = try ranking(.final, [five("80")], [five("90")]) {
      $0.scheme.preliminary.weight = try Weight(decimal: "3")
      $0.scheme.defense.weight = try Weight(decimal: "2")
    }
    #expect(ranking.entries.first?.score?.exact == Rational(84))
  }

  /// A1: 80 and 266/3, which is 84.333 and carried rounded 84.34; A2: 84.334 in both, so 84.33.
  @Test func `1.5 a warning says where the other carry would change the list`() throws {
    let rows = (
      [three("80", "80", "80"), ["84.33", "84.33", "84.33", "84.33", "84.35"]],
      [three("88", "89", "89"), ["84.33", "84.33", "84.33", "84.33", "84.35"]]
    )
    for (places, warning) in [
      (1, Ranking.Warning.carrySelects(.exact, instead: [try Code("A2")], of: [try Code("A1")])),
      (2, .carryReorders(.exact, [try Code("A1"), try Code("A2")])),
    ] {
      let ranking = try ranking(.final, rows.0, rows.1) {
        $0.scheme.places = places
        $0.scheme.preliminary.weight = try Weight(decimal: "0.5")
        $0.scheme.defense.weight = try Weight(decimal: "0.5")
      }
      #expect(ranking.warnings.contains(warning))
    }
  }

  @Test func `6 ranks are 1 2 2 4, and equals stand in the order of their codes only`() throws {
    let ranking = try ranking(
      .preliminary, [five("80"), five("90"), five("85"), five("85"), five("70")])
    #expect(ranking.line == "A2 A3=A4 A1 A5")
    #expect(ranking.entries.map(\.rank) == [1, 2, 2, 4, 5])
    #expect(
      ranking[try Code("A3")]?.tie == .unsettled(with: [try Code("A4")], rank: 2, needs: .vote))
  }

  /// Equal finals 82, by the defense: A2, then A1; A3 is behind.
  @Test func `6 the defense comes first in the chain`() throws {
    let ranking = try ranking(
      .final, [five("82"), five("80"), five("70")], [five("82"), five("85"), five("70")])
    #expect(ranking.line == "A2 A1 A3")
    #expect(
      ranking.entries.map(\.tie) == [
        .settled(by: .defense, neighbour: try Code("A1"), rank: 2),
        .settled(by: .defense, neighbour: try Code("A2"), rank: 1), nil,
      ])
    #expect(
      ranking.entries[0].reasons.map(\.text.zh) == ["与第 2 名并列，比答辩分"])
  }

  /// Trimmed to 80 both; the untrimmed mean of A2 is higher.
  @Test func `6 then the untrimmed mean`() throws {
    let ranking = try ranking(
      .preliminary, [["60", "80", "80", "80", "90"], ["70", "80", "80", "80", "90"]])
    #expect(ranking.line == "A2 A1")
    #expect(ranking.entries.map(\.tieStep) == [.untrimmed, .untrimmed])
  }

  @Test func `6 the chain stops at the step that people take, and what follows is not used`() throws
  {
    let rows = [["60", "80", "80", "80", "90"], ["70", "80", "80", "80", "90"]]
    let ranking = try ranking(.preliminary, rows) { $0.scheme.ties = [.lot, .untrimmed] }
    #expect(ranking.line == "A1=A2")
    #expect(ranking.entries.allSatisfy { $0.isTied && $0.tieStep == nil })
    #expect(ranking.entries[0].reasons.map(\.text.zh) == ["并列第 1 名，待抽签"])
    let exhausted = try self.ranking(.preliminary, rows) { $0.scheme.ties = [] }
    #expect(exhausted.entries[0].reasons.map(\.text.zh) == ["并列第 1 名，各步比完仍相同"])
  }

  /// 85.092 and 85.09, of which the lower one has the better untrimmed mean.
  @Test(arguments: [(Scheme.TieAt.exact, "A1 A2"), (.published, "A2 A1")])
  func `1.4 a tie begins at the exact or at the published score`(
    tieAt: Scheme.TieAt, line: String
  ) throws {
    let ranking = try ranking(
      .preliminary,
      [["80", "85.09", "85.09", "85.10", "90"], ["84", "85.09", "85.09", "85.09", "90"]]
    ) { $0.scheme.tieAt = tieAt }
    #expect(ranking.line == line)
    #expect(ranking.entries.allSatisfy { $0.isTied == (tieAt == .published) })
  }

  /// Both 80 in all; A1 has 30 + 50, A2 has 20 + 60, and D comes before B.
  @Test(arguments: [(["D", "B"], "A2 A1", "criterion:D"), (["B", "D"], "A1 A2", "criterion:B")])
  func `6 criteria are compared in the declared order`(
    order: [String], line: String, step: String
  ) throws {
    var scheme = scheme
    scheme.preliminary = try .points([.leaf("B", maximum: "40"), .leaf("D", maximum: "60")])
    scheme.ties = try [.defense, .untrimmed] + order.map { .criterion(try Code($0)) }
    let ranking = try agreeing(scheme, [("30", "50"), ("20", "60")])
    #expect(ranking.line == line)
    #expect(ranking.entries.map { $0.tieStep?.name } == [step, step])
  }
}

extension RankOrderTests {
  /// The preliminary ranking where five experts give every application the same marks for B and D.
  private func agreeing(_ scheme: Scheme, _ marks: [(b: String, d: String)]) throws -> Ranking {
    let panel = try (1...5).map { try ExpertCode("E\($0)") }
    let codes = try marks.indices.map { try ApplicationCode("A\($0 + 1)") }
    let sheets = try zip(codes, marks).flatMap { code, marks in
      try panel.map { expert in
        SubmittedSheet(
          application: code, expert: expert, stage: .preliminary,
          marks: [
            try Code("B"): .points(try Points(decimal: marks.b)),
            try Code("D"): .points(try Points(decimal: marks.d)),
          ])
      }
    }
    let record = ReviewRecord(
      scheme: scheme,
      candidates: codes.map { ReviewRecord.Candidate(code: $0, name: "", unit: "") }, panel: panel,
      sheets: sheets)
    return Ranking(record, stage: .preliminary)
  }
}

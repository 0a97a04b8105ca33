import Testing

@testable import ReviewCore

@Suite struct PanelScoreTests {
  private func score(
    _ totals: [String], _ method: Scheme.Aggregation.Method = .trimmed,
    _ scope: Scheme.Aggregation.Scope = .total
  ) throws -> PanelScore? {
    let rule = try Scheme.StageRule.total(weight: "1")
    let sheets = try totals.enumerated().map { index, total in
      try SheetTotal(
        SubmittedSheet(
          application: try Code("A1"), expert: try Code("E\(index + 1)"), stage: .preliminary,
          marks: [try Code("T"): .points(try Points(decimal: total))]),
        by: rule)
    }
    return PanelScore(sheets, method: method, scope: scope, rule: rule)
  }

  /// domain.md 6, golden case 3.
  @Test(arguments: [
    (["88", "90", "85", "99", "60"], "263/3"), (["90", "93", "96", "99", "99"], "96/1"),
    (["88", "88", "88", "88", "88"], "88/1"),
  ])
  func `1.2 one highest and one lowest are dropped, one copy of each`(
    totals: [String], exact: String
  ) throws {
    #expect(try score(totals)?.exact.description == exact)
  }

  @Test(arguments: [
    (["90", "90", "90", "80", "90"], ["E4", "E1"]),
    (["88", "88", "88", "88", "88"], ["E1", "E2"]),
    (["60", "99", "60", "99", "70"], ["E1", "E2"]),
    (["99", "60", "99", "60", "70"], ["E2", "E1"]),
    (["70", "70", "80"], ["E1", "E3"]), (["80", "80", "70"], ["E3", "E1"]),
  ])
  func `1.2 of equal extremes the expert listed first is dropped`(
    totals: [String], dropped: [String]
  ) throws {
    #expect(try score(totals)?.trimmed.map(\.rawValue) == dropped)
  }

  @Test func `1.2 the untrimmed mean and n stand beside every score`() throws {
    for method in Scheme.Aggregation.Method.allCases {
      let score = try #require(try score(["88", "90", "85", "99", "60"], method))
      #expect(score.untrimmed.description == "422/5")
      #expect(score.count == 5)
    }
  }

  @Test(arguments: Scheme.Aggregation.Scope.allCases)
  func `1.2 too few sheets have no trimmed mean, and none no score`(
    scope: Scheme.Aggregation.Scope
  ) throws {
    #expect(try score(["88", "90"], .trimmed, scope) == nil)
    #expect(try score([], .mean, scope) == nil)
    #expect(try score(["88", "90", "91"], .trimmed, scope)?.exact.description == "90/1")
  }
}

/// Two leaves, so that scope total and scope criterion differ.
@Suite struct PanelScoreByCriterionTests {
  let rule: Scheme.StageRule

  init() throws {
    rule = try .points([.leaf("B", maximum: "40"), .leaf("D", maximum: "60")])
  }

  private func score(
    _ marks: [(String, String)], _ method: Scheme.Aggregation.Method,
    _ scope: Scheme.Aggregation.Scope
  ) throws -> PanelScore {
    let sheets = try marks.enumerated().map { index, marks in
      try SheetTotal(
        SubmittedSheet(
          application: try Code("A1"), expert: try Code("E\(index + 1)"), stage: .preliminary,
          marks: [try Code("B"): try mark(marks.0), try Code("D"): try mark(marks.1)]),
        by: rule)
    }
    return try #require(PanelScore(sheets, method: method, scope: scope, rule: rule))
  }

  private func mark(_ text: String) throws -> Mark {
    text == "NA" ? .notApplicable : .points(try Points(decimal: text))
  }

  /// Totals 90, 75, 80, 85, 50: E5 and E1 are dropped, so B is (40 + 25 + 30) / 3.
  let marks = [("30", "60"), ("40", "35"), ("25", "55"), ("30", "55"), ("0", "50")]

  @Test func `1.2 under a trimmed total the same sheets are dropped for the parts`() throws {
    let score = try score(marks, .trimmed, .total)
    #expect(score.trimmed.map(\.rawValue) == ["E5", "E1"])
    #expect(score.exact == Rational(80))
    #expect(score.parts[try Code("B")] == Rational(95, 3))
    #expect(score.parts[try Code("D")] == Rational(145, 3))
  }

  /// B: 30 25 30 without 0 and 40; D: 55 55 50 without 35 and 60.
  @Test func `1.2 by criterion each leaf drops its own extremes`() throws {
    let score = try score(marks, .trimmed, .criterion)
    #expect(score.exact == Rational(85, 3) + Rational(160, 3))
    #expect(score.trimmed == [])
    guard case .leaves(let leaves) = score.basis else {
      Issue.record("no leaves")
      return
    }
    #expect(leaves.map(\.dropped?.low) == [4, 1])
    #expect(leaves.map(\.dropped?.high) == [1, 0])
  }

  @Test func `1.2 by criterion the median is taken of each leaf, the mean changes nothing`() throws
  {
    #expect(try score(marks, .median, .criterion).exact == Rational(85))
    #expect(try score(marks, .median, .total).exact == Rational(80))
    #expect(
      try score(marks, .mean, .criterion).exact == score(marks, .mean, .total).exact)
  }

  /// B is left to two experts: 30 and 40 of 40; nobody finds D applicable in the second case.
  @Test func `1.2 by criterion a leaf is averaged over those who find it applicable`() throws {
    let some = try score([("30", "60"), ("40", "30"), ("NA", "45")], .mean, .criterion)
    #expect(some.exact == Rational(35) + Rational(45))
    let none = try score([("30", "NA"), ("40", "NA"), ("35", "NA")], .mean, .criterion)
    #expect(none.exact == Rational(175, 2))
    #expect(none.untrimmed == Rational(175, 2))
  }
}

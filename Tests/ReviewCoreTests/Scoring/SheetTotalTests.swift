import Testing

@testable import ReviewCore

@Suite struct SheetTotalTests {
  /// Points: A (A1 20, A2 30), B 50; weighted: the same tree, where A1 begins at 40.
  let points: Scheme.StageRule
  let weighted: Scheme.StageRule

  init() throws {
    points = try .points([
      .group("A", [.leaf("A1", maximum: "20"), .leaf("A2", maximum: "30")]),
      .leaf("B", maximum: "50"),
    ])
    weighted = try .weighted([
      .group(
        "A",
        [
          .leaf("A1", maximum: "100", minimum: "40", weight: "3"),
          .leaf("A2", maximum: "10", weight: "2"),
        ]),
      .leaf("B", maximum: "5", minimum: "1", weight: "5"),
    ])
  }

  private func total(_ marks: [String: String], _ rule: Scheme.StageRule) throws -> SheetTotal {
    let given = try marks.map { code, mark in
      (
        try CriterionCode(code),
        mark == "NA" ? Mark.notApplicable : .points(try Points(decimal: mark))
      )
    }
    return try SheetTotal(
      SubmittedSheet(
        application: try Code("A01"), expert: try Code("e01"), stage: .preliminary,
        marks: Dictionary(uniqueKeysWithValues: given)),
      by: rule)
  }

  @Test func `1.1 in points mode the total is the sum of the marks`() throws {
    let total = try total(["A1": "17.5", "A2": "25", "B": "44"], points)
    #expect(total.total == Rational(173, 2))
    #expect(total.breakdown.parts[try Code("A")] == Rational(85, 2))
    #expect(total.breakdown.parts[try Code("B")] == Rational(44))
  }

  /// 100 x (3 x 30/60 + 2 x 7/10 + 5 x 3/4) / 10.
  @Test func `1.1 in weighted mode a leaf counts from its minimum`() throws {
    let total = try total(["A1": "70", "A2": "7", "B": "4"], weighted)
    #expect(total.total == Rational(133, 2))
    #expect(total.breakdown.parts[try Code("A1")] == Rational(15))
    #expect(total.breakdown.parts[try Code("A")] == Rational(29))
    #expect(total.breakdown.parts[try Code("B")] == Rational(75, 2))
  }

  /// 100 x (25 + 44) / 80, and 100 x (3 x 1/2 + 5 x 3/4) / 8.
  @Test func `1.1 a leaf that is not applicable leaves the denominator`() throws {
    let total = try total(["A1": "NA", "A2": "25", "B": "44"], points)
    #expect(total.total == Rational(345, 4))
    #expect(total.breakdown.parts[try Code("A")] == Rational(125, 4))
    #expect(total.breakdown.parts[try Code("A1")] == .zero)
    #expect(try self.total(["A1": "70", "A2": "NA", "B": "4"], weighted).total == Rational(525, 8))
  }

  @Test(arguments: [
    (["A1": "17.5", "A2": "25"], SheetFlaw.noMark(try Code("B"))),
    (
      ["A1": "20.5", "A2": "25", "B": "44"],
      .refusedMark(try Code("A1"), .over(maximum: try Points(decimal: "20")))
    ),
    (
      ["A1": "-0.5", "A2": "25", "B": "44"],
      .refusedMark(try Code("A1"), .under(minimum: .zero))
    ),
    (
      ["A1": "10.25", "A2": "25", "B": "44"],
      .refusedMark(
        try Code("A1"),
        .offStep(
          below: try Points(decimal: "10"), above: try Points(decimal: "10.5"),
          step: try Points(decimal: "0.5")))
    ),
    (["A1": "NA", "A2": "NA", "B": "NA"], .nothingApplicable),
  ])
  func `1 a sheet is valid only if it is complete, in range and on the step`(
    marks: [String: String], flaw: SheetFlaw
  ) {
    #expect(throws: flaw) { try total(marks, points) }
    #expect(!flaw.text.zh.isEmpty && !flaw.text.en.isEmpty)
  }

  @Test func `1 not applicable counts only where the scheme allows it`() throws {
    var strict = points
    strict.allowNotApplicable = false
    #expect(throws: SheetFlaw.notApplicableRefused(try Code("B"))) {
      try total(["A1": "20", "A2": "25", "B": "NA"], strict)
    }
  }

  @Test func `1 both ends of the range are in it`() throws {
    #expect(try total(["A1": "0", "A2": "0", "B": "0"], points).total == .zero)
    #expect(try total(["A1": "20", "A2": "30", "B": "50"], points).total == Rational(100))
  }
}

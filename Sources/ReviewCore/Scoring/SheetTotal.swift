/// What a valid score sheet (有效评分表) comes to.
///
/// Its existence proves that the sheet has a mark for every leaf, in range and on the step.
///
/// Source: scoring.md 1.1.
package struct SheetTotal: Hashable, Sendable {
  package let expert: ExpertCode
  /// The marks that count; a leaf that is not applicable has none.
  package let marks: [CriterionCode: Points]
  package let breakdown: Breakdown

  /// - Throws: The first flaw, in the order of the leaves. Marks for codes that are no leaf of the
  ///   stage are not looked at.
  package init(_ sheet: SubmittedSheet, by rule: Scheme.StageRule) throws(SheetFlaw) {
    var marks: [CriterionCode: Points] = [:]
    for scored in rule.leaves {
      switch sheet.marks[scored.code] {
      case nil: throw .noMark(scored.code)
      case .notApplicable:
        guard rule.allowNotApplicable else { throw .notApplicableRefused(scored.code) }
      case .points(let points):
        if let refusal = scored.leaf.refusal(of: points) {
          throw .refusedMark(scored.code, refusal)
        }
        marks[scored.code] = points
      }
    }
    guard let breakdown = Breakdown(marks.mapValues { Rational($0) }, by: rule) else {
      throw .nothingApplicable
    }
    expert = sheet.expert
    self.marks = marks
    self.breakdown = breakdown
  }

  package var total: Rational { breakdown.total }
}

/// What the sheets of one stage come to for one application (评审组评分).
///
/// Source: scoring.md 1.2.
package struct PanelScore: Hashable, Sendable {
  /// The valid sheets, in the panel's order.
  package let sheets: [SheetTotal]
  package let basis: Basis
  package let exact: Rational
  /// The plain mean of all totals, which always stands beside the score (不去高低).
  package let untrimmed: Rational
  /// The part that each group and leaf has in the score.
  ///
  /// From the kept sheets under a trimmed total, so that they add up. The median of the parts under
  /// a median of totals, which do not add up: no single sheet is to decide a tie.
  package let parts: [CriterionCode: Rational]

  /// What the score is the average of.
  package enum Basis: Hashable, Sendable {
    case everyTotal
    case middleTotal
    case keptTotals(low: ExpertCode, high: ExpertCode)
    /// Each leaf is averaged by itself, then the sheet's formula is applied to the averages.
    case leaves([LeafScore])
  }

  /// Nil if there is no sheet, or are too few to trim.
  ///
  /// Under scope criterion a leaf that nobody finds applicable leaves the denominator, and mean and
  /// median are taken of the marks of those who find it applicable; where every leaf is applicable
  /// to all, that mean is the mean of the totals.
  ///
  /// - Parameters:
  ///   - sheets: In the panel's order, which decides between equal extremes.
  ///   - method: The one in force for the comparison group.
  ///   - scope: Whether totals or the marks of each leaf are averaged.
  ///   - rule: The stage that the sheets belong to.
  package init?(
    _ sheets: [SheetTotal], method: Scheme.Aggregation.Method, scope: Scheme.Aggregation.Scope,
    rule: Scheme.StageRule
  ) {
    guard let untrimmed = sheets.map(\.total).mean,
      let average = Average(sheets, method: method, scope: scope, rule: rule)
    else { return nil }
    self.sheets = sheets
    self.untrimmed = untrimmed
    basis = average.basis
    exact = average.score
    parts = average.parts
  }
}

extension PanelScore {
  /// How many valid sheets there are.
  package var count: Int { sheets.count }

  /// The experts whose totals were dropped, the low one first; empty where no sheet is.
  package var trimmed: [ExpertCode] {
    switch basis {
    case .keptTotals(let low, let high): [low, high]
    case .everyTotal, .middleTotal, .leaves: []
    }
  }
}

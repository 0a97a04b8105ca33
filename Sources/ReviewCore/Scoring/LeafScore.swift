/// The panel's average of one leaf, where averages are taken criterion by criterion.
///
/// Source: scoring.md 1.2 "criterion-trim".
package struct LeafScore: Hashable, Sendable {
  package let criterion: CriterionCode
  /// Those who gave a mark, in the panel's order, and what they gave.
  package let marks: [ExpertMark]
  /// The positions in `marks` that were dropped; nil where nothing is.
  package let dropped: Extremes?
  /// On the leaf's own scale.
  package let value: Rational

  package struct ExpertMark: Hashable, Sendable {
    package let expert: ExpertCode
    package let points: Points
  }

  /// Nil if nobody gave a mark, or too few to trim.
  init?(
    _ criterion: CriterionCode, of sheets: [SheetTotal], method: Scheme.Aggregation.Method
  ) {
    let marks = sheets.compactMap { sheet in
      sheet.marks[criterion].map { ExpertMark(expert: sheet.expert, points: $0) }
    }
    let values = marks.map { Rational($0.points) }
    let dropped: Extremes?
    let value: Rational?
    switch method {
    case .mean: (dropped, value) = (nil, values.mean)
    case .median: (dropped, value) = (nil, values.median)
    case .trimmed:
      dropped = Extremes(values)
      value = dropped?.kept(of: values).mean
    }
    guard let value else { return nil }
    self.criterion = criterion
    self.marks = marks
    self.dropped = dropped
    self.value = value
  }
}

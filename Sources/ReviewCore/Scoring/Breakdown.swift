/// A total on the scale of 100 and the part that each criterion has in it (分项).
///
/// The parts of the children add up to the part of their group, and those of the top level to the
/// total, also where a leaf that is not applicable has left the denominator.
///
/// Source: scoring.md 1.1.
package struct Breakdown: Hashable, Sendable {
  package let total: Rational
  /// By the code of every group and leaf; a leaf that is not applicable has none of the total.
  package let parts: [CriterionCode: Rational]

  /// Applies the stage's formula to one value for each leaf that counts.
  ///
  /// In points mode the total is the sum; with leaves missing it is 100 x sum / sum of the maxima
  /// that are left. In weighted mode it is 100 x sum of weight x (value - min) / (max - min), by
  /// the sum of the weights that are left. Nil if nothing is left to divide by.
  ///
  /// - Parameters:
  ///   - values: Marks, or averages of marks, by leaf.
  ///   - rule: The stage, whose leaves have a maximum above their minimum.
  init?(_ values: [CriterionCode: Rational], by rule: Scheme.StageRule) {
    let all = rule.leaves
    let applicable = all.compactMap { scored in values[scored.code].map { (scored, $0) } }
    var parts: [CriterionCode: Rational] = [:]
    switch rule.mode {
    case .points:
      let maxima = applicable.map { Rational($0.0.leaf.maximum) }.sum
      guard maxima > .zero else { return nil }
      let scale = applicable.count == all.count ? Rational(1) : Rational(100) / maxima
      for (scored, value) in applicable { parts[scored.code] = value * scale }
    case .weighted:
      let weights = applicable.map { $0.0.weight }.sum
      guard weights > .zero else { return nil }
      for (scored, value) in applicable {
        let least = Rational(scored.leaf.minimum)
        let share = (value - least) / (Rational(scored.leaf.maximum) - least)
        parts[scored.code] = Rational(100) * scored.weight * share / weights
      }
    }
    total = rule.criteria.map { Self.add(up: $0, into: &parts) }.sum
    self.parts = parts
  }

  private static func add(
    up criterion: Criterion, into parts: inout [CriterionCode: Rational]
  ) -> Rational {
    let part =
      switch criterion.content {
      case .leaf: parts[criterion.code] ?? .zero
      case .group(let children): children.map { add(up: $0, into: &parts) }.sum
      }
    parts[criterion.code] = part
    return part
  }
}

extension ScoredCriterion {
  var weight: Rational { leaf.weight?.rational ?? .zero }
}

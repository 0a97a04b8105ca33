extension Ranking {
  /// A score with the number that is published for it.
  package struct Score: Hashable, Sendable {
    /// From the unrounded stage scores.
    package let exact: Rational
    /// What was rounded: `exact`, or the final of rounded stage scores under carry published.
    package let carried: Rational
    package let published: Rational
    /// The published number with the scheme's digits, such as `87.67`.
    package let text: String

    init(exact: Rational, carried: Rational, rounding: Rounding) {
      self.exact = exact
      self.carried = carried
      published = rounding.published(carried)
      text = rounding.text(carried)
    }
  }

  /// What a stage gave an application, as tables show it.
  package struct StageScore: Hashable, Sendable {
    package let panel: PanelScore
    package let score: Score
    /// The plain mean of all sheets, rounded as published numbers are.
    package let untrimmedText: String

    init(_ panel: PanelScore, rounding: Rounding) {
      self.panel = panel
      score = Score(exact: panel.exact, carried: panel.exact, rounding: rounding)
      untrimmedText = rounding.text(panel.untrimmed)
    }
  }
}

extension Explanation {
  /// How the final comes from the two stages.
  package struct Weighing: Hashable, Sendable {
    package let preliminary: Term
    package let defense: Term
    /// The sum of the weights, which the sum of the products is divided by.
    package let divisor: Rational
    package let score: Ranking.Score
    let rounding: Rounding

    package struct Term: Hashable, Sendable {
      package let weight: Weight
      /// The stage score as it is carried: rounded, or exact.
      package let value: Rational
      package var product: Rational { weight.rational * value }
    }

    init(_ preliminary: Ranking.Score, _ defense: Ranking.Score, _ scheme: Scheme) {
      func term(_ score: Ranking.Score, _ weight: Weight) -> Term {
        switch scheme.carry {
        case .published: Term(weight: weight, value: score.published)
        case .exact: Term(weight: weight, value: score.exact)
        }
      }
      self.preliminary = term(preliminary, scheme.preliminary.weight)
      self.defense = term(defense, scheme.defense.weight)
      divisor = scheme.preliminary.weight.rational + scheme.defense.weight.rational
      rounding = scheme.rounding
      score = Ranking.Score(
        exact: scheme.final(preliminary.exact, defense.exact),
        carried: (self.preliminary.product + self.defense.product) / divisor, rounding: rounding)
    }

    /// Whether a finer digit was dropped from the final.
    package var isRounded: Bool { score.carried != score.published }
  }
}

/// The stage scores that an order is taken from.
enum ScoredStages {
  case preliminary(PanelScore)
  case defense(PanelScore)
  case both(preliminary: PanelScore, defense: PanelScore)

  /// The score of the ranking, with what it was rounded from.
  func score(_ scheme: Scheme, carry: Scheme.Carry) -> Ranking.Score {
    switch self {
    case .preliminary(let panel), .defense(let panel):
      return Ranking.Score(exact: panel.exact, carried: panel.exact, rounding: scheme.rounding)
    case .both(let preliminary, let defense):
      let exact = scheme.final(preliminary.exact, defense.exact)
      let carried =
        switch carry {
        case .exact: exact
        case .published:
          scheme.final(
            scheme.rounding.published(preliminary.exact), scheme.rounding.published(defense.exact))
        }
      return Ranking.Score(exact: exact, carried: carried, rounding: scheme.rounding)
    }
  }

  /// What a step of the chain compares; nil where it has nothing to compare here, and for the steps
  /// that people take.
  ///
  /// A single stage is not compared with the other one. A criterion is looked for in the
  /// preliminary stage, then in the defense.
  func value(of step: Scheme.TieStep, _ scheme: Scheme) -> Rational? {
    switch (step, self) {
    case (.untrimmed, .preliminary(let panel)), (.untrimmed, .defense(let panel)): panel.untrimmed
    case (.untrimmed, .both(let preliminary, let defense)):
      scheme.final(preliminary.untrimmed, defense.untrimmed)
    case (.defense, .both(_, let defense)): defense.exact
    case (.defense, .preliminary), (.defense, .defense): nil
    case (.criterion(let code), .preliminary(let panel)),
      (.criterion(let code), .defense(let panel)):
      panel.parts[code]
    case (.criterion(let code), .both(let preliminary, let defense)):
      preliminary.parts[code] ?? defense.parts[code]
    case (.vote, _), (.lot, _): nil
    }
  }
}

extension Scheme {
  /// The weighted mean of both stages, with the weights divided by their sum.
  ///
  /// Source: scoring.md 1.5.
  func final(_ preliminary: Rational, _ defense: Rational) -> Rational {
    let (first, second) = (self.preliminary.weight.rational, self.defense.weight.rational)
    return (first * preliminary + second * defense) / (first + second)
  }
}

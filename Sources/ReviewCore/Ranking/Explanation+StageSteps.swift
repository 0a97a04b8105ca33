extension Explanation {
  /// What the sheets of one stage were, and what was made of them.
  package struct StageSteps: Sendable {
    package let stage: ScoringStage
    /// Those that are valid, in the panel's order.
    package let sheets: [Sheet]
    /// Those that do not count, in the panel's order.
    package let uncounted: [UncountedSheet]
    package let panel: PanelScore
    package let method: Scheme.Aggregation.Method
    /// Whether the scheme asks for trimming, and others of the group stand in its way.
    package let isTrimmingOff: Bool
    package let score: Ranking.Score
    let rule: Scheme.StageRule
    let rounding: Rounding

    init?(_ application: ApplicationCode, in scores: StageScores, _ scheme: Scheme) {
      guard let panel = scores.scores[application] else { return nil }
      stage = scores.stage
      sheets = panel.sheets.map { sheet in
        Sheet(expert: sheet.expert, total: sheet.total, use: Use(of: sheet.expert, panel.basis))
      }
      uncounted = scores.uncounted.filter { $0.application == application }
      self.panel = panel
      method = scores.method
      isTrimmingOff = !scores.untrimmable.isEmpty
      rule = scheme.rule(scores.stage)
      rounding = scheme.rounding
      score = Ranking.Score(exact: panel.exact, carried: panel.exact, rounding: rounding)
    }
  }

  /// One expert's total.
  package struct Sheet: Hashable, Sendable {
    package let expert: ExpertCode
    package let total: Rational
    package let use: Use
  }

  /// What became of a total; under scope criterion all are counted, mark by mark.
  package enum Use: Hashable, Sendable {
    case counted, low, high

    init(of expert: ExpertCode, _ basis: PanelScore.Basis) {
      switch basis {
      case .keptTotals(expert, _): self = .low
      case .keptTotals(_, expert): self = .high
      case .keptTotals, .everyTotal, .middleTotal, .leaves: self = .counted
      }
    }
  }
}

extension Explanation.Sheet: Worded {
  /// `e02 79.0低`.
  package var text: Text {
    let total = "\(expert) \(total.exactText())"
    return switch use {
    case .counted: Text(zh: total, en: total)
    case .low: Text(zh: "\(total)低", en: "\(total) low")
    case .high: Text(zh: "\(total)高", en: "\(total) high")
    }
  }
}

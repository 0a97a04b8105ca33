extension PanelScore {
  /// The average that a method and a scope take of valid sheets.
  struct Average {
    let basis: Basis
    let score: Rational
    let parts: [CriterionCode: Rational]
  }
}

extension PanelScore.Average {
  init?(
    _ sheets: [SheetTotal], method: Scheme.Aggregation.Method, scope: Scheme.Aggregation.Scope,
    rule: Scheme.StageRule
  ) {
    switch (scope, method) {
    case (.total, .mean):
      self.init(.everyTotal, of: sheets, by: \.mean)
    case (.total, .median):
      self.init(.middleTotal, of: sheets, by: \.median)
    case (.total, .trimmed):
      guard let extremes = Extremes(sheets.map(\.total)) else { return nil }
      let (low, high) = (sheets[extremes.low].expert, sheets[extremes.high].expert)
      self.init(.keptTotals(low: low, high: high), of: extremes.kept(of: sheets), by: \.mean)
    case (.criterion, _):
      self.init(leavesOf: sheets, method: method, rule: rule)
    }
  }

  /// Averages the totals, and in the same way the parts of each criterion.
  private init?(
    _ basis: PanelScore.Basis, of sheets: [SheetTotal], by average: ([Rational]) -> Rational?
  ) {
    guard let score = average(sheets.map(\.total)) else { return nil }
    self.basis = basis
    self.score = score
    parts = Dictionary(
      (sheets.first?.breakdown.parts.keys.map { $0 } ?? []).compactMap { code in
        average(sheets.map { $0.breakdown.parts[code] ?? .zero }).map { (code, $0) }
      }
    ) { first, _ in first }
  }

  private init?(
    leavesOf sheets: [SheetTotal], method: Scheme.Aggregation.Method, rule: Scheme.StageRule
  ) {
    let given = rule.leaves.map(\.code).filter { code in
      sheets.contains { $0.marks[code] != nil }
    }
    let leaves = given.compactMap { LeafScore($0, of: sheets, method: method) }
    let values = Dictionary(leaves.map { ($0.criterion, $0.value) }) { first, _ in first }
    guard leaves.count == given.count, let breakdown = Breakdown(values, by: rule) else {
      return nil
    }
    basis = .leaves(leaves)
    score = breakdown.total
    parts = breakdown.parts
  }
}

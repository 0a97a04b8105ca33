internal import ReviewCore

/// A figure that a filter compares.
enum FilterFigure: Sendable, CaseIterable {
  /// The viewer's own total.
  case score
  /// In 10,000 square metres, as lists show it.
  case area
  case enterprises
  /// In 100 million yuan, as lists show it.
  case revenue
  case employment

  init?(named name: some StringProtocol) {
    guard let figure = Self.allCases.first(where: { $0.names.contains(String(name)) }) else {
      return nil
    }
    self = figure
  }

  private var names: [String] {
    switch self {
    case .score: ["分数", "合计", "score", "total"]
    case .area: ["面积", "area"]
    case .enterprises: ["企业", "firms"]
    case .revenue: ["营收", "revenue", "rev."]
    case .employment: ["就业", "jobs"]
    }
  }

  /// Nil where it is not known.
  func value(_ application: Application, _ sheet: OwnSheet?) -> Rational? {
    let facts = application.facts
    let tenThousands = { (amount: Amount) in Rational(Int128(amount.tenThousandths), 100_000_000) }
    return switch self {
    case .score: sheet?.total.map { Rational(Int128($0.hundredths), 100) }
    case .area: facts.areaSquareMetres.map(tenThousands)
    case .enterprises: facts.enterprises.map { Rational(Int128($0)) }
    case .revenue: facts.revenueWanYuan.map(tenThousands)
    case .employment: facts.employment.map { Rational(Int128($0)) }
    }
  }
}

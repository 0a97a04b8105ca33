internal import ReviewCore

/// How a filter compares; the longer signs come first, since they hold the shorter ones.
enum FilterRelation: String, Sendable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case above = ">"
  case below = "<"
  case equal = "="

  func holds(_ value: Rational, _ limit: Rational) -> Bool {
    switch self {
    case .atLeast: value >= limit
    case .atMost: value <= limit
    case .above: value > limit
    case .below: value < limit
    case .equal: value == limit
    }
  }
}

extension Scheme {
  /// Whether every score that can arise is a fraction that `Int128` compares without overflow.
  ///
  /// Source: design 4, "common denominator".
  package var isExactlyComputable: Bool {
    guard let denominator = commonDenominator else { return false }
    return denominator <= Self.largestDenominator
  }

  private static let largestDenominator: UInt64 = 1 << 40

  /// What all denominators of final scores divide or stay under; nil where it passes the bound.
  ///
  /// A sheet brings that of its stage, a mean its number of sheets, the final the stage weights.
  private var commonDenominator: UInt64? {
    guard let first = preliminary.sheetDenominator, let second = defense.sheetDenominator,
      let both = leastCommonMultiple(first, second)
    else { return nil }
    let weights = UInt64(preliminary.weight.rational.denominator.magnitude)
    var bound = product(both, weights)
    for stage in [preliminary, defense] {
      guard let soFar = bound, let sheets = sheetCounts(stage) else { return nil }
      bound = product(soFar, sheets)
    }
    return bound
  }

  /// What averaging adds: a number of sheets, or another one for each criterion.
  private func sheetCounts(_ stage: StageRule) -> UInt64? {
    let largest = UInt64(max(panel.size, 2))
    guard aggregation.scope == .criterion, stage.allowNotApplicable else { return largest }
    return leastCommonMultiple(of: Array(1...largest))
  }
}

extension Scheme.StageRule {
  /// A common multiple of the denominators of all totals of one sheet; nil where it is too large.
  fileprivate var sheetDenominator: UInt64? {
    let leaves = leaves.map(\.leaf)
    switch mode {
    case .points:
      // A total is a sum of hundredths; what is not applicable leaves the sum of the maxima.
      let maxima = leaves.map { UInt64($0.maximum.hundredths.magnitude) }
      return allowNotApplicable ? partial(maxima, of: 100) : 100
    case .weighted:
      let ranges = leaves.map { UInt64(($0.maximum - $0.minimum).hundredths.magnitude) }
      let weights = leaves.map { UInt64($0.weight?.tenThousandths.magnitude ?? 0) }
      let sums = allowNotApplicable ? partial(weights, of: 1) : weights.reduce(0, +)
      guard let sums, let range = leastCommonMultiple(of: ranges) else { return nil }
      return product(range, sums)
    }
  }

  /// A common multiple of the sums that are left when any of the numbers is left out.
  ///
  /// Gives up at a thousand sums: they have no common multiple within the bound.
  private func partial(_ numbers: [UInt64], of unit: UInt64) -> UInt64? {
    var sums: Set<UInt64> = [0]
    for number in numbers {
      sums.formUnion(sums.map { $0 + number })
      if sums.count > 1000 { return nil }
    }
    return leastCommonMultiple(of: sums.filter { $0 > 0 } + [unit])
  }
}

private func product(_ first: UInt64, _ second: UInt64) -> UInt64? {
  let (product, overflows) = first.multipliedReportingOverflow(by: second)
  return overflows || product > 1 << 40 ? nil : product
}

private func leastCommonMultiple(of numbers: [UInt64]) -> UInt64? {
  var multiple: UInt64? = 1
  for number in numbers { multiple = multiple.flatMap { leastCommonMultiple($0, number) } }
  return multiple
}

private func leastCommonMultiple(_ first: UInt64, _ second: UInt64) -> UInt64? {
  var (divisor, rest) = (first, second)
  while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
  return divisor == 0 ? nil : product(first / divisor, second)
}

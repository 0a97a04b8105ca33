extension Collection<Rational> {
  var sum: Rational { reduce(.zero, +) }

  /// The sum divided by the count; nil if there is none.
  var mean: Rational? { isEmpty ? nil : sum / Rational(Int128(count)) }

  /// The middle value, or the mean of the two middle values; nil if there is none.
  var median: Rational? {
    let ascending = sorted()
    return ascending.dropFirst((count - 1) / 2).dropLast((count - 1) / 2).mean
  }
}

extension Collection<Rational> {
  /// The value at a quarter of the way from the least to the most, as spreadsheets reckon it.
  ///
  /// Between two values it lies in proportion (type 7 of Hyndman and Fan, QUARTILE.INC).
  ///
  /// - Parameter number: 0 the least, 2 the median, 4 the most.
  /// - Returns: Nil if there is none.
  package func quartile(_ number: Int) -> Rational? {
    let ascending = sorted()
    guard !ascending.isEmpty, (0...4).contains(number) else { return nil }
    let (whole, rest) = ((count - 1) * number).quotientAndRemainder(dividingBy: 4)
    guard rest > 0 else { return ascending[whole] }
    let step = ascending[whole + 1] - ascending[whole]
    return ascending[whole] + step * Rational(Int128(rest), 4)
  }
}

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

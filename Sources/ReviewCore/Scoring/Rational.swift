/// An exact fraction in lowest terms, with a positive denominator.
///
/// Means and weighted sums are kept so and rounded once, where they are published.
/// Source: scoring.md 1.3.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Self(0, 1)

  /// - Precondition: `denominator` is not zero. Every caller divides by a count or by a weight that
  ///   the scheme has already proved positive.
  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  package init(_ points: Points) {
    self.init(Int128(points.hundredths), 100)
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger == 0 ? 1 : larger
  }
}

extension Rational: Comparable, AdditiveArithmetic {
  /// Compares over the full width of the products, so that no denominator is too large for it.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    let left = lhs.numerator.multipliedFullWidth(by: rhs.denominator)
    let right = rhs.numerator.multipliedFullWidth(by: lhs.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }

  package static func + (lhs: Self, rhs: Self) -> Self {
    let shared = Int128(
      greatestCommonDivisor(lhs.denominator.magnitude, rhs.denominator.magnitude))
    return Self(
      lhs.numerator * (rhs.denominator / shared) + rhs.numerator * (lhs.denominator / shared),
      lhs.denominator * (rhs.denominator / shared))
  }

  package static func - (lhs: Self, rhs: Self) -> Self {
    lhs + Self(-rhs.numerator, rhs.denominator)
  }

  package static func * (lhs: Self, rhs: Self) -> Self {
    let left = Self(lhs.numerator, rhs.denominator)
    let right = Self(rhs.numerator, lhs.denominator)
    return Self(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// - Precondition: `rhs` is not zero.
  package static func / (lhs: Self, rhs: Self) -> Self {
    lhs * Self(rhs.denominator, rhs.numerator)
  }
}

/// Written as `num/den` in lowest terms, whole numbers as `88/1`.
extension Rational: CustomStringConvertible {
  package var description: String { "\(numerator)/\(denominator)" }
}

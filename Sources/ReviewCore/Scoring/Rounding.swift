/// How an exact number becomes a published one: once, to a number of digits.
///
/// Source: scoring.md 1.3; `halfUp` is 四舍五入, `halfEven` is GB/T 8170-2008.
package struct Rounding: Hashable, Sendable {
  package enum Mode: String, Sendable, CaseIterable {
    case halfUp, halfEven
  }

  /// Digits after the point, 0 to 4.
  package let digits: Int
  package let mode: Mode

  package init(digits: Int, mode: Mode) {
    self.digits = digits
    self.mode = mode
  }

  /// Rounds in one step; half up rounds half away from zero.
  package func published(_ exact: Rational) -> Rational {
    let scale = Self.powerOfTen(digits)
    return Rational(units(of: exact), scale)
  }

  /// The published number as text, with exactly `digits` digits.
  package func text(_ exact: Rational) -> String {
    let units = units(of: exact)
    let scale = Self.powerOfTen(digits)
    let sign = units < 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(units.magnitude)" }
    let fraction = String(units.magnitude % UInt128(scale))
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return "\(sign)\(units.magnitude / UInt128(scale)).\(zeros)\(fraction)"
  }

  private func units(of exact: Rational) -> Int128 {
    let scaled = Int128(exact.numerator.magnitude) * Self.powerOfTen(digits)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: exact.denominator)
    let isUp =
      switch mode {
      case .halfUp: 2 * remainder >= exact.denominator
      case .halfEven:
        2 * remainder > exact.denominator
          || (2 * remainder == exact.denominator && quotient % 2 == 1)
      }
    let magnitude = quotient + (isUp ? 1 : 0)
    return exact.numerator < 0 ? -magnitude : magnitude
  }

  private static func powerOfTen(_ digits: Int) -> Int128 {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }
}

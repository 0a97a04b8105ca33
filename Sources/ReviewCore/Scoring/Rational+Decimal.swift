extension Rational {
  /// The number as a person writes it, nothing dropped: `84.5`, `421.0`, or `263/3` where no
  /// decimal of at most eight digits is equal to it.
  ///
  /// - Parameter digits: Digits after the point that a decimal has at least.
  /// - Returns: A decimal, or `num/den`.
  package func exactText(digits: Int = 1) -> String {
    guard let needed = (0...8).first(where: isWhole(afterShifting:)) else { return description }
    return Rounding(digits: max(needed, digits), mode: .halfUp).text(self)
  }

  private func isWhole(afterShifting digits: Int) -> Bool {
    let scale = (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
    return scale % denominator == 0
  }
}

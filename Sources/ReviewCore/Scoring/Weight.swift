/// A weight (权重) in whole ten-thousandths.
package struct Weight: Hashable, Sendable {
  package let tenThousandths: Int

  package init(tenThousandths: Int) {
    self.tenThousandths = tenThousandths
  }

  /// Reads a decimal with at most four digits after the point.
  ///
  /// - Throws: `DecimalError` if the text is no such number.
  package init(decimal text: String) throws(DecimalError) {
    tenThousandths = try Int(decimal: text, digits: 4)
  }

  package var rational: Rational { Rational(Int128(tenThousandths), 10_000) }
}

extension Weight: CustomStringConvertible {
  package var description: String {
    var digits = String(abs(tenThousandths) % 10_000 + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let sign = tenThousandths < 0 ? "-" : ""
    let whole = abs(tenThousandths) / 10_000
    return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }
}

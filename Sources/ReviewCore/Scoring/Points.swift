/// Points (分) in whole hundredths, so that sums are exact.
///
/// Source: scoring.md 1.3 "Number representation".
package struct Points: Hashable, Sendable {
  package let hundredths: Int

  package static let zero = Self(hundredths: 0)

  package init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Reads a decimal with at most two digits after the point, such as `4`, `4.5` or `87.25`.
  ///
  /// - Throws: `DecimalError` if the text is no such number.
  package init(decimal text: String) throws(DecimalError) {
    hundredths = try Int(decimal: text, digits: 2)
  }

  /// The value with as many digits after the point as asked for; finer digits are never dropped.
  package func text(digits: Int = 1) -> String {
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    switch (digits, rest % 10) {
    case (2..., _), (_, 1...): return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    case (1, _): return "\(sign)\(whole).\(rest / 10)"
    default: return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest / 10)"
    }
  }
}

extension Points: Comparable, AdditiveArithmetic {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.hundredths < rhs.hundredths }

  package static func + (lhs: Self, rhs: Self) -> Self {
    Self(hundredths: lhs.hundredths + rhs.hundredths)
  }

  package static func - (lhs: Self, rhs: Self) -> Self {
    Self(hundredths: lhs.hundredths - rhs.hundredths)
  }
}

extension Points: CustomStringConvertible {
  package var description: String { text(digits: 0) }
}

/// Stored in acts as a decimal string, never as a JSON number.
extension Points: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decimal: decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A measured quantity (数值) in whole ten-thousandths of its unit, so that limits bind exactly.
///
/// Floor area is counted in square metres, revenue in 万元.
package struct Amount: Hashable, Sendable {
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
}

extension Amount: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.tenThousandths < rhs.tenThousandths }
}

extension Amount: CustomStringConvertible {
  package var description: String { Weight(tenThousandths: tenThousandths).description }
}

/// Stored in acts as a decimal string, never as a JSON number.
extension Amount: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decimal: decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

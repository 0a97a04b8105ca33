/// The number that a heading begins with, such as `一、`, `（二）`, `3.`, `3.2.1`, `第四章` or `①`.
///
/// Full- and half-width forms are equal.
struct OutlineNumber: Hashable {
  let kind: Kind
  /// One number, or as many as a decimal number has parts.
  let values: [Int]
  /// What follows the number.
  let title: String

  /// The forms in the order in which they usually lie within one another.
  enum Kind: Int, Comparable {
    case chapter, subchapter, chinese, decimal, bracketedChinese, arabic, bracketedArabic, circled

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// The last part of the number.
  var value: Int { values.last ?? 0 }

  /// Nil if the text begins with no such number.
  ///
  /// - Parameter text: One line without space at its ends.
  init?(_ text: String) {
    var scanner = OutlineScanner(text)
    guard let (kind, values) = scanner.number() else { return nil }
    self.kind = kind
    self.values = values
    title = scanner.rest
  }
}

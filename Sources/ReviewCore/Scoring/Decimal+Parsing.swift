/// What is wrong with a decimal number from outside.
package enum DecimalError: WordedError, Hashable {
  case notANumber(String)
  case tooFine(String, digits: Int)
  case tooLarge(String)

  package var text: Text {
    switch self {
    case .notANumber(let given):
      Text(zh: "「\(given)」不是数。请写成 4 或 4.5", en: "\"\(given)\" is no number. Write 4 or 4.5")
    case .tooFine(let given, let digits):
      Text(
        zh: "「\(given)」太细，小数最多 \(digits) 位",
        en: "\"\(given)\" is too fine; at most \(digits) digits after the point")
    case .tooLarge(let given):
      Text(zh: "「\(given)」太大", en: "\"\(given)\" is too large")
    }
  }
}

extension Int {
  /// Reads an unsigned or negative decimal as whole units of 10^-digits, exactly.
  ///
  /// - Parameters:
  ///   - text: Digits with at most one point, and a minus sign perhaps.
  ///   - digits: How many digits after the point the unit has; zeros beyond are accepted.
  /// - Throws: `DecimalError`, with the text as given.
  package init(decimal text: String, digits: Int) throws(DecimalError) {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
    }
    guard isDigits, let whole = parts.first else { throw .notANumber(text) }
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    while fraction.utf8.count > digits, fraction.hasSuffix("0") { fraction.removeLast() }
    guard fraction.utf8.count <= digits else { throw .tooFine(text, digits: digits) }
    fraction += String(repeating: "0", count: digits - fraction.utf8.count)
    guard whole.utf8.count <= 12, let value = Int(whole + fraction) else { throw .tooLarge(text) }
    self = isNegative ? -value : value
  }
}

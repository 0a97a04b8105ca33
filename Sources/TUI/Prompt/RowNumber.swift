internal import Terminal

/// A number that is typed in a list, without a timer: 1 then 2 is 12; any other key ends it.
struct RowNumber: Hashable, Sendable {
  private var digits = ""

  var value: Int? { Int(digits) }

  /// Adds a digit; after three the next one begins anew.
  mutating func type(_ key: Key) {
    guard case .character(let character) = key.folded, character.isASCII, character.isNumber
    else { return }
    digits = digits.count < 3 ? digits + String(character) : String(character)
  }

  mutating func end() { digits = "" }

  /// The number at the end of a code, such as the 12 of `e12`.
  static func number(of code: String) -> Int? {
    Int(String(code.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()))
  }
}

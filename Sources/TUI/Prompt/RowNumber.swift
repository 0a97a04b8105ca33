internal import Terminal

/// A number that is typed in a list, without a timer: 1 then 2 is 12; any other key ends it.
struct RowNumber: Hashable, Sendable {
  private var digits = ""
  /// After how many digits the next one begins anew.
  private let places: Int

  init(places: Int = 3) { self.places = places }

  var value: Int? { Int(digits) }

  /// Adds a digit.
  mutating func type(_ key: Key) {
    guard case .character(let character) = key.folded, character.isASCII, character.isNumber
    else { return }
    digits = digits.count < places ? digits + String(character) : String(character)
  }

  mutating func end() { digits = "" }

  /// The number at the end of a code, such as the 12 of `e12`.
  static func number(of code: String) -> Int? {
    Int(String(code.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()))
  }
}

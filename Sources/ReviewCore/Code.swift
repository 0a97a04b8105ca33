/// The code of an application, expert or criterion, as acts, packets and tables write it.
///
/// One to 32 of `A-Z a-z 0-9 . _ -`. Unique ignoring case within a round, which the store checks,
/// and never changed.
///
/// Source: design 2 "Ids".
package struct Code<Entity>: Hashable, Sendable {
  package let rawValue: String

  /// - Throws: `CodeError.malformed` with the text as given.
  package init(_ text: String) throws(CodeError) {
    guard (1...32).contains(text.utf8.count), text.utf8.allSatisfy(Self.allows) else {
      throw .malformed(text)
    }
    rawValue = text
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// What is wrong with a code from outside.
package enum CodeError: WordedError, Hashable {
  case malformed(String)

  package var text: Text {
    switch self {
    case .malformed(let code):
      Text(
        zh: "代码「\(code)」不能用。请用 1 到 32 个字母、数字或 . _ -",
        en: "The code \"\(code)\" cannot be used. Use 1 to 32 letters, digits or . _ -")
    }
  }
}

extension Code: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }
}

extension Code: CustomStringConvertible {
  package var description: String { rawValue }
}

extension Code: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

package typealias ApplicationCode = Code<Application>
package typealias ExpertCode = Code<Expert>
package typealias CriterionCode = Code<Criterion>

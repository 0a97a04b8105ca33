/// A value of a JSON text with the place where it begins.
package struct JSONValue: Hashable, Sendable {
  package let content: Content
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int

  package enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written, such as `4.50`: never a binary floating point number.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the order of the text, duplicate names included.
    case object([Member])
  }

  /// A name and its value; the place is that of the name.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let line: Int
    package let column: Int
    package let value: JSONValue
  }

  package init(content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }
}

extension JSONValue {
  /// What kind of value it is.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case null, bool, number, string, array, object
  }

  /// Whether it is an object with this key.
  package func has(_ name: String) -> Bool {
    guard case .object(let members) = content else { return false }
    return members.contains { $0.name == name }
  }

  package var kind: Kind {
    switch content {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONValue.Kind: Worded {
  package var text: Text {
    switch self {
    case .null: Text(zh: "空值", en: "null")
    case .bool: Text(zh: "true 或 false", en: "true or false")
    case .number: Text(zh: "数", en: "a number")
    case .string: Text(zh: "文字", en: "a string")
    case .array: Text(zh: "列表", en: "a list")
    case .object: Text(zh: "对象", en: "an object")
    }
  }
}

/// A value together with the path that leads to it, such as `stages.preliminary.criteria[2].max`.
package struct JSONNode: Hashable, Sendable {
  package let value: JSONValue
  /// Empty at the root.
  package let path: String

  package init(value: JSONValue, path: String = "") {
    self.value = value
    self.path = path
  }

  package var line: Int { value.line }

  /// The path of a member, whether it exists or not.
  package func path(of name: String) -> String {
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80
          || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      }
    if !isPlain { return "\(path)[\"\(name.excerpt)\"]" }
    return path.isEmpty ? name : "\(path).\(name)"
  }

  func element(_ index: Int, _ value: JSONValue) -> JSONNode {
    JSONNode(value: value, path: "\(path)[\(index)]")
  }
}

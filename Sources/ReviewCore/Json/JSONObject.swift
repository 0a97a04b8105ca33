/// An object whose keys have been checked.
package struct JSONObject: Hashable, Sendable {
  package let node: JSONNode
  private let members: [String: JSONNode]

  init(node: JSONNode, members: [String: JSONNode]) {
    self.node = node
    self.members = members
  }

  /// Nil where the key is missing, or optional and null.
  package subscript(name: String) -> JSONNode? { members[name] }
}

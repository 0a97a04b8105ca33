internal import ReviewCore
package import Terminal

/// Keys that a person has given the meaning of others (我的按键).
///
/// They only add: a key of the key map keeps its meaning, so that "press F4" holds on the telephone.
/// Source: issue "A desk that people love" 10.
package struct OwnKeys: Hashable, Sendable {
  private var meanings: [Key: Key] = [:]

  package init() {}

  /// As settings spell them, such as `Ctrl-T` for `F4`; what cannot be read is left out.
  package init(spelled: [String: String]) {
    for (own, meant) in spelled {
      guard let own = KeyName.key(own), let meant = KeyName.key(meant) else { continue }
      self[own] = meant
    }
  }

  /// What a key stands for; nil for one that is itself.
  ///
  /// A key of the key map takes none.
  package subscript(own: Key) -> Key? {
    get { meanings[own] }
    set { meanings[own] = Self.isFree(own) ? newValue : nil }
  }

  /// In the order of their names.
  var all: [(own: Key, meant: Key)] {
    meanings.map { (own: $0.key, meant: $0.value) }.sorted { $0.own.spelled < $1.own.spelled }
  }

  /// The key that was meant; where text is taken, characters are themselves.
  func meaning(of key: Key, takesText: Bool) -> Key {
    if takesText, case .character = key { return key }
    return meanings[key.folded] ?? key
  }

  /// Whether the key map has no use for a key in any place.
  static func isFree(_ key: Key) -> Bool {
    if case .character(let character) = key, character.isNumber || key.isHan { return false }
    let patterns = CommandTable.bindings.flatMap(\.keys)
    return !patterns.contains { $0.matches(key.folded) } && !kept.contains(key)
  }

  /// What terminals, input methods and multiplexers keep for themselves.
  private static let kept: Set<Key> = [
    .control("b"), .control("q"), .control("v"), .control("@"), .control("\\"), .function(11),
    .character("\\"),
  ]

  /// Whether the key map has a use for a key somewhere.
  static func isUsed(_ key: Key) -> Bool {
    CommandTable.bindings.contains { binding in
      binding.keys.contains { $0.matches(key.folded) }
    }
  }
}

extension Key {
  /// As settings write it.
  var spelled: String { KeyPattern.key(self).label(.en) }
}

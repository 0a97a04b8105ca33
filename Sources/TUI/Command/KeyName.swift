internal import ReviewCore
internal import Terminal

/// The names of keys as the bottom line writes them, in either language.
enum KeyName {
  private static let named: [String: Key] = {
    let plain: [Key] = [
      .character(" "), .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .insert, .delete, .backspace,
    ]
    let letters = "abcdefghijklmnopqrstuvwxyz".map(Key.control)
    let keys = plain + (1...12).map(Key.function) + letters
    let labels = keys.flatMap { key in
      Language.allCases.map { (KeyPattern.key(key).label($0).lowercased(), key) }
    }
    return Dictionary(labels) { first, _ in first }
  }()

  /// The key of a name, full-width or not; any single character is a key too.
  static func key(_ name: String) -> Key? {
    let folded = name.foldedKeys
    if let key = named[folded.lowercased()] { return key }
    guard folded.count == 1, let character = folded.first else { return nil }
    return .character(character)
  }

  /// The keys of a line that names nothing else, such as `Home Ctrl-K`; nil for any other line.
  static func keys(_ line: String) -> [Key]? {
    let words = line.foldedKeys.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    let keys = words.compactMap { named[$0.lowercased()] }
    return keys.count == words.count ? keys : nil
  }
}

extension String {
  /// With full-width characters as the keys that they stand for.
  var foldedKeys: String {
    String(
      map { character in
        guard case .character(let folded) = Key.character(character).folded else {
          return character
        }
        return folded
      })
  }
}

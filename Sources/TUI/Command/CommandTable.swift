package import ReviewCore
package import Terminal

/// The one table from which keys, the bottom line, 按键 and 全部命令 are made.
///
/// Source: design 8, screens.md 3.
package enum CommandTable {
  /// A command of a context, its keys and its name.
  package struct Binding: Sendable {
    package let context: Context
    package let keys: [KeyPattern]
    package let command: Command
    package let name: Text

    init(_ context: Context, _ keys: [KeyPattern], _ command: Command, _ name: Text) {
      self.context = context
      self.keys = keys
      self.command = command
      self.name = name
    }
  }

  package static let bindings: [Binding] =
    shared + overview + desk + editing + submitting + ranking + menus

  /// The binding of a key where it is read, in the context itself or in one that it inherits from.
  ///
  /// Where text is taken, full-width characters are text; elsewhere they are the keys they stand for.
  package static func binding(of key: Key, in context: Context, takesText: Bool) -> Binding? {
    let key = takesText ? key : key.folded
    var place: Context? = context
    while let current = place {
      let found = bindings.first { binding in
        binding.context == current && binding.keys.contains { $0.matches(key) }
      }
      if let found { return found }
      place = current.parent
    }
    return nil
  }

  /// Every binding that works in a context, its own before the inherited ones.
  package static func bindings(in context: Context) -> [Binding] {
    var place: Context? = context
    var found: [Binding] = []
    while let current = place {
      found += bindings.filter { $0.context == current }
      place = current.parent
    }
    return found
  }
}

/// A key, or any of the ten digits.
package enum KeyPattern: Hashable, Sendable {
  case key(Key)
  case digits

  static let enter = KeyPattern.key(.enter)
  static let escape = KeyPattern.key(.escape)
  static let tab = KeyPattern.key(.tab)
  static let backTab = KeyPattern.key(.backTab)
  static let up = KeyPattern.key(.up)
  static let down = KeyPattern.key(.down)
  static let left = KeyPattern.key(.left)
  static let right = KeyPattern.key(.right)
  static let home = KeyPattern.key(.home)
  static let end = KeyPattern.key(.end)
  static let pageUp = KeyPattern.key(.pageUp)
  static let pageDown = KeyPattern.key(.pageDown)
  static let delete = KeyPattern.key(.delete)
  static let backspace = KeyPattern.key(.backspace)
  static func character(_ character: Character) -> KeyPattern { .key(.character(character)) }
  static func control(_ letter: Character) -> KeyPattern { .key(.control(letter)) }
  static func function(_ number: Int) -> KeyPattern { .key(.function(number)) }

  func matches(_ key: Key) -> Bool {
    switch (self, key) {
    case (.key(let own), _): own == key
    case (.digits, .character(let character)): ("0"..."9").contains(character)
    case (.digits, _): false
    }
  }
}

extension KeyPattern {
  /// As the bottom line and 按键 write it.
  package func label(_ language: Language) -> String {
    switch (self, language) {
    case (.digits, .zh): "数字"
    case (.digits, .en): "0-9"
    case (.key(let key), _): key.label(language)
    }
  }
}

extension Key {
  /// As the bottom line and 按键 write it.
  fileprivate func label(_ language: Language) -> String {
    let isChinese = language == .zh
    return switch self {
    case .character(" "): isChinese ? "空格" : "Space"
    case .character(let character): String(character)
    case .enter: isChinese ? "回车" : "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: isChinese ? "上" : "Up"
    case .down: isChinese ? "下" : "Down"
    case .left: isChinese ? "左" : "Left"
    case .right: isChinese ? "右" : "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Insert"
    case .delete: "Delete"
    case .backspace: isChinese ? "退格" : "Backspace"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    }
  }
}

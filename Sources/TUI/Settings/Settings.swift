package import ReviewCore
internal import Terminal

/// What a person has chosen for every round: language and colours.
package struct Settings: Codable, Hashable, Sendable {
  /// Nil follows the locale.
  package var language: Language?
  package var theme: ThemeName?
  /// Added keys and the keys that they are like, as `Key.spelled` writes them.
  package var keys: [String: String]?

  package init(
    language: Language? = nil, theme: ThemeName? = nil, keys: [String: String]? = nil
  ) {
    self.language = language
    self.theme = theme
    self.keys = keys
  }
}

extension Settings {
  /// One thing that was chosen.
  enum Choice: Sendable {
    case language(Language)
    case theme(ThemeName)
    case key(Key, as: Key?)
  }

  func with(_ choice: Choice) -> Settings {
    var settings = self
    switch choice {
    case .language(let language): settings.language = language
    case .theme(let theme): settings.theme = theme
    case .key(let own, let meant):
      var keys = settings.keys ?? [:]
      keys[own.spelled] = meant?.spelled
      settings.keys = keys.isEmpty ? nil : keys
    }
    return settings
  }

  /// As a desk remembers them in the round file.
  init(_ memory: DeskMemory) {
    self.init(
      language: memory.language.flatMap(Language.init(rawValue:)),
      theme: memory.theme.flatMap(ThemeName.init(rawValue:)),
      keys: memory.keys.isEmpty ? nil : memory.keys)
  }
}

extension Settings.Choice {
  var change: DeskMemory.Change {
    switch self {
    case .language(let language): .language(language.rawValue)
    case .theme(let theme): .theme(theme.rawValue)
    case .key(let own, let meant): .key(own.spelled, meant?.spelled)
    }
  }
}

extension Language: Codable {}

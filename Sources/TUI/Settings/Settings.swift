package import ReviewCore

/// What a person has chosen for every round: language and colours.
package struct Settings: Codable, Hashable, Sendable {
  /// Nil follows the locale.
  package var language: Language?
  package var theme: ThemeName?

  package init(language: Language? = nil, theme: ThemeName? = nil) {
    self.language = language
    self.theme = theme
  }
}

extension Settings {
  /// One thing that was chosen.
  enum Choice: Sendable {
    case language(Language)
    case theme(ThemeName)
  }

  func with(_ choice: Choice) -> Settings {
    var settings = self
    switch choice {
    case .language(let language): settings.language = language
    case .theme(let theme): settings.theme = theme
    }
    return settings
  }

  /// As a desk remembers them in the round file.
  init(_ memory: DeskMemory) {
    self.init(
      language: memory.language.flatMap(Language.init(rawValue:)),
      theme: memory.theme.flatMap(ThemeName.init(rawValue:)))
  }
}

extension Settings.Choice {
  var change: DeskMemory.Change {
    switch self {
    case .language(let language): .language(language.rawValue)
    case .theme(let theme): .theme(theme.rawValue)
    }
  }
}

extension Language: Codable {}

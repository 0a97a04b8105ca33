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

extension Language: Codable {}

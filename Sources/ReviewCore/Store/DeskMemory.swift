/// What a desk remembers for its person from session to session, in the round file.
///
/// No part of the record: it is neither replayed nor compared, and read by its person only.
/// Source: design 2 "Desk state".
package struct DeskMemory: Hashable, Sendable {
  /// Applications to be looked at again (回看), or to be talked about (要讨论).
  package private(set) var flags: Set<ApplicationCode> = []
  /// Sentences to be used in comments again (常用语), in the order in which they were kept.
  package private(set) var phrases: [String] = []
  /// What lists were filtered and sorted by, in the order in which it was kept.
  package private(set) var views: [SavedView] = []
  /// How the desk looks, where there is no home to keep it in; nil follows the surroundings.
  package private(set) var language: String?
  package private(set) var theme: String?
  /// Added keys and the keys that they are like, where there is no home to keep them in.
  package private(set) var keys: [String: String] = [:]

  package init() {}

  /// A way of showing a list, kept under what it says.
  package struct SavedView: Hashable, Sendable, Codable {
    /// The number of the screen's function key.
    package let screen: Int
    /// As it was typed; empty shows everything.
    package let filter: String
    /// The name of the order.
    package let order: String

    package init(screen: Int, filter: String, order: String) {
      self.screen = screen
      self.filter = filter
      self.order = order
    }
  }

  /// One thing that is remembered or forgotten, so that two desks do not undo each other's.
  package enum Change: Hashable, Sendable {
    case flag(ApplicationCode, Bool)
    case phrase(String, Bool)
    case view(SavedView, Bool)
    case language(String)
    case theme(String)
    /// Nil takes the key away.
    case key(String, String?)
  }

  package mutating func apply(_ change: Change) {
    switch change {
    case .flag(let code, true): flags.insert(code)
    case .flag(let code, false): flags.remove(code)
    case .phrase(let text, let isKept):
      phrases.removeAll { $0 == text }
      if isKept { phrases.append(text) }
    case .view(let view, let isKept):
      views.removeAll { $0 == view }
      if isKept { views.append(view) }
    case .language(let language): self.language = language
    case .theme(let theme): self.theme = theme
    case .key(let own, let meant): keys[own] = meant
    }
  }
}

extension DeskMemory: Codable {
  private enum CodingKeys: CodingKey { case flags, phrases, views, language, theme, keys }

  /// What an older version did not know of is as if nothing had been kept.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    flags = try container.decodeIfPresent(Set<ApplicationCode>.self, forKey: .flags) ?? []
    phrases = try container.decodeIfPresent([String].self, forKey: .phrases) ?? []
    views = try container.decodeIfPresent([SavedView].self, forKey: .views) ?? []
    language = try container.decodeIfPresent(String.self, forKey: .language)
    theme = try container.decodeIfPresent(String.self, forKey: .theme)
    keys = try container.decodeIfPresent([String: String].self, forKey: .keys) ?? [:]
  }
}

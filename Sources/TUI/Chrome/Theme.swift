package import Terminal

/// What a part of a screen means, whatever colours it has.
///
/// Source: screens.md 1.7.
package enum StyleRole: Sendable, CaseIterable {
  case bar, key, focus, caption, line, behind, field, warn, reached, cut, grey
}

/// The styles of the roles.
package struct Theme: Sendable, Hashable {
  private let hasColor: Bool

  /// - Parameter hasColor: False keeps to bold, dim, reverse and underline (`NO_COLOR`).
  package init(hasColor: Bool) {
    self.hasColor = hasColor
  }

  package subscript(role: StyleRole) -> Style {
    switch role {
    case .bar, .focus: Style(.reverse)
    case .key, .reached, .cut: Style(.bold)
    case .caption: .plain
    case .line, .behind: Style(.dim)
    case .field: Style(.underline)
    case .warn: Style(.bold, foreground: hasColor ? .yellow : nil)
    case .grey: hasColor ? Style(foreground: .blue) : Style(.italic)
    }
  }
}

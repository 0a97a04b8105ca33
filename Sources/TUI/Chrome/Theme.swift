package import Terminal

/// What a part of a screen means, whatever colours it has.
///
/// Source: screens.md 1.7.
package enum StyleRole: Sendable, CaseIterable {
  case bar, key, focus, caption, line, behind, field, warn, reached, cut, grey
}

/// The styles of the roles.
///
/// None says by colour alone what it means.
package struct Theme: Sendable, Hashable {
  package let name: ThemeName

  package init(_ name: ThemeName = .dark) {
    self.name = name
  }

  package subscript(role: StyleRole) -> Style {
    switch role {
    case .bar, .focus: Style(.reverse)
    case .key, .cut: Style(.bold)
    case .reached: Style(.bold, foreground: name == .blueOrange ? .cyan : nil)
    case .caption: .plain
    case .line: name == .highContrast ? .plain : Style(.dim)
    case .behind: Style(.dim)
    case .field: Style(name == .highContrast ? [.underline, .bold] : .underline)
    case .warn: warn
    case .grey: grey
    }
  }

  private var warn: Style {
    switch name {
    case .dark, .blueOrange: Style(.bold, foreground: .yellow)
    // Yellow cannot be read on a light ground.
    case .light: Style(.bold, foreground: .red)
    case .highContrast: Style([.bold, .reverse])
    case .monochrome: Style([.bold, .underline])
    }
  }

  private var grey: Style {
    switch name {
    case .dark, .light: Style(.italic, foreground: .blue)
    case .blueOrange: Style(.italic, foreground: .cyan)
    case .highContrast, .monochrome: Style(.italic)
    }
  }
}

import TUI
import Terminal

/// What a part of a picture is painted with, whatever colour that is on its ground.
enum Shade: Hashable {
  case ground, text, dim, cursor
  case accent(Color)
}

extension Shade {
  /// All of them in the order in which a picture declares them.
  static let all: [Shade] = [.ground, .text, .dim, .cursor] + Color.allCases.map(Shade.accent)

  /// The name of the class in the picture's style sheet.
  var className: String {
    switch self {
    case .ground: "g"
    case .text: "t"
    case .dim: "d"
    case .cursor: "c"
    case .accent(let color): "a\(color.rawValue)"
    }
  }
}

/// The colours that a terminal would lend to a theme: ground, text and the eight accents.
struct Ground: Sendable {
  private let colors: [Shade: String]

  private init(ground: String, text: String, dim: String, cursor: String, accents: [String]) {
    var colors: [Shade: String] = [.ground: ground, .text: text, .dim: dim, .cursor: cursor]
    for (color, hex) in zip(Color.allCases, accents) { colors[.accent(color)] = hex }
    self.colors = colors
  }

  /// As in `#15191f`.
  subscript(shade: Shade) -> String { colors[shade] ?? "#808080" }
}

extension Ground {
  /// The ground that a theme is made for.
  init(for theme: ThemeName) {
    switch theme {
    case .dark, .blueOrange, .monochrome: self = .dark
    case .light: self = .light
    case .highContrast: self = .highContrast
    }
  }

  static let dark = Ground(
    ground: "#15191f", text: "#d5d9e0", dim: "#838b96", cursor: "#4ec9b0",
    accents: [
      "#838b96", "#ff7b72", "#7ee787", "#f0c674", "#79b0ff", "#d2a8ff", "#6fd3e0", "#ffffff",
    ])
  static let light = Ground(
    ground: "#fcfbf7", text: "#23272e", dim: "#6b727b", cursor: "#0f766e",
    accents: [
      "#000000", "#b3261e", "#1a7f37", "#7d5a00", "#1f55b5", "#8250df", "#0b6e7d", "#6b727b",
    ])
  static let highContrast = Ground(
    ground: "#000000", text: "#ffffff", dim: "#b4b4b4", cursor: "#ffe000",
    accents: [
      "#b4b4b4", "#ff8080", "#80ff80", "#ffff60", "#90c0ff", "#ff90ff", "#80ffff", "#ffffff",
    ])
}

internal import ReviewCore

/// The themes (配色) that a person can choose.
///
/// They change accents only: ground and text are the terminal's own. Source: issue "A desk that
/// people love" 6.
package enum ThemeName: String, Codable, Sendable, CaseIterable {
  case dark, light, highContrast, blueOrange, monochrome
}

extension ThemeName {
  var text: Text {
    switch self {
    case .dark: Text(zh: "深底", en: "dark ground")
    case .light: Text(zh: "浅底", en: "light ground")
    case .highContrast: Text(zh: "高对比", en: "high contrast")
    case .blueOrange: Text(zh: "蓝橙，色弱也分得清", en: "blue and orange, for colour-weak eyes")
    case .monochrome: Text(zh: "黑白", en: "monochrome")
    }
  }
}

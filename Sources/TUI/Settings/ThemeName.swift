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

/// 配色: the themes in a small window; each is shown as soon as it is chosen.
enum ThemeDialog {
  static func dialog(_ app: AppView) -> ChoiceDialog {
    let now = app.theme.name
    let choices = ThemeName.allCases.map { name in
      ChoiceDialog.Choice(
        name: name.text, note: name == now ? Text(zh: "现在", en: "now") : Text(zh: "", en: ""),
        effects: [
          .setTheme(name),
          .say(
            Text(zh: "配色换成\(name.text.zh)了，下次也是", en: "Colours: \(name.text.en), next time too")),
        ])
    }
    return ChoiceDialog(
      Text(zh: "配色", en: "Colours"), choices, at: ThemeName.allCases.firstIndex(of: now) ?? 0)
  }
}

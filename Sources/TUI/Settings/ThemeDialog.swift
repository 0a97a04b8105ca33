internal import ReviewCore

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

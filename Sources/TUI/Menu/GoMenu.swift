internal import ReviewCore
internal import Terminal

/// The small list after `g`: 2 to 9 are F2 to F9, `g` again is the first row.
enum GoMenu {
  static func dialog(over context: Context, _ app: AppView) -> ChoiceDialog {
    let screens = ScreenName.allCases.map { name in
      ChoiceDialog.Choice(
        name: name.text,
        note: app.brief(of: name) ?? Text(zh: "F\(name.rawValue)", en: "F\(name.rawValue)"),
        key: Character(String(name.rawValue)), effects: [.go(name)])
    }
    let bound = Set(CommandTable.bindings(in: context).map(\.command))
    let top = [Command.first, .itemFirst, .cellFirst].first(where: bound.contains)
    let toTop = top.map { command in
      ChoiceDialog.Choice(name: Text(zh: "到顶", en: "top"), key: "g", effects: [.run(command)])
    }
    return ChoiceDialog(Text(zh: "去", en: "Go to"), screens + (toTop.map { [$0] } ?? []))
  }
}

internal import ReviewCore
internal import Terminal

/// What 全部命令 lists: the screens, what can be done here, elsewhere, and with the program; what is
/// refused now comes last.
struct PaletteEntries {
  let all: [MenuEntry]

  init(over context: Context, screen: (any Screen)?, _ app: AppView) {
    let menu = ContextMenu(of: context, screen: screen, app)
    let isShared = { (entry: MenuEntry) in Self.sharedNames.contains(entry.name) }
    let here = menu.entries.filter { !isShared($0) && !Self.screenNames.contains($0.name) }
    let shared = menu.entries.filter(isShared).map { $0.named($0.name, place: Context.all.text) }
    let placed = here.map { entry in
      entry.named(Self.longNames[entry.name] ?? entry.name, place: context.text)
    }
    func of(_ groups: CommandGroup...) -> [MenuEntry] {
      placed.filter { groups.contains($0.group) }
    }
    let elsewhere = Self.elsewhere(context, app)
    let tour = Self.tour(app)
    let isTouring = app.tour?.isRunning == true && app.tour?.next(app.world) != nil
    let ordered =
      (isTouring ? tour : []) + Self.screens(app) + of(.writing, .deciding) + elsewhere
      + (isTouring ? [] : tour) + Self.program(app) + shared + Self.quit(context, app)
      + of(.switching, .reading)
      + of(.scoring, .choosing, .anytime)
    all = ordered.filter { $0.refusal == nil } + ordered.filter { $0.refusal != nil }
  }
}

extension PaletteEntries {
  private static let screenNames = Set(
    CommandTable.bindings.filter { $0.command.isSwitch || $0.command == .quit }.map(\.name)
      + [Text(zh: "全部命令", en: "all commands")])

  private static let sharedNames = Set(
    CommandTable.bindings.filter { binding in
      binding.context == .all && [.explain, .privacy, .export, .help].contains(binding.command)
    }.map(\.name))

  /// Names that say too little among the commands of every screen.
  private static let longNames: [Text: Text] = [
    Text(zh: "写本项评语", en: "comment on item"): Text(zh: "写评语", en: "write a comment")
  ]

  private static func screens(_ app: AppView) -> [MenuEntry] {
    ScreenName.allCases.map { name in
      let key = Text(zh: "F\(name.rawValue)", en: "F\(name.rawValue)")
      return MenuEntry(
        name.text, keys: key, group: .switching, refusal: app.refusal(of: name),
        note: app.brief(of: name), place: name.text, effects: [.go(name)])
    }
  }

  /// The commands of the other screens that can be gone to, and by which key they are had there.
  private static func elsewhere(_ here: Context, _ app: AppView) -> [MenuEntry] {
    let role = app.world.role
    let overview: Context = role == .expert ? .overviewExpert : .overviewSecretary
    let places: [(screen: ScreenName, context: Context)] = [
      (.overview, overview), (.applications, .applications), (.board, .board),
      (.shortlist, .shortlist),
    ]
    let reachable = places.filter { $0.context != here && app.refusal(of: $0.screen) == nil }
    let screens = Workstation.screens(for: app.world)
    let atHand = Set(CommandTable.bindings(in: here).map(\.command) + [.quit])
    return reachable.flatMap { place in
      CommandTable.bindings.filter { $0.context == place.context && !atHand.contains($0.command) }
        .map { binding in
          let refusal = screens[place.screen]?.refusal(of: binding.command, app)
          return entry(binding, on: place.screen, refusal: refusal)
        }
    }
  }

  private static func entry(
    _ binding: CommandTable.Binding, on screen: ScreenName, refusal: Text?
  ) -> MenuEntry {
    let key = binding.keys.first
    return MenuEntry(
      binding.name, group: binding.command.place.group, refusal: refusal,
      note: refusal == nil
        ? Text(
          zh: "在\(screen.text.zh)按 \(key?.label(.zh) ?? "")",
          en: "\(key?.label(.en) ?? "") in \(screen.text.en)")
        : nil,
      place: screen.text, also: [binding.command.rawValue],
      effects: [.go(screen), .run(binding.command)])
  }

  private static func tour(_ app: AppView) -> [MenuEntry] {
    guard app.tour != nil else { return [] }
    return [
      MenuEntry(
        Text(zh: "导览", en: "Tour"), place: Text(zh: "演示", en: "demonstration"),
        effects: [.tour(.show)])
    ]
  }

  private static func program(_ app: AppView) -> [MenuEntry] {
    let other = app.language == .zh ? Language.en : .zh
    let language = MenuEntry(
      other == .en ? Text(zh: "English", en: "English") : Text(zh: "中文", en: "中文"),
      also: ["language", "yuyan"],
      effects: [
        .setLanguage(other),
        .say(Text(zh: "现在是中文。F10 里可以换成 English", en: "This is English now. F10 has 中文")),
      ])
    let theme = MenuEntry(
      Text(zh: "配色：深底 浅底 高对比 蓝橙 黑白", en: "Colours: dark, light, ..."),
      also: ["theme", "peise"], effects: [.push(ThemeDialog.dialog(app))])
    let keys = MenuEntry(
      Text(zh: "我的按键", en: "My keys"), also: ["keys", "anjian"],
      effects: [.push(OwnKeyDialog.dialog(app.ownKeys))])
    guard app.world.isDemonstration else { return [language, theme, keys] }
    let people = RoleDialog.choices(app)
    return [
      language, theme, keys,
      MenuEntry(
        Text(zh: "换人", en: "Switch role"), place: Text(zh: "演示", en: "demonstration"),
        also: ["role"],
        effects: [.push(ChoiceDialog(RoleDialog.title, people))]),
    ]
  }

  private static func quit(_ here: Context, _ app: AppView) -> [MenuEntry] {
    let isHere = here == .overviewExpert || here == .overviewSecretary || here == .welcome
    return [
      MenuEntry(
        Text(zh: "退出", en: "quit"), keys: Text(zh: "q", en: "q"), group: .switching,
        note: isHere
          ? nil : Text(zh: "在总览按 q", en: "q in Overview"), place: ScreenName.overview.text,
        effects: [.quit])
    ]
  }
}

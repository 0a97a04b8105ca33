internal import ReviewCore
package import Terminal

/// The commands that work where keys are read now, as rows of a menu.
struct ContextMenu: Sendable {
  let context: Context
  /// Every command in a row of its own, by group.
  let entries: [MenuEntry]
  /// The same with commands that belong together in one row.
  let merged: [MenuEntry]

  init(of context: Context, screen: (any Screen)?, _ app: AppView) {
    self.context = context
    let rows = Self.rows(of: context, screen: screen, app)
    entries = rows.map { row in Self.entry([row], merge: nil, in: context, app) }
    var pending = rows
    var merged: [MenuEntry] = []
    while !pending.isEmpty {
      let first = pending.removeFirst()
      let merge =
        first.refusal == nil
        ? CommandMerge.all.first { $0.commands.contains(first.command) } : nil
      guard let merge else {
        merged.append(Self.entry([first], merge: nil, in: context, app))
        continue
      }
      let isPartner = { (row: Row) in merge.commands.contains(row.command) && row.refusal == nil }
      let partners = ([first] + pending.filter(isPartner)).sorted { one, other in
        merge.index(of: one.command) < merge.index(of: other.command)
      }
      pending.removeAll(where: isPartner)
      merged.append(
        Self.entry(partners, merge: partners.count > 1 ? merge : nil, in: context, app))
    }
    self.merged = merged
  }
}

extension ContextMenu {
  /// A command with the keys that are left to it.
  private struct Row {
    let command: Command
    let keys: [KeyPattern]
    let name: Text
    let refusal: Text?
  }

  /// The commands that the screen answers or refuses, by group; shadowed keys are left out.
  private static func rows(of context: Context, screen: (any Screen)?, _ app: AppView) -> [Row] {
    var taken: Set<KeyPattern> = []
    var rows: [Row] = []
    for binding in CommandTable.bindings(in: context) {
      let keys = binding.keys.filter { !taken.contains($0) }
      taken.formUnion(binding.keys)
      guard !keys.isEmpty, !rows.contains(where: { $0.command == binding.command }) else {
        continue
      }
      let refusal = refusal(of: binding.command, screen, app)
      guard refusal != nil || answers(screen, binding.command, keys, app) else { continue }
      let phrase = refusal == nil ? CommandPhrase.phrase(of: binding.command, in: context) : nil
      let name = phrase ?? binding.name
      rows.append(Row(command: binding.command, keys: keys, name: name, refusal: refusal))
    }
    return rows.sorted { one, other in
      let (first, second) = (one.command.place, other.command.place)
      return first.group == second.group
        ? first.index < second.index : first.group.order < second.group.order
    }
  }

  private static func refusal(
    of command: Command, _ screen: (any Screen)?, _ app: AppView
  ) -> Text? {
    screen?.refusal(of: command, app)
  }

  /// Tries the command on a copy of the screen, which as a value cannot touch anything else.
  private static func answers(
    _ screen: (any Screen)?, _ command: Command, _ keys: [KeyPattern], _ app: AppView
  ) -> Bool {
    guard !command.belongsToEveryScreen, var copy = screen else { return true }
    let key = keys.menuKeys(app).first ?? keys.first
    return copy.handle(.command(command, key?.example ?? .enter), app) != nil
  }

  private static func entry(
    _ rows: [Row], merge: CommandMerge?, in context: Context, _ app: AppView
  ) -> MenuEntry {
    let first = rows[0]
    let joined = rows.map(\.name).reduce(into: [Text]()) { names, name in
      if !names.contains(name), names.count < 2 { names.append(name) }
    }
    let names =
      merge?.name
      ?? Text(
        zh: joined.map(\.zh).joined(separator: " "), en: joined.map(\.en).joined(separator: ", "))
    let isSwitch = first.command.isSwitch && merge != nil
    return MenuEntry(
      names, keys: keys(of: rows, merge: merge, app), group: first.command.place.group,
      refusal: first.refusal, also: rows.map(\.command.rawValue),
      effects: effects(of: first.command, first.keys, isSwitch: isSwitch))
  }

  private static func keys(of rows: [Row], merge: CommandMerge?, _ app: AppView) -> Text {
    func patterns() -> [KeyPattern] {
      guard let merge else { return rows.first?.keys.menuKeys(app) ?? [] }
      return switch merge.keys {
      case .every: rows.flatMap { $0.keys.menuKeys(app) }
      case .written, nil: rows.prefix(2).compactMap { $0.keys.menuKeys(app).first }
      }
    }
    func labels(_ language: Language) -> String {
      patterns().map { $0.label(language) }.joined(separator: " ")
    }
    if case .written(let text) = merge?.keys { return text }
    if rows.first?.command == .goScreen { return Text(zh: "F2-F9", en: "F2-F9") }
    let then = rows.first?.command == .itemOpinion ? Text(zh: " 回车", en: " Enter") : nil
    return Text(zh: labels(.zh) + (then?.zh ?? ""), en: labels(.en) + (then?.en ?? ""))
  }

  /// What the command comes to from a menu, where no key of its own has been pressed.
  private static func effects(
    of command: Command, _ keys: [KeyPattern], isSwitch: Bool
  ) -> [Effect] {
    if isSwitch || command == .goScreen { return [.run(.goPrefix)] }
    if command == .help {
      return [.run(.help), .say(Text(zh: "这一页就是按键。Esc 返回", en: "These are the keys. Esc returns"))]
    }
    guard keys.contains(.digits) else { return [.run(command)] }
    return [
      .say(Text(zh: "直接按数字就行，不用先选", en: "Just press the digits; nothing to choose first"))
    ]
  }
}

extension CommandMerge {
  fileprivate func index(of command: Command) -> Int { commands.firstIndex(of: command) ?? .max }
}

extension CommandGroup {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Command {
  /// Whether the workstation itself does it wherever it is bound.
  var belongsToEveryScreen: Bool {
    switch self {
    case .help, .commands, .goPrefix, .goScreen, .back, .redraw, .interrupt, .quit, .privacy, .flag,
      .views:
      true
    case _ where isSwitch: true
    default: false
    }
  }

  /// Whether it goes across to a screen.
  var isSwitch: Bool {
    switch self {
    case .goOverview, .goApplications, .goDesk, .goMeeting, .goBoard, .goVerification,
      .goShortlist, .goLedger, .goScreen, .goPrefix:
      true
    default: false
    }
  }
}

extension KeyPattern {
  /// A key that it matches.
  package var example: Key {
    switch self {
    case .key(let key): key
    case .digits: .character("5")
    }
  }
}

extension [KeyPattern] {
  /// Those worth naming in a menu: second names for vi's sake are left out, marks come first.
  func menuKeys(_ app: AppView) -> [KeyPattern] {
    if contains(.control("z")), contains(.character("u")) {
      return [app.world.isLocal ? .character("u") : .control("z")]
    }
    let silent: Set<KeyPattern> = [
      .character("h"), .character("j"), .character("k"), .character("l"), .character("b"),
      .character("G"), .character("*"), .control("r"), .control("o"),
    ]
    let isVertical = contains(.up) || contains(.down)
    let named = filter { pattern in
      !silent.contains(pattern) && !(isVertical && (pattern == .left || pattern == .right))
    }
    let kept = named.isEmpty ? self : named
    let functions = kept.filter { if case .key(.function) = $0 { true } else { false } }
    let blank = kept.filter { $0 == .character(" ") }
    return blank + kept.filter { !functions.contains($0) && !blank.contains($0) } + functions
  }
}

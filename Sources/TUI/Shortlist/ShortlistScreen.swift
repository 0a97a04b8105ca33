internal import ReviewCore
internal import Terminal

/// 名单: the proposed list with its reasons and reserves, and its sealing.
///
/// Source: drawings shortlist-80 and shortlist-120.
struct ShortlistScreen: Screen {
  /// Nil stands on the first row.
  private(set) var target: ShortlistList.Target?
  private(set) var window = ListWindow()
  private var typed = ""

  func context(_ app: AppView) -> Context { .shortlist }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(let command, let key) = input else {
      if case .shown = input { return [] }
      return nil
    }
    guard let table = Table(self, app) else { return nil }
    if command != .row { typed = "" }
    switch command {
    case .up: move(by: -1, table)
    case .down: move(by: 1, table)
    case .pageUp: move(by: -ListWindow.page(table.height), table)
    case .pageDown: move(by: ListWindow.page(table.height), table)
    case .first: move(to: table.list.targets.first, table)
    case .last: move(to: table.lastRow, table)
    case .focusNext, .focusPrevious: return swap(table)
    case .row: return type(key, table)
    case .go: return open(table, app)
    case .explain: return table.focused.map { [.push(ExplainPage(of: $0.code))] } ?? []
    case .depart: return table.focused.map { [.push(DeparturePage($0))] } ?? []
    case .seal: return seal(table)
    case .export: return [.export(name: "shortlist", rows: table.exported(app))]
    case .sort:
      return [.say(Text(zh: "名单只按名次排", en: "The list stands in the order of ranks"))]
    case .columnsLeft, .columnsRight:
      return [.say(Text(zh: "各列都在屏上了", en: "All columns are shown"))]
    default: return nil
    }
    return []
  }

  private mutating func move(by distance: Int, _ table: Table) {
    let targets = table.list.targets
    guard let place = targets.firstIndex(of: table.target ?? .debt(-1)) else { return }
    move(to: targets[max(0, min(targets.count - 1, place + distance))], table)
  }

  private mutating func move(to target: ShortlistList.Target?, _ table: Table) {
    self.target = target
    guard let line = table.line(of: target) else { return }
    window.show(line, of: table.list.lines.count, rows: table.height)
  }

  /// From the list to what is owed and back.
  private mutating func swap(_ table: Table) -> [Effect] {
    guard !table.list.debts.isEmpty else {
      return [.say(Text(zh: "封存前要办的都办好了", en: "Nothing is owed before sealing"))]
    }
    if case .debt = table.target {
      target = table.list.targets.first
    } else {
      target = .debt(0)
    }
    return []
  }

  private mutating func type(_ key: Key, _ table: Table) -> [Effect] {
    guard case .character(let digit) = key else { return [] }
    for text in [typed + String(digit), String(digit)] {
      guard let row = table.list.rows.first(where: { $0.rank.map(String.init) == text }) else {
        continue
      }
      typed = text
      move(to: .application(row.code), table)
      return []
    }
    let asked = typed + String(digit)
    typed = ""
    return [.say(Text(zh: "没有第 \(asked) 名", en: "There is no rank \(asked)"))]
  }

  private func open(_ table: Table, _ app: AppView) -> [Effect] {
    switch table.target {
    case .application(let code): app.reading(code)
    case .debt(let index): table.list.debts[index].way(app)
    case nil: []
    }
  }

  private mutating func seal(_ table: Table) -> [Effect] {
    guard table.list.debts.isEmpty else {
      target = .debt(0)
      let count = table.list.debts.count
      return [
        .say(
          Text(
            zh: "还有 \(count) 件要办，办完才能封存；回车去办",
            en: "Still to do before sealing: \(count); Enter goes there"))
      ]
    }
    return [.push(SealPage())]
  }

  func standingMessage(_ app: AppView) -> Text? {
    guard let table = Table(self, app) else {
      return Text(zh: "正在算名次", en: "Computing the ranking")
    }
    if case .debt = table.target {
      return Text(zh: "回车去办这一件，Tab 回到名单", en: "Enter goes there, Tab back to the list")
    }
    if let row = table.focused, !table.shows(row.why, app) {
      guard let rank = row.rank else {
        return Text(zh: "\(row.name)：\(row.why.zh)", en: "\(row.name): \(row.why.en)")
      }
      return Text(zh: "第 \(rank) 名：\(row.why.zh)", en: "Rank \(rank): \(row.why.en)")
    }
    return ShortlistRules.standing(table.list, app)
  }

  func refusal(of command: Command, _ app: AppView) -> Text? {
    ShortlistRules.refusal(of: command, app)
  }

  func hints(_ app: AppView) -> [Hint] {
    guard let table = Table(self, app) else {
      return [Hint("Esc", app("返回", "back")), Hint("?", app("按键", "keys"))]
    }
    let isDebt = if case .debt = table.target { true } else { false }
    let open = Hint(
      app("回车", "Enter"), isDebt ? app("去办", "go there") : app("看这一家", "open"))
    var hints = [open, Hint(app("上下", "Up/Down"), app("选", "choose"))]
    let explain = app.size.columns < 80 ? app("怎么来的", "explain") : app("名次怎么来的", "explain")
    if !isDebt { hints.append(Hint("e", explain)) }
    if ShortlistRules.refusal(of: .depart, app) == nil, !isDebt {
      hints.append(Hint("x", app("调整", "depart")))
    }
    if ShortlistRules.refusal(of: .seal, app) == nil {
      hints.append(Hint("s", app("封存", "seal")))
    }
    hints.append(Hint("p", app("导出名单", "export")))
    if app.size.columns >= 112 || hints.count < 6 {
      hints.append(Hint("Esc", app("返回", "back")))
    }
    return hints + [Hint("?", app("按键", "keys"))]
  }
}

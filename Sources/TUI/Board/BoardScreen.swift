internal import ReviewCore
internal import Terminal

/// 排名: the computed ranking, its strips of sheets and its cut line.
///
/// Source: drawings board-80 and board-120.
struct BoardScreen: Screen {
  /// Nil stands at the cut line.
  private(set) var focus: ApplicationCode?
  /// Nil until the list has been moved.
  private(set) var window: ListWindow?
  /// Which columns are seen on a narrow screen.
  private(set) var page = 0
  private(set) var sort = BoardSort.rank
  /// What the rows are filtered by; empty shows all.
  private(set) var filter = ""
  /// Digits of a rank that are being typed.
  private var typed = ""
  private var seen: RankMoves?
  /// What the last change of the record did to the ranks.
  private var change: Text?

  func context(_ app: AppView) -> Context { .board }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key):
      guard let ranked = app.world.ranked else { return nil }
      if command != .row { typed = "" }
      return handle(command, key, Table(self, ranked, app), app)
    case .shown:
      notice(app)
      return []
    case .found(let text, let isDone):
      filter = text
      return isDone ? [.say(filterMessage(app))] : []
    case .text, .han, .recorded, .refused, .keepDraft, .section, .reason: return nil
    }
  }

  mutating func choose(_ application: ApplicationCode, _ app: AppView) {
    filter = ""
    focus = application
  }

  func chosen(_ app: AppView) -> ApplicationCode? {
    app.world.ranked.flatMap { Table(self, $0, app).focused?.entry.candidate.code }
  }

  func listView(_ app: AppView) -> DeskMemory.SavedView? {
    DeskMemory.SavedView(screen: ScreenName.board.rawValue, filter: filter, order: sort.rawValue)
  }

  func orderName(_ name: String, _ app: AppView) -> Text {
    let order = (BoardSort(rawValue: name) ?? .rank).name(app.world.ranked?.ranking.stage ?? .final)
    return Text(zh: "按\(order.zh)", en: "by \(order.en)")
  }

  mutating func show(_ view: DeskMemory.SavedView, _ app: AppView) {
    filter = view.filter
    sort = BoardSort(rawValue: view.order) ?? .rank
    window = nil
  }

  private mutating func notice(_ app: AppView) {
    guard let ranking = app.world.ranked?.ranking else { return }
    if let text = seen?.text(to: ranking, sequence: app.world.sequence) { change = text }
    seen = RankMoves(ranking, sequence: app.world.sequence)
  }

  private mutating func handle(
    _ command: Command, _ key: Key, _ table: Table, _ app: AppView
  ) -> [Effect]? {
    switch command {
    case .up: move(by: -1, table)
    case .down: move(by: 1, table)
    case .pageUp: move(by: -ListWindow.page(table.height), table)
    case .pageDown: move(by: ListWindow.page(table.height), table)
    case .first: move(by: -table.lines.count, table)
    case .last: move(by: table.lines.count, table)
    case .columnsLeft: return turn(to: 0, app)
    case .columnsRight: return turn(to: 1, app)
    case .row: return type(key, table)
    case .sort:
      sort = sort.next(table.ranking.stage)
      let name = sort.name(table.ranking.stage)
      return [
        .say(
          sort == .rank
            ? Text(zh: "按名次排", en: "Sorted by rank")
            : Text(
              zh: "按\(name.zh)排，名次不变；再按 t 换一种",
              en: "Sorted by \(name.en); ranks stay as they are. t sorts another way"))
      ]
    case .find: return [.push(FindField(prompt: Self.prompt, note: Self.note, text: filter))]
    case .back where !filter.isEmpty:
      filter = ""
      return [.say(filterMessage(app))]
    case .go: return table.focused.map { app.reading($0.entry.candidate.code) }
    case .explain:
      return table.focused.map { [.push(ExplainPage(of: $0.entry.candidate.code))] }
    case .charts: return [.push(ChartPage(at: table.focused?.entry.candidate.code))]
    case .export: return [.export(name: table.ranking.stage.rawValue, rows: table.exported(app))]
    default: return nil
    }
    return []
  }

  /// Steps over the cut line, which is no application.
  private mutating func move(by distance: Int, _ table: Table) {
    let rows = table.lines.indices.filter { table.lines[$0].code != nil }
    guard !rows.isEmpty else { return }
    let place = rows.firstIndex(of: table.focusedLine) ?? 0
    let target = rows[max(0, min(rows.count - 1, place + distance))]
    focus = table.lines[target].code
    window = table.moved(to: target)
  }

  private static let prompt = Text(zh: "筛选", en: "Filter")
  private static let note = Text(zh: "字、拼音，或 单位:浙江", en: "words, pinyin, or unit:")

  private func filterMessage(_ app: AppView) -> Text {
    guard !filter.isEmpty else { return Text(zh: "没有筛选，全部都在", en: "No filter, all are shown") }
    if let fault = ApplicationFilter(filter).fault { return fault }
    let count = app.world.ranked.map { ranked in
      ranked.ranking.entries.filter { app.matches($0.candidate, filter) }.count
    }
    return Text(
      zh: "「\(filter)」\(count ?? 0) 家，Esc 取消筛选",
      en: "\(filter): \(count ?? 0) of them; Esc shows all")
  }

  private mutating func turn(to page: Int, _ app: AppView) -> [Effect] {
    guard BoardLayout.hasPages(columns: app.size.columns) else {
      return [.say(Text(zh: "各列都在屏上了", en: "All columns are shown"))]
    }
    self.page = page
    return []
  }

  /// Digits add up to a rank without a timer; a rank that is none begins anew.
  private mutating func type(_ key: Key, _ table: Table) -> [Effect] {
    guard case .character(let digit) = key else { return [] }
    for text in [typed + String(digit), String(digit)] {
      let target = table.lines.firstIndex { line in
        guard case .row(let row) = line, let rank = row.entry.rank else { return false }
        return String(rank) == text
      }
      guard let target else { continue }
      typed = text
      focus = table.lines[target].code
      window = table.moved(to: target)
      return []
    }
    let asked = typed + String(digit)
    typed = ""
    return [.say(Text(zh: "没有第 \(asked) 名", en: "There is no rank \(asked)"))]
  }

  func standingMessage(_ app: AppView) -> Text? {
    guard let ranked = app.world.ranked else {
      return Text(zh: "正在算名次", en: "Computing the ranking")
    }
    if let change { return Text(zh: "上次变动：\(change.zh)", en: "Last change: \(change.en)") }
    let table = Table(self, ranked, app)
    return app.isWide
      ? Text(
        zh: "第 \(table.position) 行，共 \(table.ranking.entries.count) 家；数字到该名次",
        en: "Row \(table.position) of \(table.ranking.entries.count); digits go to a rank")
      : table.layout[.strip] == nil
        ? Text(zh: "左右换别的列", en: "Left and Right show other columns") : table.notes.stripText
  }

  func refusal(of command: Command, _ app: AppView) -> Text? {
    switch command {
    case .whatIf: Text(zh: "这一版还没有推演", en: "What-if is not part of this version yet")
    case .compare:
      Text(zh: "按 e 看名次怎么来的，里面按 v 与邻名对照", en: "Press e, then v compares with the neighbour")
    default: nil
    }
  }

  func hints(_ app: AppView) -> [Hint] {
    guard app.world.ranked != nil else {
      return [Hint("Esc", app("返回", "back")), Hint("?", app("按键", "keys"))]
    }
    let isNarrow = BoardLayout.hasPages(columns: app.size.columns)
    let columns = [Hint(app("左右", "Left/Right"), app("更多列", "columns"))]
    let wide = [
      Hint("/", app("筛选", "filter")), Hint("p", app("导出本表", "export")),
      Hint("Esc", app("返回", "back")),
    ]
    return [
      Hint("e", app("名次怎么来的", "explain")), Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint(app("回车", "Enter"), app("看这一家", "open")), Hint("t", app("排序", "sort")),
    ] + (isNarrow ? columns : wide) + [Hint("?", app("按键", "keys"))]
  }
}

internal import ReviewCore
internal import Terminal

/// Every application of the viewer's world in one table.
///
/// Source: screens.md 2.4, drawings applications.
struct ApplicationsScreen: Screen {
  /// Nil is the first row.
  private(set) var focus: ApplicationCode?
  private(set) var firstRow = 0
  /// The first of the columns that the arrows move through.
  private(set) var firstColumn = 0
  private(set) var order = ApplicationOrder.need
  private(set) var filter = ""
  private var number = RowNumber()

  func context(_ app: AppView) -> Context { .applications }

  /// What is shown: filtered and sorted.
  func rows(_ app: AppView) -> [ApplicationRow] {
    let wanted = ApplicationFilter(filter)
    let sheets = wanted.isEmpty ? nil : OwnSheets(app.world)
    let flags = app.world.memory.flags
    let rows = app.world.applications
      .filter { wanted.matches($0, sheets?[$0.code], isFlagged: flags.contains($0.code)) }
      .map { ApplicationRow(application: $0, app: app) }
    return order.sorted(rows)
  }

  func chosen(_ app: AppView) -> ApplicationCode? {
    let rows = rows(app)
    return rows.isEmpty ? nil : rows[focusIndex(in: rows)].code
  }

  func listView(_ app: AppView) -> DeskMemory.SavedView? {
    DeskMemory.SavedView(
      screen: ScreenName.applications.rawValue, filter: filter, order: order.rawValue)
  }

  func orderName(_ name: String, _ app: AppView) -> Text {
    (ApplicationOrder(rawValue: name) ?? .need).caption
  }

  mutating func show(_ view: DeskMemory.SavedView, _ app: AppView) {
    filter = view.filter
    order = ApplicationOrder(rawValue: view.order) ?? .need
    firstRow = 0
    scroll(app)
  }

  func focusIndex(in rows: [ApplicationRow]) -> Int {
    rows.firstIndex { $0.code == focus } ?? 0
  }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return take(command, key, app)
    case .shown:
      scroll(app)
      return app.eligibility?.sequence == app.world.sequence ? [] : [.checkEligibility]
    case .found(let text, let isDone):
      filter = text
      firstRow = 0
      scroll(app)
      return isDone ? [.say(Self.found(rows(app).count, text))] : []
    case .text, .han, .section, .reason, .recorded, .refused, .keepDraft: return nil
    }
  }

  private static func found(_ count: Int, _ text: String) -> Text {
    if let fault = ApplicationFilter(text).fault { return fault }
    if text.folded.isEmpty { return Text(zh: "没有筛选，都列出来了", en: "No filter: all are listed") }
    return count == 0
      ? Text(zh: "没有找到「\(text)」。Esc 返回全部", en: "No hit for \(text). Esc shows all")
      : Text(
        zh: "「\(text)」有 \(count) 份。Esc 返回全部", en: "\(text): \(count) found. Esc shows all")
  }

  private mutating func take(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    if command != .row { number.end() }
    let page = max(1, ApplicationsLayout(app.size).rows - 2)
    switch command {
    case .up: move(by: -1, app)
    case .down: move(by: 1, app)
    case .pageUp: move(by: -page, app)
    case .pageDown: move(by: page, app)
    case .first: move(by: -1_000_000, app)
    case .last: move(by: 1_000_000, app)
    case .columnsLeft, .columnsRight:
      if let refusal = columnRefusal(app) { return [.say(refusal)] }
      if command == .columnsLeft { firstColumn = max(0, firstColumn - 1) } else { moreColumns(app) }
    case .row: return goToNumber(key, app)
    case .sort:
      order = order.next
      firstRow = 0
      scroll(app)
      let caption = order.caption
      return [
        .say(Text(zh: "现在\(caption.zh)。t 再换", en: "Now \(caption.en). t changes it"))
      ]
    case .find:
      let note = Text(zh: "字、拼音，或 企业>100 未评", en: "words, pinyin, firms>100")
      return [
        .push(FindField(prompt: Text(zh: "筛选", en: "Filter"), note: note, text: filter))
      ]
    case .back where !filter.isEmpty:
      filter = ""
      scroll(app)
      return [.say(Self.found(0, ""))]
    case .go: return open(app)
    case .export: return [exported(app)]
    case .compare:
      let rows = rows(app)
      guard !rows.isEmpty,
        let page = ComparePage(rows[focusIndex(in: rows)].code, in: app.world)
      else { return [.say(ComparePage.nothing)] }
      return [.push(page)]
    default: return nil
    }
    return []
  }

  private mutating func move(by count: Int, _ app: AppView) {
    let rows = rows(app)
    guard !rows.isEmpty else { return }
    focus = rows[max(0, min(rows.count - 1, focusIndex(in: rows) + count))].code
    scroll(app)
  }

  private mutating func scroll(_ app: AppView) {
    let rows = rows(app)
    let index = focusIndex(in: rows)
    let room = ApplicationsLayout(app.size).rows
    let latest = max(0, rows.count - room)
    firstRow = min(max(min(firstRow, index), index - room + 1), latest)
  }

  /// Why the arrows show no other column; nil if they do.
  private func columnRefusal(_ app: AppView) -> Text? {
    let count = ApplicationsLayout(app.size).columns(from: 0).count
    if count == ApplicationColumn.allCases.count {
      return Text(zh: "各列都在屏上了", en: "All columns are shown")
    }
    return count > 1
      ? nil : Text(zh: "窗口窄，别的列按 p 导出了看", en: "Too narrow for other columns; p exports them")
  }

  private mutating func moreColumns(_ app: AppView) {
    let layout = ApplicationsLayout(app.size)
    let shown = layout.columns(from: firstColumn)
    if firstColumn + shown.count < ApplicationColumn.allCases.count { firstColumn += 1 }
  }

  private mutating func goToNumber(_ key: Key, _ app: AppView) -> [Effect] {
    number.type(key)
    guard let wanted = number.value else { return [] }
    let found = rows(app).first { RowNumber.number(of: $0.code.rawValue) == wanted }
    guard let found else {
      return [.say(Text(zh: "这里没有 \(wanted) 号", en: "No number \(wanted) here"))]
    }
    focus = found.code
    scroll(app)
    return []
  }

  private func open(_ app: AppView) -> [Effect] {
    let rows = rows(app)
    guard !rows.isEmpty else { return [] }
    let code = rows[focusIndex(in: rows)].code
    return hasDefense(code, app)
      ? [.push(DefenseRecord(application: code))] : [.openDesk(code, at: nil)]
  }

  /// Whether 回车 leads to the record of a defense.
  private func hasDefense(_ code: ApplicationCode, _ app: AppView) -> Bool {
    let world = app.world
    guard world.overview.state(of: .defense) == .open else { return false }
    switch world.role {
    case .secretary, .chair: return world.invitations.contains(code)
    case .expert, .supervisor: return false
    }
  }
}

extension ApplicationsScreen {
  func hints(_ app: AppView) -> [Hint] {
    let enter = app("回车", "Enter")
    let hasMore = columnRefusal(app) == nil
    let arrows = hasMore ? [Hint(app("左右", "arrows"), app("更多列", "columns"))] : []
    return [
      Hint(enter, app("打开", "open")), Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint("/", app("筛选", "filter")), Hint("t", app("排序", "sort")),
    ] + arrows + [Hint("p", app("导出本表", "export"))]
      + (hasMore ? [] : [Hint("Esc", app("返回", "back"))]) + [Hint("?", app("按键", "keys"))]
  }

  func standingMessage(_ app: AppView) -> Text? {
    let isProposed = app.world.applications.contains { application in
      if case .checked(let verdict) = ApplicationRow(application: application, app: app).standing {
        verdict != .undecided
      } else {
        false
      }
    }
    if isProposed {
      return Text(
        zh: "带 ? 的是自动检查的意见，还没有结论",
        en: "With ? it is what the check says; nobody has concluded yet")
    }
    let example = app.world.applications.first { $0.initials.count >= 2 && $0.name.count >= 2 }
    let zh = example.map { "，\($0.initials.prefix(2)) 找到\($0.name.prefix(2))" } ?? ""
    let en = example.map { ": \($0.initials.prefix(2)) finds \($0.name.prefix(2))" } ?? ""
    return Text(
      zh: "按 / 打几个字就筛选：汉字、全拼、首字母都行\(zh)",
      en: "Press / to filter by Han, full pinyin or initials\(en)")
  }

  func refusal(of command: Command, _ app: AppView) -> Text? {
    switch command {
    case .register: Text(zh: "登记用 pingyi intake", en: "Register with pingyi intake")
    case .explain: Text(zh: "这些数来自申报表", en: "These figures are the application's own")
    case .findNext, .findPrevious:
      Text(zh: "筛选以后上下走就行", en: "After filtering, Up and Down will do")
    default: nil
    }
  }

  private func exported(_ app: AppView) -> Effect {
    let headings =
      [app("号", "no"), app("申报", "application"), app("单位", "unit")]
      + ApplicationColumn.allCases.map { app($0.unit ?? $0.heading) }
      + [app("资格", "eligibility"), app("要看的", "to look at"), app("标记", "flag")]
    let rows = rows(app).map { row in
      [row.code.rawValue, row.application.name, row.application.unit]
        + ApplicationColumn.allCases.map { $0.value(row.application, app) }
        + [row.standing.text(app), row.words.joined(separator: " "), app.flagMark(row.code)]
    }
    return .export(name: "applications", rows: [headings] + rows + app.headFooting)
  }
}

internal import ReviewCore
internal import Terminal

/// 总览 of an expert: the own sheets, with the cursor on the next thing to do.
struct ExpertOverview: Screen {
  /// What a row is.
  enum Row: Hashable, Sendable {
    case sheet(ApplicationCode)
    case submitAll
  }

  enum Order: String, Sendable, CaseIterable {
    case number, total, standing
  }

  var cursor: Row?
  var order = Order.number
  /// What the list is filtered by; empty shows everything.
  var filter = ""
  var window = ListWindow()
  var filters: [String] = []
  /// The digits typed one after another; any other key ends the number.
  var typed = ""
  /// What the viewer had stored as the cursor was placed.
  var placedAt: Moment?
  /// Whether one has gone from here to the desk or to 一并提交.
  var isAway = false

  /// A moment of the viewer's work: times have whole seconds only, sequences also move by others.
  struct Moment: Hashable, Sendable {
    let time: Timestamp?
    let sequence: Int
  }

  func context(_ app: AppView) -> Context { .overviewExpert }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    let sheets = OwnSheets(app.world)
    let effects: [Effect]?
    switch input {
    case .command(let command, let key):
      if cursor == nil { place(sheets, app) }
      if command != .row { typed = "" }
      effects = run(command, key, sheets, app)
    case .found(let text, let isDone):
      look(for: text, isDone: isDone, sheets)
      effects = isDone ? ApplicationFilter(text).fault.map { [.say($0)] } ?? [] : []
    case .shown:
      place(sheets, app)
      effects = []
    case .text, .han, .section, .reason, .recorded, .refused, .keepDraft: return nil
    }
    let layout = layout(sheets, app)
    let lines = lines(sheets, layout)
    window.show(index(of: cursor, in: lines), of: lines.count, rows: layout.rows.count)
    return effects
  }
}

extension ExpertOverview {
  func chosen(_ app: AppView) -> ApplicationCode? {
    guard case .sheet(let code) = current(OwnSheets(app.world)) else { return nil }
    return code
  }

  func listView(_ app: AppView) -> DeskMemory.SavedView? {
    DeskMemory.SavedView(
      screen: ScreenName.overview.rawValue, filter: filter, order: order.rawValue)
  }

  func orderName(_ name: String, _ app: AppView) -> Text {
    switch Order(rawValue: name) {
    case .total: Text(zh: "按合计", en: "by total")
    case .standing: Text(zh: "要办的在前", en: "what needs a person first")
    case .number, nil: Text(zh: "按序", en: "by number")
    }
  }

  mutating func show(_ view: DeskMemory.SavedView, _ app: AppView) {
    order = Order(rawValue: view.order) ?? .number
    look(for: view.filter, isDone: true, OwnSheets(app.world))
  }

  private mutating func run(
    _ command: Command, _ key: Key, _ sheets: OwnSheets, _ app: AppView
  ) -> [Effect]? {
    let rows = rows(sheets)
    let page = layout(sheets, app).rows.count
    switch command {
    case .go: return open(sheets, app)
    case .up: move(by: -1, in: rows)
    case .down: move(by: 1, in: rows)
    case .pageUp: move(by: -page, in: rows)
    case .pageDown: move(by: page, in: rows)
    case .first: move(by: -rows.count, in: rows)
    case .last: move(by: rows.count, in: rows)
    case .row: return type(key, sheets)
    case .sort: return sort()
    case .find:
      return [
        .push(
          FindField(
            note: Text(zh: "字、拼音，或 分数>80 未评", en: "words, pinyin, score>80"), text: filter,
            history: filters))
      ]
    case .findNext: return step(1, in: rows)
    case .findPrevious: return step(-1, in: rows)
    case .submitAll: return submitAll(sheets, app)
    case .compare:
      guard case .sheet(let code) = cursor, let page = ComparePage(code, in: app.world) else {
        return [.say(ComparePage.nothing)]
      }
      return [.push(page)]
    case .export:
      let name = "sheets-\(app.world.viewer.code?.rawValue ?? "")"
      return [.export(name: name, rows: table(sheets, app))]
    case .back:
      guard !filter.isEmpty else { return nil }
      filter = ""
      return [.say(Text(zh: "又列出全部了", en: "All are listed again"))]
    default: return nil
    }
    return []
  }

  private mutating func open(_ sheets: OwnSheets, _ app: AppView) -> [Effect] {
    switch cursor {
    case .sheet(let code):
      isAway = true
      return [.openDesk(code, at: nil)]
    case .submitAll: return submitAll(sheets, app)
    case nil: return [.say(OverviewWords.nothingHere(filter))]
    }
  }

  private mutating func submitAll(_ sheets: OwnSheets, _ app: AppView) -> [Effect] {
    if let closed = OverviewWords.closed(sheets, app) { return [.say(closed)] }
    guard !sheets.complete.isEmpty else { return [.say(OverviewWords.nothingToSubmit(sheets))] }
    isAway = true
    return [.push(SubmitAllPage())]
  }
}

internal import ReviewCore
internal import Terminal

/// 分布: how the scores lie, what every expert gave, and how firm the ranks are.
///
/// Three tables with a chart in each; the numbers stand beside it. Advisory throughout: nothing
/// here changes a rank. Source: issue "A desk that people love" 5.
struct ChartPage: Screen {
  private(set) var chart = Chart.sheets
  private var focus: ApplicationCode?
  private var window = ListWindow()
  /// Computed when it is first asked for, from the ranking of that moment.
  private var leaveOneOut: (sequence: Int, result: LeaveOneOut)?

  enum Chart: Sendable, CaseIterable {
    /// A box for each application, over its sheets.
    case sheets
    /// The ranks with any one expert left out.
    case ranks
    /// How many published scores lie where.
    case scores
  }

  init(at application: ApplicationCode?) {
    focus = application
  }

  var isWholePage: Bool { true }

  func context(_ app: AppView) -> Context { .charts }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard app.world.ranked != nil else { return nil }
    switch input {
    case .shown:
      compute(app)
      return []
    case .command(let command, _): return run(command, app)
    case .text, .han, .found, .section, .reason, .recorded, .refused, .keepDraft: return nil
    }
  }

  private mutating func run(_ command: Command, _ app: AppView) -> [Effect]? {
    let table = table(app)
    let page = ListWindow.page(height(app))
    switch command {
    case .focusNext: turn(by: 1, app)
    case .focusPrevious: turn(by: -1, app)
    case .up: move(by: -1, table, app)
    case .down: move(by: 1, table, app)
    case .pageUp: move(by: -page, table, app)
    case .pageDown: move(by: page, table, app)
    case .go, .explain:
      guard
        let code = table.rows.indices.contains(index(table)) ? table.rows[index(table)].code : nil
      else { return [.say(Text(zh: "这一行不是一家", en: "This row is no application"))] }
      return [.push(ExplainPage(of: code))]
    case .export:
      let rows = table.exported + app.headFooting
      return [.export(name: "charts-\(table.name)", rows: rows)]
    default: return nil
    }
    return []
  }

  private mutating func turn(by step: Int, _ app: AppView) {
    let all = Chart.allCases
    let place = (all.firstIndex(of: chart) ?? 0) + step
    chart = all[(place + all.count) % all.count]
    window = ListWindow()
    compute(app)
  }

  private mutating func compute(_ app: AppView) {
    guard chart == .ranks, let ranked = app.world.ranked,
      leaveOneOut?.sequence != app.world.sequence
    else { return }
    leaveOneOut = (app.world.sequence, LeaveOneOut(ranked.record, of: ranked.ranking))
  }

  private mutating func move(by distance: Int, _ table: ChartTable, _ app: AppView) {
    guard !table.rows.isEmpty else { return }
    let next = max(0, min(table.rows.count - 1, index(table) + distance))
    line = next
    focus = table.rows[next].code ?? focus
    window.show(next, of: table.rows.count, rows: height(app))
  }

  /// The row of a chart whose rows are no applications.
  private var line = 0

  private func index(_ table: ChartTable) -> Int {
    guard chart != .scores else { return min(line, max(0, table.rows.count - 1)) }
    return table.rows.firstIndex { $0.code == focus } ?? 0
  }

  private func height(_ app: AppView) -> Int { max(1, app.size.rows - 6) }

  private func table(_ app: AppView) -> ChartTable {
    switch chart {
    case .sheets: .sheets(app)
    case .ranks: .ranks(leaveOneOut?.result, app)
    case .scores: .scores(rows: height(app), app)
    }
  }
}

// MARK: - Drawing

extension ChartPage {
  func draw(on frame: inout Frame, _ app: AppView) {
    frame = Frame(size: frame.size, ambiguous: frame.ambiguous)
    let table = table(app)
    let stage = app.world.ranked.map { app($0.ranking.stage.text) } ?? ""
    frame.putBar("\(app("分布", "Charts"))  \(stage)  \(app(table.title))", app)
    let shown = window.range(
      showing: index(table), of: table.rows.count, rows: height(app))
    let place =
      shown.count < table.rows.count
      ? app(
        "第 \(shown.lowerBound + 1) 至 \(shown.upperBound) 行，共 \(table.rows.count) 行",
        "rows \(shown.lowerBound + 1)-\(shown.upperBound) of \(table.rows.count)")
      : app("共 \(table.rows.count) 行", table.rows.count.counted("row"))
    frame.putRule(row: 1, app(table.caption), place, app)
    put(table.headings, row: 2, table, on: &frame)
    for (offset, number) in shown.enumerated() {
      let row = table.rows[number]
      put(row.cells, row: 3 + offset, table, on: &frame)
      if row.isCut {
        frame.restyle(row: 3 + offset, columns: 0..<frame.size.columns) { $0 = app.theme[.cut] }
      }
      if number == index(table) {
        // Reverse video would show the chart's blocks as holes.
        let end = table.columns[table.chartColumn].start - 1
        frame.putFocus(row: 3 + offset, columns: 0..<end, app)
      }
    }
    frame.putRule(row: app.size.rows - 3, app(table.note), "", app)
    if frame.cursor == nil { frame.cursor = Position(row: 3, column: 1) }
  }

  private func put(_ cells: [String], row: Int, _ table: ChartTable, on frame: inout Frame) {
    for (cell, column) in zip(cells, table.columns) {
      if column.isNumber {
        frame.putRight(cell, row: row, endingAt: column.start + column.width)
      } else {
        frame.put(cell, row: row, column: column.start, limit: column.width)
      }
    }
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(
      zh: "只供参考，不改名次。Tab 换一种图，回车看名次怎么来的",
      en: "Advisory only. Tab: next chart, Enter: how the rank came")
  }

  func refusal(of command: Command, _ app: AppView) -> Text? {
    command == .find ? Text(zh: "要找一家，在排名里按 /", en: "To find one, press / in Ranking") : nil
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), app("怎么来的", "explain")),
      Hint("Tab", app("换一种图", "next chart")),
      Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint("p", app("导出本表", "export")), Hint("Esc", app("返回", "back")),
      Hint("?", app("按键", "keys")),
    ]
  }
}

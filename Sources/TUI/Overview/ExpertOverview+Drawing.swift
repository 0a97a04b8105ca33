internal import ReviewCore
internal import Terminal

extension ExpertOverview {
  func draw(on frame: inout Frame, _ app: AppView) {
    let sheets = OwnSheets(app.world)
    let layout = layout(sheets, app)
    putHead(sheets, on: &frame, app)
    let caption = filter.isEmpty ? "" : caption(sheets, app)
    frame.putRule(row: layout.topRule, "", "", app)
    putList(sheets, layout, caption: caption, on: &frame, app)
    if layout.isWide {
      OverviewSide(sheets, app).put(
        from: layout.list.upperBound, rows: layout.topRule...layout.bottomRule, on: &frame, app)
    }
  }

  private func putHead(_ sheets: OwnSheets, on frame: inout Frame, _ app: AppView) {
    frame.putBar(app("总览  初步评议", "Overview  Preliminary"), app)
    frame.put(" " + app(OverviewWords.counts(sheets)), row: 1, column: 0)
    if let deadline = OverviewWords.deadline(app.world) {
      frame.putRight("  " + app(deadline), row: 1, endingAt: frame.size.columns - 1)
    }
    if let pace = sheets.pace(app.world) {
      frame.put(" " + app(pace.text(remaining: sheets.unfinished.count)), row: 2, column: 0)
    }
  }

  private func putList(
    _ sheets: OwnSheets, _ layout: OverviewLayout, caption: String, on frame: inout Frame,
    _ app: AppView
  ) {
    let columns = SheetColumns(.overview, sheets, columns: layout.list.count, app)
    columns.putHeading(row: layout.heading, on: &frame, app)
    let lines = lines(sheets, layout)
    let current = current(sheets)
    let shown = window.range(
      showing: index(of: current, in: lines), of: lines.count, rows: layout.rows.count)
    for (row, line) in zip(layout.rows, lines[shown]) {
      guard case .row(let listed) = line else { continue }
      switch listed {
      case .sheet(let code):
        guard let sheet = sheets[code] else { continue }
        columns.put(sheet, status: sheet.standing.text, row: row, on: &frame, app)
      case .submitAll:
        frame.put(app("一并提交", "Submit all"), row: row, column: SheetColumns.name)
        let count = sheets.complete.count
        frame.put(
          app("\(count) 份待交", "\(count) to submit"), row: row,
          column: columns.unit + (count < 10 ? 2 : 1))
      }
      if listed == current { frame.putFocus(row: row, columns: layout.list, app) }
    }
    frame.putRule(row: layout.bottomRule, "", "", app)
    frame.putRule(
      row: layout.bottomRule, caption, place(of: shown, in: lines, app), app, columns: layout.list)
  }

  /// `第 1 至 11 份，共 15 份`; empty where everything is shown.
  private func place(of shown: Range<Int>, in lines: [Line], _ app: AppView) -> String {
    guard shown.count < lines.count else { return "" }
    let sheets = lines.indices.filter { index in
      if case .row(.sheet) = lines[index] { true } else { false }
    }
    let last = sheets.count { $0 < shown.upperBound }
    let first = min(last, sheets.count { $0 < shown.lowerBound } + 1)
    return app(
      "第 \(first) 至 \(last) 份，共 \(sheets.count) 份", "\(first)-\(last) of \(sheets.count)")
  }

  private func caption(_ sheets: OwnSheets, _ app: AppView) -> String {
    let hits = rows(sheets).count
    return app("「\(filter)」筛出 \(hits) 份，Esc 全列", "\(filter): \(hits) found, Esc lists all")
  }

  func standingMessage(_ app: AppView) -> Text? {
    if let line = OverviewWords.reminder(app.world) { return line }
    let sheets = OwnSheets(app.world)
    return OverviewWords.standing(current(sheets), sheets, filter: filter, app)
  }

  func hints(_ app: AppView) -> [Hint] {
    let isOpen = app.world.overview.state(of: .preliminary) == .open
    let columns = app.size.columns
    let isSubmitting = current(OwnSheets(app.world)) == .submitAll
    var hints = [
      Hint(
        app("回车", "Enter"),
        isSubmitting ? app("一并提交", "submit all") : app("打开", "open"))
    ]
    if columns >= 80 || app.language == .zh {
      hints.append(Hint(app("上下", "Up/Down"), app("选", "choose")))
    }
    if columns >= 80 { hints.append(Hint(app("数字", "0-9"), app("到该序号", "number"))) }
    hints.append(Hint("/", app("查找", "find")))
    if columns >= 112 { hints.append(Hint("t", app("排序", "sort"))) }
    if isOpen, !isSubmitting { hints.append(Hint("s", app("一并提交", "submit all"))) }
    if columns >= 112 { hints.append(Hint("p", app("导出本表", "export"))) }
    return hints + [Hint("?", app("按键", "keys")), Hint("q", app("退出", "quit"))]
  }

  /// The list as a table for `p`, as it is sorted and filtered.
  func table(_ sheets: OwnSheets, _ app: AppView) -> [[String]] {
    let head = [
      app("序", "No"), app("代码", "Code"), app("申报", "Application"), app("单位", "Unit"),
      app("已评", "Done"), app("意见", "Words"), app("合计", "Total"), app("状态", "Status"),
      app("标记", "Flag"),
    ]
    let leaves = app.world.scheme.preliminary.leaves.count
    let body = rows(sheets).compactMap { row -> [String]? in
      guard case .sheet(let code) = row, let sheet = sheets[code] else { return nil }
      return [
        "\(sheet.number)", code.rawValue, sheet.application.name, sheet.application.unit,
        "\(sheet.sheet.marks.count)/\(leaves)", sheet.opinionText ?? "",
        sheet.total?.text() ?? "", app(sheet.standing.text), app.flagMark(code),
      ]
    }
    return [head] + body
  }
}

internal import ReviewCore
internal import Terminal

extension ApplicationsScreen {
  func draw(on frame: inout Frame, _ app: AppView) {
    let layout = ApplicationsLayout(frame.size)
    let columns = layout.columns(from: firstColumn)
    let all = app.world.applications.count
    frame.putBar(
      "\(app(ScreenName.applications.text))  " + app("\(all) 份", "\(all)"), app)
    let units = columns.compactMap { $0.column.unit.map { app($0) } }
      .joined(separator: app("，", ", "))
    frame.putRule(row: 1, counts(app), units, app)
    drawHeading(on: &frame, layout, columns, app)
    let rows = rows(app)
    let shown = rows.indices.dropFirst(firstRow).prefix(layout.rows)
    let focused = focusIndex(in: rows)
    for (offset, index) in shown.enumerated() {
      draw(rows[index], on: &frame, row: layout.firstRow + offset, layout, columns)
      if index == focused { frame.putFocus(row: layout.firstRow + offset, app) }
    }
    if rows.isEmpty {
      frame.put(
        app("没有符合的申报", "No application to show"), row: layout.firstRow, column: layout.name)
      frame.cursor = Position(row: layout.firstRow, column: 1)
    }
    drawFooter(on: &frame, layout, shown, of: rows.count, app)
  }

  private func counts(_ app: AppView) -> String {
    let standings = app.world.applications.map {
      ApplicationRow(application: $0, app: app).standing
    }
    return ApplicationRow.Standing.all.compactMap { standing in
      let count = standings.filter { $0 == standing }.count
      return count == 0 ? nil : "\(standing.text(app)) \(count)"
    }.joined(separator: "  ")
  }

  private func drawHeading(
    on frame: inout Frame, _ layout: ApplicationsLayout,
    _ columns: [(column: ApplicationColumn, end: Int)], _ app: AppView
  ) {
    let row = layout.heading
    frame.put(app("号", "no"), row: row, column: 2)
    frame.put(app("申报", "application"), row: row, column: layout.name)
    frame.put(app("单位", "unit"), row: row, column: layout.unit)
    for (column, end) in columns {
      column.put(app(column.heading), on: &frame, row: row, endingAt: end)
    }
    frame.put(app("资格", "elig."), row: row, column: layout.verdict(after: columns))
    let words = app.world.role == .expert ? app("我的", "mine") : app("要看的", "to look at")
    frame.put(words, row: row, column: layout.words(after: columns))
  }

  private func draw(
    _ words: ApplicationRow, on frame: inout Frame, row: Int, _ layout: ApplicationsLayout,
    _ columns: [(column: ApplicationColumn, end: Int)]
  ) {
    let application = words.application
    frame.put(application.code.rawValue, row: row, column: 2, limit: 4)
    frame.put(words.app.flagMark(application.code), row: row, column: layout.name - 1)
    frame.put(application.name, row: row, column: layout.name, limit: layout.nameWidth)
    frame.put(application.unit, row: row, column: layout.unit, limit: layout.unitWidth)
    for (column, end) in columns {
      column.put(column.value(application, words.app), on: &frame, row: row, endingAt: end)
    }
    frame.put(
      words.standing.text(words.app), row: row, column: layout.verdict(after: columns))
    let start = layout.words(after: columns)
    frame.put(words.words(fitting: frame.size.columns - start), row: row, column: start)
  }

  private func drawFooter(
    on frame: inout Frame, _ layout: ApplicationsLayout, _ shown: Range<Int>,
    of count: Int, _ app: AppView
  ) {
    let range = shown.first.flatMap { first in
      shown.last.map { last in
        app(
          "第 \(first + 1) 至 \(last + 1) 份，共 \(count) 份", "\(first + 1) to \(last + 1) of \(count)")
      }
    }
    let caption = app(order.caption)
    let filtered = filter.isEmpty ? caption : caption + app("，筛选 \(filter)", ", filter \(filter)")
    frame.putRule(row: layout.footer, filtered, range ?? app("共 0 份", "none"), app)
  }
}

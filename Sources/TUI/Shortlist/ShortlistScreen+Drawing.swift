internal import ReviewCore
internal import Terminal

extension ShortlistScreen {
  func draw(on frame: inout Frame, _ app: AppView) {
    guard let table = Table(self, app) else {
      frame.putBar(app("名单", "Shortlist"), app)
      return
    }
    frame.putBar(title(table, app), app)
    let scheme = app.schemeCaption(table.list.isSealed ? table.ranked.sealing?.scheme : nil)
    let record = app.isWide ? scheme + app("，", ", ") + app.headCaption : scheme
    frame.putRule(row: 1, app(table.list.caption), record, app)
    let columns = ShortlistColumns(app.size.columns)
    putHeadings(on: &frame, columns, table.ranked.ranking.stage, app)
    let shown = table.list.lines.dropFirst(table.first).prefix(table.height)
    for (offset, line) in shown.enumerated() {
      switch line {
      case .row(let row):
        put(row, on: &frame, line: 3 + offset, columns, table, app)
        if table.target == .application(row.code) { frame.putFocus(row: 3 + offset, app) }
      case .rule(let text): frame.putCut(app(text), row: 3 + offset, app)
      }
    }
    putUnits(on: &frame, table, below: 3 + shown.count, app)
    putDebts(on: &frame, table, app)
  }

  private func title(_ table: Table, _ app: AppView) -> String {
    let name = app("名单", "Shortlist")
    guard table.list.isSealed, let sealing = table.ranked.sealing else {
      return "\(name)  \(app("未封存", "not sealed"))"
    }
    let moment = app.size.columns < 80 ? "" : app(sealing.moment(app.world.scheme)) + "  "
    return app(
      "\(name)  已封存 \(moment)短码 \(sealing.shortCode)",
      "\(name)  sealed \(moment)code \(sealing.shortCode)")
  }

  private func putHeadings(
    on frame: inout Frame, _ columns: ShortlistColumns, _ stage: Ranking.Stage, _ app: AppView
  ) {
    frame.putRight(app("名次", "Rank"), row: 2, endingAt: columns.rankEnd)
    frame.put(app("申报", "Application"), row: 2, column: columns.name)
    if let unit = columns.unit { frame.put(app("单位", "Unit"), row: 2, column: unit) }
    frame.putRight(app(stage.heading), row: 2, endingAt: columns.scoreEnd)
    frame.put(app("列为", "Place"), row: 2, column: columns.place)
    frame.put(app("为什么", "Why"), row: 2, column: columns.why.lowerBound)
    guard let further = columns.further else { return }
    frame.putRight(app("初评", "Prel."), row: 2, endingAt: further.preliminaryEnd)
    frame.putRight(app("答辩", "Def."), row: 2, endingAt: further.defenseEnd)
    frame.put(app("号", "Code"), row: 2, column: further.code)
  }

  private func put(
    _ row: ShortlistRow, on frame: inout Frame, line: Int, _ columns: ShortlistColumns,
    _ table: Table, _ app: AppView
  ) {
    frame.putRight(row.rank.map(String.init) ?? "--", row: line, endingAt: columns.rankEnd)
    frame.put(row.name, row: line, column: columns.name, limit: columns.nameWidth)
    if let unit = columns.unit { frame.put(row.unit, row: line, column: unit, limit: 7) }
    frame.putRight(row.score ?? "--", row: line, endingAt: columns.scoreEnd)
    frame.put(app(row.place), row: line, column: columns.place, limit: 7)
    frame.put(
      app(row.why).shortened(toColumns: columns.why.count, or: row.brief.map { app($0) }),
      row: line,
      column: columns.why.lowerBound, limit: columns.why.count)
    guard let further = columns.further else { return }
    let entry = table.ranked.ranking[row.code]
    frame.putRight(
      entry?.preliminary?.score.text ?? "--", row: line, endingAt: further.preliminaryEnd)
    frame.putRight(entry?.defense?.score.text ?? "--", row: line, endingAt: further.defenseEnd)
    frame.put(row.code.rawValue, row: line, column: further.code)
  }

  /// Under the list, or where the screen ends if the list fills it.
  private func putUnits(on frame: inout Frame, _ table: Table, below end: Int, _ app: AppView) {
    guard !table.unitLines.isEmpty else { return }
    let count = Table.counts(table.list).count
    let top = end + 1
    frame.putRule(
      row: top, app("入选按推荐单位", "Selected by unit"),
      app("\(count) 个单位", count.counted("unit")), app)
    for (offset, line) in table.unitLines.enumerated() {
      frame.put("      " + line, row: top + 2 + offset, column: 0)
    }
  }

  private func putDebts(on frame: inout Frame, _ table: Table, _ app: AppView) {
    let rule = app.size.rows - 3 - table.debtRows
    let (list, count) = (table.list, table.list.debts.count)
    if list.isSealed, count == 0 {
      let later = list.departedLater
      frame.putRule(
        row: rule, app("封存以后", "Since the sealing"),
        app("调整 \(later) 件", "\(later) departed"), app)
    } else {
      frame.putRule(
        row: rule, app("封存前要办的", "Before sealing"), app("\(count) 件", "\(count) owed"), app)
    }
    for (offset, debt) in table.list.debts.dropFirst(table.firstDebt).prefix(table.debtRows)
      .enumerated()
    {
      frame.put("   " + app(debt.text), row: rule + 1 + offset, column: 0)
      if table.target == .debt(table.firstDebt + offset) {
        frame.putFocus(row: rule + 1 + offset, app)
      }
    }
  }
}

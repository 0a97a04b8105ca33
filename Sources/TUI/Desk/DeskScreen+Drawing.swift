internal import ReviewCore
internal import Terminal

extension DeskScreen {
  func draw(on frame: inout Frame, _ app: AppView) {
    let geometry = geometry(app)
    frame.putBar(title(app), barRight(app), app)
    drawPlan(on: &frame, geometry, app)
    switch mode {
    case .editing(let editing), .citing(.some(let editing), _):
      if geometry.isBeside { drawBeside(on: &frame, geometry, app) }
      drawEditor(editing, on: &frame, geometry, app)
    case .reading: drawReadingFoot(on: &frame, geometry, app)
    case .caught(let text):
      drawScoring(on: &frame, geometry, app)
      drawCaught(text, on: &frame, geometry, app)
    case .scoring, .conflict, .citing(nil, _): drawScoring(on: &frame, geometry, app)
    }
    if case .citing(_, let block) = mode {
      markParagraph(block, on: &frame, geometry, app)
      frame.cursor = paragraphCursor(block, geometry, app) ?? frame.cursor
    } else if let shownCitation, shownCitation.block == place.block, shownCitation.item == item {
      markParagraph(shownCitation.block, on: &frame, geometry, app)
    }
  }

  private func title(_ app: AppView) -> String {
    guard let application, let shown = app.world.application(application) else {
      return app("评分", "Score")
    }
    let mine = app.world.myApplications.map(\.code)
    let name = sheet(app) == nil ? app("阅读", "Read") : app("评分", "Score")
    let order = mine.firstIndex(of: application).map { "  \($0 + 1)/\(mine.count)" } ?? ""
    let unit = app.size.columns < 80 ? "" : "  \(shown.unit)"
    return "\(name)\(order)\(unit)  \(shown.name)"
  }

  private func barRight(_ app: AppView) -> String {
    guard case .editing(let editing) = mode, editing.hasDraft, editing.editor.text != editing.before
    else { return app.identity(columns: app.size.columns) }
    let who = app.world.who(app.language)
    return "\(who)  \(app("草稿已存", "draft kept"))"
  }

  private func drawPlan(on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView) {
    let end = geometry.isReading ? frame.size.columns : geometry.divider ?? frame.size.columns
    guard let plan = plan(app), let rows = visibleRows(app) else {
      frame.putRule(row: 1, app("方案", "Plan"), "", app, columns: 0..<end)
      frame.put(
        app("这份申报没有可读的方案文字", "No readable plan for this application"),
        row: geometry.planTop, column: geometry.textColumn)
      return
    }
    let caption = PlanCaption(rows, of: plan, isNarrow: geometry.tier == .narrow, app)
    frame.putRule(row: 1, caption.section, caption.position, app, columns: 0..<end)
    for (index, row) in rows.enumerated() {
      draw(row, at: geometry.planTop + index, on: &frame, geometry, app)
    }
    if mode.isReading {
      frame.cursor = Position(
        row: geometry.planTop, column: max(0, geometry.textColumn - 4))
    }
  }

  private func draw(
    _ row: PlanRow, at line: Int, on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView
  ) {
    if let number = row.number {
      frame.putRight(String(number), row: line, endingAt: geometry.textColumn - 1)
    }
    let style: Style
    switch row.kind {
    case .heading, .tableHeading: style = app.theme[.reached]
    case .text, .table: style = .plain
    }
    frame.put(
      row.text, row: line, column: geometry.textColumn, style: style,
      limit: geometry.textColumns + 1)
    if let needle {
      for column in row.text.columns(of: needle, ambiguous: app.ambiguous) {
        let start = geometry.textColumn + column.lowerBound
        frame.restyle(row: line, columns: start..<start + column.count) {
          $0 = app.theme[.focus]
        }
      }
    }
  }

  private func markParagraph(
    _ block: Int, on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView
  ) {
    guard let rows = visibleRows(app) else { return }
    let end = geometry.divider ?? frame.size.columns
    for (index, row) in rows.enumerated() where row.place.block == block {
      let line = geometry.planTop + index
      frame.restyle(row: line, columns: max(0, geometry.textColumn - 4)..<end) {
        $0 = app.theme[.focus]
      }
      if row.number != nil { frame.put(">", row: line, column: 0, style: app.theme[.focus]) }
    }
  }

  private func paragraphCursor(
    _ block: Int, _ geometry: DeskGeometry, _ app: AppView
  ) -> Position? {
    visibleRows(app)?.firstIndex { $0.place.block == block }
      .map { Position(row: geometry.planTop + $0, column: 0) }
  }

  /// `合计 17.5  已评 3/17` and `意见 0 字`.
  func tally(_ app: AppView) -> (total: String, opinion: String) {
    guard let sheet = sheet(app) else { return ("", "") }
    let count = leaves(app).count { sheet.marks[$0.code] != nil }
    let length = TextLength.count(sheet.opinion)
    let all = leaves(app).count
    return (
      app(
        "合计 \(sheet.given.text())  已评 \(count)/\(all)",
        "Total \(sheet.given.text())  done \(count)/\(all)"),
      app("意见 \(length) 字", "opinion \(length.counted("word"))")
    )
  }

  private func drawReadingFoot(
    on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView
  ) {
    let tally = tally(app)
    frame.putRule(row: geometry.rule, tally.total, tally.opinion, app)
    guard sheet(app) != nil else { return }
    drawItem(at: geometry.rule + 1, on: &frame, geometry, app)
  }

  private func drawScoring(on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView) {
    if geometry.isBeside {
      drawBeside(on: &frame, geometry, app)
      return
    }
    let tally = tally(app)
    frame.putRule(row: geometry.rule, tally.total, tally.opinion, app)
    guard sheet(app) != nil else { return }
    var row = geometry.rule + 1
    if geometry.tier == .stacked {
      drawStrip(from: row, on: &frame, app)
      row += 2
    }
    drawItem(at: row, on: &frame, geometry, app)
    drawLevels(from: row + 1, on: &frame, app)
    if geometry.tier == .narrow {
      let facts = FactLine(criterion(app), application: application, app)
      frame.put(facts.text(columns: frame.size.columns - 2), row: row + 5, column: 1)
    }
  }

  private func drawEditor(
    _ editing: CommentEditing, on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView
  ) {
    let leaf = leaves(app).first { $0.code == editing.criterion }
    let mark = editing.criterion.flatMap { sheet(app)?.marks[$0] }
    let shown = mark.map { " \(Mark?.some($0).shown)" } ?? ""
    let name = leaf.map { "\($0.code) \(app($0.name))\(shown)  \(app("评语", "comment"))" }
    let length = TextLength.count(editing.editor.text)
    let minimum = app.world.scheme.comments.opinionMinimum
    let owed =
      editing.criterion == nil && length < minimum ? app("，至少 \(minimum) 字", " of \(minimum)") : ""
    let rows = frame.size.rows - 3 - geometry.rule
    let layout = editing.editor.layout(columns: editorColumns(app), ambiguous: app.ambiguous)
    let first = max(0, layout.caret.row - rows + 1)
    let above = first == 0 ? "" : app("上面还有 \(first) 行，", "\(first.counted("row")) above, ")
    for row in geometry.rule..<frame.size.rows - 2 {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    frame.putRule(
      row: geometry.rule, name ?? app("综合意见", "Opinion"),
      above + app("\(length) 字", length.counted("word")) + owed, app)
    for (index, text) in layout.rows.dropFirst(first).prefix(rows).enumerated() {
      frame.put(text, row: geometry.rule + 1 + index, column: 2)
    }
    frame.cursor = Position(
      row: geometry.rule + 1 + layout.caret.row - first, column: 2 + layout.caret.column)
  }

  private func drawCaught(
    _ text: String, on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView
  ) {
    let top = frame.size.rows - 6
    for row in top..<frame.size.rows - 2 {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    frame.putRule(row: top, app("收到汉字", "Han text"), "", app)
    // The end of it, where one writes.
    let shown = LineField(text).layout(columns: frame.size.columns - 3, ambiguous: app.ambiguous)
    let end = frame.put(shown.text, row: top + 1, column: 1)
    let name = criterion(app)?.code.rawValue ?? app("综合意见", "the opinion")
    frame.put(
      app(
        "回车 接着写成 \(name) 的评语      Esc 不要这几个字",
        "Enter makes it the comment on \(name)      Esc drops it"), row: top + 3, column: 1)
    frame.cursor = Position(row: top + 1, column: end)
  }
}

extension String {
  /// The columns of every occurrence of a text.
  fileprivate func columns(of needle: String, ambiguous: AmbiguousWidth) -> [Range<Int>] {
    guard !needle.isEmpty else { return [] }
    return ranges(of: needle).map { range in
      let start = Width.columns(of: String(self[..<range.lowerBound]), ambiguous: ambiguous)
      let length = Width.columns(of: String(self[range]), ambiguous: ambiguous)
      return start..<start + length
    }
  }
}

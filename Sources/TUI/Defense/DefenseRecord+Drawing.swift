internal import ReviewCore
internal import Terminal

extension DefenseRecord {
  func draw(on frame: inout Frame, _ app: AppView) {
    let sheets = sheets(app)
    let layout = layout(app)
    if layout.isWindow {
      frame.dim()
      Window(rows: layout.rows, columns: layout.columns).draw(title(app), on: &frame, app)
    } else {
      for row in layout.rows { frame.fill(row: row, columns: layout.columns, style: .plain) }
      frame.putBar(title(app), app)
      frame.putRule(row: 1, members(sheets, app), preliminary(app), app)
    }
    let columns = DefenseColumns(layout, criteria: app.world.scheme.defense.leaves.count)
    drawHeading(on: &frame, layout, columns, app)
    drawRows(on: &frame, layout, columns, sheets, app)
    frame.put(summary(sheets, app), row: layout.summary, column: layout.left + 1)
    drawMinutes(on: &frame, layout, app)
    drawOutcome(on: &frame, layout, sheets, app)
  }

  func layout(_ app: AppView) -> DefenseLayout {
    DefenseLayout(
      app.size, members: sheets(app).rows.count,
      minutes: minuteRows(app).count + (isWritingMinute ? 1 : 0), isAsking: question(app) != nil)
  }

  var isWritingMinute: Bool {
    if case .minute = phase { true } else { false }
  }

  private func title(_ app: AppView) -> String {
    let facts = app.world.application(application)
    let isNarrow = app.size.columns < 80
    let words = [
      app("答辩记录", isNarrow ? "Record" : "Defense record"),
      app("第 \(number(app)) 家", "number \(number(app))"),
      isNarrow ? nil : facts?.unit, facts?.name,
    ]
    return words.compactMap(\.self).joined(separator: "  ")
  }

  private func members(_ sheets: DefenseSheets, _ app: AppView) -> String {
    let all = app("\(sheets.rows.count) 位委员", sheets.rows.count.counted("member"))
    return sheets.recused == 0
      ? all : all + app("，\(sheets.recused) 人回避", ", \(sheets.recused) recused")
  }

  private func preliminary(_ app: AppView) -> String {
    notes(app)?.preliminary.map { app("初评平均 \($0)", "preliminary \($0)") } ?? ""
  }

  private func drawHeading(
    on frame: inout Frame, _ layout: DefenseLayout, _ columns: DefenseColumns, _ app: AppView
  ) {
    let row = layout.heading
    frame.put(app("委员", "who"), row: row, column: layout.left + 2)
    for (criterion, end) in zip(app.world.scheme.defense.leaves, columns.marks) {
      let label = app(criterion.label)
      let whole = "\(label) \(criterion.leaf.maximum)"
      let hasRoom =
        Width.columns(of: whole, ambiguous: frame.ambiguous) < columns.pitch
      frame.putRight(hasRoom ? whole : label, row: row, endingAt: end)
    }
    frame.putRight(app("合计", "total"), row: row, endingAt: columns.total)
    frame.put(app("怎么来的", "how it came"), row: row, column: columns.words)
  }

  private func drawRows(
    on frame: inout Frame, _ layout: DefenseLayout, _ columns: DefenseColumns,
    _ sheets: DefenseSheets, _ app: AppView
  ) {
    let rows = sheets.rows
    let focused = focus?.row ?? 0
    let first = max(0, min(focused - layout.members + 1, rows.count - layout.members))
    for (offset, index) in rows.indices.dropFirst(first).prefix(layout.members).enumerated() {
      let row = layout.firstMember + offset
      draw(rows[index], on: &frame, row: row, layout, columns, sheets, app)
      guard index == focused, isInTable else { continue }
      frame.putFocus(
        row: row, column: layout.left, columns: layout.left..<layout.right, app)
      drawField(on: &frame, row: row, columns, app)
    }
  }

  private var isInTable: Bool {
    switch phase {
    case .cells, .minute, .reason, .returning: true
    case .choosing, .wording, .confirming: false
    }
  }

  private func draw(
    _ words: DefenseSheets.Row, on frame: inout Frame, row: Int, _ layout: DefenseLayout,
    _ columns: DefenseColumns, _ sheets: DefenseSheets, _ app: AppView
  ) {
    frame.put(words.expert.rawValue, row: row, column: layout.left + 2, limit: 7)
    let limit = layout.right - columns.words
    guard let sheet = words.sheet else {
      frame.put(origin(words, app), row: row, column: columns.words, limit: limit)
      return
    }
    for (criterion, end) in zip(app.world.scheme.defense.leaves, columns.marks) {
      let mark =
        switch sheet.marks[criterion.code] {
        case .points(let points): points.text()
        case .notApplicable: app("不适用", "n/a")
        case nil: "--"
        }
      frame.putRight(mark, row: row, endingAt: end)
    }
    frame.putRight(sheets.total(sheet) ?? "--", row: row, endingAt: columns.total)
    frame.put(origin(words, app), row: row, column: columns.words, limit: limit)
  }

  /// Where a row's marks come from, and what it waits for.
  private func origin(_ row: DefenseSheets.Row, _ app: AppView) -> String {
    switch row.state {
    case .recused: return app("回避，没有评分表", "recused, no sheet")
    case .unassigned: return app("没有评分表", "no sheet")
    case .sheet(let sheet):
      let who = sheet.isProxy ? app("代录", "by proxy") : app("本人", "in person")
      switch sheet.status {
      case .submitted: return who
      case .returned, .voided: return app(sheet.status.text)
      case .open:
        return sheet.marks.isEmpty ? app("还没有分", "no marks yet") : waiting(sheet, who, app)
      }
    }
  }

  private func waiting(_ sheet: ScoreSheet, _ who: String, _ app: AppView) -> String {
    let debts = sheet.debts(under: app.world.scheme)
    let isReason = debts.contains { debt in
      if case .noReason = debt { true } else { false }
    }
    if debts.isEmpty {
      return sheet.isProxy && app.world.scheme.proxyEntry == .countersigned
        ? app("\(who)，等本人确认", "\(who), to be confirmed")
        : app("\(who)，还没有交", "\(who), not submitted")
    }
    if isReason { return app("! \(who)，欠理由", "! \(who), reason due") }
    return app("\(who)，还没有填完", "\(who), unfinished")
  }

  private func drawField(
    on frame: inout Frame, row: Int, _ columns: DefenseColumns, _ app: AppView
  ) {
    guard let field, let focus, columns.marks.indices.contains(focus.column) else { return }
    let end = columns.marks[focus.column]
    if let stored = field.stored, field.typed == nil {
      let length = Width.columns(of: stored.text(), ambiguous: frame.ambiguous)
      frame.cursor = Position(row: row, column: end - length)
      return
    }
    var style = app.theme[field.isRefused ? .warn : .field]
    style.attributes.insert(.reverse)
    frame.put(field.text, row: row, column: end - 6, style: style)
    frame.cursor = Position(row: row, column: end - 6 + field.caret)
  }

  private func summary(_ sheets: DefenseSheets, _ app: AppView) -> String {
    let missing = sheets.expected - sheets.submitted
    guard missing == 0 else {
      return app(
        "已有 \(sheets.submitted) 份，差 \(missing) 份；够了才算平均",
        "\(sheets.submitted) in, \(missing) to come; the mean needs them all")
    }
    guard let scores = sheets.scores(under: app.world.scheme) else { return "" }
    let all = app("\(sheets.submitted) 份都有了，", "all \(sheets.submitted) in; ")
    let mean = app("平均 \(scores.mean)", "mean \(scores.mean)")
    switch app.world.scheme.aggregation.method {
    case .mean: return all + mean
    case .trimmed:
      return all
        + (scores.panel.map {
          app("去高低 \($0)，不去高低 \(scores.mean)", "trimmed \($0), untrimmed \(scores.mean)")
        }
          ?? mean + app("，份数不够去高低", ", too few to trim"))
    case .median:
      return all + (scores.panel.map { app("中位数 \($0)，", "median \($0), ") } ?? "") + mean
    }
  }
}

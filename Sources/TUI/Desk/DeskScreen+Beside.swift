internal import ReviewCore
internal import Terminal

/// From 112 columns: the plan left, all items right, the levels below; from 160 a third column.
extension DeskScreen {
  func drawBeside(on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView) {
    guard let divider = geometry.divider else { return }
    let end = geometry.secondDivider ?? frame.size.columns
    frame.putRule(row: 1, "", tally(app).total, app, columns: divider..<end)
    frame.put(app.glyphs.tees.down, row: 1, column: divider, style: app.theme[.line])
    drawRows(on: &frame, geometry, app)
    drawThird(on: &frame, geometry, app)
    frame.putRule(row: geometry.rule, caption(app), "", app)
    frame.put(app.glyphs.tees.up, row: geometry.rule, column: divider, style: app.theme[.line])
    if let second = geometry.secondDivider {
      frame.put(app.glyphs.tees.up, row: geometry.rule, column: second, style: app.theme[.line])
    }
    guard sheet(app) != nil else { return }
    drawGuidance(at: geometry.rule + 1, on: &frame, app)
    drawLevels(from: geometry.rule + 2, on: &frame, app)
  }

  private func caption(_ app: AppView) -> String {
    guard let criterion = criterion(app) else {
      return item == .opinion ? app("综合意见", "Opinion") : app("提交整份", "Submit the sheet")
    }
    let maximum = app("满分 \(criterion.leaf.maximum)", "max \(criterion.leaf.maximum)")
    return "\(criterion.code) \(app(criterion.name))  \(maximum)"
  }

  private func drawGuidance(at row: Int, on frame: inout Frame, _ app: AppView) {
    let guidance = criterion(app)?.leaf.guidance.map { app("看：", "Look at: ") + app($0) } ?? ""
    let room = frame.size.columns - 4
    let end = frame.put(guidance, row: row, column: 1, limit: min(70, room))
    let column = max(end + 6, 59)
    let facts = FactLine(criterion(app), application: application, app)
    frame.put(facts.text(columns: room - column), row: row, column: column)
    if item == .opinion { frame.put(opinionLine(app), row: row, column: 1) }
    if item == .submission { frame.put(submissionLine(app), row: row, column: 1) }
  }

  /// A row of the list: a group's heading, an item, a gap.
  private enum ListRow {
    case group(Criterion)
    case item(ScoredCriterion)
    case gap
    case opinion
    case submission
  }

  private func listRows(hasGroups: Bool, _ app: AppView) -> [ListRow] {
    let criteria = app.world.scheme.preliminary.criteria
    let rows = criteria.flatMap { criterion -> [ListRow] in
      switch criterion.content {
      case .group where hasGroups: [.group(criterion)] + criterion.leaves.map(ListRow.item)
      case .group, .leaf: criterion.leaves.map(ListRow.item)
      }
    }
    return rows + [.gap, .opinion, .submission]
  }

  private func drawRows(on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView) {
    guard let divider = geometry.divider else { return }
    let room = geometry.rule - 2
    let all = listRows(hasGroups: geometry.hasGroups, app)
    let rows = all.count > room ? listRows(hasGroups: false, app) : all
    let focus = rows.firstIndex { isFocus($0) } ?? 0
    let first = max(0, min(focus - room / 2, rows.count - room))
    for line in 0..<room {
      let row = 2 + line
      frame.put(app.glyphs.vertical, row: row, column: divider, style: app.theme[.line])
      guard rows.indices.contains(first + line), sheet(app) != nil else { continue }
      draw(rows[first + line], at: row, divider, on: &frame, app)
    }
  }

  private func isFocus(_ row: ListRow) -> Bool {
    switch row {
    case .item(let criterion): item == .criterion(criterion.code)
    case .opinion: item == .opinion
    case .submission: item == .submission
    case .group, .gap: false
    }
  }

  private func draw(
    _ row: ListRow, at line: Int, _ divider: Int, on frame: inout Frame, _ app: AppView
  ) {
    let end = divider + 42
    switch row {
    case .gap: return
    case .group(let group):
      frame.put(
        "\(group.code) \(app(group.name))", row: line, column: divider + 2, limit: 27)
      putMark(groupTotal(group, app), maximum(group), at: line, end, on: &frame)
    case .item(let criterion):
      let isHere = isFocus(row)
      frame.put(
        "\(criterion.code) \(listName(criterion, app))", row: line, column: divider + 4,
        limit: 27)
      let mark = sheet(app)?.marks[criterion.code].shown ?? "--"
      putMark(isHere ? "" : mark, criterion.leaf.maximum.description, at: line, end, on: &frame)
      frame.put(sign(criterion.code, app), row: line, column: divider + 43)
      if isHere { putFocus(at: line, divider, on: &frame, app) }
    case .opinion:
      let length = TextLength.count(sheet(app)?.opinion ?? "")
      let minimum = app.world.scheme.comments.opinionMinimum
      frame.put(app("综合意见", "Opinion"), row: line, column: divider + 4)
      frame.putRight(
        app("\(length) 字，至少 \(minimum) 字", "\(length.counted("word")) of \(minimum)"), row: line,
        endingAt: end)
      if isFocus(row) { putFocus(at: line, divider, on: &frame, app) }
    case .submission:
      frame.put(app("提交整份", "Submit the sheet"), row: line, column: divider + 4)
      frame.putRight(submissionState(app), row: line, endingAt: end)
      if isFocus(row) { putFocus(at: line, divider, on: &frame, app) }
    }
  }

  /// The name, or its short form where the list is too narrow for it.
  private func listName(_ criterion: ScoredCriterion, _ app: AppView) -> String {
    let name = app(criterion.name)
    guard Width.columns(of: name, ambiguous: app.ambiguous) > 24 else { return name }
    return criterion.short.map { app($0) } ?? name
  }

  private func putMark(
    _ mark: String, _ maximum: String, at line: Int, _ end: Int, on frame: inout Frame
  ) {
    frame.putRight(mark, row: line, endingAt: end - 5)
    frame.put("/", row: line, column: end - 4)
    frame.putRight(maximum, row: line, endingAt: end)
  }

  private func putFocus(at line: Int, _ divider: Int, on frame: inout Frame, _ app: AppView) {
    frame.put(">", row: line, column: divider + 2)
    frame.restyle(row: line, columns: divider + 1..<divider + 44) { $0 = app.theme[.focus] }
    frame.cursor = Position(row: line, column: divider + 2)
    drawField(at: line, divider + 32, on: &frame, app)
  }

  private func groupTotal(_ group: Criterion, _ app: AppView) -> String {
    let marks = group.leaves.compactMap { leaf -> Points? in
      guard case .points(let points) = sheet(app)?.marks[leaf.code] else { return nil }
      return points
    }
    return marks.isEmpty ? "--" : marks.reduce(.zero, +).text()
  }

  private func maximum(_ group: Criterion) -> String {
    group.leaves.map(\.leaf.maximum).reduce(.zero, +).description
  }

  /// My comments on this application, and its facts.
  private func drawThird(on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView) {
    guard let divider = geometry.secondDivider else { return }
    frame.putRule(
      row: 1, app("我的评语", "My comments"), "", app, columns: divider..<frame.size.columns)
    frame.put(app.glyphs.tees.down, row: 1, column: divider, style: app.theme[.line])
    let columns = frame.size.columns - divider - 4
    let comments = leaves(app).compactMap { leaf in
      sheet(app)?.comments[leaf.code].map { "\(leaf.code) \($0)" }
    }
    let opinion = sheet(app).map(\.opinion).flatMap { $0.isEmpty ? nil : $0 }
    let facts = application.flatMap { app.world.application($0) }?.facts
    let shown = FactKey.allCases.compactMap { key in facts.flatMap { key.shown(in: $0, app) } }
    let parts =
      comments + (opinion.map { [app("意 ", "Op ") + $0] } ?? [])
      + ["", app("申报表", "Facts")] + shown
    let lines = parts.flatMap { part -> [String] in
      let ranges = LineBreaker(columns: columns, ambiguous: app.ambiguous).lines(of: part)
      return ranges.isEmpty ? [""] : ranges.map { String(part[$0]) }
    }
    for line in 0..<geometry.rule - 2 {
      frame.put(app.glyphs.vertical, row: 2 + line, column: divider, style: app.theme[.line])
      if line < lines.count { frame.put(lines[line], row: 2 + line, column: divider + 2) }
    }
  }
}

internal import ReviewCore
internal import Terminal

extension SecretaryOverview {
  func draw(on frame: inout Frame, _ app: AppView) {
    let layout = StagesLayout(frame.size)
    frame.putBar("\(app(ScreenName.overview.text))  \(app.world.overview.title)", app)
    frame.putRule(row: 1, current(app), deadline(app), app)
    drawStages(on: &frame, layout, app)
    drawMembers(on: &frame, layout, app)
    if layout.isWide {
      drawDays(on: &frame, row: layout.daysRule, app)
      drawExceptions(on: &frame, row: layout.daysRule + 2, app)
    }
  }

  private func current(_ app: AppView) -> String {
    let open = StageName.allCases.filter { app.world.overview.state(of: $0) == .open }
    guard !open.isEmpty else { return app("现在没有进行的阶段", "No stage is open") }
    let names = open.map { app($0.text) }.joined(separator: app("、", ", "))
    return app("当前 \(names)", "Open: \(names)")
  }

  private func deadline(_ app: AppView) -> String {
    guard app.world.overview.state(of: .preliminary) == .open,
      let text = app.world.scheme.calendar.preliminaryDeadline,
      let day = Day(iso: String(text.prefix(10)))
    else { return "" }
    let time = "\(app.dayOfYear(day)) \(text.dropFirst(11))"
    return app("截止 \(time)", "until \(time)")
  }

  private func drawStages(on frame: inout Frame, _ layout: StagesLayout, _ app: AppView) {
    let columns = StageColumns(layout, app.language)
    let heading = layout.firstStage - 1
    frame.putRight(app("步", "step"), row: heading, endingAt: 5)
    frame.put(app("阶段", "stage"), row: heading, column: columns.name)
    frame.put(app("状态", "state"), row: heading, column: columns.state)
    frame.put(app("进度", "progress"), row: heading, column: columns.reached)
    frame.put(
      layout.isWide
        ? app("关这一步还差，或何时关的", "lacking to close, or when it closed")
        : layout.isNarrow ? app("还差", "lacking") : app("关这一步还差", "lacking to close"),
      row: heading, column: columns.lacks)
    for (offset, stage) in StageName.allCases.enumerated() {
      let row = layout.firstStage + offset
      let words = StageRow(stage: stage, app: app)
      frame.putRight(String(stage.number), row: row, endingAt: 5)
      frame.put(app(stage.text), row: row, column: columns.name)
      frame.put(
        app(app.world.overview.state(of: stage).text), row: row, column: columns.state)
      frame.put(
        words.reached(columns: columns.lacks - columns.reached - 2), row: row,
        column: columns.reached)
      let lacks = words.lacks(isWide: layout.isWide)
      frame.put(
        lacks.shortened(toColumns: frame.size.columns - columns.lacks), row: row,
        column: columns.lacks)
      if pane == .stages, stage == focused(app) { frame.putFocus(row: row, app) }
    }
  }

  private func drawMembers(on frame: inout Frame, _ layout: StagesLayout, _ app: AppView) {
    let members = debtors(app)
    frame.putRule(
      row: layout.membersRule, owed(app),
      members.isEmpty
        ? ""
        : app(
          "\(members.count) 人，欠得多的在前", "\(members.count.counted("member")), who owes most first"),
      app)
    guard !members.isEmpty else { return }
    if layout.isWide {
      let row = layout.firstMember - 1
      for (heading, column) in zip(DebtorRow.headings(app), DebtorColumns.wide) {
        column.put(heading, on: &frame, row: row)
      }
    }
    let room = layout.members(of: members.count)
    let shown = members.indices.dropFirst(firstMember).prefix(room)
    for (offset, index) in shown.enumerated() {
      let row = layout.firstMember + offset
      let words = DebtorRow(member: members[index], app: app)
      if layout.isWide {
        for (cell, column) in zip(words.cells, DebtorColumns.wide) {
          column.put(cell, on: &frame, row: row)
        }
      } else {
        draw(words, on: &frame, row: row, app)
      }
      if pane == .members, index == member { frame.putFocus(row: row, app) }
    }
    let rest = members.count - (shown.last.map { $0 + 1 } ?? 0)
    guard rest > 0 || firstMember > 0 else { return }
    let more =
      rest > 0
      ? app("还有 \(rest) 人，空格看下一屏", "\(rest) more, Space shows them")
      : app("到底了，PgUp 往回看", "The end; PgUp goes back")
    frame.put(more, row: layout.firstMember + room, column: 6)
  }

  private func owed(_ app: AppView) -> String {
    guard let progress = app.world.progress, let stage = progress.scoring else {
      return app("没有进行的评分", "No scoring in progress")
    }
    let count = progress.sheets[stage]?.owed ?? 0
    let number = stage.stage.number
    return count == 0
      ? app("第 \(number) 步不欠评分表", "Step \(number) owes no sheet")
      : app("第 \(number) 步还欠 \(count) 张", "Step \(number) still owes \(count)")
  }

  private func draw(_ words: DebtorRow, on frame: inout Frame, row: Int, _ app: AppView) {
    let owed = String(words.member.owed).rightAligned(toColumns: 2)
    let space = frame.size.columns
    frame.put(words.member.code.rawValue, row: row, column: 6, limit: 5)
    frame.put(app("欠 \(owed) 张", "owes \(owed)"), row: row, column: 12)
    frame.put(words.last, row: row, column: 24)
    let working = words.working.isEmpty ? "" : app("在评 ", "on ") + words.working
    let besides = words.besides.isEmpty ? "" : app("另欠 ", "besides ") + words.besides
    // What waits for a word from the secretary comes before what goes its way.
    let parts = [besides, words.ready, working].filter { !$0.isEmpty }
    let notes = (0..<parts.count).map { parts.dropLast($0).joined(separator: "  ") }
    let note = notes.first {
      Width.columns(of: $0, ambiguous: frame.ambiguous) < space - 39
    }
    frame.put(note ?? parts.first ?? "", row: row, column: 39)
  }

  private func drawDays(on frame: inout Frame, row: Int, _ app: AppView) {
    frame.putRule(
      row: row, app("进度", "Progress"), app("每天交的评分表", "sheets submitted each day"), app)
    let days = app.world.progress?.days ?? []
    guard !days.isEmpty else {
      let text =
        app.world.progress?.scoring == nil
        ? app("没有进行的评分", "No scoring in progress") : app("还没有人交", "None submitted yet")
      frame.put(text, row: row + 1, column: 6)
      return
    }
    var line = ""
    for day in days.reversed() {
      let part = "\(app.dayOfYear(day.day)) \(day.count)"
      let longer = line.isEmpty ? part : part + "    " + line
      guard Width.columns(of: longer, ambiguous: frame.ambiguous) < frame.size.columns - 7 else {
        break
      }
      line = longer
    }
    frame.put(line, row: row + 1, column: 6)
  }

  private func drawExceptions(on frame: inout Frame, row: Int, _ app: AppView) {
    frame.putRule(
      row: row, app("例外", "Exceptions"),
      app("F9 看台账", "F9 lists them"), app)
    guard let counts = app.world.progress?.exceptions else { return }
    let parts = [
      (app("退回", "sent back"), counts.returned), (app("作废", "voided"), counts.voided),
      (app("代录", "entered by others"), counts.proxies),
      (app("强制开关", "forced"), counts.forced),
      (app("方案改动", "scheme changes"), counts.schemeChanges),
    ]
    frame.put(parts.map { "\($0.0) \($0.1)" }.joined(separator: "   "), row: row + 1, column: 6)
  }
}

/// Where the columns of the stages begin; English names are longer.
private struct StageColumns {
  let name = 7
  let state: Int
  let reached: Int
  let lacks: Int

  init(_ layout: StagesLayout, _ language: Language) {
    switch (language, layout.isWide, layout.isNarrow) {
    case (.zh, true, _): (state, reached, lacks) = (17, 23, 57)
    case (.zh, false, true): (state, reached, lacks) = (17, 23, 41)
    case (.zh, false, false): (state, reached, lacks) = (17, 23, 53)
    case (.en, true, _): (state, reached, lacks) = (21, 31, 62)
    case (.en, false, true): (state, reached, lacks) = (20, 29, 44)
    case (.en, false, false): (state, reached, lacks) = (21, 31, 57)
    }
  }
}

/// The columns of the list of names where it has headings.
private enum DebtorColumns {
  case left(Int, width: Int)
  /// Ends before a column.
  case right(Int)

  static let wide: [DebtorColumns] = [
    .left(6, width: 6), .right(18), .right(26), .left(30, width: 15), .left(46, width: 31),
    .left(78, width: 41),
  ]

  func put(_ text: String, on frame: inout Frame, row: Int) {
    switch self {
    case .left(let column, let width): frame.put(text, row: row, column: column, limit: width)
    case .right(let end): frame.putRight(text, row: row, endingAt: end)
    }
  }
}

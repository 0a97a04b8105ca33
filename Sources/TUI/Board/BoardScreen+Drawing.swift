internal import ReviewCore
internal import Terminal

extension BoardScreen {
  func draw(on frame: inout Frame, _ app: AppView) {
    guard let ranked = app.world.ranked else {
      frame.putBar(app("排名", "Ranking"), app)
      return
    }
    let table = Table(self, ranked, app)
    frame.putBar(title(table, app), app)
    let summary = table.notes.summary(
      panel: ranked.record.panel.count, columns: app.size.columns - 2, app)
    let record = app("。", ". ") + app.schemeCaption() + app("，", ", ") + app.headCaption
    let isLong = Width.columns(of: summary + record) + 2 > app.size.columns
    frame.put(" " + summary + (app.isWide && !isLong ? record : ""), row: 1, column: 0)
    putHeadings(on: &frame, table, app)
    for (offset, line) in table.lines.dropFirst(table.first).prefix(table.height).enumerated() {
      let row = 3 + offset
      switch line {
      case .row(let boardRow): put(boardRow, on: &frame, row: row, table.layout, app)
      case .cut(let cut): frame.putCut(cut.text(columns: app.size.columns - 3, app), row: row, app)
      }
      if table.first + offset == table.focusedLine, line.code != nil {
        frame.putFocus(row: row, app)
      }
    }
    putNotes(on: &frame, table, app)
  }

  private func title(_ table: Table, _ app: AppView) -> String {
    let provisional = table.notes.owed > 0 ? "  " + app("暂定", "provisional") : ""
    let order =
      sort == .rank
      ? ""
      : "  "
        + app(
          "按\(sort.name(table.ranking.stage).zh)排",
          "by \(sort.name(table.ranking.stage).en)")
    let filtered = filter.isEmpty ? "" : "  " + app("筛选「\(filter)」", "filter \(filter)")
    return app("排名", "Ranking") + "  " + app(table.ranking.stage.text) + provisional + order
      + filtered
  }

  private func putHeadings(on frame: inout Frame, _ table: Table, _ app: AppView) {
    for place in table.layout.places {
      let text = place.column.heading(table.ranking.stage, strip: table.strip, app)
      if place.column.isNumber {
        frame.putRight(text, row: 2, endingAt: place.end)
      } else {
        frame.put(text, row: 2, column: place.start, limit: app.size.columns - place.start)
      }
    }
  }

  private func put(
    _ row: BoardRow, on frame: inout Frame, row line: Int, _ layout: BoardLayout, _ app: AppView
  ) {
    let room = reasonRoom(row, layout, app)
    for place in layout.places {
      if let room, room.columns.overlaps(place.start..<place.end) { continue }
      let text = place.column.text(row, app)
      if place.column.isNumber {
        let end =
          place.column == .rank && (row.entry.rank ?? 0) > 99 ? max(5, place.end) : place.end
        frame.putRight(text, row: line, endingAt: end)
      } else {
        frame.put(text, row: line, column: place.start, limit: place.width)
      }
    }
    if let name = layout[.name] {
      frame.put(app.flagMark(row.entry.candidate.code), row: line, column: name.start - 1)
    }
    if let room {
      frame.put(
        room.text.shortened(
          toColumns: room.columns.count, or: row.entry.blockingReason?.brief.map { app($0) }),
        row: line,
        column: room.columns.lowerBound, limit: room.columns.count)
    }
  }

  /// Where the reason of someone who was passed over stands if its own column is too narrow for it:
  /// in place of the strip, as far as it must.
  private func reasonRoom(
    _ row: BoardRow, _ layout: BoardLayout, _ app: AppView
  ) -> (columns: Range<Int>, text: String)? {
    guard let whole = row.entry.blockingReason.map({ app($0.text) }) else { return nil }
    func fits(_ text: String, _ room: Int) -> Bool {
      Width.columns(of: text, ambiguous: app.ambiguous) <= room
    }
    if let note = layout[.note], fits(whole, note.width) { return nil }
    let first = layout[.strip] ?? layout[.untrimmed] ?? layout[.preliminary]
    guard let start = (first ?? layout[.status])?.start else { return nil }
    let brief = row.entry.shortBlockingText.map { app($0) } ?? whole
    if let status = layout[.status], status.start > start {
      let room = start..<status.start - 1
      if let reason = [whole, brief].first(where: { fits($0, room.count) }) {
        return (room, reason)
      }
    }
    let reason = fits(whole, app.size.columns - start) ? whole : brief
    return (start..<app.size.columns, reason)
  }

  private func putNotes(on frame: inout Frame, _ table: Table, _ app: AppView) {
    let top = 3 + table.height
    let count = table.notes.warnings.count
    let caption =
      count == 0
      ? (table.ranking.seats.isList ? app("递补", "Next in line") : app("入围", "Invitations"))
      : app("要留意 \(count) 条", "\(count) to note")
    let shown = table.lines.dropFirst(table.first).prefix(table.height).filter { $0.code != nil }
    let total = table.ranking.entries.count
    let right =
      shown.count == total
      ? app("共 \(total) 家", "all \(total)")
      : app("屏上 \(shown.count) 家，共 \(total) 家", "\(shown.count) of \(total)")
    frame.putRule(row: top, caption, right, app)
    for (offset, line) in table.noteLines.enumerated() {
      frame.put(" " + line, row: top + 1 + offset, column: 0)
    }
  }
}

extension Frame {
  /// The line that says where the places end: a rule with its sentence in bold.
  mutating func putCut(_ text: String, row: Int, _ app: AppView) {
    putRule(row: row, "", "", app)
    put(" \(text) ", row: row, column: 1, style: app.theme[.cut], limit: size.columns - 2)
  }
}

internal import ReviewCore
internal import Terminal

/// The right pane of a wide 总览: the own totals, the first sheets, recusals.
struct OverviewSide {
  /// With the line at its left.
  static let columns = 48
  private let lines: [String]

  init(_ sheets: OwnSheets, _ app: AppView) {
    let blocks = [Self.totals(sheets, app), Self.first(sheets, app), Self.recusals(app)]
    lines = blocks.filter { !$0.isEmpty }.flatMap { $0 + [""] }
  }

  private static func totals(_ sheets: OwnSheets, _ app: AppView) -> [String] {
    let title = app(" 我打的合计", " My totals")
    let totals = sheets.all.filter(\.hasWholeTotal).compactMap(\.total)
    guard let strip = TotalStrip(totals) else {
      return [title, "", app("  还没有评完的。", "  None is complete yet.")]
    }
    let (low, middle, high) = (strip.lowest.text(), strip.median.text(), strip.highest.text())
    return [title, "", "  " + strip.labels, "  " + strip.axis] + strip.counts.map { "  " + $0 } + [
      app(
        "  最低 \(low)   中位 \(middle)   最高 \(high)",
        "  lowest \(low)   median \(middle)   highest \(high)")
    ]
  }

  private static func first(_ sheets: OwnSheets, _ app: AppView) -> [String] {
    let first = sheets.all.prefix(3)
    guard sheets.all.count > 3, first.allSatisfy(\.hasWholeTotal) else { return [] }
    let totals = first.map { sheet in
      let total = sheet.total?.text() ?? "--"
      return app("第 \(sheet.number) 份 \(total)", "No \(sheet.number) \(total)")
    }
    let submitted = first.count { $0.standing == .submitted }
    let note =
      if submitted == 0 {
        app("都还没交，回车进去就能改。", "None is submitted yet; Enter opens one.")
      } else if submitted == first.count {
        app("都交了，要改请秘书退回。", "All submitted; only sent back they change.")
      } else {
        app("还没交的，回车进去就能改。", "Those not submitted can still be opened.")
      }
    return [
      app(" 先看的几份，松紧常和后来的不一样", " The first few are often stricter or kinder"), "",
      "  " + totals.joined(separator: "   "), "  " + note,
    ]
  }

  private static func recusals(_ app: AppView) -> [String] {
    let count = app.world.recusals.count { $0.expert == app.world.viewer.code }
    guard count > 0 else { return [] }
    return [
      app(" 回避", " Recused"), "",
      app("  \(count) 份，不在本表。", "  \(count), not in this list."),
    ]
  }

  /// Draws the line at `column` and the lines at its right.
  func put(from column: Int, rows: ClosedRange<Int>, on frame: inout Frame, _ app: AppView) {
    frame.put(app.glyphs.tees.down, row: rows.lowerBound, column: column, style: app.theme[.line])
    frame.put(app.glyphs.tees.up, row: rows.upperBound, column: column, style: app.theme[.line])
    for row in rows.dropFirst().dropLast() {
      frame.put(app.glyphs.vertical, row: row, column: column, style: app.theme[.line])
    }
    for (row, line) in zip(rows.dropFirst(2).dropLast(), lines) {
      frame.put(line, row: row, column: column + 1, limit: Self.columns - 2)
    }
  }
}

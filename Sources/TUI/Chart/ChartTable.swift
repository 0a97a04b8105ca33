internal import ReviewCore
internal import Terminal

/// A table whose last column is a chart.
struct ChartTable: Sendable {
  /// As exports are named.
  let name: String
  let title: Text
  let caption: Text
  /// Below the table.
  let note: Text
  let columns: [Column]
  /// Which of them holds the chart.
  let chartColumn: Int
  let headings: [String]
  let rows: [Row]

  struct Column: Sendable {
    let start: Int
    let width: Int
    let isNumber: Bool
  }

  struct Row: Sendable {
    /// Nil where a row is no application.
    let code: ApplicationCode?
    let cells: [String]
    /// Whether the places end here.
    var isCut = false
  }

  /// What stands on the screen.
  var exported: [[String]] { [headings] + rows.map(\.cells) }

  /// Columns side by side, from their widths; a chart takes what is left.
  private static func laidOut(_ widths: [(width: Int, isNumber: Bool)], columns: Int) -> [Column] {
    var start = 2
    return widths.map { width, isNumber in
      let column = Column(
        start: start, width: min(width, max(0, columns - start)), isNumber: isNumber)
      start += width + 2
      return column
    }
  }

  /// Two digits, as published scores have.
  private static func text(_ value: Rational) -> String {
    Rounding(digits: 2, mode: .halfUp).text(value)
  }
}

extension ChartTable {
  /// A box for every application, over the totals of its sheets.
  static func sheets(_ app: AppView) -> ChartTable {
    guard let ranking = app.world.ranked?.ranking else { return .empty }
    let scores = ranking.stage == .defense ? ranking.defense : ranking.preliminary
    let totals = { (entry: Ranking.Entry) in
      (scores.sheets[entry.candidate.code] ?? []).map(\.total)
    }
    let size = app.size.columns
    let isNarrow = size < 80
    let name = isNarrow ? 12 : size < 112 ? 14 : 20
    let numbers = isNarrow ? 3 : 5
    let fixed = 2 + 2 + 2 + name + 2 + 2 + 2 + numbers * 7
    let cells = min(60, size - fixed - 1)
    let entries = ranking.entries.filter { !totals($0).isEmpty }
    let scale = ChartScale(entries.flatMap(totals), cells: cells)
    let rows = entries.map { entry -> Row in
      let sheets = totals(entry)
      let start = [
        entry.rank.map(String.init) ?? "--",
        entry.candidate.name.clipped(toColumns: name, ambiguous: app.ambiguous),
        String(sheets.count),
      ]
      guard let scale, let five = FiveNumbers(sheets) else {
        return Row(code: entry.candidate.code, cells: start)
      }
      let all = [five.least, five.lower, five.median, five.upper, five.most]
      let shown = isNarrow ? [five.least, five.median, five.most] : all
      return Row(
        code: entry.candidate.code,
        cells: start + shown.map(text) + [five.box(on: scale, app.chartGlyphs)])
    }
    let range = scale.map { app("\($0.low) 起", "from \($0.low)") } ?? ""
    let quarters =
      isNarrow
      ? [app("最低", "least"), app("中位", "med."), app("最高", "most")]
      : [
        app("最低", "least"), app("下四", "Q1"), app("中位", "med."), app("上四", "Q3"),
        app("最高", "most"),
      ]
    return ChartTable(
      name: "sheets", title: Text(zh: "各家的评分表", en: "Sheets of each"),
      caption: Text(
        zh: "\(scores.stage.stage.text.zh)合计的高低，每格 \(scale?.step ?? 1) 分",
        en: "Totals of the \(scores.stage.stage.text.en), \(scale?.step ?? 1) a cell"),
      note: Text(
        zh: app.ambiguous == .wide
          ? "| 最低、最高  = 下四到上四，中间一半  + 中位" : "├ 最低  █ 下四到上四，中间一半  │ 中位  ┤ 最高",
        en: app.ambiguous == .wide
          ? "| least, most  = Q1 to Q3, middle half  + median"
          : "├ least  █ Q1 to Q3, middle half  │ median  ┤ most"),
      columns: laidOut(
        [(2, true), (name, false), (2, true)]
          + Array(repeating: (5, true), count: numbers) + [(cells, false)], columns: size),
      chartColumn: 3 + numbers,
      headings: [app("名", "Rk"), app("申报", "Application"), app("份", "n")] + quarters + [range],
      rows: rows)
  }

  /// The best and the worst rank with any one expert left out.
  static func ranks(_ result: LeaveOneOut?, _ app: AppView) -> ChartTable {
    guard let ranking = app.world.ranked?.ranking, let result else { return .empty }
    let size = app.size.columns
    let name = size < 80 ? 14 : 20
    let fixed = 2 + 4 + (name + 2) + 3 * 6
    let cells = min(size - fixed - 1, 60)
    let entries = ranking.entries.filter { result.intervals[$0.candidate.code] != nil }
    let count = entries.compactMap(\.rank).max() ?? 1
    let rows = entries.compactMap { entry -> Row? in
      guard let interval = result.intervals[entry.candidate.code], let rank = entry.rank else {
        return nil
      }
      return Row(
        code: entry.candidate.code,
        cells: [
          String(rank), entry.candidate.name.clipped(toColumns: name, ambiguous: app.ambiguous),
          String(interval.best), String(interval.worst),
          interval.worstWithout?.rawValue ?? "--",
          RankInterval.bar(
            best: interval.best, rank: rank, worst: max(interval.worst, rank),
            of: max(count, interval.worst), cells: cells, app.chartGlyphs),
        ])
    }
    return ChartTable(
      name: "ranks", title: Text(zh: "少一位专家的名次", en: "Without one expert"),
      caption: app.size.columns < 80
        ? legend(app)
        : Text(
          zh: "逐一去掉每位专家再排  \(legend(app).zh)", en: "Each expert left out in turn  \(legend(app).en)"
        ),
      note: note(on: result, app),
      columns: laidOut(
        [(2, true), (name, false), (4, true), (4, true), (4, false), (cells, false)],
        columns: size),
      chartColumn: 5,
      headings: [
        app("名", "Rk"), app("申报", "Application"), app("最好", "best"), app("最差", "wrst"),
        app("缺谁", "w/o"), "1-\(count)",
      ], rows: rows)
  }

  private static func legend(_ app: AppView) -> Text {
    app.ambiguous == .wide
      ? Text(zh: "| 最好、最差  = 现在", en: "| best, worst  = now")
      : Text(zh: "├ 最好  █ 现在  ┤ 最差", en: "├ best  █ now  ┤ worst")
  }

  private static func note(on result: LeaveOneOut, _ app: AppView) -> Text {
    guard !result.changes.isEmpty else {
      return Text(
        zh: "少了任何一位专家，名单都一样", en: "The list is the same without any one expert")
    }
    let who = result.changes.map(\.expert.rawValue)
    let shown = who.prefix(app.size.columns < 80 ? 4 : 8).joined(separator: " ")
    let more = who.count > (app.size.columns < 80 ? 4 : 8)
    return Text(
      zh: "少了 \(shown)\(more ? " 等" : "")，名单会变（共 \(who.count) 位）",
      en: "Without \(shown)\(more ? " ..." : "") the list changes (\(who.count) in all)")
  }

  /// How many published scores lie where, and whose they are.
  static func scores(rows height: Int, _ app: AppView) -> ChartTable {
    guard let ranking = app.world.ranked?.ranking else { return .empty }
    let scored = ranking.entries.filter { $0.rank != nil }.compactMap { entry in
      entry.score.map { (entry: entry, score: $0.published) }
    }
    guard let histogram = Histogram(scored.map(\.score), rows: height) else { return .empty }
    let scale = histogram.scale
    let cut = scored.last { $0.entry.status == .selected }.map { scale.cell(of: $0.score) }
    let most = histogram.counts.max() ?? 1
    let size = app.size.columns
    let cells = min(most, max(10, size / 3))
    let rows = (0..<scale.cells).reversed().map { cell -> Row in
      let names = scored.filter { scale.cell(of: $0.score) == cell }
        .map { String($0.entry.candidate.name.prefix(app.language == .zh ? 2 : 4)) }
      return Row(
        code: nil,
        cells: [
          String(scale.low + cell * scale.step), String(histogram.counts[cell]),
          histogram.bar(cell, columns: cells, app.chartGlyphs),
          ((cell == cut ? app("入选到此  ", "the cut  ") : "") + names.joined(separator: " "))
            .clipped(toColumns: max(0, size - 17 - cells), ambiguous: app.ambiguous),
        ], isCut: cell == cut)
    }
    return ChartTable(
      name: "scores", title: Text(zh: "各分段的家数", en: "How many where"),
      caption: Text(
        zh: "\(ranking.stage.text.zh)分，每行 \(scale.step) 分",
        en: "\(ranking.stage.text.en) scores, \(scale.step) a row"),
      note: Text(zh: "名称只写开头", en: "Names by their beginning"),
      columns: laidOut(
        [(4, true), (3, true), (max(4, cells), false), (max(0, size - 17 - cells), false)],
        columns: size),
      chartColumn: 2,
      headings: [app("从", "from"), app("家", "n"), "", app("是谁", "who")], rows: rows)
  }

  private static let empty = ChartTable(
    name: "none", title: Text(zh: "没有分", en: "no scores"),
    caption: Text(zh: "还没有可画的分", en: "There is no score to draw yet"),
    note: Text(zh: "", en: ""), columns: [], chartColumn: 0, headings: [], rows: [])
}

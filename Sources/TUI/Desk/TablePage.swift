internal import ReviewCore
internal import Terminal

/// 表格: one table of the plan over the whole screen.
///
/// Its heading and its first column stay; the other columns go sideways, whole ones at a time, and
/// long cells are broken under themselves. Source: issue "A desk that people love" 1.
struct TablePage: Screen {
  private let rows: [[String]]
  private let caption: String
  /// The first of the columns that move.
  private(set) var column = 1
  /// The first line of the body shown.
  private(set) var line = 0

  private static let widest = 24

  /// - Parameters:
  ///   - rows: The heading first; at least one.
  ///   - caption: Where the table stands in the plan.
  init(_ rows: [[String]], caption: String) {
    self.rows = rows
    self.caption = caption
  }

  var isWholePage: Bool { true }

  func context(_ app: AppView) -> Context { .table }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(let command, _) = input else { return [] }
    let layout = layout(app)
    let page = ListWindow.page(layout.room)
    switch command {
    case .columnsLeft: column = max(1, column - 1)
    case .columnsRight:
      guard layout.columns.upperBound < layout.count else {
        return [.say(Text(zh: "后面没有列了", en: "No column after this"))]
      }
      column += 1
    case .up: scroll(by: -1, layout)
    case .down: scroll(by: 1, layout)
    case .pageUp: scroll(by: -page, layout)
    case .pageDown: scroll(by: page, layout)
    case .first: scroll(by: -layout.body.count, layout)
    case .last: scroll(by: layout.body.count, layout)
    case .go: return [.pop]
    case .export: return [.export(name: "table", rows: rows)]
    default: return nil
    }
    return []
  }

  private mutating func scroll(by distance: Int, _ layout: Layout) {
    line = max(0, min(max(0, layout.body.count - layout.room), line + distance))
  }
}

extension TablePage {
  /// The table as it is laid out for a screen.
  private struct Layout {
    /// How many columns the table has.
    let count: Int
    /// Those in view besides the first.
    let columns: Range<Int>
    let heading: [String]
    let body: [BodyLine]
    /// Lines of the body that fit.
    let room: Int
  }

  private struct BodyLine {
    /// The row of the table that it belongs to; the heading is row 0.
    let row: Int
    let text: String
  }

  private func layout(_ app: AppView) -> Layout {
    let count = max(1, rows.map(\.count).max() ?? 1)
    let room = app.size.columns - 4
    let widths = (0..<count).map { width(of: $0, app) }
    var last = min(column, count)
    var used = widths[0]
    while last < count, used + 2 + widths[last] <= room || last == column {
      used += 2 + widths[last]
      last += 1
    }
    let shown = [0] + Array(min(column, count)..<last)
    let laidOut = rows.map { lines(of: $0, columns: shown, widths, app) }
    let heading = Array((laidOut.first ?? []).prefix(3))
    return Layout(
      count: count, columns: min(column, count)..<last, heading: heading,
      body: laidOut.enumerated().dropFirst().flatMap { row, lines in
        lines.map { BodyLine(row: row, text: $0) }
      }, room: max(1, app.size.rows - 5 - heading.count))
  }

  private func width(of column: Int, _ app: AppView) -> Int {
    let widest =
      rows.map { row in
        column < row.count ? Width.columns(of: row[column], ambiguous: app.ambiguous) : 0
      }.max() ?? 0
    return max(2, min(widest, Self.widest, app.size.columns / 2 - 4))
  }

  private func lines(
    of row: [String], columns: [Int], _ widths: [Int], _ app: AppView
  ) -> [String] {
    let cells = columns.map { column -> [String] in
      let text = column < row.count ? row[column] : ""
      return LineBreaker(columns: widths[column], ambiguous: app.ambiguous).lines(of: text)
        .map { String(text[$0]) }
    }
    return (0..<max(1, cells.map(\.count).max() ?? 1)).map { line in
      zip(cells, columns).map { cell, column in
        let text = line < cell.count ? cell[line] : ""
        let blanks = max(0, widths[column] - Width.columns(of: text, ambiguous: app.ambiguous))
        let filling = String(repeating: " ", count: blanks)
        return isNumeric(column) ? filling + text : text + filling
      }.joined(separator: "  ")
    }
  }

  /// Whether a column holds nothing but numbers under its heading.
  private func isNumeric(_ column: Int) -> Bool {
    let cells = rows.dropFirst().compactMap { column < $0.count ? $0[column] : nil }
    let numbers = cells.filter { $0.contains(where: \.isNumber) }
    return !numbers.isEmpty
      && cells.allSatisfy { $0.allSatisfy { $0.isASCII && !$0.isLetter || "—％".contains($0) } }
  }
}

// MARK: - Drawing

extension TablePage {
  func draw(on frame: inout Frame, _ app: AppView) {
    frame = Frame(size: frame.size, ambiguous: frame.ambiguous)
    let layout = layout(app)
    frame.putBar("\(app("表格", "Table"))  \(caption)", app)
    let columns =
      layout.columns.count + 1 >= layout.count
      ? app("\(layout.count) 列都在屏上", "all \(layout.count) columns")
      : app(
        "第 1 列，第 \(layout.columns.lowerBound + 1) 至 \(layout.columns.upperBound) 列，共 \(layout.count) 列",
        "columns 1, \(layout.columns.lowerBound + 1)-\(layout.columns.upperBound) of \(layout.count)"
      )
    let last = min(layout.body.count, line + layout.room)
    let place = app(
      "第 \(min(line + 1, last)) 至 \(last) 行，共 \(layout.body.count) 行",
      "rows \(min(line + 1, last))-\(last) of \(layout.body.count)")
    frame.putRule(row: 1, columns, place, app)
    for (index, text) in layout.heading.enumerated() {
      frame.put(text, row: 2 + index, column: 2, style: app.theme[.reached])
    }
    let top = 2 + layout.heading.count
    for (index, line) in layout.body.dropFirst(line).prefix(layout.room).enumerated() {
      frame.put(line.text, row: top + index, column: 2)
    }
    frame.putRule(row: app.size.rows - 3, "", "", app)
    frame.cursor = Position(row: top, column: 1)
  }

  func tables(_ app: AppView) -> [TableInView] {
    let layout = layout(app)
    let shown = layout.body.dropFirst(line).prefix(layout.room)
    let columns = [0] + layout.columns
    func cells(of row: [String]) -> [String] {
      columns.map { $0 < row.count ? row[$0] : "" }
    }
    let inView = shown.reduce(into: [Int]()) { rows, line in
      if rows.last != line.row { rows.append(line.row) }
    }
    return [
      TableInView(
        frameRows: 2..<2 + layout.heading.count + shown.count, number: nil,
        heading: cells(of: rows.first ?? []), showsHeading: true,
        rows: inView.map { cells(of: rows[$0]) })
    ]
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(
      zh: "左右换列，第一列和表头不动；回车回到原文", en: "Left/Right: columns; the first one and the heading stay")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), app("回到原文", "back to the plan")),
      Hint(app("左右", "Left/Right"), app("换列", "columns")),
      Hint(app("上下", "Up/Down"), app("逐行", "by line")),
      Hint(app("空格", "Space"), app("下一屏", "page")), Hint("Esc", app("返回", "back")),
      Hint("?", app("按键", "keys")),
    ]
  }
}

extension DeskScreen {
  /// Opens the first table in view, or the next one in the plan.
  func showTable(_ app: AppView) -> [Effect] {
    guard let plan = plan(app) else { return [.say(Self.noTable)] }
    let blocks = plan.plan.blocks
    let inView = visibleRows(app)?.map(\.place.block) ?? []
    let order = inView + Array((place.block..<blocks.count)) + Array(blocks.indices)
    for block in order {
      guard case .table(let rows) = blocks[block], !rows.isEmpty else { continue }
      let mark = plan.outline.citation(of: block) ?? ""
      return [.push(TablePage(rows, caption: mark))]
    }
    return [.say(Self.noTable)]
  }

  private static let noTable = Text(zh: "方案里没有表格", en: "The plan has no table")
}

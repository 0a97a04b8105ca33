internal import ReviewCore
internal import Terminal

extension BoardScreen {
  /// The board as it is laid out on a screen.
  struct Table {
    let ranking: Ranking
    let lines: [BoardLine]
    let notes: BoardNotes
    let noteLines: [String]
    let layout: BoardLayout
    let strip: SheetStrip?
    let focusedLine: Int
    /// Rows that the table has.
    let height: Int
    let first: Int
    private let window: ListWindow

    init(_ screen: BoardScreen, _ ranked: World.Ranked, _ app: AppView) {
      let board = BoardLines(
        ranked.ranking, sort: screen.sort, scheme: ranked.record.scheme,
        isShown: { app.matches($0, screen.filter) })
      let notes = BoardNotes(
        ranking: ranked.ranking, scheme: ranked.record.scheme, strip: board.strip)
      let noteLines = notes.lines(app)
      let lines = board.lines
      let fixed = 3 + 1 + noteLines.count + 2 + (app.isWide ? 1 : 0)
      let height = max(1, app.size.rows - fixed)
      let focused = Self.focusedLine(screen.focus, in: lines)
      ranking = ranked.ranking
      self.lines = lines
      self.notes = notes
      self.noteLines = noteLines
      layout = BoardLayout(
        columns: app.size.columns, page: screen.page, stage: ranked.ranking.stage)
      strip = board.strip
      focusedLine = focused
      self.height = height
      let window = screen.window ?? .around(focused, of: lines.count, rows: height)
      self.window = window
      first = window.range(showing: focused, of: lines.count, rows: height).lowerBound
    }

    /// The chosen application; at first the last one above the cut.
    private static func focusedLine(_ focus: ApplicationCode?, in lines: [BoardLine]) -> Int {
      if let focus, let place = lines.firstIndex(where: { $0.code == focus }) { return place }
      let rows = lines.indices.filter { lines[$0].code != nil }
      let cut = lines.firstIndex { $0.code == nil } ?? 1
      return rows.last { $0 < cut } ?? rows.first ?? 0
    }

    var focused: BoardRow? {
      guard lines.indices.contains(focusedLine), case .row(let row) = lines[focusedLine] else {
        return nil
      }
      return row
    }

    /// The window with another line in it.
    func moved(to line: Int) -> ListWindow {
      var moved = window
      moved.show(line, of: lines.count, rows: height)
      return moved
    }

    /// The focused row among the applications, from 1.
    var position: Int {
      lines.prefix(focusedLine + 1).filter { $0.code != nil }.count
    }

    /// What stands on the screen, with the code and everything that is to be known after it.
    func exported(_ app: AppView) -> [[String]] {
      let columns: [BoardColumn] = [
        .rank, .name, .unit, .score, .preliminary, .defense, .untrimmed, .count, .spread, .status,
        .note,
      ]
      let head =
        [app("号", "Code"), app("名次", "Rank")]
        + columns.dropFirst().map { $0.heading(ranking.stage, strip: strip, app) }
        + [app("标记", "Flag")]
      let rows = lines.map { line -> [String] in
        switch line {
        case .row(let row):
          [row.entry.candidate.code.rawValue] + columns.map { $0.text(row, app) }
            + [app.flagMark(row.entry.candidate.code)]
        case .cut(let cut): ["", "", cut.text(columns: .max, app)]
        }
      }
      let after = (notes.warnings + [notes.places(isShort: false)].compactMap { $0 })
        .map { ["", "", app($0)] }
      let record = [
        [
          "", "",
          notes.summary(panel: app.world.ranked?.record.panel.count ?? 0, columns: .max, app),
        ],
        ["", "", app.schemeCaption(), app.headCaption],
      ]
      return [head] + rows + after + record
    }
  }
}

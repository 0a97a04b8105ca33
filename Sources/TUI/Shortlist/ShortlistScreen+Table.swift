internal import ReviewCore
internal import Terminal

extension ShortlistScreen {
  /// The list as it is laid out on a screen.
  struct Table {
    let list: ShortlistList
    let ranked: World.Ranked
    let target: ShortlistList.Target?
    /// Rows that the list has.
    let height: Int
    let first: Int
    /// Debts that are shown, and the first of them.
    let debtRows: Int
    let firstDebt: Int
    /// Lines of the block by units; none on a narrow screen.
    let unitLines: [String]

    /// Nil while the ranking is being read.
    init?(_ screen: ShortlistScreen, _ app: AppView) {
      guard let ranked = app.world.ranked else { return nil }
      let list = ShortlistList(ranked, isSealed: app.world.overview.isSealed)
      let targets = list.targets
      let target = screen.target.flatMap { targets.contains($0) ? $0 : nil } ?? targets.first
      let most = app.isWide ? 8 : (app.size.rows >= 24 ? 4 : 2)
      let debtRows = min(most, list.debts.count)
      let units = app.isWide ? Self.units(list, app) : []
      let block = units.isEmpty ? 0 : units.count + 4
      let height = max(1, app.size.rows - 6 - debtRows - block)
      self.list = list
      self.ranked = ranked
      self.target = target
      self.debtRows = debtRows
      self.height = height
      unitLines = units
      let line = Self.line(of: target, in: list)
      first =
        screen.window.range(showing: line, of: list.lines.count, rows: height).lowerBound
      if case .debt(let index) = target {
        firstDebt = max(0, index - debtRows + 1)
      } else {
        firstDebt = 0
      }
    }

    private static func line(of target: ShortlistList.Target?, in list: ShortlistList) -> Int? {
      guard case .application(let code) = target else { return nil }
      return list.lines.firstIndex { line in
        switch line {
        case .row(let row): row.code == code
        case .rule: false
        }
      }
    }

    func line(of target: ShortlistList.Target?) -> Int? { Self.line(of: target, in: list) }

    var focused: ShortlistRow? {
      guard case .application(let code) = target else { return nil }
      return list.rows.first { $0.code == code }
    }

    var lastRow: ShortlistList.Target? {
      list.targets.last { target in
        switch target {
        case .application: true
        case .debt: false
        }
      }
    }

    /// `江苏 1   浙江 1`, in cells of equal width.
    private static func units(_ list: ShortlistList, _ app: AppView) -> [String] {
      let cells = counts(list).map { "\($0.unit) \($0.count)" }
      let widest = cells.map { Width.columns(of: $0, ambiguous: app.ambiguous) }.max() ?? 0
      let width = widest + 3
      let perLine = max(1, (app.size.columns - 12) / width)
      return stride(from: 0, to: cells.count, by: perLine).map { start in
        cells[start..<min(cells.count, start + perLine)]
          .map { $0.padded(toColumns: width, ambiguous: app.ambiguous) }.joined()
      }
    }

    /// The recommending units of those selected, those with most first.
    static func counts(_ list: ShortlistList) -> [(unit: String, count: Int)] {
      let units = list.rows.filter { $0.group == .selected }.map(\.unit)
      let counted = Dictionary(grouping: units) { $0 }.mapValues(\.count)
      var order: [String] = []
      for unit in units where !order.contains(unit) { order.append(unit) }
      return order.enumerated().map { ($0.offset, $0.element, counted[$0.element] ?? 0) }
        .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
        .map { (unit: $0.1, count: $0.2) }
    }

    /// Whether a reason fits into its column.
    func shows(_ why: Text, _ app: AppView) -> Bool {
      let columns = ShortlistColumns(app.size.columns)
      return Width.columns(of: app(why), ambiguous: app.ambiguous) <= columns.why.count
    }

    func exported(_ app: AppView) -> [[String]] {
      let head = [
        app("名次", "Rank"), app("号", "Code"), app("申报", "Application"), app("单位", "Unit"),
        app("最终", "Final"), app("列为", "Place"), app("为什么", "Why"),
      ]
      let rows = list.rows.filter { $0.group != .rest || $0.isDeparted }.map { row in
        [
          row.rank.map(String.init) ?? "", row.code.rawValue, row.name, row.unit,
          row.score ?? "--", app(row.place), app(row.why),
        ]
      }
      let state =
        ranked.sealing.flatMap { list.isSealed ? $0 : nil }.map { sealing in
          app("已封存，短码 \(sealing.shortCode)", "sealed, code \(sealing.shortCode)")
        } ?? app("未封存", "not sealed")
      return [head] + rows + [["", "", state, app.schemeCaption(), app.headCaption]]
    }
  }
}

/// Where the columns of the list stand at a width.
struct ShortlistColumns {
  let rankEnd = 6
  let name = 8
  let unit: Int?
  let scoreEnd: Int
  let place: Int
  let why: Range<Int>
  /// Right edges of the preliminary and the defense score, and the column of the code; nil on a
  /// narrow screen.
  let further: (preliminaryEnd: Int, defenseEnd: Int, code: Int)?

  init(_ columns: Int) {
    unit = columns < 80 ? nil : 29
    scoreEnd = columns < 80 ? 34 : 42
    place = scoreEnd + 2
    if columns >= 112 {
      let right = min(columns, 144)
      further = (right - 14, right - 7, right - 5)
      why = place + 7..<right - 21
    } else {
      further = nil
      why = place + 7..<columns
    }
  }

  var nameWidth: Int { (unit ?? (scoreEnd - 5)) - name - 1 }
}

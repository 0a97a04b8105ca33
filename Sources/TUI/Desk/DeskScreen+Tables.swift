internal import ReviewCore

extension DeskScreen {
  /// The tables of the plan in view; the one at the top may have been turned past its heading.
  func tables(_ app: AppView) -> [TableInView] {
    guard let plan = plan(app), let rows = visibleRows(app) else { return [] }
    let top = geometry(app).planTop
    var tables: [TableInView] = []
    for (index, row) in rows.enumerated() {
      guard case .table(let cells) = plan.plan.blocks[row.place.block],
        index == 0 || rows[index - 1].place.block != row.place.block
      else { continue }
      let own = rows[index...].prefix { $0.place.block == row.place.block }
      let inView = own.compactMap(\.kind.bodyRow).reduce(into: [Int]()) { found, row in
        if found.last != row { found.append(row) }
      }
      tables.append(
        TableInView(
          frameRows: top + index..<top + index + own.count, number: row.number,
          heading: cells.first ?? [], showsHeading: row.kind == .tableHeading,
          rows: inView.map { cells[$0] }))
    }
    return tables
  }
}

extension PlanRow.Kind {
  /// The row of a table under its heading.
  fileprivate var bodyRow: Int? {
    if case .table(let row) = self { row } else { nil }
  }
}

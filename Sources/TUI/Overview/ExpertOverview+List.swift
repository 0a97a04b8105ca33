internal import ReviewCore

extension ExpertOverview {
  /// A line of the list as it is drawn.
  enum Line: Hashable, Sendable {
    case row(Row)
    case gap
  }

  /// The sheets as sorted and filtered, and 一并提交 below them.
  func rows(_ sheets: OwnSheets) -> [Row] {
    let wanted = ApplicationFilter(filter)
    let listed = Self.sorted(sheets.all, by: order)
      .filter { wanted.matches($0.application, $0, isFlagged: $0.isFlagged) }
      .map { Row.sheet($0.code) }
    return filter.isEmpty && !sheets.all.isEmpty ? listed + [.submitAll] : listed
  }

  func lines(_ sheets: OwnSheets, _ layout: OverviewLayout) -> [Line] {
    rows(sheets).flatMap { row -> [Line] in
      row == .submitAll && layout.isAiry ? [.gap, .row(row)] : [.row(row)]
    }
  }

  func index(of row: Row?, in lines: [Line]) -> Int? {
    row.flatMap { lines.firstIndex(of: .row($0)) }
  }

  func layout(_ sheets: OwnSheets, _ app: AppView) -> OverviewLayout {
    OverviewLayout(app.size, rows: rows(sheets).count, hasPace: sheets.pace(app.world) != nil)
  }

  private static func sorted(_ sheets: [OwnSheet], by order: Order) -> [OwnSheet] {
    switch order {
    case .number: sheets
    case .total:
      sheets.sorted { first, second in
        let totals = [first, second].map { $0.total?.hundredths ?? -1 }
        return (totals[1], first.number) < (totals[0], second.number)
      }
    case .standing:
      sheets.sorted { ($0.standing.urgency, $0.number) < ($1.standing.urgency, $1.number) }
    }
  }
}

extension SheetStanding {
  /// What needs a person comes first.
  fileprivate var urgency: Int {
    switch self {
    case .sentBack: 0
    case .begun: 1
    case .untouched: 2
    case .complete: 3
    case .submitted: 4
    case .voided: 5
    }
  }
}

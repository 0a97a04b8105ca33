internal import ReviewCore
internal import Terminal

/// Where the parts of the desk lie, for a size and a mode.
///
/// Source: screens.md 1.2.
struct DeskGeometry: Hashable {
  let size: Size
  let tier: Tier
  let isReading: Bool
  /// Rows under the plan that the editor or the items take, the rule over them included.
  private let below: Int

  enum Tier: Hashable {
    /// 60-79 columns: no strip, the facts under the levels.
    case narrow
    /// 80-111: plan above, strip, item, levels.
    case stacked
    /// From 112 columns and 30 rows: plan left, list right; the group headings from 36 rows.
    case beside(hasGroups: Bool)
    /// From 160 columns: comments and facts in a third column.
    case three(hasGroups: Bool)
  }

  init(_ size: Size, isReading: Bool) {
    self.size = size
    self.isReading = isReading
    let hasGroups = size.rows >= 36
    switch (size.columns, size.rows) {
    case (160..., 30...): tier = .three(hasGroups: hasGroups)
    case (112..., 30...): tier = .beside(hasGroups: hasGroups)
    case (80..., _): tier = .stacked
    case _: tier = .narrow
    }
    if isReading {
      below = size.columns >= 112 ? 5 : 4
    } else {
      switch tier {
      case .narrow: below = 9
      case .stacked: below = 10
      case .beside, .three: below = 8
      }
    }
  }

  var isBeside: Bool {
    switch tier {
    case .beside, .three: true
    case .narrow, .stacked: false
    }
  }

  var hasGroups: Bool {
    switch tier {
    case .beside(let hasGroups), .three(let hasGroups): hasGroups
    case .narrow, .stacked: false
    }
  }

  /// The row of the rule under the plan.
  var rule: Int { size.rows - below }

  /// The first row of the plan.
  var planTop: Int { isReading && size.columns >= 112 ? 3 : 2 }

  var planRows: Int { rule - planTop }

  /// Columns of the plan's text, never wider than 44 Han.
  var textColumns: Int {
    if isReading && size.columns >= 112 { return 84 }
    switch tier {
    case .narrow, .stacked: return min(88, size.columns - 5)
    case .beside, .three: return min(88, (divider ?? size.columns) - 6)
    }
  }

  /// The column where the text begins; its numbers stand in the four before it.
  var textColumn: Int { isReading && size.columns >= 112 ? (size.columns - 84) / 2 : 4 }

  /// The column of the line between plan and list.
  var divider: Int? {
    switch tier {
    case .narrow, .stacked: nil
    case .beside: size.columns - 44
    case .three: min(94, size.columns - 44 - 32)
    }
  }

  /// The column of the line between list and comments.
  var secondDivider: Int? {
    switch tier {
    case .narrow, .stacked, .beside: nil
    case .three: divider.map { $0 + 44 }
    }
  }

  /// The column of the mark's field on the item's row.
  var fieldColumn: Int { size.columns - 7 }
}

extension DeskScreen {
  func geometry(_ app: AppView) -> DeskGeometry {
    DeskGeometry(app.size, isReading: mode.isReading)
  }

  func planRows(_ app: AppView) -> Int { geometry(app).planRows }

  func layout(_ app: AppView) -> PlanLayout? {
    plan(app).map { plan in
      PlanLayout(
        plan: plan, columns: geometry(app).textColumns, ambiguous: app.ambiguous)
    }
  }

  func visibleRows(_ app: AppView) -> [PlanRow]? {
    layout(app)?.rows(from: place, count: planRows(app))
  }

  func editorColumns(_ app: AppView) -> Int { min(88, app.size.columns - 5) }
}

internal import ReviewCore
internal import Terminal

/// The columns of the tables that list one's own sheets: 序, name, unit, numbers, status.
///
/// Names get what is left of the width; where that is too little, the opinion's length goes.
struct SheetColumns {
  /// Where the number (序) ends.
  static let number = 5
  static let name = 7
  private static let usualName = 20

  let nameColumns: Int
  var unit: Int { Self.name + nameColumns + 2 }
  /// Where a table with marks has how many are given; nil in one without.
  let given: Int?
  /// Nil where there is no room for it.
  let opinion: Int?
  let total: Int
  let status: Int

  enum Kind { case overview, submitting }

  init(_ kind: Kind, _ sheets: OwnSheets, columns: Int, _ app: AppView) {
    let longest = sheets.all.map {
      Width.columns(of: $0.application.name, ambiguous: app.ambiguous)
    }
    let needed = longest.max() ?? 0
    let wanted = max(Self.usualName, needed)
    // Columns after the name: as drawn, then without the opinion.
    let wide = Self.name + 2 + (kind == .overview ? 30 : 25) + 9 + 1
    let hasOpinion = columns - wide >= min(needed, Self.usualName)
    let fixed = hasOpinion ? wide : wide - 8
    nameColumns = max(8, min(wanted, columns - fixed))
    let unit = Self.name + nameColumns + 2
    switch kind {
    case .overview:
      given = unit + 13
      opinion = hasOpinion ? unit + 20 : nil
      total = unit + (hasOpinion ? 28 : 20)
      status = total + 2
    case .submitting:
      given = nil
      total = unit + 14
      opinion = hasOpinion ? unit + 22 : nil
      status = total + (hasOpinion ? 11 : 3)
    }
  }
}

extension SheetColumns {
  func putHeading(row: Int, on frame: inout Frame, _ app: AppView) {
    frame.putRight(app("序", "No"), row: row, endingAt: Self.number)
    frame.put(app("申报", "Application"), row: row, column: Self.name)
    frame.put(app("单位", "Unit"), row: row, column: unit)
    if let given { frame.putRight(app("已评", "Done"), row: row, endingAt: given - 1) }
    if let opinion { frame.putRight(app("意见", "Words"), row: row, endingAt: opinion) }
    frame.putRight(app("合计", "Total"), row: row, endingAt: total)
    frame.put(app("状态", "Status"), row: row, column: status)
  }

  func put(
    _ sheet: OwnSheet, status text: Text, row: Int, on frame: inout Frame, _ app: AppView
  ) {
    let unitColumns = (given ?? total) - 5 - unit
    frame.putRight("\(sheet.number)", row: row, endingAt: Self.number)
    if sheet.isFlagged { frame.put("+", row: row, column: Self.name - 1) }
    frame.put(sheet.application.name, row: row, column: Self.name, limit: nameColumns)
    frame.put(sheet.application.unit, row: row, column: unit, limit: unitColumns)
    if let given {
      frame.putRight(
        "\(sheet.sheet.marks.count)/\(app.world.scheme.preliminary.leaves.count)", row: row,
        endingAt: given)
    }
    if let opinion { frame.putRight(sheet.opinionText ?? "--", row: row, endingAt: opinion) }
    frame.putRight(sheet.total?.text() ?? "--", row: row, endingAt: total)
    frame.put(app(text), row: row, column: status)
  }
}

extension OwnSheet {
  /// The length of the opinion in characters; nil without one.
  var opinionText: String? {
    let length = TextLength.count(sheet.opinion)
    return length == 0 ? nil : "\(length)"
  }
}

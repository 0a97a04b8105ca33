internal import ReviewCore
internal import Terminal

/// A whole sheet in columns: code, name, mark, maximum, `*` for a comment, `!` for a reason owed.
///
/// Source: drawing submit-80.
struct SheetGrid {
  private let leaves: [ScoredCriterion]
  private let columnCount: Int
  private let pitch: Int
  private let codeColumns: Int
  private let nameColumns: Int
  let rows: Range<Int>

  /// Everything of a cell but the name and its code.
  private static let besidesName = 16

  /// Lays the leaves out down the columns, in as many as `height` rows ask for, at least two.
  init(_ leaves: [ScoredCriterion], top: Int, height: Int, _ app: AppView) {
    self.leaves = leaves
    let most = max(1, height)
    columnCount = max(2, (leaves.count + most - 1) / most)
    rows = top..<top + (leaves.count + columnCount - 1) / columnCount
    let codes = leaves.map { Width.columns(of: $0.code.rawValue, ambiguous: app.ambiguous) }
    codeColumns = max(2, codes.max() ?? 0)
    let names = leaves.map { Width.columns(of: app($0.name), ambiguous: app.ambiguous) }
    let room = app.size.columns / columnCount - Self.besidesName - codeColumns + 2
    nameColumns = max(4, min(max(22, names.max() ?? 0), room))
    pitch = min(app.size.columns / columnCount, nameColumns + codeColumns + 16)
  }

  /// Draws the cells; the one at `focus` gets `>` and reverse video.
  func put(
    _ sheet: ScoreSheet, owing reasons: Set<CriterionCode>, focus: Int?, on frame: inout Frame,
    _ app: AppView
  ) {
    for (index, criterion) in leaves.enumerated() {
      let row = rows.lowerBound + index % rows.count
      let column = index / rows.count * pitch
      put(criterion, sheet, owes: reasons.contains(criterion.code), row, column, on: &frame, app)
      guard index == focus else { continue }
      frame.putFocus(row: row, column: column - 1, columns: column..<column + pitch - 1, app)
    }
  }

  private func put(
    _ criterion: ScoredCriterion, _ sheet: ScoreSheet, owes: Bool, _ row: Int, _ column: Int,
    on frame: inout Frame, _ app: AppView
  ) {
    let name = column + 2 + codeColumns
    let end = name + nameColumns + 5
    frame.put(criterion.code.rawValue, row: row, column: column + 1)
    frame.put(
      criterion.name(in: nameColumns, app), row: row, column: name, limit: nameColumns)
    frame.putRight(Self.text(sheet.marks[criterion.code]), row: row, endingAt: end)
    frame.put("/", row: row, column: end + 1)
    frame.putRight(criterion.leaf.maximum.description, row: row, endingAt: end + 5)
    if owes {
      frame.put("!", row: row, column: end + 6, style: app.theme[.warn])
    } else if !(sheet.comments[criterion.code] ?? "").isEmpty {
      frame.put("*", row: row, column: end + 6)
    }
  }

  private static func text(_ mark: Mark?) -> String {
    switch mark {
    case .points(let points): points.text()
    case .notApplicable: "NA"
    case nil: "--"
    }
  }
}

extension ScoredCriterion {
  /// The name, or its short form where the name does not fit.
  func name(in columns: Int, _ app: AppView) -> String {
    let whole = app(name)
    guard Width.columns(of: whole, ambiguous: app.ambiguous) > columns, let short else {
      return whole
    }
    return app(short)
  }
}

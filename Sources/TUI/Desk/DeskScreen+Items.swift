internal import ReviewCore
internal import Terminal

/// The strip of all items, the focused item's row and its levels.
extension DeskScreen {
  private static let cellColumns = 8
  private static let cellsInRow = 9

  /// Two rows of the strip; with more items the rows follow the focus.
  func drawStrip(from row: Int, on frame: inout Frame, _ app: AppView) {
    let items = items(app).filter { $0 != .submission }
    let focus = items.firstIndex(of: item) ?? items.count - 1
    let rows = (items.count + Self.cellsInRow - 1) / Self.cellsInRow
    let focusRow = focus / Self.cellsInRow
    let first = min(max(0, focusRow - 1), max(0, rows - 2))
    for (index, stop) in items.enumerated() {
      let line = index / Self.cellsInRow - first
      guard (0..<2).contains(line) else { continue }
      let column = 1 + index % Self.cellsInRow * Self.cellColumns
      let style = stop == item ? app.theme[.reached] : .plain
      frame.put(cell(stop, app), row: row + line, column: column, style: style)
    }
  }

  /// ` A2 8.5*`: focus, code, mark or `--`, comment or debt.
  private func cell(_ stop: DeskItem, _ app: AppView) -> String {
    let isHere = stop == item ? ">" : " "
    switch stop {
    case .criterion(let code):
      let shown = sheet(app)?.marks[code].shown ?? "--"
      return isHere + code.rawValue.padded(toColumns: 3) + shown.padded(toColumns: 3)
        + sign(code, app)
    case .opinion:
      let length = TextLength.count(sheet(app)?.opinion ?? "")
      let shown = length == 0 ? "--" : String(length)
      return isHere + app("意", "Op").padded(toColumns: 3) + shown.padded(toColumns: 3)
    case .submission: return ""
    }
  }

  /// `*` has a comment, `!` owes a reason.
  func sign(_ code: CriterionCode, _ app: AppView) -> String {
    guard let sheet = sheet(app) else { return " " }
    let criterion = leaves(app).first { $0.code == code }
    if let criterion, sheet.reasonOwed(for: criterion, under: app.world.scheme) != nil {
      return "!"
    }
    return sheet.comments[code] == nil ? " " : "*"
  }

  /// The focused item: name, maximum, the facts it is read against, the field.
  func drawItem(at row: Int, on frame: inout Frame, _ geometry: DeskGeometry, _ app: AppView) {
    let column = geometry.fieldColumn
    switch item {
    case .criterion:
      guard let criterion = criterion(app) else { return }
      let maximum = app("满分 \(criterion.leaf.maximum)", "max \(criterion.leaf.maximum)")
      var end = frame.put(
        "\(criterion.code) \(app(criterion.name))  \(maximum)", row: row, column: 1,
        limit: column - 2)
      if geometry.tier != .narrow {
        end += 4
        let facts = FactLine(criterion, application: application, app)
        frame.put(facts.text(columns: column - 2 - end), row: row, column: end)
      }
      drawField(at: row, column, on: &frame, app)
    case .opinion:
      frame.put(opinionLine(app), row: row, column: 1)
      focusCursor(on: &frame, row)
    case .submission:
      frame.put(">" + submissionLine(app), row: row, column: 0)
      focusCursor(on: &frame, row)
    }
  }

  private func focusCursor(on frame: inout Frame, _ row: Int) {
    if !mode.isReading { frame.cursor = Position(row: row, column: 1) }
  }

  func drawField(at row: Int, _ column: Int, on frame: inout Frame, _ app: AppView) {
    guard let field else { return }
    let style: Style =
      field.isRefused ? app.theme[.warn] : field.typed == nil ? .plain : app.theme[.field]
    frame.put(field.text, row: row, column: column, style: style)
    if !mode.isReading, mode.showsField {
      frame.cursor = Position(row: row, column: column + field.caret)
    }
  }

  func opinionLine(_ app: AppView) -> String {
    let length = TextLength.count(sheet(app)?.opinion ?? "")
    let minimum = app.world.scheme.comments.opinionMinimum
    return app(
      "综合意见  现 \(length) 字，至少 \(minimum) 字", "Opinion  \(length.counted("word")), \(minimum) due")
  }

  func submissionLine(_ app: AppView) -> String {
    let name = app("提交整份", "Submit the sheet")
    return "\(name)  \(submissionState(app))"
  }

  /// `还差 15 处`, `待交` or the sheet's status.
  func submissionState(_ app: AppView) -> String {
    guard let sheet = sheet(app) else { return "" }
    guard sheet.status == .open else { return app(sheet.status.text) }
    let count = sheet.debts(under: app.world.scheme).count
    return count == 0 ? app("待交", "ready") : app("还差 \(count) 处", "\(count) due")
  }

  /// The four levels; on the opinion its text, on the submission what is still owed.
  func drawLevels(from row: Int, on frame: inout Frame, _ app: AppView) {
    let room = frame.size.rows - 2 - row
    switch item {
    case .criterion:
      guard let criterion = criterion(app) else { return }
      drawLevels(criterion.leaf.levels, from: row, rows: room, on: &frame, app)
    case .opinion:
      let text = sheet(app)?.opinion ?? ""
      let columns = frame.size.columns - 4
      let lines = LineBreaker(columns: columns, ambiguous: app.ambiguous).lines(of: text)
      for (index, range) in lines.prefix(min(4, room)).enumerated() {
        frame.put(String(text[range]), row: row + index, column: 3)
      }
    case .submission:
      let debts = sheet(app)?.debts(under: app.world.scheme) ?? []
      for (index, debt) in debts.prefix(min(4, room)).enumerated() {
        let more = index == 3 && debts.count > 4
        let text = more ? app("还有 \(debts.count - 3) 处", "\(debts.count - 3) more") : app(debt.text)
        frame.put(text, row: row + index, column: 3)
      }
    }
  }

  private func drawLevels(
    _ levels: [Leaf.Level], from row: Int, rows: Int, on frame: inout Frame, _ app: AppView
  ) {
    let reached = field?.reached
    let ranges = levels.map(\.range)
    let widest = ranges.map(\.count).max() ?? 0
    for (index, level) in levels.prefix(rows).enumerated() {
      let isReached = level == reached && field?.typed != nil
      let name = (level.short ?? level.name)[app.language]
      let lead = "\(isReached ? "=" : " ") \(name)  \(ranges[index].padded(toColumns: widest))  "
      let end = frame.put(
        lead, row: row + index, column: 1, style: isReached ? app.theme[.reached] : .plain)
      let text = app(level.description).shortened(toColumns: frame.size.columns - end - 1)
      frame.put(text, row: row + index, column: end)
    }
  }
}

extension DeskScreen.Mode {
  /// Whether the field has the caret.
  fileprivate var showsField: Bool {
    switch self {
    case .scoring, .conflict, .reading: true
    case .editing, .citing, .caught: false
    }
  }
}

extension Leaf.Level {
  /// `7.5-8.0`, or one number where the level has only one.
  fileprivate var range: String {
    from == to ? from.text() : "\(from.text())-\(to.text())"
  }
}

extension String {
  /// Leaves out clauses from the end until it fits, and says so by `..`; what stands in brackets at
  /// the end stays if there is room for it.
  ///
  /// - Parameters:
  ///   - columns: How many there are.
  ///   - brief: What is said instead if not even the first clause fits.
  /// - Returns: The text, so many of its clauses, or what is said instead.
  func shortened(toColumns columns: Int, or brief: String? = nil) -> String {
    guard Width.columns(of: self) > columns else { return self }
    let isNoted = hasSuffix("）") || hasSuffix(")")
    let bracket = isNoted ? lastIndex(where: { $0 == "（" || $0 == "(" }) : nil
    let note = bracket.map { String(self[$0...]) } ?? ""
    var text = bracket.map { self[..<$0] } ?? self[...]
    while Width.columns(of: text + ".." + note) > columns,
      let end = text.lastIndex(where: { "，,；;".contains($0) })
    {
      text = text[..<end]
    }
    let whole = text + ".." + note
    guard Width.columns(of: whole) > columns else { return whole }
    if let brief, Width.columns(of: brief) <= columns { return brief }
    return String(text).truncated(toColumns: max(0, columns - 2)) + ".."
  }
}

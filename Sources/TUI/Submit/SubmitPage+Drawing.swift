internal import ReviewCore
internal import Terminal

extension SubmitPage {
  func draw(on frame: inout Frame, _ app: AppView) {
    frame = Frame(size: frame.size, ambiguous: frame.ambiguous)
    let sheets = OwnSheets(app.world)
    guard let sheet = sheets[application] else {
      frame.putBar(app("提交", "Submit"), app)
      frame.put(
        app("这一份没有您的评分表", "You have no sheet of this application"), row: 2, column: 1)
      return
    }
    let place = "\(sheet.number)/\(sheets.all.count)"
    frame.putBar(
      app("提交", "Submit") + "  \(place)  \(sheet.application.unit)  \(sheet.application.name)",
      app)
    if let commentPage {
      CommentPages(sheet, app).put(page: commentPage, on: &frame, app)
      return
    }
    putGrid(sheet, on: &frame, app)
    if showsDebts(sheet) {
      putDebts(sheet, on: &frame, app)
    } else {
      putTotals(sheet, sheets, on: &frame, app)
    }
  }

  private func grid(_ app: AppView) -> SheetGrid {
    SheetGrid(app.world.scheme.preliminary.leaves, top: 2, height: app.size.rows - 9, app)
  }

  private func putGrid(_ sheet: OwnSheet, on frame: inout Frame, _ app: AppView) {
    let reasons = sheet.debts.compactMap { debt -> CriterionCode? in
      guard case .noReason(let code, _) = debt else { return nil }
      return code
    }
    let marks = app("* 有评语", "* comment")
    let legend = reasons.isEmpty ? marks : marks + app("  ! 欠理由", "  ! reason due")
    frame.putRule(row: 1, app("整份评分表", "The whole sheet"), legend, app)
    grid(app).put(
      sheet.sheet, owing: Set(reasons), focus: showsDebts(sheet) ? nil : chosen, on: &frame, app)
  }
}

// MARK: - Complete

extension SubmitPage {
  /// The totals, what submitting means, and the field, with as many blank rows as there is room for.
  private func putTotals(
    _ sheet: OwnSheet, _ sheets: OwnSheets, on frame: inout Frame, _ app: AppView
  ) {
    let top = grid(app).rows.upperBound
    frame.putRule(row: top, "", "", app)
    putSums(sheet, row: top + 1, on: &frame, app)
    let field = isSubmittable(sheet, app) ? 1 : 0
    let others = otherTotals(sheet, sheets, app)
    let room = app.size.rows - 2 - (top + 2) - field
    let fitting = explanations(app).first { others.count + $0.count <= room } ?? []
    let texts = isSubmittable(sheet, app) ? fitting : []
    let blocks = [Array(others.prefix(max(0, room))), texts]
    var spare = room - blocks.map(\.count).reduce(0, +)
    var row = top + 2
    for lines in blocks where !lines.isEmpty {
      for line in lines {
        frame.put(line, row: row, column: 1)
        row += 1
      }
      if spare > 0 {
        spare -= 1
        row += 1
      }
    }
    if isSubmittable(sheet, app) {
      let cursor = frame.cursor
      self.field.put(
        app("请把合计分再键入一遍：", "Type the total once more: "), row: row, on: &frame, app)
      if chosen != nil { frame.cursor = cursor }
    } else if chosen == nil {
      frame.cursor = Position(row: top + 1, column: 1)
    }
  }

  private func putSums(_ sheet: OwnSheet, row: Int, on frame: inout Frame, _ app: AppView) {
    let leaves = app.world.scheme.preliminary.leaves
    let most = leaves.reduce(Points.zero) { $0 + $1.leaf.maximum }
    let gap = String(repeating: " ", count: app.size.columns < 80 || app.language == .en ? 2 : 6)
    let opinion = app(
      "综合意见 \(TextLength.count(sheet.sheet.opinion)) 字",
      "opinion \(TextLength.count(sheet.sheet.opinion).counted("word"))")
    let sum = app("合计", "Total") + " \(sheet.sheet.given.text()) / \(most)"
    let start = frame.put(sum + gap, row: row, column: 1)
    let end = frame.put(opinion, row: row, column: start)
    let comments = sheet.sheet.remarkCount
    let citations = sheet.sheet.citationCount
    frame.put(
      gap + app("评语 \(comments) 条", comments == 1 ? "1 comment" : "\(comments) comments") + gap
        + app("引文 \(citations) 处", citations == 1 ? "1 citation" : "\(citations) citations"),
      row: row, column: end)
    if chosen == leaves.count {
      frame.putFocus(row: row, column: start - 2, columns: start - 1..<end, app)
    }
  }

  /// Lists `我已评 7 份，从低到高：71.0  74.5  [81.0]  84.5`.
  private func otherTotals(_ sheet: OwnSheet, _ sheets: OwnSheets, _ app: AppView) -> [String] {
    let whole = sheets.all.filter(\.hasWholeTotal).sorted {
      ($0.sheet.given, $0.number) < ($1.sheet.given, $1.number)
    }
    let label = app(
      "我已评 \(whole.count) 份，从低到高：", "My \(whole.count) totals from the lowest: ")
    let columns = app.size.columns - 2
    if app.size.rows < 24, let here = whole.firstIndex(where: { $0.code == application }) {
      return [label + Self.neighbours(of: here, in: whole.map { $0.sheet.given.text() })]
    }
    var lines = [label]
    for (index, other) in whole.enumerated() {
      let total = other.sheet.given.text()
      let text = other.code == application ? "[\(total)]" : total
      let gap = index == 0 || lines[lines.count - 1].isEmpty ? "" : "  "
      let used = Width.columns(of: lines[lines.count - 1] + gap + text, ambiguous: app.ambiguous)
      if used > columns {
        lines.append(text)
      } else {
        lines[lines.count - 1] += gap + text
      }
    }
    return lines
  }

  /// `..  80.0  [81.0]  84.5  ..`: where the list has no room, what stands next to it.
  private static func neighbours(of here: Int, in totals: [String]) -> String {
    let shown = max(0, here - 1)...min(totals.count - 1, here + 1)
    let words = shown.map { $0 == here ? "[\(totals[$0])]" : totals[$0] }
    let start = shown.lowerBound > 0 ? [".."] : []
    let end = shown.upperBound < totals.count - 1 ? [".."] : []
    return (start + words + end).joined(separator: "  ")
  }

  /// All of what submitting means, and only the one that matters most where there is no room.
  private func explanations(_ app: AppView) -> [[String]] {
    let texts = [
      app(
        "现在不交也行：放着随时能改，全部看完再一并提交。",
        "It can wait: a sheet kept can be changed any time, and all submitted together."),
      app(
        "交了以后自己不能改；确要改，请秘书退回，退回的原因会留在记录里。",
        "Once submitted it cannot change; the secretary can send it back, on record."),
      app(
        "纸质评分表随后打印，用笔签名，上面印着同一个短码。",
        "The paper sheet is printed afterwards for your signature, with the same code."),
    ]
    let breaker = LineBreaker(columns: app.size.columns - 2, ambiguous: app.ambiguous)
    let lines = texts.map { text in breaker.lines(of: text).map { String(text[$0]) } }
    let brief = app("交了以后自己不能改。", "Once submitted it cannot change.")
    return [lines.flatMap(\.self), lines[1], [brief]]
  }
}

// MARK: - Debts

extension SubmitPage {
  func debtRows(_ app: AppView) -> Range<Int> {
    let first = grid(app).rows.upperBound + 1
    return first..<max(first + 1, app.size.rows - 2)
  }

  private func putDebts(_ sheet: OwnSheet, on frame: inout Frame, _ app: AppView) {
    let rows = debtRows(app)
    let debts = sheet.debts
    let current = min(chosen ?? 0, debts.count - 1)
    let shown = window.range(showing: current, of: debts.count, rows: rows.count)
    let count =
      shown.count < debts.count
      ? app(
        "第 \(shown.lowerBound + 1) 至 \(shown.upperBound) 处",
        "\(shown.lowerBound + 1)-\(shown.upperBound)") : ""
    frame.putRule(
      row: rows.lowerBound - 1,
      app("还差 \(debts.count) 处，补齐才能交", "\(debts.count) due before it can be submitted"), count, app)
    for (row, index) in zip(rows, shown) {
      putDebt(debts[index], number: index + 1, row: row, on: &frame, app)
      if index == current { frame.putFocus(row: row, app) }
    }
    let note = rows.lowerBound + shown.count + 1
    guard note < rows.upperBound else { return }
    frame.put(
      debts.count == 1
        ? app("回车去补这一处。", "Enter goes there.")
        : app("回车去补这一处；还差什么，随时按 s 再看。", "Enter goes there; s shows again what is due."),
      row: note, column: 1)
  }

  private func putDebt(
    _ debt: SheetDebt, number: Int, row: Int, on frame: inout Frame, _ app: AppView
  ) {
    let leaves = app.world.scheme.preliminary.leaves
    let wide = app.size.columns >= 80
    let criterion = leaves.first { $0.code == debt.criterion }
    let mark: String
    let reason: String
    switch debt {
    case .noMark: (mark, reason) = ("", app("没有分", "no mark"))
    case .noReason(_, let points):
      mark = " \(points.text())"
      reason = app("低于六成，要写理由", "under 60 %, a reason is due")
    case .opinionShort(let length, let minimum):
      mark = ""
      reason = app(
        "现 \(length) 字，至少 \(minimum) 字", "\(length.counted("word")), at least \(minimum)")
    }
    frame.putRight("\(number)", row: row, endingAt: 4)
    let start = wide ? 33 : 28
    let name = criterion.map { criterion in
      let room = start - 8 - criterion.code.rawValue.count - mark.count
      return "\(criterion.code) \(criterion.name(in: room, app))"
    }
    frame.put((name ?? app("综合意见", "Overall opinion")) + mark, row: row, column: 6)
    frame.put(reason, row: row, column: start)
  }
}

extension ScoreSheet {
  /// Places of the plan that the comments cite, as `[三(一) 段5]` or `[三(二) 表1]`.
  var citationCount: Int {
    comments.values.reduce(0) { count, text in
      count + text.matches(of: /\[[^\[\]\n]* ?[段表] ?[0-9]+\]/).count
    }
  }
}

internal import ReviewCore

/// What has been stored.
extension DefenseRecord {
  mutating func record(
    _ points: Points?, of criterion: ScoredCriterion, then move: Move, _ app: AppView
  ) -> [Effect] {
    guard let sheet = focusedRow(app)?.sheet else { return [] }
    let change = MarkChange(
      sheet: sheet.key, criterion: criterion.code, before: sheet.marks[criterion.code],
      after: points.map(Mark.points))
    pending = move
    return [recording(change, revision: sheet.revision)]
  }

  private func recording(_ change: MarkChange, revision: Int) -> Effect {
    let act: Act =
      switch change.after {
      case .points(let points):
        .scoreGiven(
          change.sheet, Act.ScoreGiven(criterion: change.criterion, points: points))
      case .notApplicable, nil:
        .scoreCleared(change.sheet, Act.ScoreCleared(criterion: change.criterion))
      }
    return .record(
      Recording(
        [act], expecting: [.sheet(change.sheet): revision], onBehalfOf: change.sheet.expert,
        receipt: .defenseMark(change)))
  }

  mutating func stored(_ change: MarkChange, _ app: AppView) -> [Effect] {
    let move = pending ?? .stay
    pending = nil
    field?.takeBack()
    guard !change.isUndoing else {
      let index = sheets(app).rows.firstIndex { $0.expert == change.sheet.expert }
      let column = leaves(app).firstIndex { $0.code == change.criterion }
      if let index, let column { focus = Cell(row: index, column: column) }
      resetField(app)
      return [.say(undone(change, app))]
    }
    undoable.append(change)
    let message = message(of: change, move, app)
    return settle(move, app) + [.say(message)]
  }

  private func message(of change: MarkChange, _ move: Move, _ app: AppView) -> Text {
    let who = "\(change.sheet.expert)"
    let name = label(of: change.criterion, app)
    guard let after = change.after?.given else {
      let before = change.before?.given?.text() ?? "--"
      return Text(
        zh: "\(who) \(name.zh)的 \(before) 清掉了，现在没有分。\(app.undoKey) 撤销",
        en: "\(who) \(name.en) cleared, was \(before). \(app.undoKey) undoes")
    }
    let leaf = leaves(app).first { $0.code == change.criterion }?.leaf
    if let leaf, app.world.scheme.comments.owesReason(after, of: leaf) {
      return Text(
        zh: "\(who) \(name.zh) \(after.text()) 已存。低于六成，要写理由：回到那一格按 ;",
        en: "\(who) \(name.en) \(after.text()) saved. Under 60 %: go back to it and press ;")
    }
    if let before = change.before?.given {
      return Text(
        zh: "\(who) \(name.zh)由 \(before.text()) 改为 \(after.text())，已存。\(app.undoKey) 撤销",
        en: "\(who) \(name.en) changed from \(before.text()) to \(after.text()), saved."
          + " \(app.undoKey) undoes")
    }
    return Text(
      zh: "\(who) \(name.zh) \(after.text()) 已存。\(app.undoKey) 撤销",
      en: "\(who) \(name.en) \(after.text()) saved. \(app.undoKey) undoes")
  }

  private func label(of code: CriterionCode, _ app: AppView) -> Text {
    leaves(app).first { $0.code == code }?.label ?? Text(zh: code.rawValue, en: code.rawValue)
  }

  mutating func submitted(_ key: SheetKey, _ app: AppView) -> [Effect] {
    let move = pending ?? .stay
    pending = nil
    undoable.removeAll { $0.sheet == key }
    let sheet = sheets(app).rows.first { $0.expert == key.expert }?.sheet
    let total = sheet.flatMap { sheets(app).total($0) } ?? ""
    let code = sheet?.digest.map(ScoreSheet.shortCode(of:)) ?? ""
    let count = leaves(app).count
    return go(move, app) + [
      .say(
        Text(
          zh: "\(key.expert) \(count) 项 \(total) 交了，短码 \(code)",
          en: "\(key.expert) submitted, \(count.counted("mark")), \(total); code \(code)"))
    ]
  }

  mutating func undo(_ app: AppView) -> [Effect] {
    guard field?.typed == nil else {
      field?.takeBack()
      return [.say(unchanged(app))]
    }
    guard let last = undoable.popLast(), last.sheet.application == application,
      let sheet = sheets(app).rows.first(where: { $0.expert == last.sheet.expert })?.sheet,
      sheet.status == .open
    else { return [.say(Text(zh: "没有可撤销的了", en: "Nothing left to undo"))] }
    let change = MarkChange(
      sheet: last.sheet, criterion: last.criterion, before: last.after, after: last.before,
      isUndoing: true)
    return [recording(change, revision: sheet.revision)]
  }

  private func undone(_ change: MarkChange, _ app: AppView) -> Text {
    let name = label(of: change.criterion, app)
    let before = change.before?.given?.text() ?? "--"
    let after = change.after?.given?.text() ?? "--"
    return Text(
      zh: "撤销了：\(change.sheet.expert) \(name.zh)由 \(before) 改回 \(after)",
      en: "Undone: \(change.sheet.expert) \(name.en) is \(after) again, was \(before)")
  }
}

extension Mark {
  /// The points; nil where the criterion does not apply.
  var given: Points? {
    switch self {
    case .points(let points): points
    case .notApplicable: nil
    }
  }
}

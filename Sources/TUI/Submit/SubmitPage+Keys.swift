internal import ReviewCore
internal import Terminal

extension SubmitPage {
  mutating func type(_ key: Key, _ sheet: OwnSheet, _ app: AppView) -> [Effect] {
    commentPage = nil
    guard isSubmittable(sheet, app) else { return [.say(standing(sheet, app))] }
    chosen = nil
    field.type(key)
    return []
  }

  mutating func go(_ sheet: OwnSheet, _ sheets: OwnSheets, _ app: AppView) -> [Effect] {
    if commentPage != nil {
      commentPage = nil
      return []
    }
    if showsDebts(sheet) {
      let debt = sheet.debts[min(chosen ?? 0, sheet.debts.count - 1)]
      return [.openDesk(application, at: debt.item)]
    }
    if let chosen {
      let leaves = app.world.scheme.preliminary.leaves
      let item = chosen < leaves.count ? DeskItem.criterion(leaves[chosen].code) : .opinion
      return [.openDesk(application, at: item)]
    }
    return field.isEmpty ? next(sheets) : submit(sheet, app)
  }

  mutating func submit(_ sheet: OwnSheet, _ app: AppView) -> [Effect] {
    let typed = field.text
    field.clear()
    let number = typed.hasSuffix(".") ? String(typed.dropLast()) : typed
    let points = try? Points(decimal: number)
    let total = sheet.sheet.given
    guard points == total else {
      let shown = points?.text() ?? typed
      return [
        .say(
          Text(
            zh: "合计是 \(total.text())，键入的是 \(shown)。没有交",
            en: "The total is \(total.text()), you typed \(shown). Not submitted"))
      ]
    }
    return [.record(.submitting([sheet], app.world))]
  }

  /// Leaves this one as it is and goes on with the next that is not finished.
  func next(_ sheets: OwnSheets) -> [Effect] {
    if let next = sheets.nextUnfinished(after: application) {
      return [.openDesk(next.code, at: nil)]
    }
    let waiting = sheets.complete.count
    let text =
      waiting > 0
      ? Text(
        zh: "都评完了，\(waiting) 份放在待交。回车一并提交",
        en: "All are complete, \(waiting) waiting. Enter submits them together")
      : Text(zh: "没有别的要评了", en: "Nothing else is left to score")
    return [.go(.overview), .say(text)]
  }

  mutating func back() -> [Effect]? {
    if commentPage != nil {
      commentPage = nil
      return []
    }
    if !field.isEmpty {
      field.clear()
      return [.say(Text(zh: "没有交。再按 Esc 返回", en: "Not submitted. Esc again goes back"))]
    }
    return nil
  }

  /// Moves among the debts, or from the field through the items of the sheet and round again.
  mutating func move(_ steps: Int, _ sheet: OwnSheet, _ app: AppView) {
    commentPage = nil
    field.clear()
    if showsDebts(sheet) {
      let count = sheet.debts.count
      let next = min(max(0, (chosen ?? 0) + steps), count - 1)
      chosen = next
      window.show(next, of: count, rows: debtRows(app).count)
      return
    }
    // Place 0 is the field; the opinion comes after the leaves.
    let count = app.world.scheme.preliminary.leaves.count + 2
    let place = ((chosen ?? -1) + 1 + steps + count) % count
    chosen = place == 0 ? nil : place - 1
  }

  /// Space and PageDown go through the comments, PageUp back to the marks.
  mutating func turn(_ pages: Int, _ sheet: OwnSheet, _ app: AppView) {
    let last = CommentPages(sheet, app).count - 1
    switch (commentPage, pages > 0) {
    case (nil, true): commentPage = 0
    case (nil, false), (0, false): commentPage = nil
    case (let page?, _): commentPage = min(max(0, page + pages), last)
    }
  }
}

internal import ReviewCore
internal import Terminal

extension SubmitPage {
  static func submitted(_ sheet: OwnSheet) -> Text {
    let code = ScoreSheet.shortCode(of: sheet.sheet.digest ?? "")
    return Text(
      zh: "第 \(sheet.number) 份交了，短码 \(code)，纸质件上印着同一个码",
      en: "Number \(sheet.number) submitted, code \(code), printed on the paper too")
  }

  func standing(_ sheet: OwnSheet, _ app: AppView) -> Text {
    switch sheet.sheet.status {
    case .submitted: return Self.submitted(sheet)
    case .returned, .voided:
      return Text(
        zh: "这一份\(sheet.sheet.status.text.zh)，不能交",
        en: "This sheet is \(sheet.sheet.status.text.en) and cannot be submitted")
    case .open: break
    }
    if let closed = OverviewWords.closed(OwnSheets(app.world), app) { return closed }
    if showsDebts(sheet) {
      return Text(
        zh: "现在不补也可以，已评的都在，状态仍是「\(SheetStanding.begun.text.zh)」",
        en: "It can wait: all that is given is kept, and the sheet stays open")
    }
    if sheet.hasDraft {
      return Text(
        zh: "这一份有没写完的评语，还不能交；Esc 回去，在那一项按 ; 写完",
        en: "A comment is unfinished: Esc, then ; on its item finishes it")
    }
    let total = sheet.sheet.given.text()
    return Text(
      zh: "键入 \(total) 再回车，是提交；什么都不键入，直接回车，是先放着",
      en: "\(total) and Enter submits; Enter alone leaves it for later")
  }

  func standingMessage(_ app: AppView) -> Text? {
    guard let sheet = OwnSheets(app.world)[application] else { return nil }
    if commentPage != nil {
      return Text(
        zh: "评语都在这里；回车或 PgUp 回到分数", en: "All comments; Enter or PgUp returns to the scores")
    }
    guard let chosen, !showsDebts(sheet) else { return standing(sheet, app) }
    let leaves = app.world.scheme.preliminary.leaves
    guard chosen < leaves.count else {
      return Text(zh: "回车回到综合意见", en: "Enter goes back to the opinion")
    }
    let (code, name) = (leaves[chosen].code, leaves[chosen].name)
    return Text(zh: "回车回到 \(code) \(name.zh)", en: "Enter goes back to \(code) \(name.en)")
  }

  func hints(_ app: AppView) -> [Hint] {
    guard let sheet = OwnSheets(app.world)[application] else { return [] }
    let enter = app("回车", "Enter")
    let upDown = app("上下", "Up/Down")
    let last = [Hint("Esc", app("返回", "back")), Hint("?", app("按键", "keys"))]
    if commentPage != nil {
      return [
        Hint(app("空格", "Space"), app("往下翻", "page")),
        Hint("PgUp", app("往回翻", "page back")), Hint(enter, app("回到分数", "scores")),
      ] + last
    }
    if showsDebts(sheet) {
      return [
        Hint(enter, app("去补这一处", "go there")), Hint(upDown, app("选", "choose")),
        Hint("]", app("先评下一份", "next sheet")),
      ] + last
    }
    if chosen != nil {
      return [
        Hint(enter, app("回到这一项", "open item")), Hint(upDown, app("选", "choose")),
        Hint(app("空格", "Space"), app("看评语", "comments")),
      ] + last
    }
    let next =
      sheet.sheet.status == .open
      ? app("先放着，评下一份", "leave, next") : app("评下一份", "next sheet")
    var hints = [Hint(enter, next)]
    if isSubmittable(sheet, app) {
      hints.append(Hint("\(sheet.sheet.given.text()) \(enter)", app("提交", "submit")))
    }
    hints.append(Hint(upDown, app("回到某项", "item")))
    return hints + last
  }
}

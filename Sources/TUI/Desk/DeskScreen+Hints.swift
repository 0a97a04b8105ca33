internal import ReviewCore
internal import Terminal

extension DeskScreen {
  func standingMessage(_ app: AppView) -> Text? {
    switch mode {
    case .reading:
      if sheet(app) != nil, let reason = refusalToScore(app) { return reason }
      guard let criterion = criterion(app) else {
        return Text(
          zh: "上下逐行，左右换章节，鼠标滚轮也能翻",
          en: "Up/Down by line, Left/Right by section; the wheel scrolls too")
      }
      return Text(
        zh: "上下逐行，左右换章节，鼠标滚轮也能翻。按数字就是给 \(criterion.code) 打分",
        en: "Up/Down by line, Left/Right by section. A digit scores \(criterion.code)")
    case .editing:
      return Text(
        zh: "PgUp PgDn 翻上面的原文。Tab 去选一段，回车把段号写进来",
        en: "PgUp PgDn move the plan above. Tab chooses a paragraph to cite")
    case .citing:
      return Text(
        zh: "上下选一段，回车写进段号，= 连原文一起写进",
        en: "Up/Down choose, Enter inserts the mark, = inserts the text too")
    case .caught:
      return Text(
        zh: "中文输入法开着也能打分：数字、回车、空格、Tab 和 ; / [ ] 都照常用",
        en: "Scoring works with the input method on: digits, Enter, Space, Tab, ; / [ ]")
    case .conflict: return nil
    case .scoring: return scoringMessage(app)
    }
  }

  private func scoringMessage(_ app: AppView) -> Text? {
    if let reason = refusalToScore(app) { return reason }
    switch item {
    case .criterion(let code):
      guard let field, field.typed != nil else {
        if let criterion = criterion(app),
          let owed = sheet(app)?.reasonOwed(for: criterion, under: app.world.scheme)
        {
          return Text(
            zh: "\(code) \(owed.text()) 低于六成，要写理由，按 ; 写",
            en: "\(code) \(owed.text()) is under 60 %: a reason is due, press ;")
        }
        return Text(
          zh: "数字给 \(code) 打分，回车存入并到下一项", en: "Digits score \(code), Enter saves and goes on")
      }
      return Text(zh: "回车存入，Esc 不要", en: "Enter saves, Esc drops")
    case .opinion: return Text(zh: "回车写综合意见", en: "Enter writes the opinion")
    case .submission:
      return sheet(app)?.debts(under: app.world.scheme).isEmpty == true
        ? Text(zh: "回车看整份评分表，然后提交", en: "Enter shows the whole sheet, then submit")
        : Text(zh: "补齐才能交，回车看还差什么", en: "Not complete: Enter shows what is due")
    }
  }

  func hints(_ app: AppView) -> [Hint] {
    switch mode {
    case .scoring, .conflict: scoringHints(app)
    case .reading: readingHints(app)
    case .editing:
      [
        Hint("Esc", app("写完返回（已存）", "done (kept)")),
        Hint(app("回车", "Enter"), app("换行", "new line")),
        Hint("Tab", app("引用原文", "cite the plan")), Hint("Ctrl-Z", app("撤销", "undo")),
        Hint("F1", app("按键", "keys")),
      ]
    case .citing:
      [
        Hint(app("回车", "Enter"), app("写进段号", "insert mark")),
        Hint("=", app("连原文写进", "insert text")),
        Hint(app("上下", "Up/Down"), app("选一段", "choose")),
        Hint(app("空格", "Space"), app("下一屏", "page")), Hint("Esc", app("不引用", "back")),
      ]
    case .caught:
      [
        Hint(app("回车", "Enter"), app("写成评语", "make it a comment")),
        Hint("Esc", app("不要", "drop")), Hint("Shift", app("切到英文", "English")),
        Hint("?", app("按键", "keys")),
      ]
    }
  }

  private func scoringHints(_ app: AppView) -> [Hint] {
    if case .conflict = mode {
      return [
        Hint("1", app("用另一窗口的", "keep the other")), Hint("2", app("用这里的", "use this one")),
        Hint("Esc", app("用另一窗口的", "keep the other")),
      ]
    }
    let isWide = app.size.columns >= 100
    let help = Hint("?", app("按键", "keys"))
    guard refusalToScore(app) == nil else {
      return [
        Hint(app("回车", "Enter"), app("下一项", "next")),
        Hint(app("空格", "Space"), app("翻原文", "page")),
        Hint("Tab", app("放大原文", "plan")), Hint("Esc", app("返回", "back")), help,
      ]
    }
    let next: String
    switch item {
    case .criterion: next = app("下一项", "next")
    case .opinion: next = app("写意见", "write")
    case .submission: next = app("看整份", "the sheet")
    }
    var hints = [
      Hint(app("回车", "Enter"), next), Hint(app("空格", "Space"), app("翻原文", "page")),
      Hint(";", criterion(app) == nil ? app("意见", "opinion") : app("评语", "comment")),
    ]
    if criterion(app) != nil { hints.insert(Hint(app("数字", "0-9"), app("打分", "score")), at: 0) }
    if app.size.columns >= 80 { hints.append(Hint("Tab", app("放大原文", "plan"))) }
    if isWide { hints.append(Hint("/", app("查找", "find"))) }
    if app.size.columns >= 112 { hints.append(Hint("]", app("下一份", "next file"))) }
    if isWide { hints.append(Hint("s", app("提交", "submit"))) }
    if app.size.columns >= 80 { hints.append(Hint("Esc", app("返回", "back"))) }
    return hints + [help]
  }

  private func readingHints(_ app: AppView) -> [Hint] {
    let canScore = refusalToScore(app) == nil
    let isNarrow = app.size.columns < 80
    let hasSheet = sheet(app) != nil
    let enter = Hint(
      app("回车", "Enter"),
      canScore ? app("打分", "score") : hasSheet ? app("看分数", "marks") : app("下一屏", "page"))
    var hints =
      (hasSheet ? [Hint(app("空格", "Space"), app("下一屏", "page"))] : [enter]) + [
        Hint(app("左右", "Left/Right"), app("换章节", "section")),
        Hint("o", app("目录", "outline")),
      ]
    let last = hasSheet ? [enter] : []
    if isNarrow { return hints + last + [Hint("?", app("按键", "keys"))] }
    hints.append(Hint("/", app("查找", "find")))
    if canScore { hints.append(Hint("m", app("标引文", "cite"))) }
    if app.size.columns >= 112 { hints.append(Hint("i", app("申报表和附件", "facts, files"))) }
    hints += last
    if app.size.columns >= 112 || !canScore { hints.append(Hint("Esc", app("返回", "back"))) }
    return hints + [Hint("?", app("按键", "keys"))]
  }

  func refusal(of command: Command, _ app: AppView) -> Text? {
    switch command {
    case .notApplicable:
      guard refusalToScore(app) == nil else { return refusalToScore(app) }
      return app.world.scheme.preliminary.allowNotApplicable
        ? nil : Text(zh: "方案不允许不适用", en: "The scheme does not allow N/A")
    case .scoreType, .scoreLower, .scoreRaise, .scoreClear, .scoreRetype, .comment:
      return sheet(app) == nil ? nil : refusalToScore(app)
    case .export: return Text(zh: "这一屏没有表可导", en: "There is no table here to export")
    case .explain:
      return Text(
        zh: "合计就是各项分数相加；名次在排名里按 e",
        en: "The total is the sum of the marks; ranks explain themselves in Ranking")
    default: return nil
    }
  }
}

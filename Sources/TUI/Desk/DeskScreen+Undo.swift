internal import ReviewCore
internal import Terminal

/// One list for marks and comments; undoing is an act of its own and goes where it changed something.
extension DeskScreen {
  private static let remembered = 200

  mutating func remember(_ change: DeskChange, isUndoing: Bool) {
    dropped = nil
    guard !isUndoing else { return }
    done.append(change)
    if done.count > Self.remembered { done.removeFirst() }
    undone = []
  }

  mutating func undo(_ key: Key, _ app: AppView) -> [Effect]? {
    if key == .control("z"), app.world.isLocal { return nil }
    if let text = dropped {
      dropped = nil
      mode = .caught(text)
      return []
    }
    guard let change = done.popLast() else {
      return [.say(Text(zh: "没有可撤销的了", en: "Nothing left to undo"))]
    }
    undone.append(change)
    return apply(change.reversed, app)
  }

  mutating func redo(_ app: AppView) -> [Effect] {
    guard let change = undone.popLast() else {
      return [.say(Text(zh: "没有可重做的了", en: "Nothing left to redo"))]
    }
    done.append(change)
    return apply(change.repeated, app)
  }

  private mutating func apply(_ change: DeskChange, _ app: AppView) -> [Effect] {
    field?.takeBack()
    switch change {
    case .mark(let change):
      visit(change.sheet, .criterion(change.criterion), app)
      return [record(change, then: .stay, app)]
    case .comment(let change):
      visit(change.sheet, change.criterion.map { .criterion($0) } ?? .opinion, app)
      return store(change, then: .stay, app)
    }
  }

  private mutating func visit(_ sheet: SheetKey, _ target: DeskItem, _ app: AppView) {
    if sheet.application != application { open(sheet.application, at: target, app) }
    moveItem(to: target, app)
  }
}

extension DeskScreen.DeskChange {
  /// What takes the change back.
  fileprivate var reversed: Self {
    switch self {
    case .mark(let change):
      .mark(
        MarkChange(
          sheet: change.sheet, criterion: change.criterion, before: change.after,
          after: change.before, isUndoing: true))
    case .comment(let change):
      .comment(
        CommentChange(
          sheet: change.sheet, criterion: change.criterion, before: change.after,
          after: change.before, isUndoing: true))
    }
  }

  /// The same change again, without being remembered twice.
  fileprivate var repeated: Self {
    switch self {
    case .mark(var change):
      (change.isUndoing, change.isRedoing) = (true, true)
      return .mark(change)
    case .comment(var change):
      (change.isUndoing, change.isRedoing) = (true, true)
      return .comment(change)
    }
  }
}

extension DeskScreen {
  /// What the message line says of a mark that has been stored.
  func message(for change: MarkChange, _ app: AppView) -> Text {
    let criterion = leaves(app).first { $0.code == change.criterion }
    let name = criterion?.name ?? Text(zh: "", en: "")
    let code = change.criterion
    let key = app.undoKey
    if change.isUndoing {
      let verb = Self.verb(isRedoing: change.isRedoing)
      return Text(
        zh: "\(verb.zh)：\(code) 由 \(change.before.shown) 改回 \(change.after.shown)",
        en: "\(verb.en): \(code) is back to \(change.after.shown), was \(change.before.shown)")
    }
    switch (change.before, change.after) {
    case (let before?, nil):
      return Text(
        zh: "\(code) 的 \(Mark?.some(before).shown) 清掉了，现在没有分。\(key) 撤销",
        en: "\(code) cleared, was \(Mark?.some(before).shown). \(key) undoes")
    case (_, .points(let points)):
      if let criterion, sheet(app)?.reasonOwed(for: criterion, under: app.world.scheme) != nil {
        return Text(
          zh: "\(code) \(points.text()) 已存。低于六成，提交前要写理由：在 \(code) 上按 ;",
          en: "\(code) \(points.text()) saved. Under 60 %, a reason is due: press ; on \(code)")
      }
      if let before = change.before {
        return Text(
          zh: "\(code) 由 \(Mark?.some(before).shown) 改为 \(points.text())，已存。\(key) 撤销",
          en: "\(code) changed from \(Mark?.some(before).shown) to \(points.text()), saved. "
            + "\(key) undoes")
      }
      if let rest = remaining(app) {
        return Text(
          zh: "\(code) \(points.text()) 已存，没有分的还有 \(rest)。\(key) 撤销",
          en: "\(code) \(points.text()) saved, still without a mark: \(rest). \(key) undoes")
      }
      return Text(
        zh: "\(code) \(name.zh) \(points.text()) 已存。\(key) 撤销",
        en: "\(code) \(name.en) \(points.text()) saved. \(key) undoes")
    case (_, .notApplicable):
      return Text(zh: "\(code) 标为不适用，已存", en: "\(code) marked not applicable, saved")
    case (nil, nil): return Text(zh: "没有改", en: "Unchanged")
    }
  }

  private static func verb(isRedoing: Bool) -> Text {
    isRedoing ? Text(zh: "重做了", en: "Redone") : Text(zh: "撤销了", en: "Undone")
  }

  /// Which items have no mark yet, once only a few are left; nil before that.
  private func remaining(_ app: AppView) -> String? {
    guard let sheet = sheet(app) else { return nil }
    let open = leaves(app).filter { sheet.marks[$0.code] == nil }.map(\.code.rawValue)
    return (1...3).contains(open.count) ? open.joined(separator: " ") : nil
  }

  /// What it says of a comment, or of a sheet that has become complete by it.
  func message(for change: CommentChange, _ app: AppView) -> Text {
    let length = TextLength.count(change.after)
    if change.isUndoing {
      let name =
        change.criterion.map { Text(zh: "\($0) 评语", en: "the comment on \($0)") }
        ?? Text(zh: "综合意见", en: "the opinion")
      let verb = Self.verb(isRedoing: change.isRedoing)
      return length == 0
        ? Text(zh: "\(verb.zh)：\(name.zh)改回空的", en: "\(verb.en): \(name.en) is empty again")
        : Text(
          zh: "\(verb.zh)：\(name.zh)改回 \(length) 字的",
          en: "\(verb.en): \(name.en) has \(length.counted("word")) again")
    }
    if let criterion = change.criterion {
      guard !change.after.isEmpty else {
        return Text(zh: "\(criterion) 评语清掉了", en: "\(criterion) comment removed")
      }
      let isMarked = sheet(app).map { sheet in
        leaves(app).allSatisfy { sheet.marks[$0.code] != nil }
      }
      guard isMarked != true else {
        return Text(
          zh: "\(criterion) 评语 \(length) 字，已存。各项都有分了，End 到综合意见",
          en:
            "\(criterion) comment saved, \(length.counted("word")). All are marked; End: the opinion"
        )
      }
      return Text(
        zh: "\(criterion) 评语 \(length) 字，已存。接着按数字打分",
        en: "\(criterion) comment saved, \(length.counted("word")). Digits score")
    }
    let minimum = app.world.scheme.comments.opinionMinimum
    if length < minimum {
      return Text(
        zh: "综合意见 \(length) 字，已存；提交前至少 \(minimum) 字",
        en: "Opinion saved, \(length.counted("word")); \(minimum) are due before submitting")
    }
    guard let sheet = sheet(app), sheet.debts(under: app.world.scheme).isEmpty else {
      return Text(zh: "综合意见 \(length) 字，已存", en: "Opinion saved, \(length.counted("word"))")
    }
    return Text(
      zh: "评完了，放在待交。回车看整份并提交，] 评下一份",
      en: "Complete, waits to be submitted. Enter shows it whole, ] goes to the next")
  }
}

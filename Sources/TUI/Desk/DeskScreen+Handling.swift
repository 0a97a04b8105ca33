internal import ReviewCore
internal import Terminal

extension DeskScreen {
  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .shown: return shown(app)
    case .recorded(let receipt, let entries): return recorded(receipt, entries, app)
    case .refused(let receipt, _): return refused(receipt, app)
    case .keepDraft: return keepDraft(app)
    case .found(let text, let isDone): return found(text, isDone: isDone, app)
    case .section(let block): return jump(to: PlanPlace(block: block))
    case .reason(.notApplicable, let reason): return markNotApplicable(reason, app)
    case .reason: return nil
    case .text(let text, let isPaste): return take(text, isPaste: isPaste, app)
    case .han(let text): return catchHan(text, app)
    case .command(let command, let key):
      switch mode {
      case .scoring: return score(command, key, app)
      case .reading: return read(command, key, app)
      case .editing(let editing): return edit(command, editing, app)
      case .citing(let editing, let block): return cite(command, editing, block, app)
      case .caught(let text): return caught(command, text, app)
      case .conflict(let change, let stored): return settle(command, key, change, stored, app)
      }
    }
  }

  /// Makes sure that the plan is there, and that item and place fit it.
  private mutating func shown(_ app: AppView) -> [Effect] {
    if application == nil {
      application =
        app.world.myApplications.first?.code
        ?? app.world.applications.first?.code
      needsItem = true
      needsTurn = application.map { isKnown($0, app) } ?? false
      mode = needsTurn ? .scoring : .reading
    }
    guard let application else { return [] }
    if needsItem {
      item = firstItem(app)
      needsItem = false
    }
    // Who has no sheet only reads.
    if sheet(app) == nil, case .scoring = mode { mode = .reading }
    if field == nil || field?.typed == nil { field = freshField(app) }
    guard plan(app) != nil else {
      return app.world.application(application)?.plan == nil ? [] : [.loadPlan(application)]
    }
    if needsTurn {
      needsTurn = false
      turn(to: item, app)
    }
    return []
  }

  /// Where scoring begins or goes on; on a complete sheet the first item.
  private func firstItem(_ app: AppView) -> DeskItem {
    guard let sheet = sheet(app) else { return .submission }
    return sheet.stop(under: app.world.scheme)?.item
      ?? leaves(app).first.map { .criterion($0.code) } ?? .submission
  }

  /// The field of the item as it is stored.
  func freshField(_ app: AppView) -> ScoreField? {
    guard let criterion = criterion(app), let sheet = sheet(app) else { return nil }
    switch sheet.marks[criterion.code] {
    case .points(let points): return ScoreField(leaf: criterion.leaf, stored: points)
    case .notApplicable, nil: return ScoreField(leaf: criterion.leaf, stored: nil)
    }
  }

  private mutating func recorded(_ receipt: Receipt, _ entries: [LedgerEntry], _ app: AppView)
    -> [Effect]
  {
    switch receipt {
    case .mark(let change, let move):
      remember(.mark(change), isUndoing: change.isUndoing)
      field = freshField(app)
      return [.say(message(for: change, app))] + go(move, app, keepsMessage: true)
    case .comment(let change, let move):
      remember(.comment(change), isUndoing: change.isUndoing)
      let key = DraftKey(sheet: change.sheet, field: change.criterion?.rawValue ?? "")
      (drafts[key], contested[key]) = (nil, nil)
      return [.say(message(for: change, app))] + go(move, app, keepsMessage: true)
    case .submitted, .returned, .defenseMark, .minute, .outcome, .stagePassed, .sealed, .departed,
      .pledged, .recusalsStated, .reminded:
      field = freshField(app)
      return []
    }
  }

  private mutating func markNotApplicable(_ reason: String, _ app: AppView) -> [Effect] {
    guard let sheet = sheet(app), let criterion = criterion(app) else { return [] }
    let change = MarkChange(
      sheet: sheet.key, criterion: criterion.code, before: sheet.marks[criterion.code],
      after: .notApplicable)
    return [record(change, because: reason, then: .to(neighbour(1, app)), app)]
  }

  /// A refused mark stays in the field.
  ///
  /// Where the viewer's other desk was first on this item, it asks; on another item, it goes on.
  private mutating func refused(_ receipt: Receipt, _ app: AppView) -> [Effect] {
    if case .comment(let change, let move) = receipt, let sheet = sheet(app),
      sheet.status == .open, refusalToScore(app) == nil, sheet.revision != change.base
    {
      var again = change
      again.base = sheet.revision
      return store(again, then: move, app)
    }
    guard case .mark(let change, let move) = receipt, let sheet = sheet(app),
      sheet.revision != change.base
    else { return [] }
    let stored = sheet.marks[change.criterion]
    guard stored != change.before else { return [record(change, then: move, app)] }
    mode = .conflict(change, stored: stored)
    return [
      .say(
        Text(
          zh: "这一项在您的另一个窗口改成了 \(stored.shown)，这里的 \(change.after.shown) 没有存："
            + "1 用 \(stored.shown)  2 用 \(change.after.shown)",
          en: "Your other window made it \(stored.shown); \(change.after.shown) is not saved: "
            + "1 keep \(stored.shown)  2 use \(change.after.shown)"))
    ]
  }

  /// The viewer chooses between the two marks that two desks gave.
  private mutating func settle(
    _ command: Command, _ key: Key, _ change: MarkChange, _ stored: Mark?, _ app: AppView
  ) -> [Effect]? {
    switch (command, key) {
    case (.choose, .character("1")), (.back, _):
      mode = .scoring
      field = freshField(app)
      return [.say(Text(zh: "用了 \(stored.shown)", en: "Kept \(stored.shown)"))]
    case (.choose, .character("2")):
      mode = .scoring
      let again = MarkChange(
        sheet: change.sheet, criterion: change.criterion, before: stored, after: change.after)
      return [record(again, then: .stay, app)]
    default:
      return [
        .say(
          Text(
            zh: "按 1 用 \(stored.shown)，按 2 用 \(change.after.shown)",
            en: "1 keeps \(stored.shown), 2 uses \(change.after.shown)"))
      ]
    }
  }
}

extension Mark? {
  /// `5.5`, `不适用` or `--`.
  var shown: String {
    switch self {
    case .points(let points): points.text()
    case .notApplicable: "NA"
    case nil: "--"
    }
  }
}

internal import ReviewCore
internal import Terminal

/// 打分: marks are typed, stored on leaving the item, and can be taken back.
extension DeskScreen {
  mutating func score(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .scoreType:
      guard case .character(let character) = key else { return [] }
      return type(app) { $0.type(character) }
    case .scoreLower: return type(app) { $0.step(up: false) }
    case .scoreRaise: return type(app) { $0.step(up: true) }
    case .scoreRetype: return type(app) { $0.rubOut() }
    case .scoreClear: return clear(app)
    case .itemNext: return key == .enter ? enter(app) : leaveItem(.to(neighbour(1, app)), app)
    case .itemPrevious: return leaveItem(.to(neighbour(-1, app)), app)
    case .itemFirst: return leaveItem(.to(items(app).first ?? item), app)
    case .itemOpinion: return leaveItem(.to(.opinion), app)
    case .planDown, .planUp: return scrollPage(down: command == .planDown, app)
    case .comment: return leaveItem(.comment, app)
    case .focusNext, .focusPrevious: return leaveItem(.enlarge, app)
    case .applicationNext: return leaveItem(nextApplication(1, app), app)
    case .applicationPrevious: return leaveItem(nextApplication(-1, app), app)
    case .submit: return leaveItem(.submit, app)
    case .back: return takeBack(app)
    case .undo: return undo(key, app)
    case .redo: return redo(app)
    case .cite: return beginCiting(nil, app)
    case .citation: return showCitation(app)
    case .table: return showTable(app)
    case .outline: return [.push(OutlinePage(plan: plan(app), at: place))]
    case .facts: return [.push(FactsPage(application: application))]
    case .goOverview, .goApplications, .goDesk, .goMeeting, .goBoard, .goVerification,
      .goShortlist, .goLedger:
      return leaveForScreen(command, app)
    case .notApplicable: return [.push(ReasonLine(.notApplicable))]
    case .find: return beginFinding()
    case .findNext, .findPrevious: return findAgain(next: command == .findNext, app)
    default: return nil
    }
  }

  /// Changes what is typed, and says what it means.
  private mutating func type(_ app: AppView, _ change: (inout ScoreField) -> Void) -> [Effect] {
    if let reason = refusalToScore(app) { return [.say(reason)] }
    guard var field, let criterion = criterion(app) else {
      return [
        .say(
          Text(
            zh: "综合意见不打分，按 ; 写；上一项打分按上",
            en: "The opinion takes no mark: ; writes it, Up goes back"))
      ]
    }
    if mode.isReading {
      mode = .scoring
      turn(to: item, app)
    }
    change(&field)
    self.field = field
    return [.wheel(false)] + (note(on: field, criterion).map { [.say($0)] } ?? [])
  }

  private func note(on field: ScoreField, _ criterion: ScoredCriterion) -> Text? {
    guard let typed = field.typed else { return nil }
    if typed.isEmpty, let stored = field.stored {
      return Text(
        zh: "原来是 \(stored.text())，Esc 不改", en: "It was \(stored.text()); Esc keeps it")
    }
    if field.isHalf, let value = field.value, field.leaf.refusal(of: value) == nil {
      let whole = typed.dropLast()
      return Text(
        zh: "按了 \(whole) 和 . ，就是 \(value.text())；要 \(whole).0 再按 0。回车存入，Esc 不要",
        en: "\(whole) and . make \(value.text()); press 0 for \(whole).0. "
          + "Enter saves, Esc drops")
    }
    return field.isRefused ? refusalText(field, criterion) : nil
  }

  func refusalText(_ field: ScoreField, _ criterion: ScoredCriterion) -> Text? {
    switch field.leaving {
    case .unchanged, .store: return nil
    case .unreadable(let typed):
      return Text(
        zh: "\(typed) 不是一个分数。退格改，Esc 不要",
        en: "\(typed) is no mark. Backspace, or Esc to drop")
    case .refused(let refusal, let given):
      let code = criterion.code
      switch refusal {
      case .over(let maximum):
        return Text(
          zh: "\(code) 最高 \(maximum) 分，\(given) 还没有存。退格改，Esc 不要",
          en: "\(code) goes up to \(maximum); \(given) is not saved. Backspace, or Esc to drop")
      case .under(let minimum):
        return Text(
          zh: "\(code) 最低 \(minimum) 分，\(given) 还没有存。退格改，Esc 不要",
          en: "\(code) starts at \(minimum); \(given) is not saved. Backspace, or Esc to drop")
      case .offStep(let below, let above, let step):
        let grid =
          step.hundredths == 50
          ? Text(zh: "半分一档", en: "by halves") : Text(zh: "\(step) 分一档", en: "by \(step)")
        return Text(
          zh: "\(code) \(grid.zh)：\(below.text()) 或 \(above.text())，\(given) 还没有存。退格改，Esc 不要",
          en: "\(code) goes \(grid.en): \(below.text()) or \(above.text()); "
            + "\(given) is not saved")
      }
    }
  }

  /// Why no mark can be given here; nil if one can.
  func refusalToScore(_ app: AppView) -> Text? {
    guard let sheet = sheet(app) else {
      return Text(zh: "您只读这一份，没有评分表", en: "You only read this one; you have no sheet for it")
    }
    guard sheet.status == .open else {
      return Text(
        zh: "这一份\(sheet.status.text.zh)，不能再改。确要改，请秘书退回",
        en: "This sheet is \(sheet.status.text.en); ask the secretary to send it back")
    }
    guard app.world.overview.state(of: .preliminary) == .open else {
      return Text(zh: "初步评议关了，分都在，不能再改", en: "The stage is closed; all is kept, nothing changes")
    }
    return nil
  }

  /// 回车: stores and goes on; on the opinion it writes, on the submission it submits.
  private mutating func enter(_ app: AppView) -> [Effect] {
    switch item {
    case .criterion: return leaveItem(.to(afterEnter(app)), app)
    case .opinion: return leaveItem(.comment, app)
    case .submission: return leaveItem(.submit, app)
    }
  }

  /// Where Enter leads: past items that have a mark already, where it gives this one its first.
  ///
  /// Who fills gaps would otherwise type the next number over a finished mark. Down is always the next.
  private func afterEnter(_ app: AppView) -> DeskItem {
    guard let field, field.stored == nil, field.value != nil, let sheet = sheet(app),
      let here = leaves(app).firstIndex(where: { .criterion($0.code) == item })
    else { return neighbour(1, app) }
    let open = leaves(app)[(here + 1)...].first { sheet.marks[$0.code] == nil }
    return open.map { .criterion($0.code) }
      ?? (allOthersMarked(sheet, app) ? .opinion : neighbour(1, app))
  }

  private func allOthersMarked(_ sheet: ScoreSheet, _ app: AppView) -> Bool {
    leaves(app).allSatisfy { sheet.marks[$0.code] != nil || .criterion($0.code) == item }
  }

  /// Leaves the item: what is typed is stored first, and a number that cannot be holds the cursor.
  mutating func leaveItem(_ move: DeskMove, _ app: AppView) -> [Effect] {
    guard let field, let criterion = criterion(app), let sheet = sheet(app) else {
      return go(move, app)
    }
    switch field.leaving {
    case .unchanged:
      self.field?.takeBack()
      return go(move, app)
    case .store(let points):
      let change = MarkChange(
        sheet: sheet.key, criterion: criterion.code, before: sheet.marks[criterion.code],
        after: .points(points))
      return [record(change, then: move, app)]
    case .refused, .unreadable:
      return refusalText(field, criterion).map { [.say($0)] } ?? []
    }
  }

  /// Asks to record a mark; `reason` is why an item does not apply, an undone removal has its own.
  func record(
    _ change: MarkChange, because reason: String? = nil, then move: DeskMove, _ app: AppView
  ) -> Effect {
    let act: Act
    switch change.after {
    case .points(let points):
      act = .scoreGiven(
        change.sheet, Act.ScoreGiven(criterion: change.criterion, points: points))
    case .notApplicable:
      act = .notApplicableMarked(
        change.sheet,
        Act.NotApplicableMarked(
          criterion: change.criterion, reason: reason ?? app("撤销了清除", "removal undone")))
    case nil:
      act = .scoreCleared(change.sheet, Act.ScoreCleared(criterion: change.criterion))
    }
    var change = change
    change.base = app.world.mySheet(change.sheet.application)?.revision ?? 0
    return .record(
      Recording(
        [act], expecting: [.sheet(change.sheet): change.base],
        receipt: .mark(change, then: move)))
  }

  /// Delete: an act of its own on a stored mark; takes back what is only typed.
  private mutating func clear(_ app: AppView) -> [Effect] {
    if let reason = refusalToScore(app) { return [.say(reason)] }
    guard let field, let criterion = criterion(app), let sheet = sheet(app) else { return [] }
    if field.typed != nil { return takeBack(app) }
    guard let mark = sheet.marks[criterion.code] else {
      return [.say(Text(zh: "\(criterion.code) 还没有分", en: "\(criterion.code) has no mark yet"))]
    }
    let change = MarkChange(
      sheet: sheet.key, criterion: criterion.code, before: mark, after: nil)
    return [record(change, then: .stay, app)]
  }

  /// Esc: takes back at most the digits typed since the item was entered; else back to the list.
  private mutating func takeBack(_ app: AppView) -> [Effect] {
    guard field?.typed != nil, let criterion = criterion(app) else {
      leave()
      return [.leaveDesk]
    }
    field?.takeBack()
    let code = criterion.code
    return [
      .say(
        field?.stored.map { stored in
          Text(
            zh: "没有改，\(code) 仍是 \(stored.text())",
            en: "Unchanged, \(code) is still \(stored.text())")
        } ?? Text(zh: "没有改，\(code) 还没有分", en: "Unchanged, \(code) has no mark yet"))
    ]
  }

  private mutating func leaveForScreen(_ command: Command, _ app: AppView) -> [Effect]? {
    guard field?.typed != nil, let name = command.screen else {
      leave()
      return nil
    }
    return leaveItem(.screen(name), app)
  }
}

extension DeskScreen.Mode {
  var isReading: Bool {
    if case .reading = self { return true }
    return false
  }
}

extension Command {
  /// The screen that a command goes to.
  var screen: ScreenName? {
    switch self {
    case .goOverview: .overview
    case .goApplications: .applications
    case .goDesk: .desk
    case .goMeeting: .meeting
    case .goBoard: .board
    case .goVerification: .verification
    case .goShortlist: .shortlist
    case .goLedger: .ledger
    default: nil
    }
  }
}

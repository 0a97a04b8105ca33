internal import ReviewCore
internal import Terminal

/// The record of one defense: the members' marks, questions and answers, the outcome.
///
/// Source: screens.md 3 "defense", drawings defense.
struct DefenseRecord: Screen {
  var application: ApplicationCode
  /// The cell with the cursor; nil until the record is first shown.
  var focus: Cell?
  var phase = Phase.cells
  /// The field of the cell with the cursor; nil where nothing can be filled in.
  var field: ScoreField?
  /// Where to go once what was asked for is in the ledger.
  var pending: Move?
  /// Marks that can be taken back, the latest last.
  var undoable: [MarkChange] = []
  /// How many rows the minutes have been paged back from their end.
  var minutesBack = 0
  /// A question that was begun and left.
  var unfinished = ""
  /// The world that the minutes were asked for in.
  var loaded: Int?

  init(application: ApplicationCode) {
    self.application = application
  }

  struct Cell: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  enum Phase: Hashable, Sendable {
    case cells
    case minute(LinePrompt)
    /// The reason for a mark under 60 %.
    case reason(CriterionCode, LinePrompt)
    /// The reason for sending a submitted row back.
    case returning(SheetKey, LinePrompt)
    case choosing
    case wording(OutcomeKind, LinePrompt)
    case confirming(OutcomeKind, reason: String, RowNumber)

    var prompt: LinePrompt? {
      switch self {
      case .minute(let prompt), .reason(_, let prompt), .returning(_, let prompt),
        .wording(_, let prompt):
        prompt
      case .cells, .choosing, .confirming: nil
      }
    }
  }

  enum Move: Hashable, Sendable {
    case stay
    case cell(Cell)
    case minute(String)
    case outcome
    case application(ApplicationCode)
    case screen(ScreenName)
    case close
  }

  func context(_ app: AppView) -> Context { phase.prompt == nil ? .defense : .find }
  func takesText(_ app: AppView) -> Bool { phase.prompt != nil }

  func writing(_ app: AppView) -> Writing? { (phase.prompt?.text).map(Writing.line) }

  func isComposing(_ app: AppView) -> Bool {
    if case .confirming(_, _, let number) = phase, number.value != nil { return true }
    return phase.prompt != nil || field?.typed != nil || pending != nil
  }

  func sheets(_ app: AppView) -> DefenseSheets { DefenseSheets(of: application, in: app.world) }

  func notes(_ app: AppView) -> DefenseNotes? { app.defenses[application] }

  /// Which one of those invited it is.
  func number(_ app: AppView) -> Int {
    notes(app)?.number
      ?? app.world.invitations.firstIndex(of: application).map { $0 + 1 } ?? 0
  }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .shown: return shown(app)
    case .recorded(let receipt, let entries): return recorded(receipt, entries, app)
    case .refused:
      pending = nil
      // Another desk may have submitted the row meanwhile.
      if let row = focusedRow(app), why(not: row, app) != nil { field = nil }
      return []
    case .keepDraft: return []
    case .command, .text, .han, .found, .section, .reason: break
    }
    switch phase {
    case .minute(let prompt): return write(minute: prompt, input, app)
    case .reason(let criterion, let prompt): return write(reason: prompt, criterion, input, app)
    case .returning(let key, let prompt): return write(return: prompt, of: key, input)
    case .choosing, .wording, .confirming: return decide(input, app)
    case .cells: return fill(input, app)
    }
  }

  private mutating func shown(_ app: AppView) -> [Effect] {
    if focus == nil { focus = firstCell(app) }
    refreshField(app)
    guard loaded != app.world.sequence else { return [] }
    loaded = app.world.sequence
    return [.loadDefense(application)]
  }

  private mutating func recorded(_ receipt: Receipt, _ entries: [LedgerEntry], _ app: AppView)
    -> [Effect]?
  {
    loaded = app.world.sequence
    let reload = Effect.loadDefense(application)
    switch receipt {
    case .defenseMark(let change): return stored(change, app)
    case .submitted(let keys): return keys.first.map { submitted($0, app) }
    case .comment(let change, _): return [.say(storedReason(change, app))]
    case .minute:
      phase = .cells
      unfinished = ""
      minutesBack = 0
      return [reload, .say(tookMinute(app))]
    case .outcome:
      phase = .cells
      field = nil
      return [reload, .say(locked(app))]
    case .returned(let key):
      phase = .cells
      undoable = []
      resetField(app)
      return [reload, .say(tookBack(key))]
    case .mark, .sealed, .departed, .stagePassed, .pledged, .recusalsStated, .reminded: return nil
    }
  }
}

extension DefenseRecord {
  func hints(_ app: AppView) -> [Hint] {
    let enter = app("回车", "Enter")
    let digits = app("数字", "0-9")
    switch phase {
    case .minute:
      return [Hint(enter, app("记下", "record")), Hint("Esc", app("先不记", "not now"))]
    case .reason:
      return [Hint(enter, app("存理由", "save")), Hint("Esc", app("先不写", "not now"))]
    case .returning:
      return [Hint(enter, app("退回", "send back")), Hint("Esc", app("不退", "leave it"))]
    case .wording:
      return [Hint(enter, app("接着锁定", "go on")), Hint("Esc", app("重选", "choose again"))]
    case .choosing:
      return [
        Hint("1-4", app("选", "choose")), Hint(app("上", "Up"), app("回到分数", "marks")),
        Hint("Esc", app("返回", "back")), Hint("?", app("按键", "keys")),
      ]
    case .confirming:
      return [
        Hint(digits, app("键入序号", "type the number")), Hint(enter, app("锁定", "lock")),
        Hint("Esc", app("重选", "choose again")), Hint("?", app("按键", "keys")),
      ]
    case .cells where isLocked(app):
      return [
        Hint(enter, app("下一位", "next member")), Hint("]", app("下一家", "next")),
        Hint("[", app("上一家", "previous")), leaving(app), Hint("?", app("按键", "keys")),
      ]
    case .cells:
      let minute =
        owedReason(app) == nil ? app("记问答", "minute") : app("写理由", "reason")
      let arrows = app.language == .zh ? [Hint("上下左右", "移动")] : []
      let fill = field == nil ? [] : [Hint(digits, app("填分", "fill in"))]
      return fill + [Hint(enter, app("下一格", "next cell"))] + arrows + [
        Hint(";", minute), Hint("End", app("作结论", "outcome")),
        leaving(app), Hint("?", app("按键", "keys")),
      ]
    }
  }

  private func leaving(_ app: AppView) -> Hint {
    Hint("Esc", DefenseLayout.isWindow(app.size) ? app("关闭", "close") : app("返回", "back"))
  }

  /// Whether nothing can be written any more: the outcome is recorded, or the stage is not open.
  func isLocked(_ app: AppView) -> Bool {
    app.world.outcomes[application] != nil
      || app.world.overview.state(of: .defense) != .open
  }

  func standingMessage(_ app: AppView) -> Text? {
    switch phase {
    case .minute:
      focusedRow(app).map { row in
        Text(zh: "写 \(row.expert) 问了什么，一句", en: "What \(row.expert) asked, one sentence")
      } ?? Text(zh: "写一句，记进问答", en: "One sentence for the minutes")
    case .returning:
      Text(
        zh: "写退回的原因，记进台账；分都留着，改好离开这一行就重新交",
        en: "Why; the ledger has it. The marks stay; a row that is left again is submitted again")
    case .reason: Text(zh: "低于六成，写一句理由", en: "Under 60 %: one sentence of reason")
    case .wording(.conditional, _): Text(zh: "写要核什么", en: "Write the condition")
    case .wording: Text(zh: "写不通过的理由", en: "Write why it fails")
    case .choosing: choosing(app)
    case .confirming:
      Text(
        zh: "锁定以后本家的分和结论都不再改", en: "Once locked, its marks and its outcome change no more")
    case .cells:
      app.world.outcomes[application] == nil
        ? Text(
          zh: "一行填满、离开就算交，交了不再改", en: "A full row is submitted when it is left, for good")
        : Text(zh: "本家已锁定，只看", en: "Locked: for reading only")
    }
  }

  func refusal(of command: Command, _ app: AppView) -> Text? {
    switch command {
    case .find, .findNext, .findPrevious:
      Text(zh: "这一页不用查找", en: "There is nothing to find here")
    case .explain: Text(zh: "平均怎么来的，在排名里按 e", en: "e explains the mean in Ranking")
    case .export: Text(zh: "这一屏没有表可导；名次在排名里导出", en: "No table here; Ranking exports")
    case .redo: Text(zh: "撤销了就重新填", en: "Type it again")
    default: nil
    }
  }
}

internal import ReviewCore
internal import Terminal

/// The overview of those who run or watch the round: the ten stages, and who owes what.
///
/// Source: screens.md 2.4, drawings overview-secretary.
struct SecretaryOverview: Screen {
  /// Nil until the screen is first shown: the cursor then goes to the stage in progress.
  private(set) var stage: StageName?
  /// Which of the members who owe something has the cursor.
  private(set) var member = 0
  private(set) var firstMember = 0
  private(set) var pane = Pane.stages
  private var number = RowNumber()

  enum Pane: Hashable, Sendable { case stages, members }

  func context(_ app: AppView) -> Context { .overviewSecretary }

  /// The stage with the cursor: the first one in progress, else the first that is not opened.
  func focused(_ app: AppView) -> StageName {
    let overview = app.world.overview
    return stage ?? StageName.allCases.first { overview.state(of: $0) == .open }
      ?? StageName.allCases.first { overview.state(of: $0) == .notOpened } ?? .archive
  }

  /// Those who owe sheets, who owes most first.
  func debtors(_ app: AppView) -> [RoundProgress.Member] {
    let owing = (app.world.progress?.members ?? []).filter { $0.owed > 0 }
    return owing.enumerated().sorted { first, second in
      (-first.element.owed, first.offset) < (-second.element.owed, second.offset)
    }.map(\.element)
  }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return take(command, key, app)
    case .shown:
      keepInRange(app)
      return []
    case .reason(.reminder(let code), let text):
      let act = Act.reminderSent(code, Act.ReminderSent(text: text))
      return [.record(Recording([act], receipt: .reminded(code)))]
    case .recorded(.reminded(let code), _):
      return [.say(Text(zh: "写给 \(code) 了", en: "Sent to \(code)"))]
    case .text, .han, .found, .section, .reason, .recorded, .refused, .keepDraft: return nil
    }
  }

  private mutating func keepInRange(_ app: AppView) {
    let count = debtors(app).count
    member = max(0, min(member, count - 1))
    firstMember = max(0, min(firstMember, count - 1))
    if count == 0 { pane = .stages }
  }

  private mutating func take(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    if command != .row { number.end() }
    switch command {
    case .up, .down: move(by: command == .up ? -1 : 1, app)
    case .pageUp, .pageDown: turn(forward: command == .pageDown, app)
    case .first, .last: move(by: command == .first ? -1_000_000 : 1_000_000, app)
    case .row: return goToNumber(key, app)
    case .focusNext, .focusPrevious: return changePane(app)
    case .go: return enter(app)
    case .export: return [exported(app)]
    case .remind: return remind(app)
    default: return nil
    }
    return []
  }

  private mutating func move(by count: Int, _ app: AppView) {
    switch pane {
    case .stages:
      let index = focused(app).number - 1 + count
      stage = StageName.allCases[max(0, min(StageName.allCases.count - 1, index))]
    case .members:
      member = max(0, min(debtors(app).count - 1, member + count))
      scroll(app)
    }
  }

  /// Brings the member with the cursor into view.
  private mutating func scroll(_ app: AppView) {
    let room = StagesLayout(app.size).members(of: debtors(app).count)
    firstMember = max(min(firstMember, member), member - room + 1)
  }

  private mutating func turn(forward: Bool, _ app: AppView) {
    let count = debtors(app).count
    let room = StagesLayout(app.size).members(of: count)
    let step = max(1, room - 2)
    switch pane {
    case .members:
      member = max(0, min(count - 1, member + (forward ? step : -step)))
      scroll(app)
    case .stages:
      firstMember = max(0, min(count - room, firstMember + (forward ? step : -step)))
    }
  }

  private mutating func goToNumber(_ key: Key, _ app: AppView) -> [Effect] {
    number.type(key)
    guard let wanted = number.value else { return [] }
    switch pane {
    case .stages:
      guard let found = StageName.allCases.first(where: { $0.number == wanted }) else {
        return [.say(Text(zh: "没有第 \(wanted) 步", en: "There is no step \(wanted)"))]
      }
      stage = found
    case .members:
      let codes = debtors(app).map(\.code.rawValue)
      guard let found = codes.firstIndex(where: { RowNumber.number(of: $0) == wanted }) else {
        return [
          .say(Text(zh: "名单里没有 \(wanted) 号", en: "Nobody with number \(wanted) owes a sheet"))
        ]
      }
      member = found
      scroll(app)
    }
    return []
  }

  private mutating func changePane(_ app: AppView) -> [Effect] {
    guard !debtors(app).isEmpty else {
      return [.say(Text(zh: "现在没有人欠评分表", en: "Nobody owes a sheet now"))]
    }
    pane = pane == .stages ? .members : .stages
    if pane == .members { scroll(app) }
    return []
  }

  private func enter(_ app: AppView) -> [Effect] {
    switch pane {
    case .stages where leadsToList(app):
      return [
        .go(.shortlist),
        .say(
          Text(
            zh: "名单在这里封存，按 s；封存了再回总览关这一步", en: "The list is sealed here with s; then close the step"
          )),
      ]
    case .stages: return [.push(StagePassage(stage: focused(app)))]
    case .members:
      let members = debtors(app)
      guard members.indices.contains(member) else { return [] }
      return [.say(DebtorRow(member: members[member], app: app).sheets)]
    }
  }

  /// One line to the member with the cursor, with what they owe to begin with.
  private mutating func remind(_ app: AppView) -> [Effect] {
    let members = debtors(app)
    guard pane == .members, members.indices.contains(member) else {
      pane = .members
      scroll(app)
      return [.say(Text(zh: "选好要催的人，再按 a", en: "Choose whom to remind, then press a again"))]
    }
    let owing = members[member]
    let due = OverviewWords.deadline(app.world)
    let text = app(
      "还有 \(owing.owed) 份没交\(due.map { "，\($0.zh)" } ?? "")",
      "\(owing.owed.counted("sheet")) owed\(due.map { ", \($0.en)" } ?? "")")
    return [.push(ReasonLine(.reminder(owing.code), text))]
  }

  /// Whether the work of the step with the cursor is on the list: it closes once that is sealed.
  private func leadsToList(_ app: AppView) -> Bool {
    focused(app) == .proposal && app.world.overview.state(of: .proposal) == .open
      && !app.world.overview.isSealed
  }
}

extension SecretaryOverview {
  func hints(_ app: AppView) -> [Hint] {
    let enter =
      switch pane {
      case .stages: leadsToList(app) ? app("去名单封存", "to the list") : app("进这一步", "go in")
      case .members: app("欠哪几份", "which sheets")
      }
    let other = pane == .stages ? app("到名单", "names") : app("到阶段", "stages")
    let tab = debtors(app).isEmpty ? [] : [Hint("Tab", other)]
    return [
      Hint(app("回车", "Enter"), enter), Hint(app("上下", "Up/Down"), app("选", "choose")),
    ] + tab + remindHint(app) + [
      Hint("p", app("导出本表", "export")), Hint("?", app("按键", "keys")),
      Hint("q", app("退出", "quit")),
    ]
  }

  private func remindHint(_ app: AppView) -> [Hint] {
    pane == .members && app.world.role == .secretary ? [Hint("a", app("催办", "remind"))] : []
  }

  func standingMessage(_ app: AppView) -> Text? {
    let world = app.world
    if let line = OverviewWords.reminder(world) { return line }
    let count = world.sequence
    let head = world.overview.head.hash.prefix(8)
    let hash =
      app.size.columns >= 112 ? Text(zh: "，头 \(head)", en: ", head \(head)") : Text(zh: "", en: "")
    guard let check = world.ledgerCheck else {
      return Text(zh: "台账 \(count) 条\(hash.zh)", en: "Ledger: \(count.counted("entry"))\(hash.en)")
    }
    if check.findings > 0 {
      return Text(
        zh: "台账 \(count) 条，校验有 \(check.findings) 处对不上，用 pingyi ledger verify 看",
        en:
          "Ledger: \(count.counted("entry")), \(check.findings) do not fit; see pingyi ledger verify"
      )
    }
    guard check.sequence == count else {
      return Text(
        zh: "台账 \(count) 条，前 \(check.sequence) 条校验过，链完整\(hash.zh)",
        en:
          "Ledger: \(count.counted("entry")), the first \(check.sequence) checked: chain whole\(hash.en)"
      )
    }
    return Text(
      zh: "台账 \(count) 条，链完整\(hash.zh)",
      en: "Ledger: \(count.counted("entry")), chain whole\(hash.en)")
  }

  func refusal(of command: Command, _ app: AppView) -> Text? {
    switch command {
    case .remind where app.world.role != .secretary:
      Text(zh: "催办由秘书发", en: "Only the secretary sends reminders")
    case .remind where debtors(app).isEmpty:
      Text(zh: "现在没有人欠评分表", en: "Nobody owes a sheet now")
    case .find, .findNext, .findPrevious, .sort, .flag, .views, .columnsLeft, .columnsRight:
      Text(zh: "这张表不用，申报一屏（F3）可以", en: "Not needed here; Applications (F3) has it")
    case .explain:
      Text(zh: "这些数由台账数出来，在排名里按 e", en: "Counted from the ledger; e works in Ranking")
    default: nil
    }
  }

  private func exported(_ app: AppView) -> Effect {
    switch pane {
    case .stages:
      let rows = StageName.allCases.map { stage in
        let row = StageRow(stage: stage, app: app)
        return [
          String(stage.number), app(stage.text), app(app.world.overview.state(of: stage).text),
          row.reached(columns: .max), row.lacks(isWide: true),
        ]
      }
      return .export(
        name: "stages",
        rows: [
          [app("步", "step"), app("阶段", "stage"), app("状态", "state"), app("进度", "progress")]
            + [app("关这一步还差，或何时关的", "lacking, or when it closed")]
        ] + rows)
    case .members:
      return .export(
        name: "owed",
        rows: [DebtorRow.headings(app)] + debtors(app).map { DebtorRow(member: $0, app: app).cells }
      )
    }
  }
}

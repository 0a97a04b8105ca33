internal import ReviewCore
internal import Terminal

/// 台账: who did what when, to whom, and why; nothing here changes anything.
///
/// It opens on the exceptions. Only a stretch of the ledger around the cursor is in memory. Source:
/// drawing ledger-80, walks 2.4.
struct LedgerScreen: Screen {
  private(set) var query = LedgerQuery(.exceptions)
  /// What was typed to be found; empty shows everything.
  private(set) var wanted = ""
  /// Where the cursor stands among what the query wants.
  private(set) var index = 0
  private(set) var window = ListWindow()
  /// What is to be read next, and has not come yet.
  private var asked: LedgerRequest? = LedgerRequest(LedgerQuery(.exceptions), at: .last)
  /// The narrower view that Enter led out of, and its entry.
  private var before: (query: LedgerQuery, wanted: String, sequence: Int)?
  private var number = RowNumber(places: 7)

  func context(_ app: AppView) -> Context { .ledger }

  /// What has been read of this view; nil before it has.
  func page(_ app: AppView) -> LedgerPage? {
    app.ledger.flatMap { $0.request.query == query ? $0 : nil }
  }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return take(command, key, app)
    case .shown: return settle(app)
    case .found(let text, let isDone): return isDone ? find(text, app) : []
    case .text, .han, .section, .reason, .recorded, .refused, .keepDraft: return nil
    }
  }

  private mutating func take(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    if command != .row { number.end() }
    guard let page = page(app) else { return nil }
    let step = ListWindow.page(LedgerLayout(app.size, app.language).room)
    switch command {
    case .up: return move(to: index - 1, page, app)
    case .down: return move(to: index + 1, page, app)
    case .pageUp: return move(to: index - step, page, app)
    case .pageDown: return move(to: index + step, page, app)
    case .first: return move(to: 0, page, app)
    case .last: return move(to: page.count - 1, page, app)
    case .row: return goToNumber(key)
    case .exceptions: return changeView(page, app)
    case .verify: return [.verifyLedger]
    case .go: return widen(page)
    case .back where before != nil: return narrow()
    case .back where !wanted.isEmpty: return find("", app)
    case .find:
      let note = Text(zh: "短码、人、申报、动作", en: "code, person, application, act")
      return [.push(FindField(note: note, text: wanted))]
    case .export: return [.exportLedger(query, app.language)]
    default: return LedgerRules.answer(to: command).map { [.say($0)] }
    }
  }

  /// Takes what has been read, or asks for what is still to be read.
  private mutating func settle(_ app: AppView) -> [Effect] {
    guard let page = page(app), page.sequence >= app.world.sequence else {
      return [.readLedger(asked ?? LedgerRequest(query, at: .index(index)))]
    }
    if let asked {
      guard page.request == asked else { return [.readLedger(asked)] }
      self.asked = nil
      index = page.index ?? 0
      if case .sequence = asked.place {
        let room = LedgerLayout(app.size, app.language).room
        window = .around(index, of: page.count, rows: room)
      }
      return scroll(page, app) + missed(asked, page)
    }
    index = max(0, min(index, page.count - 1))
    return scroll(page, app)
  }

  /// Says so where an entry was asked for by its number and is not among these.
  private func missed(_ asked: LedgerRequest, _ page: LedgerPage) -> [Effect] {
    guard case .sequence(let sequence) = asked.place, number.value != nil,
      page[index]?.sequence != sequence
    else { return [] }
    return [.say(Text(zh: "这里没有第 \(sequence) 条", en: "No entry \(sequence) here"))]
  }

  private mutating func move(to place: Int, _ page: LedgerPage, _ app: AppView) -> [Effect] {
    index = max(0, min(place, page.count - 1))
    return scroll(page, app)
  }

  /// Lets the window follow the cursor; reads on where it has left what is in memory.
  private mutating func scroll(_ page: LedgerPage, _ app: AppView) -> [Effect] {
    let room = LedgerLayout(app.size, app.language).room
    window.show(index, of: page.count, rows: room)
    let shown = window.range(showing: index, of: page.count, rows: room)
    guard shown.contains(where: { page[$0] == nil }) else { return [] }
    return ask(query, at: .index(index))
  }

  private mutating func ask(_ query: LedgerQuery, at place: LedgerRequest.Place) -> [Effect] {
    self.query = query
    let request = LedgerRequest(query, at: place)
    asked = request
    return [.readLedger(request)]
  }

  private mutating func goToNumber(_ key: Key) -> [Effect] {
    number.type(key)
    return ask(query, at: .sequence(number.value ?? 1))
  }

  /// From the exceptions to all, to who looked where that may be seen, and back.
  private mutating func changeView(_ page: LedgerPage, _ app: AppView) -> [Effect] {
    before = nil
    let sequence = page[index]?.sequence
    switch query.view {
    case .exceptions:
      query.view = .all
      return ask(query, at: sequence.map { .sequence($0) } ?? .last)
    case .all where app.seesAccesses:
      query.view = .accesses
      return ask(query, at: .last)
    case .all:
      query.view = .exceptions
      return ask(query, at: sequence.map { .sequence($0) } ?? .last)
    case .accesses:
      query.view = .exceptions
      return ask(query, at: .last)
    }
  }

  /// Shows the entry among those before and after it.
  private mutating func widen(_ page: LedgerPage) -> [Effect] {
    guard let line = page[index] else { return [] }
    guard query.view != .accesses else {
      return [.say(Text(zh: "查看记录就是按先后排的", en: "These stand in their order already"))]
    }
    guard query != LedgerQuery(.all) else {
      return [.say(Text(zh: "前后各条都在上面了", en: "What came before and after is here already"))]
    }
    before = (query, wanted, line.sequence)
    wanted = ""
    return ask(LedgerQuery(.all), at: .sequence(line.sequence))
      + [
        .say(
          Text(
            zh: "这是第 \(line.sequence) 条的前后；Esc 回到原来的表",
            en: "Around entry \(line.sequence); Esc goes back"))
      ]
  }

  private mutating func narrow() -> [Effect] {
    guard let before else { return [] }
    self.before = nil
    wanted = before.wanted
    return ask(before.query, at: .sequence(before.sequence))
  }

  private mutating func find(_ text: String, _ app: AppView) -> [Effect] {
    before = nil
    wanted = text.folded.isEmpty ? "" : text
    query.find = wanted.isEmpty ? nil : LedgerFind(typed: wanted, app.world)
    return ask(query, at: .last)
  }

  func standingMessage(_ app: AppView) -> Text? { LedgerRules.standing(app) }

  func hints(_ app: AppView) -> [Hint] {
    let views =
      app.seesAccesses && app.size.columns >= 112
      ? app("例外、全部、查看", "exceptions, all, looks") : app("例外或全部", "exceptions")
    let isNarrowed = before != nil || !wanted.isEmpty
    return [
      Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint(app("回车", "Enter"), app("连着前后看", "context")),
    ] + (isNarrowed ? [Hint("Esc", app("返回", "back"))] : []) + [
      Hint("/", app("查短码或人", "code or name")), Hint("x", views),
      Hint("v", app("再校验", "verify")), Hint("p", app("导出", "export")),
      Hint("?", app("按键", "keys")),
    ]
  }
}

internal import ReviewCore
internal import Terminal

/// Asks for the number of places before the list is sealed, which cannot be undone.
struct SealPage: Screen {
  private var field = ConfirmField(columns: 4)

  func context(_ app: AppView) -> Context { .submitAll }

  func isComposing(_ app: AppView) -> Bool { !field.isEmpty }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return handle(command, key, app)
    case .recorded(.sealed, _):
      let code = app.world.ranked?.sealing?.shortCode ?? ""
      return [
        .pop,
        .say(
          Text(
            zh: "名单封存了，短码 \(code)。再改要走调整，写原因和姓名",
            en: "The list is sealed, code \(code). A change needs a departure")),
      ]
    case .refused(_, let reason): return [.pop, .say(reason)]
    case .shown, .recorded, .keepDraft: return []
    case .text, .han, .found, .section, .reason: return nil
    }
  }

  private mutating func handle(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .confirmType:
      field.type(key)
      return []
    case .rubout:
      field.rubout()
      return []
    case .rowPrevious, .rowNext: return []
    case .go: return confirm(app)
    case .back: return [.pop, .say(Text(zh: "没有封存", en: "Not sealed"))]
    default: return nil
    }
  }

  private mutating func confirm(_ app: AppView) -> [Effect] {
    guard let places = Self.places(app) else { return [.pop] }
    guard !field.isEmpty else {
      return [
        .say(
          Text(
            zh: "名额是 \(places) 个，还没有键入。没有封存",
            en: "The list has \(places.counted("place")); nothing is typed. Not sealed"))
      ]
    }
    guard Int(field.text) == places else {
      let given = field.text
      field.clear()
      return [
        .say(
          Text(
            zh: "名额是 \(places) 个，键入的是 \(given)。没有封存",
            en: "The list has \(places.counted("place")), you typed \(given). Not sealed"))
      ]
    }
    return [.seal]
  }

  /// The scheme's number of places, or how many are selected where it sets no limit.
  private static func places(_ app: AppView) -> Int? {
    guard let list = app.world.ranked?.list else { return nil }
    return list.ranking.seats.places ?? list.selected.count
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    guard let list = app.world.ranked?.list, let places = Self.places(app) else { return }
    let top = app.size.rows - 6
    for row in top..<app.size.rows {
      frame.fill(row: row, columns: 0..<app.size.columns, style: .plain)
    }
    frame.putRule(row: top, app("封存名单", "Seal the list"), app.headCaption, app)
    let (selected, reserves) = (list.selected.count, list.entries.filter(\.isReserve).count)
    frame.put(
      app(
        " 名额 \(places) 个，入选 \(selected) 家，候补 \(reserves) 家，调整 \(list.departures.count) 家",
        " \(places.counted("place")), \(selected) in, \(reserves.counted("reserve")), \(list.departures.count) departed"
      ),
      row: top + 1, column: 0)
    frame.put(
      app(
        " 封存以后分数、名次和名单都不能再动，要改只有调整",
        " Sealing fixes scores, ranks, list; only departures change"),
      row: top + 2, column: 0)
    field.put(
      app("请键入名额数：", "Type the number of places: "), row: top + 3, on: &frame, app)
  }

  func standingMessage(_ app: AppView) -> Text? {
    guard let places = Self.places(app) else { return nil }
    return Text(
      zh: "键入 \(places) 再回车，名单就封存；Esc 不封",
      en: "Type \(places) and Enter to seal the list; Esc does not")
  }

  func hints(_ app: AppView) -> [Hint] {
    let places = Self.places(app).map(String.init) ?? ""
    return [
      Hint("\(places) \(app("回车", "Enter"))", app("封存", "seal")),
      Hint("Esc", app("不封", "do not")), Hint("?", app("按键", "keys")),
    ]
  }
}

extension ProposedList.Entry {
  fileprivate var isReserve: Bool {
    switch status {
    case .reserve: true
    case .selected, .notSelected, .excluded, .held, .insufficient, .undecided: false
    }
  }
}

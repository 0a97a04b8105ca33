internal import ReviewCore
internal import Terminal

/// 调整: the ministry's decision to depart from the rank order, with reason and name.
struct DeparturePage: Screen {
  private let row: ShortlistRow
  private var place: ListPlace?
  private var reason = LineField()
  private var decidedBy = LineField()
  private var step = Step.place

  enum Step: Int, Sendable, CaseIterable {
    case place, reason, decidedBy
  }

  init(_ row: ShortlistRow) {
    self.row = row
  }

  /// The choice takes digits, the fields take text.
  func context(_ app: AppView) -> Context {
    switch step {
    case .place: .dialog
    case .reason, .decidedBy: .editor
    }
  }

  func takesText(_ app: AppView) -> Bool { step != .place }

  func writing(_ app: AppView) -> Writing? {
    switch step {
    case .place: nil
    case .reason: .line(reason.text)
    case .decidedBy: .line(decidedBy.text)
    }
  }

  func isComposing(_ app: AppView) -> Bool { step != .place }

  private static let places: [ListPlace] = [.selected, .reserve, .notSelected]

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return handle(command, key, app)
    case .text(let text, _):
      edit { $0.insert(text) }
      return []
    case .recorded(.departed, _):
      return [
        .pop,
        .say(
          Text(
            zh: "\(row.name) 调整为\(place?.text.zh ?? "")，已存",
            en: "\(row.name) is now \(place?.text.en ?? ""), saved")),
      ]
    case .refused(_, let reason): return [.say(reason)]
    case .shown, .recorded, .keepDraft: return []
    case .han, .found, .section, .reason: return nil
    }
  }

  private mutating func handle(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .choose: return choose(key)
    case .up: step = Step(rawValue: step.rawValue - 1) ?? step
    case .down: return go(app)
    case .run, .newline: return step == .decidedBy ? record(app) : go(app)
    case .cite: return go(app)
    case .back, .done: return [.pop, .say(Text(zh: "没有调整", en: "Nothing was changed"))]
    case .goScreen:
      return [
        .say(Text(zh: "先写完，或按 Esc 不调整", en: "Finish first, or Esc to leave it"))
      ]
    case .left: edit { $0.moveLeft() }
    case .right: edit { $0.moveRight() }
    case .lineStart: edit { $0.moveToStart() }
    case .lineEnd: edit { $0.moveToEnd() }
    case .rubout: edit { $0.deleteBackward() }
    case .delete: edit { $0.deleteForward() }
    case .ruboutWord: edit { $0.deleteWordBackward() }
    case .deleteLine: edit { $0.clear() }
    default: return nil
    }
    return []
  }

  private mutating func edit(_ change: (inout LineField) -> Void) {
    switch step {
    case .place: break
    case .reason: change(&reason)
    case .decidedBy: change(&decidedBy)
    }
  }

  private mutating func choose(_ key: Key) -> [Effect] {
    guard case .character(let digit) = key, let number = digit.wholeNumberValue,
      Self.places.indices.contains(number - 1)
    else { return [.say(Text(zh: "键入 1、2 或 3", en: "Type 1, 2 or 3"))] }
    place = Self.places[number - 1]
    return []
  }

  /// To the next field, where this one is filled in.
  private mutating func go(_ app: AppView) -> [Effect] {
    if let missing = missing(upTo: step) { return [.say(missing)] }
    step = Step(rawValue: step.rawValue + 1) ?? step
    return []
  }

  private func missing(upTo last: Step) -> Text? {
    for step in Step.allCases where step.rawValue <= last.rawValue {
      switch step {
      case .place:
        guard let place else {
          return Text(zh: "先键入 1、2 或 3，选列为什么", en: "First type 1, 2 or 3 to choose a place")
        }
        if row.group.place == place {
          return Text(
            zh: "\(row.name) 现在就是\(place.text.zh)，不用调整",
            en: "\(row.name) is there already; nothing to change")
        }
      case .reason where reason.isBlank:
        return Text(zh: "请写原因，名单上会照写", en: "Give a reason; the list will show it")
      case .decidedBy where decidedBy.isBlank:
        return Text(zh: "请写是谁定的，姓名或会议", en: "Say who decided it, a name or a meeting")
      case .reason, .decidedBy: break
      }
    }
    return nil
  }

  private mutating func record(_ app: AppView) -> [Effect] {
    if let missing = missing(upTo: .decidedBy) { return [.say(missing)] }
    guard let place else { return [] }
    let act = Act.departureRecorded(
      Act.DepartureRecorded(
        application: row.code, to: place, reason: reason.text, decidedBy: decidedBy.text))
    return [.record(Recording([act], receipt: .departed(row.code)))]
  }

  func standingMessage(_ app: AppView) -> Text? {
    switch step {
    case .place:
      Text(zh: "键入 1、2 或 3，回车写原因", en: "Type 1, 2 or 3, then Enter for the reason")
    case .reason: Text(zh: "写调整的原因，回车到下一格", en: "Write the reason, Enter for the next field")
    case .decidedBy: Text(zh: "写是谁定的，回车记入台账", en: "Write who decided it, Enter records it")
    }
  }

  func hints(_ app: AppView) -> [Hint] {
    let next = step == .decidedBy ? app("记入", "record") : app("下一格", "next field")
    let enter = Hint(app("回车", "Enter"), next)
    let rest = [
      Hint(app("上下", "Up/Down"), app("换格", "field")), Hint("Esc", app("不调整", "do not")),
      Hint("F1", app("按键", "keys")),
    ]
    return step == .place ? [Hint("1 2 3", app("选", "choose")), enter, rest[1]] : [enter] + rest
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    let top = app.size.rows - 6
    for row in top..<app.size.rows {
      frame.fill(row: row, columns: 0..<app.size.columns, style: .plain)
    }
    let rank = row.rank.map(String.init) ?? "--"
    frame.putRule(
      row: top,
      app(
        "调整  第 \(rank) 名 \(row.name)（\(row.unit)）", "Depart  rank \(rank) \(row.name) (\(row.unit))"
      ),
      app("现在 \(row.place.zh)", "now \(row.place.en)"), app)
    let choices = Self.places.enumerated().map { "\($0.offset + 1) \(app($0.element.text))" }
    frame.put(" " + app("列为", "Place"), row: top + 1, column: 0)
    let column = frame.put(choices.joined(separator: "  ") + "   [", row: top + 1, column: 10)
    let number = place.flatMap { Self.places.firstIndex(of: $0) }.map { String($0 + 1) } ?? " "
    frame.put(number, row: top + 1, column: column, style: app.theme[.field])
    frame.put("]", row: top + 1, column: column + 1)
    if step == .place { frame.cursor = Position(row: top + 1, column: column) }
    put(reason, .reason, app("原因", "Reason"), on: &frame, row: top + 2, app)
    put(decidedBy, .decidedBy, app("谁定的", "Who"), on: &frame, row: top + 3, app)
  }

  private func put(
    _ field: LineField, _ own: Step, _ label: String, on frame: inout Frame, row line: Int,
    _ app: AppView
  ) {
    let start = 10
    let width = min(60, app.size.columns - start - 3)
    let (text, caret) = field.layout(columns: width, ambiguous: app.ambiguous)
    frame.put(" " + label, row: line, column: 0)
    frame.put("[", row: line, column: start - 1)
    frame.put(
      text.padded(toColumns: width, ambiguous: app.ambiguous), row: line, column: start,
      style: app.theme[.field])
    frame.put("]", row: line, column: start + width)
    if step == own { frame.cursor = Position(row: line, column: start + caret) }
  }
}

extension LineField {
  fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

extension ShortlistRow.Group {
  /// Nil where nothing is decided yet.
  fileprivate var place: ListPlace? {
    switch self {
    case .selected: .selected
    case .reserve: .reserve
    case .rest: .notSelected
    case .undecided: nil
    }
  }
}

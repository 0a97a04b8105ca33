internal import ReviewCore
internal import Terminal

/// 一并提交: every complete sheet in one act of the ledger, all or none, after its count is typed.
///
/// Source: drawing submit-all-80.
struct SubmitAllPage: Screen {
  private var cursor: ApplicationCode?
  private var window = ListWindow()
  private var field = ConfirmField(columns: 4)

  func context(_ app: AppView) -> Context { .submitAll }
  func isComposing(_ app: AppView) -> Bool { !field.isEmpty }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return run(command, key, OwnSheets(app.world), app)
    case .recorded(.submitted(let keys), _):
      return [.go(.overview), .say(Self.submitted(keys.count, OwnSheets(app.world)))]
    case .recorded, .refused, .shown, .text, .han, .found, .section, .reason, .keepDraft:
      return nil
    }
  }

  private mutating func run(
    _ command: Command, _ key: Key, _ sheets: OwnSheets, _ app: AppView
  ) -> [Effect]? {
    switch command {
    case .confirmType: field.type(key)
    case .rubout: field.rubout()
    case .rowPrevious: move(-1, sheets, app)
    case .rowNext: move(1, sheets, app)
    case .go: return field.isEmpty ? open(sheets) : submit(sheets, app)
    case .back:
      guard !field.isEmpty else { return nil }
      field.clear()
      return [.say(Text(zh: "没有交。再按 Esc 返回", en: "Not submitted. Esc again goes back"))]
    default: return nil
    }
    return []
  }

  /// Choosing a row empties the field, so that Enter means one thing.
  private mutating func move(_ steps: Int, _ sheets: OwnSheets, _ app: AppView) {
    field.clear()
    let rows = Self.rows(sheets)
    guard !rows.isEmpty else { return }
    let index = current(sheets).flatMap { code in rows.firstIndex { $0.code == code } } ?? 0
    let next = min(max(0, index + steps), rows.count - 1)
    cursor = rows[next].code
    window.show(next, of: rows.count, rows: Self.listRows(app).count)
  }

  private func open(_ sheets: OwnSheets) -> [Effect] {
    guard let sheet = current(sheets).flatMap({ sheets[$0] }) else { return [] }
    return [.openDesk(sheet.code, at: sheet.debts.first?.item)]
  }

  private mutating func submit(_ sheets: OwnSheets, _ app: AppView) -> [Effect] {
    let complete = sheets.complete
    let typed = field.text
    guard Int(typed) == complete.count, !complete.isEmpty else {
      field.clear()
      return [
        .say(
          Text(
            zh: "要交的是 \(complete.count) 份，键入的是 \(typed)。没有交",
            en: "To be submitted: \(complete.count); you typed \(typed). Not submitted"))
      ]
    }
    field.clear()
    return [.record(.submitting(complete, app.world))]
  }

  private static func submitted(_ count: Int, _ sheets: OwnSheets) -> Text {
    let rest = sheets.unfinished
    let done = Text(zh: "\(count) 份都交了", en: "\(count) submitted")
    guard let first = rest.first else {
      return Text(zh: "\(done.zh)，没有剩下的", en: "\(done.en); none is left")
    }
    guard rest.count == 1, !first.debts.isEmpty else {
      return Text(
        zh: "\(done.zh)。还有 \(rest.count) 份没评完，回车接着评",
        en: "\(done.en). Not complete: \(rest.count). Enter goes on")
    }
    return Text(
      zh: "\(done.zh)。还有 1 份差 \(first.debts.count) 处，回车去补",
      en: "\(done.en). One still lacks something, Enter goes there")
  }
}

// MARK: - The list

extension SubmitAllPage {
  /// What waits to be submitted, by total from high to low, then what is not complete.
  private static func rows(_ sheets: OwnSheets) -> [OwnSheet] {
    sheets.all.filter { $0.standing == .complete || $0.standing.isUnfinished }.sorted {
      first, second in
      let places = [first, second].map { sheet in
        (sheet.standing.isUnfinished ? 1 : 0, -(sheet.total?.hundredths ?? -1))
      }
      guard places[0] == places[1] else { return places[0] < places[1] }
      return first.number < second.number
    }
  }

  /// The row with `>`: the one chosen, else the first that still lacks something.
  private func current(_ sheets: OwnSheets) -> ApplicationCode? {
    let rows = Self.rows(sheets)
    if let cursor, rows.contains(where: { $0.code == cursor }) { return cursor }
    return (rows.first { $0.standing.isUnfinished } ?? rows.first)?.code
  }

  private static func listRows(_ app: AppView) -> Range<Int> { 3..<max(4, app.size.rows - 6) }

  func draw(on frame: inout Frame, _ app: AppView) {
    frame = Frame(size: frame.size, ambiguous: frame.ambiguous)
    let sheets = OwnSheets(app.world)
    let complete = sheets.complete.count
    let unfinished = sheets.unfinished.count
    let debts = unfinished == 0 ? "" : app("，\(unfinished) 份还差", ", \(unfinished) not")
    frame.putBar(app("一并提交  \(complete) 份待交", "Submit all  \(complete) to submit") + debts, app)
    let submitted = sheets.count(.submitted)
    let done = submitted == 0 ? "" : app("，已交 \(submitted) 份", ", \(submitted) submitted")
    let shown = putList(sheets, on: &frame, app)
    let count = Self.rows(sheets).count
    let place =
      shown.count < count
      ? app(
        "，第 \(shown.lowerBound + 1) 至 \(shown.upperBound) 份",
        ", \(shown.lowerBound + 1)-\(shown.upperBound) of \(count)") : ""
    frame.putRule(
      row: 1, app("我的 \(sheets.all.count) 份", "My \(sheets.all.count)") + done,
      app("合计从高到低", "by total") + place, app)
    let bottom = Self.listRows(app).upperBound
    frame.putRule(row: bottom, "", "", app)
    frame.put(" " + app(Self.plan(sheets)), row: bottom + 1, column: 0)
    field.put(
      app("请键入这次要交的份数：", "Type how many are submitted now: "), row: bottom + 2, on: &frame, app)
  }

  /// Draws the list and says which of its rows are in view.
  private func putList(
    _ sheets: OwnSheets, on frame: inout Frame, _ app: AppView
  ) -> Range<Int> {
    let columns = SheetColumns(.submitting, sheets, columns: app.size.columns, app)
    columns.putHeading(row: 2, on: &frame, app)
    let rows = Self.rows(sheets)
    let current = current(sheets)
    let list = Self.listRows(app)
    let shown = window.range(
      showing: rows.firstIndex { $0.code == current }, of: rows.count, rows: list.count)
    for (row, sheet) in zip(list, rows[shown]) {
      columns.put(sheet, status: Self.status(sheet), row: row, on: &frame, app)
      if sheet.code == current { frame.putFocus(row: row, app) }
    }
    return shown
  }

  private static func status(_ sheet: OwnSheet) -> Text {
    guard sheet.standing.isUnfinished, sheet.standing != .sentBack else {
      return sheet.standing.text
    }
    let count = sheet.debts.count
    return Text(zh: "还差 \(count) 处", en: "lacks \(count)")
  }

  private static func plan(_ sheets: OwnSheets) -> Text {
    let count = sheets.complete.count
    let rest = sheets.unfinished
    guard let first = rest.first else {
      return Text(zh: "这次交 \(count) 份。", en: "This submits \(count).")
    }
    guard rest.count == 1 else {
      return Text(
        zh: "这次交 \(count) 份；还差的 \(rest.count) 份这次不交。",
        en: "This submits \(count); the \(rest.count) not complete stay.")
    }
    guard first.standing != .sentBack else {
      return Text(
        zh: "这次交 \(count) 份；第 \(first.number) 份是退回的，这次不交。",
        en: "This submits \(count); number \(first.number) was sent back and stays.")
    }
    return Text(
      zh: "这次交 \(count) 份；第 \(first.number) 份还差 \(first.debts.count) 处，这次不交。",
      en: "This submits \(count); number \(first.number) lacks \(first.debts.count) and stays.")
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(
      zh: "交了以后自己不能改。松紧不匀的，现在还能回车进去改",
      en: "Once submitted you cannot change them. Uneven ones can still be opened now")
  }

  func hints(_ app: AppView) -> [Hint] {
    let count = OwnSheets(app.world).complete.count
    return [
      Hint(
        "\(count) " + app("回车", "Enter"),
        app("交这 \(count) 份", count == 1 ? "submit it" : "submit these \(count)")),
      Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint(app("回车", "Enter"), app("进去改", "open")),
      Hint("Esc", app("返回", "back")),
      Hint("?", app("按键", "keys")),
    ]
  }
}

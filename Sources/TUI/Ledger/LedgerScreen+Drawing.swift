internal import ReviewCore
internal import Terminal

extension LedgerScreen {
  func draw(on frame: inout Frame, _ app: AppView) {
    let who = app.world.who(app.language) + app("  只读", "  read only")
    frame.putBar("\(app(ScreenName.ledger.text))  \(app(title))", who, app)
    guard let page = page(app) else { return }
    frame.putRule(row: 1, app(caption(page)), app(checked(app)), app)
    let layout = LedgerLayout(app.size, app.language)
    putHeadings(on: &frame, layout, app)
    let words = LedgerWords(app.world, app.language)
    let shown = window.range(showing: index, of: page.count, rows: layout.room)
    for (offset, place) in shown.enumerated() {
      let row = LedgerLayout.firstRow + offset
      if let line = page[place] { put(line, on: &frame, row: row, layout, words) }
      if place == index { frame.putFocus(row: row, app) }
    }
    guard let line = page[index] else {
      frame.put("   " + app(nothing(page)), row: LedgerLayout.firstRow, column: 0)
      frame.cursor = Position(row: LedgerLayout.firstRow, column: 1)
      return
    }
    putDetail(
      line, on: &frame, below: LedgerLayout.firstRow + shown.count, page, layout, words, app)
  }

  private var title: Text {
    let name =
      switch query.view {
      case .exceptions: Text(zh: "只看例外", en: "exceptions")
      case .all: Text(zh: "全部", en: "all entries")
      case .accesses: Text(zh: "查看记录", en: "who looked")
      }
    guard !wanted.isEmpty else { return name }
    return Text(zh: "\(name.zh)  找「\(wanted)」", en: "\(name.en)  with \(wanted)")
  }

  private func caption(_ page: LedgerPage) -> Text {
    switch query.view {
    case .accesses: Text(zh: "查看 \(page.count) 次", en: page.count.counted("look"))
    case .exceptions, .all:
      Text(
        zh: "全部 \(page.total) 条，例外 \(page.exceptions) 条"
          + (query.find == nil ? "" : "，找到 \(page.count) 条"),
        en: "\(page.total.counted("entry")), \(page.exceptions.counted("exception"))"
          + (query.find == nil ? "" : ", \(page.count) found"))
    }
  }

  /// When the chain was last checked and what came of it.
  private func checked(_ app: AppView) -> Text {
    guard let check = app.world.ledgerCheck else { return Text(zh: "没有校验过", en: "not checked") }
    let time = app.world.timeOfDay(check.time)
    let found = LedgerVerdict(check).text
    return Text(zh: "\(time) 校验：\(found.zh)", en: "\(time) checked: \(found.en)")
  }

  private func nothing(_ page: LedgerPage) -> Text {
    if query.find != nil { return Text(zh: "没有找到，Esc 返回", en: "Nothing found, Esc returns") }
    return switch query.view {
    case .exceptions:
      Text(zh: "没有例外，按 x 看全部 \(page.total) 条", en: "No exceptions; x shows all \(page.total)")
    case .all: Text(zh: "台账是空的", en: "The ledger is empty")
    case .accesses: Text(zh: "还没有人看过什么", en: "Nobody has looked at anything yet")
    }
  }

  private func putHeadings(on frame: inout Frame, _ layout: LedgerLayout, _ app: AppView) {
    frame.putRight(app("序号", "No"), row: 2, endingAt: layout.numberEnd)
    frame.put(app("时间", "Time"), row: 2, column: layout.time)
    frame.put(app("谁", "Who"), row: 2, column: layout.who)
    frame.put(app("做了什么", "What"), row: 2, column: layout.what)
    frame.put(app("对谁", "To whom"), row: 2, column: layout.whom)
    if let why = layout.why { frame.put(app("原因", "Why"), row: 2, column: why) }
  }

  private func put(
    _ line: LedgerLine, on frame: inout Frame, row: Int, _ layout: LedgerLayout,
    _ words: LedgerWords
  ) {
    func cell(_ text: String, _ column: Int, _ width: Int) {
      let text = text.shortened(toColumns: width)
      frame.put(text, row: row, column: column, limit: width)
    }
    frame.putRight(String(line.sequence), row: row, endingAt: layout.numberEnd)
    frame.put(words.moment(line, seconds: layout.hasSeconds), row: row, column: layout.time)
    cell(words.who(line), layout.who, layout.what - layout.who - 1)
    cell(words.what(line), layout.what, layout.whatWidth)
    cell(words.whom(line), layout.whom, layout.whomWidth)
    if let why = layout.why { cell(words.why(line), why, layout.whyWidth) }
  }

  private func putDetail(
    _ line: LedgerLine, on frame: inout Frame, below row: Int, _ page: LedgerPage,
    _ layout: LedgerLayout, _ words: LedgerWords, _ app: AppView
  ) {
    frame.putRule(
      row: row,
      query.view == .accesses
        ? app("第 \(line.sequence) 次", "Look \(line.sequence)")
        : app("第 \(line.sequence) 条", "Entry \(line.sequence)"), "", app)
    let breaker = LineBreaker(columns: max(2, app.size.columns - 4), ambiguous: app.ambiguous)
    let paragraphs = words.detail(line, schemes: page.schemes)
      .map { text in breaker.lines(of: text).map { String(text[$0]) } }
    let shown = Self.fitting(paragraphs, into: layout.detailRows)
    for (offset, text) in shown.enumerated() {
      frame.put("   " + text, row: row + 1 + offset, column: 0)
    }
  }

  /// The last paragraphs are left out first; then long ones are cut, so that the short ones after
  /// them are seen too.
  private static func fitting(_ paragraphs: [[String]], into rows: Int) -> [String] {
    var paragraphs = paragraphs
    while paragraphs.count > 3, paragraphs.map(\.count).reduce(0, +) > rows {
      paragraphs.removeLast()
    }
    var lengths = paragraphs.map(\.count)
    while lengths.reduce(0, +) > rows, let longest = lengths.max(), longest > 1,
      let place = lengths.firstIndex(of: longest)
    {
      lengths[place] -= 1
    }
    let lines = zip(paragraphs, lengths).flatMap { paragraph, length -> [String] in
      guard length < paragraph.count else { return paragraph }
      return Array(paragraph.prefix(length - 1)) + [paragraph[length - 1] + ".."]
    }
    return Array(lines.prefix(rows))
  }
}

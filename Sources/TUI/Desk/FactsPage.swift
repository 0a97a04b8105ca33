internal import ReviewCore
internal import Terminal

/// 申报表和附件: every fact of the form with its rule and its sources, and every file that came with it.
struct FactsPage: Screen {
  private let application: ApplicationCode?
  private var first = 0

  init(application: ApplicationCode?) {
    self.application = application
  }

  func context(_ app: AppView) -> Context { .menu }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(let command, _) = input else { return [] }
    switch command {
    case .up: first = max(0, first - 1)
    case .down: first = min(max(0, lines(app).count - room(app)), first + 1)
    case .pageDown: first = min(max(0, lines(app).count - room(app)), first + room(app) - 2)
    case .pageUp: first = max(0, first - room(app) + 2)
    case .close, .run: return [.pop]
    case .left, .right, .rubout: return []
    default: return nil
    }
    return []
  }

  private func room(_ app: AppView) -> Int { app.size.rows - 4 }

  /// Everything as rows of the screen: labels at the left, long values broken under themselves.
  private func lines(_ app: AppView) -> [String] {
    guard let shown = application.flatMap({ app.world.application($0) }) else { return [] }
    let facts = shown.facts
    let missing = app("没有写明", "not stated")
    let sources = FactSources(shown, app)
    let entries =
      [
        Entry(app("代码", "code"), shown.code.rawValue), Entry(app("申报", "name"), shown.name),
        Entry(app("申报单位", "applicant"), facts.applicant),
        Entry(app("推荐单位", "unit"), shown.unit),
      ]
      + FactKey.allCases.map { key in
        Entry(
          app(key.label), key.value(in: facts, app) ?? missing, notes: sources.lines(key, app))
      }
    let files = shown.files.map { file in
      Entry(app(file.kind.text), "\(file.sha256.prefix(8))  \(file.file)")
    }
    return table(entries, app)
      + ["", app("附件 \(files.count) 件", files.count.counted("file"))] + table(files, app)
  }

  /// A fact or a file, and what is to be known of it.
  private struct Entry {
    let label: String
    let value: String
    let notes: [String]

    init(_ label: String, _ value: String, notes: [String] = []) {
      self.label = label
      self.value = value
      self.notes = notes
    }
  }

  private func table(_ entries: [Entry], _ app: AppView) -> [String] {
    let columns = { (text: String) in Width.columns(of: text, ambiguous: app.ambiguous) }
    let start = (entries.map { columns($0.label) }.max() ?? 0) + 2
    let breaker = LineBreaker(
      columns: max(8, app.size.columns - 2 - start), ambiguous: app.ambiguous)
    return entries.flatMap { entry in
      let texts = [entry.value] + entry.notes
      let lines = texts.flatMap { text in breaker.lines(of: text).map { String(text[$0]) } }
      return lines.enumerated().map { number, line in
        (number == 0 ? entry.label : "").padded(toColumns: start) + line
      }
    }
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    for row in 0..<frame.size.rows {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    let name = application.flatMap { app.world.application($0)?.name } ?? ""
    frame.putBar("\(app("申报表和附件", "Facts and files"))  \(name)", app)
    let lines = lines(app)
    let last = min(lines.count, first + room(app))
    let place =
      lines.count > room(app)
      ? app(
        "第 \(first + 1) 至 \(last) 行，共 \(lines.count) 行",
        "rows \(first + 1)-\(last) of \(lines.count)") : ""
    frame.putRule(row: 1, "", place, app)
    for (index, line) in lines.dropFirst(first).prefix(room(app)).enumerated() {
      frame.put(line, row: 2 + index, column: 1)
    }
    frame.cursor = Position(row: 2, column: 1)
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(
      zh: "带 ! 的要看一眼；附件名前面是原件的校验值", en: "Look where a ! stands; before each file its checksum")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), app("返回", "back")),
      Hint(app("上下", "Up/Down"), app("逐行", "by line")),
      Hint(app("空格", "Space"), app("下一屏", "page")), Hint("Esc", app("返回", "back")),
      Hint("F1", app("按键", "keys")),
    ]
  }
}

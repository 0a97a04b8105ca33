internal import ReviewCore
internal import Terminal

/// 申报表和附件: every fact of the form and every file that came with it.
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

  private func lines(_ app: AppView) -> [String] {
    guard let shown = application.flatMap({ app.world.application($0) }) else { return [] }
    let facts = shown.facts
    let named = [
      (app("代码", "code"), shown.code.rawValue), (app("申报", "name"), shown.name),
      (app("申报单位", "applicant"), facts.applicant), (app("推荐单位", "unit"), shown.unit),
    ].map { "\($0.0.padded(toColumns: 10)) \($0.1)" }
    let values = FactKey.allCases.compactMap { $0.shown(in: facts, app) }
      .map { String(repeating: " ", count: 11) + $0 }
    let services = facts.services.map { app($0.text) }.joined(separator: app("、", ", "))
    let files = shown.files.map { file in
      "  \(app(file.kind.text).padded(toColumns: 18)) \(file.file)  \(file.sha256.prefix(8))"
    }
    return named + [""] + values + [String(repeating: " ", count: 11) + services, ""]
      + [app("附件 \(files.count) 件", files.count.counted("file"))] + files
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    for row in 0..<frame.size.rows {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    let name = application.flatMap { app.world.application($0)?.name } ?? ""
    frame.putBar("\(app("申报表和附件", "Facts and files"))  \(name)", app)
    frame.putRule(row: 1, "", "", app)
    for (index, line) in lines(app).dropFirst(first).prefix(room(app)).enumerated() {
      frame.put(line, row: 2 + index, column: 1)
    }
    frame.cursor = Position(row: 2, column: 1)
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(zh: "申报表上写的就是这些，原件的校验值在各行末尾", en: "What the form says; each file ends with its checksum")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint("Esc", app("返回", "back")), Hint(app("上下", "Up/Down"), app("逐行", "by line")),
      Hint(app("空格", "Space"), app("下一屏", "page")),
    ]
  }
}

internal import ReviewCore
internal import Terminal

/// 全部命令: everything that can be done from here, refused ones with their reason.
struct CommandPalette: Screen {
  private let entries: [MenuEntry]
  private let underneath: (any Screen)?
  private var field = LineField()
  private var index = 0
  /// The first row that is shown.
  private var first = 0

  init(over context: Context, screen: (any Screen)?, _ app: AppView) {
    entries = PaletteEntries(over: context, screen: screen, app).all
    underneath = screen
  }

  func context(_ app: AppView) -> Context { .menu }

  func takesText(_ app: AppView) -> Bool { true }

  func writing(_ app: AppView) -> Writing? { .line(field.text) }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    defer { keepInSight(app) }
    if case .command(let command, let key) = input {
      guard case .character(let character) = key, !field.isEmpty || command != .pageDown else {
        return take(command, app)
      }
      return type(String(character))
    }
    guard case .text(let text, _) = input else { return nil }
    return field.isEmpty && text == "\u{3000}" ? take(.pageDown, app) : type(text)
  }

  private mutating func type(_ text: String) -> [Effect] {
    field.insert(text)
    index = 0
    return found.isEmpty ? [.say(noMatch)] : []
  }

  private mutating func take(_ command: Command, _ app: AppView) -> [Effect]? {
    let last = max(0, found.count - 1)
    switch command {
    case .up: index = max(0, index - 1)
    case .down: index = min(last, index + 1)
    case .pageUp: index = max(0, index - height(app) + 1)
    case .pageDown: index = min(last, index + height(app) - 1)
    case .left: field.moveLeft()
    case .right: field.moveRight()
    case .rubout:
      field.deleteBackward()
      index = 0
      if found.isEmpty { return [.say(noMatch)] }
    case .run:
      let found = found
      return found.indices.contains(index) ? found[index].choice : [.say(noMatch)]
    case .close, .commands: return [.pop]
    case .help: return [.pop, .run(.help)]
    default: return nil
    }
    return []
  }

  private var found: [MenuEntry] {
    field.isEmpty ? entries : entries.ranked(field.text)
  }

  private var noMatch: Text {
    Text(
      zh: "没有叫「\(field.text)」的命令。退格改，Esc 关闭",
      en: "No command is called \(field.text). Backspace changes it, Esc closes")
  }

  func standingMessage(_ app: AppView) -> Text? {
    let found = found
    guard found.indices.contains(index) else { return noMatch }
    return found[index].refusal
      ?? Text(zh: "回车就做光标上的这一条", en: "Enter does the command with the cursor")
  }

  func hints(_ app: AppView) -> [Hint] {
    let paging =
      field.isEmpty && found.count > height(app)
      ? [Hint(app("空格", "Space"), app("下一屏", "page"))] : []
    return [
      Hint(app("打字", "type"), app("筛选", "to filter")),
      Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint(app("回车", "Enter"), app("就做这个", "do it")),
    ] + paging + [Hint("Esc", app("关闭", "close"))]
  }
}

// MARK: - Drawing

extension CommandPalette {
  /// How many commands have room.
  private func height(_ app: AppView) -> Int {
    max(1, min(16, app.size.rows - 10, max(1, found.count)))
  }

  private mutating func keepInSight(_ app: AppView) {
    let height = height(app)
    first = min(max(first, index - height + 1), index)
    first = max(0, min(first, found.count - height))
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    let found = found
    let height = height(app)
    let window = Window(
      menuOf: height + 5, columns: app.size.columns >= 112 ? 72 : 64, in: frame.size)
    let shown = found.dropFirst(first).prefix(height)
    let all = app("\(found.count) 条", found.count.counted("command"))
    let count = found.count > height ? "\(first + shown.count) / \(all)" : all
    frame.dim()
    window.draw(app("全部命令", "All commands"), count: count, on: &frame, app)
    for (row, entry) in shown.enumerated() {
      put(entry, row: window.top + 3 + row, window, on: &frame, app)
      guard first + row == index else { continue }
      frame.putFocus(
        row: window.top + 3 + row, column: window.inner.lowerBound - 1,
        columns: window.line, app)
    }
    let label = app("查：", "Find: ")
    let column = frame.put(label, row: window.top + 1, column: window.inner.lowerBound)
    let typed = field.layout(
      columns: window.inner.upperBound - column, ambiguous: frame.ambiguous)
    frame.put(typed.text, row: window.top + 1, column: column)
    frame.cursor = Position(row: window.top + 1, column: column + typed.caretColumn)
  }

  private func put(
    _ entry: MenuEntry, row: Int, _ window: Window, on frame: inout Frame, _ app: AppView
  ) {
    let inner = window.inner
    let keysColumn = inner.lowerBound + 36
    let noteColumn = inner.lowerBound + min(46, inner.count - 14)
    frame.put(app(entry.name), row: row, column: inner.lowerBound + 2, limit: 33)
    let end = frame.put(
      app(entry.keys), row: row, column: keysColumn, limit: inner.upperBound - keysColumn)
    let room = inner.upperBound - max(noteColumn, end + 2)
    guard let text = note(of: entry, room: room, app) else { return }
    // One left edge, but for a note that would run over the border.
    let length = Width.columns(of: text, ambiguous: frame.ambiguous)
    let start = max(end + 2, min(noteColumn, inner.upperBound - length))
    frame.put(text, row: row, column: start, limit: inner.upperBound - start)
  }

  /// What stands at the right: the reason, or where the command belongs.
  ///
  /// A reason that has no room is cut to its first clause; the message line has all of it.
  private func note(of entry: MenuEntry, room: Int, _ app: AppView) -> String? {
    guard let refusal = entry.refusal.map({ app($0) }) else {
      let place = field.isEmpty ? nil : entry.place
      return (entry.note ?? place).map { app($0) }
    }
    let clause = refusal.prefix { !"；，。;,".contains($0) }
    let texts = [entry.note.map { app($0) }, refusal, String(clause)].compactMap { $0 }
    let fitting = texts.first { Width.columns(of: $0, ambiguous: app.ambiguous) <= room }
    return fitting ?? clause.description.clipped(toColumns: room, ambiguous: app.ambiguous)
  }
}

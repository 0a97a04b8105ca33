internal import ReviewCore
internal import Terminal

/// 按键: what can be done on the screen underneath; typing filters, Enter does it.
///
/// A page at every size. Source: screens.md 1.1 "Layers".
struct HelpPage: Screen {
  private let menu: ContextMenu
  /// In row 1: the screen that it is about.
  private let subject: Text
  private var field = LineField()
  /// The row with the cursor, among those that are shown.
  private var index = 0

  init(over context: Context, screen: (any Screen)?, _ app: AppView) {
    menu = ContextMenu(of: context, screen: screen, app)
    subject = context.text
  }

  func context(_ app: AppView) -> Context { .menu }

  func takesText(_ app: AppView) -> Bool { true }

  func writing(_ app: AppView) -> Writing? { .line(field.text) }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    if case .command(let command, let key) = input {
      guard case .character(let character) = key, !field.isEmpty else { return take(command, app) }
      return type(String(character))
    }
    guard case .text(let text, _) = input else { return nil }
    guard field.isEmpty else { return type(text) }
    return switch text {
    case "：": take(.commands, app)
    case "\u{3000}": take(.pageDown, app)
    case _: type(text)
    }
  }

  private mutating func type(_ text: String) -> [Effect] {
    field.insert(text)
    index = 0
    return entries.isEmpty ? [.say(noMatch)] : []
  }

  private var noMatch: Text {
    Text(
      zh: "没有叫「\(field.text)」的命令。退格改，Esc 返回",
      en: "No command is called \(field.text). Backspace changes it, Esc returns")
  }

  private mutating func take(_ command: Command, _ app: AppView) -> [Effect]? {
    let layout = layout(app)
    switch command {
    case .up: index = max(0, index - 1)
    case .down: index = min(max(0, entries.count - 1), index + 1)
    case .left, .right: index = layout.neighbour(of: index, toRight: command == .right)
    case .pageUp, .pageDown: index = layout.page(from: index, isDown: command == .pageDown)
    case .rubout:
      field.deleteBackward()
      index = 0
      if entries.isEmpty { return [.say(noMatch)] }
    case .run:
      guard entries.indices.contains(index) else { return [.say(noMatch)] }
      return entries[index].choice
    case .close: return [.pop]
    case .commands: return [.pop, .run(.commands)]
    case .help:
      return [.say(Text(zh: "这一页就是按键。Esc 返回", en: "These are the keys. Esc returns"))]
    default: return nil
    }
    return []
  }

  /// In the order of the cursor: what can be done, then what cannot.
  private var entries: [MenuEntry] {
    let shown =
      field.isEmpty ? menu.merged : menu.entries.ranked(field.text)
    return shown.filter { $0.refusal == nil } + shown.filter { $0.refusal != nil }
  }

  private func layout(_ app: AppView) -> HelpLayout {
    HelpLayout(entries, isFiltered: !field.isEmpty, app)
  }

  func standingMessage(_ app: AppView) -> Text? {
    guard entries.indices.contains(index) else { return noMatch }
    if let refusal = entries[index].refusal { return refusal }
    return app.size.columns < 112
      ? Text(
        zh: "开着中文输入法也能用：数字 回车 空格 Tab Esc 方向 翻页 F键 Ctrl ; / [ ] - = .",
        en: "With an input method on: 0-9 Enter Space Tab Esc arrows PgUp F1-F12 ; / [ ] - =")
      : Text(
        zh: "开着中文输入法也能用的键：数字 回车 空格 Tab Esc 方向键 翻页键 F 键 Ctrl 键 ; / [ ] - = . ?",
        en: "With an input method on these work: digits Enter Space Tab Esc arrows PgUp PgDn "
          + "F keys Ctrl ; / [ ] - = . ?")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("上下左右", "arrows"), app("选", "choose")),
      Hint(app("回车", "Enter"), app("就做这个", "do it")),
      Hint(":", app("全部命令", "all commands")),
      Hint("Esc", app("返回", "back")),
    ]
  }
}

// MARK: - Drawing

extension HelpPage {
  func draw(on frame: inout Frame, _ app: AppView) {
    for row in 0..<frame.size.rows {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    frame.cursor = nil
    frame.putBar("\(app("按键", "Keys"))  \(app(subject))", app)
    let shown = field.layout(columns: 20, ambiguous: frame.ambiguous)
    frame.putRule(
      row: 1,
      app("打几个字就筛选，汉字或拼音首字母都行", "Type to filter: English, 汉字 or pinyin"),
      "\(app("查：", "find: "))\(shown.text)", app)
    frame.putRule(row: frame.size.rows - 3, "", "", app)
    layout(app).draw(on: &frame, focus: index, app)
    guard !field.isEmpty else { return }
    let end = frame.size.columns - 2
    let after = Width.columns(of: shown.text, ambiguous: frame.ambiguous) - shown.caretColumn
    frame.cursor = Position(row: 1, column: end - after)
  }
}

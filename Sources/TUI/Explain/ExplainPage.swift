internal import ReviewCore
internal import Terminal

/// 名次怎么来的: how an application came to its rank, recomputable by hand from what it shows.
///
/// A page of its own, and from 112 columns a window beside the neighbour in the ranking.
/// Source: drawings explain-80 and explain-120.
struct ExplainPage: Screen {
  private(set) var code: ApplicationCode
  /// The first line shown.
  private(set) var offset = 0
  /// Whether the two neighbours stand side by side; nil is what suits the size.
  private var isCompared: Bool?

  init(of code: ApplicationCode) {
    self.code = code
  }

  func context(_ app: AppView) -> Context { .explain }

  /// Nil while the ranking is being read, or if it has no such application any more.
  func content(_ app: AppView) -> ExplainContent? {
    guard let ranked = app.world.ranked else { return nil }
    return ExplainContent(
      of: code, ranked, isCompared: isCompared ?? app.isWide,
      columns: ExplainBox(app).textColumns, app)
  }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, _):
      guard let content = content(app) else { return nil }
      return handle(command, content, app)
    case .shown:
      guard let ranked = app.world.ranked else { return [] }
      return ranked.ranking[code] == nil ? [.pop] : []
    case .text, .han, .recorded, .refused, .keepDraft, .found, .section, .reason: return nil
    }
  }

  private mutating func handle(
    _ command: Command, _ content: ExplainContent, _ app: AppView
  ) -> [Effect]? {
    let height = ExplainBox(app).height
    switch command {
    case .rankPrevious: return step(by: -1, content)
    case .rankNext: return step(by: 1, content)
    case .up: return scroll(by: -1, content, height)
    case .down: return scroll(by: 1, content, height)
    case .pageUp: return scroll(by: -ListWindow.page(height), content, height)
    case .pageDown: return scroll(by: ListWindow.page(height), content, height)
    case .compare:
      isCompared = !(isCompared ?? app.isWide)
      offset = 0
      return self.content(app)?.comparison == nil && isCompared == true
        ? [.say(Text(zh: "没有可对照的邻名", en: "There is no neighbour to compare with"))] : []
    case .go: return app.reading(code)
    case .export:
      return [
        .export(name: "\(content.ranking.stage.rawValue)-\(code)", rows: content.exported(app))
      ]
    default: return nil
    }
  }

  private mutating func step(by distance: Int, _ content: ExplainContent) -> [Effect] {
    let entries = content.ranking.entries
    guard let place = entries.firstIndex(where: { $0.candidate.code == code }) else { return [] }
    guard entries.indices.contains(place + distance) else {
      return [
        .say(
          distance < 0
            ? Text(zh: "已是第一家", en: "This is the first")
            : Text(zh: "已是最后一家", en: "This is the last"))
      ]
    }
    code = entries[place + distance].candidate.code
    offset = 0
    return []
  }

  private mutating func scroll(
    by distance: Int, _ content: ExplainContent, _ height: Int
  ) -> [Effect] {
    let most = max(0, content.lines.count - height)
    guard most > 0 else { return [.say(Text(zh: "全在屏上了", en: "All of it is shown"))] }
    offset = max(0, min(most, min(offset, most) + distance))
    return []
  }

  /// How many lines are left below those in view.
  func hidden(_ content: ExplainContent, _ box: ExplainBox) -> Int {
    let first = max(0, min(offset, content.lines.count - box.height))
    return max(0, content.lines.count - box.height - first)
  }

  func standingMessage(_ app: AppView) -> Text? {
    guard let content = content(app) else { return nil }
    let box = ExplainBox(app)
    guard box.isWindow else { return content.record }
    let hidden = hidden(content, box)
    return hidden > 0
      ? Text(zh: "下面还有 \(hidden) 行，按 下", en: "\(hidden.counted("more line")) below, press Down")
      : Text(
        zh: "每个数都能照这里写的再算一遍", en: "Every number can be computed again from what stands here")
  }

  func hints(_ app: AppView) -> [Hint] {
    let box = ExplainBox(app)
    let isWindow = box.isWindow
    let scrolls = content(app).map { $0.lines.count > box.height } ?? false
    let scroll = scrolls ? [Hint(app("上下", "Up/Down"), app("翻", "scroll"))] : []
    return [Hint(app("左右", "Left/Right"), app("前后一名", "rank"))] + scroll + [
      Hint(app("回车", "Enter"), app("看这一家", "open")),
      Hint("v", (isCompared ?? isWindow) ? app("只看一家", "alone") : app("与邻名对照", "compare")),
      Hint("p", app("导出", "export")),
      Hint("Esc", isWindow ? app("关闭", "close") : app("返回", "back")),
      Hint("?", app("按键", "keys")),
    ]
  }
}

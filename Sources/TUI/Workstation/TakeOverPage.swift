internal import ReviewCore
internal import Terminal

/// 接过来: the person has another desk open and says whether to go on here.
///
/// Source: screens.md 4 "taking over".
struct TakeOverPage: Screen {
  /// When the other desk last moved.
  let moved: Timestamp
  /// Whether the other desk is being waited for.
  private var isTaking = false

  init(moved: Timestamp) { self.moved = moved }

  var isWholePage: Bool { true }
  var readsEveryKey: Bool { true }

  func context(_ app: AppView) -> Context { .dialog }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(_, let key) = input, !isTaking else { return [] }
    switch key.folded {
    case .enter:
      isTaking = true
      return [.takeOver]
    case .escape, .character("q"): return [.quit]
    default: return []
    }
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    frame.putBar("\(app("接过来", "Taking over"))  \(app.world.overview.title)", app)
    frame.putRule(row: 1, "", "", app)
    frame.cursor = Position(row: frame.size.rows - 2, column: 0)
  }

  func standingMessage(_ app: AppView) -> Text? {
    guard !isTaking else {
      return Text(
        zh: "正在接过来，那边先存好再关", en: "Taking over; the other one saves first")
    }
    let time = app.world.timeOfDay(moved).prefix(5)
    return Text(
      zh: "您在另一处还开着（\(time) 动过）。回车 接过来，那边先存好再关",
      en: "You are also open elsewhere (\(time)). Enter takes over, it saves first")
  }

  func hints(_ app: AppView) -> [Hint] {
    isTaking
      ? []
      : [
        Hint(app("回车", "Enter"), app("接过来", "take over")),
        Hint("Esc", app("不接，退出", "leave it, quit")),
      ]
  }
}

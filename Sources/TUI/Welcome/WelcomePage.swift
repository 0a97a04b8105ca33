internal import ReviewCore
internal import Terminal

/// What a demonstration opens with: five steps, and three promises.
struct WelcomePage: Screen {
  private var step: TourStep

  init(at step: TourStep) { self.step = step }

  var isWholePage: Bool { true }

  func context(_ app: AppView) -> Context { .welcome }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(let command, let key) = input else { return nil }
    return take(command, key, app)
  }

  private mutating func take(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .go: return [.tour(.begin(step))]
    case .up: step = TourStep(rawValue: step.rawValue - 1) ?? step
    case .down: step = TourStep(rawValue: step.rawValue + 1) ?? step
    case .step:
      guard case .character(let digit) = key.folded, let number = digit.wholeNumberValue,
        let chosen = TourStep(rawValue: number)
      else {
        return [.say(Text(zh: "一共五步：按 1 到 5", en: "There are five steps: 1 to 5"))]
      }
      step = chosen
    case .language:
      let other = app.language == .zh ? Language.en : .zh
      return [
        .setLanguage(other),
        .say(
          Text(
            zh: "现在是中文。Tab 换成 English", en: "This is English now. Tab for 中文")),
      ]
    case .skip:
      return [
        .tour(.leave), .pop,
        .say(
          Text(
            zh: "不走导览了。要走时按 F10，选「导览」",
            en: "No tour then. F10 has it under Tour whenever you like")),
      ]
    case .goScreen: return go(key, app)
    default: return nil
    }
    return []
  }

  /// Leaves for a screen, as who knows the program does; the tour is taken up again by its name.
  private func go(_ key: Key, _ app: AppView) -> [Effect]? {
    guard case .function(let number) = key, let name = ScreenName(rawValue: number) else {
      return nil
    }
    if let reason = app.refusal(of: name) { return [.say(reason)] }
    return [
      .tour(.leave), .go(name),
      .say(Text(zh: "要走导览时按 F10，选「导览」", en: "F10 has the tour under Tour whenever you like")),
    ]
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(
      zh: "这里怎么按都不影响真的评审；想重来，用 pingyi demo 另做一份",
      en: "Nothing here touches a real review; pingyi demo makes a fresh one")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(
        app("回车", "Enter"),
        app.tour?.next(app.world) == .marks ? app("开始", "start") : app("接着走", "go on")),
      Hint(app("上下", "Up/Down"), app("选一步", "choose")),
      Hint(
        "Esc",
        app.size.columns < 80
          ? app("不走导览", "skip") : app("不走导览，直接用", "skip the tour")),
      Hint("Tab", app("English", "中文")),
      Hint("?", app("按键", "keys")),
      Hint("q", app("退出", "quit")),
    ]
  }
}

// MARK: - Drawing

extension WelcomePage {
  func draw(on frame: inout Frame, _ app: AppView) {
    for row in 0..<frame.size.rows {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    frame.putBar(
      app("评议台", "pingyi"), app("演示数据，全部虚构", "demonstration, all invented"), app)
    frame.putRule(row: 1, "", "", app)
    frame.putRule(row: frame.size.rows - 3, "", "", app)
    let columns = frame.size.columns
    let left = columns < 80 ? 3 : 6 + (columns - 80) * 7 / 20
    let isShort = frame.size.rows < 22
    var row = isShort ? 2 : 3
    frame.put(app.world.overview.title, row: row, column: left)
    row += isShort ? 1 : 2
    frame.put(app(invitation(app)), row: row, column: left)
    row += 2
    for step in TourStep.allCases {
      put(step, row: row, left: left, on: &frame, app)
      row += 1
    }
    row += isShort ? 0 : 1
    if !isShort {
      frame.put(app("请放心", "Rest assured"), row: row, column: left)
      row += 2
    }
    for promise in promises {
      frame.put(app(promise), row: row, column: left)
      row += 1
    }
  }

  private func invitation(_ app: AppView) -> Text {
    switch app.tour?.next(app.world) {
    case .marks:
      Text(
        zh: "五分钟走一遍。光标在第一步上，按回车就开始。",
        en: "Five minutes. Enter begins with the first step.")
    case .opinion, .submission, .board, .explanation:
      Text(zh: "光标在下一步上，按回车接着走。", en: "Enter goes on with the next step.")
    case nil:
      Text(zh: "五步都走完了，可以再走一遍。", en: "All five steps are done; walk them again if you like.")
    }
  }

  private func put(
    _ step: TourStep, row: Int, left: Int, on frame: inout Frame, _ app: AppView
  ) {
    let isDone = app.tour?.isDone(step, app.world) ?? false
    let number = isDone ? app("完", "ok") : String(step.rawValue)
    frame.put(number, row: row, column: left)
    frame.put(
      app(step.name(missing: app.tour?.missing ?? 0)), row: row, column: left + 3, limit: 27)
    frame.put(app(step.manner), row: row, column: left + 31)
    if step == self.step { frame.putFocus(row: row, column: left - 3, app) }
  }

  private var promises: [Text] {
    [
      Text(
        zh: "打一分存一分。断线、关窗口、断电，回来还在原处。",
        en: "Each mark is saved at once; a cut line loses nothing."),
      Text(
        zh: "Esc 只退回上一层，从不删除任何东西。", en: "Esc only goes one level up; it never deletes."),
      Text(
        zh: "忘了按键就按 ?，能做的都列在里面，选中按回车就做。",
        en: "Press ? for all the keys; Enter does what is chosen."),
    ]
  }
}

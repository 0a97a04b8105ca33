internal import ReviewCore
internal import Terminal

/// What a member of the panel meets before the first file opens: the pledge, and the recusals.
///
/// Source: drawing first-login-80, walks.md 2.1.
struct AdmissionPage: Screen {
  private var step = Step.pledge

  enum Step: Int, Sendable, CaseIterable { case pledge = 1, recusals }

  init(_ world: World) { step = Self.next(world) ?? .recusals }

  var isWholePage: Bool { true }

  func context(_ app: AppView) -> Context { .welcome }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return take(command, key, app)
    case .shown:
      guard let next = Self.next(app.world) else {
        return [
          .pop,
          .say(Text(zh: "都办好了，材料打开了。回车评第一份", en: "All done: the files are open. Enter begins")),
        ]
      }
      step = next
      return []
    case .text, .han, .found, .section, .reason, .recorded, .refused, .keepDraft: return nil
    }
  }

  private mutating func take(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .go: return open(app)
    case .up: step = .pledge
    case .down: step = .recusals
    case .step:
      guard case .character(let digit) = key.folded, let number = digit.wholeNumberValue,
        let chosen = Step(rawValue: number)
      else { return [.say(Text(zh: "一共两步：按 1 或 2", en: "There are two steps: 1 and 2"))] }
      step = chosen
    case .language:
      return [.setLanguage(app.language == .zh ? .en : .zh)]
    case .skip, .goApplications, .goDesk, .goMeeting, .goBoard, .goVerification, .goShortlist,
      .goLedger:
      return [.say(Self.gate)]
    default: return nil
    }
    return []
  }

  private func open(_ app: AppView) -> [Effect] {
    switch step {
    case .pledge: return [.push(PledgePage())]
    case .recusals:
      guard !app.world.admission.isPledgeOwed else {
        return [.say(Text(zh: "先签承诺书，再申报回避", en: "The pledge comes first, then the recusals"))]
      }
      return [.push(RecusalPage())]
    }
  }

  /// The first step that is not done; nil once the files are open.
  private static func next(_ world: World) -> Step? {
    if world.admission.isPledgeOwed { return .pledge }
    return world.admission.unstated.isEmpty ? nil : .recusals
  }

  private static let gate = Text(
    zh: "这两步没办完，看不到任何申报材料", en: "Until both are done no file opens")

  func standingMessage(_ app: AppView) -> Text? { Self.gate }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), app("办这一步", "do this step")),
      Hint(app("上下", "Up/Down"), app("选", "choose")), Hint("Tab", app("English", "中文")),
      Hint("?", app("按键", "keys")), Hint("q", app("退出", "quit")),
    ]
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    for row in 0..<frame.size.rows {
      frame.fill(row: row, columns: 0..<frame.size.columns, style: .plain)
    }
    frame.putBar(app("评议台  首次登录", "pingyi  First login"), app)
    frame.putRule(row: 1, "", "", app)
    frame.putRule(row: frame.size.rows - 3, "", "", app)
    let isShort = frame.size.rows < 22
    let left = frame.size.columns < 80 ? 3 : 6 + (frame.size.columns - 80) * 7 / 20
    var row = isShort ? 2 : 3
    frame.put(app.world.overview.title, row: row, column: left)
    row += isShort ? 1 : 2
    for line in invitation(app) {
      frame.put(app(line), row: row, column: left)
      row += 1
    }
    row += 1
    for step in Step.allCases {
      put(step, row: row, left: left, on: &frame, app)
      row += 1
    }
    row += 1
    if !isShort {
      frame.put(app("请放心", "Rest assured"), row: row, column: left)
      row += 2
    }
    for promise in Self.promises {
      frame.put(app(promise), row: row, column: left)
      row += 1
    }
  }

  private func invitation(_ app: AppView) -> [Text] {
    let count = app.world.applications.count
    let due = OverviewWords.deadline(app.world)
    return [
      Text(
        zh: "分给您 \(count) 份\(due.map { "，\($0.zh)" } ?? "")。",
        en: "\(count.counted("application")) for you\(due.map { ", \($0.en)" } ?? "")."),
      Text(
        zh: "打开第一份之前有两步，约三分钟。", en: "Two steps come before the first file: three minutes."),
    ]
  }

  private func put(
    _ step: Step, row: Int, left: Int, on frame: inout Frame, _ app: AppView
  ) {
    frame.put(String(step.rawValue), row: row, column: left)
    frame.put(app(Self.name(step)), row: row, column: left + 3)
    let isOwed =
      switch step {
      case .pledge: app.world.admission.isPledgeOwed
      case .recusals: !app.world.admission.unstated.isEmpty
      }
    frame.put(isOwed ? app("未办", "to do") : app("办了", "done"), row: row, column: left + 31)
    if step == self.step { frame.putFocus(row: row, column: left - 3, app) }
  }

  private static func name(_ step: Step) -> Text {
    switch step {
    case .pledge: Text(zh: "签承诺书", en: "Give the pledge")
    case .recusals: Text(zh: "申报回避", en: "State your recusals")
    }
  }

  private static let promises = [
    Text(
      zh: "打一分存一分。断线、关窗口、断电，回来还在原处。",
      en: "Each mark is saved at once; a cut line loses nothing."),
    Text(
      zh: "Esc 只退回上一层，从不删除任何东西。", en: "Esc only goes one level up; it never deletes."),
    Text(
      zh: "您的分只有您看得到，到秘书宣布亮分为止。", en: "Nobody sees your scores until they are opened."),
    Text(zh: "忘了按键就按 ?。有事找评审秘书。", en: "Press ? for all the keys. Ask the secretary for help."),
  ]
}

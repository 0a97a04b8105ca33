internal import ReviewCore
internal import Terminal

/// Opens or closes a stage: names what is missing, and wants the number of the step typed.
///
/// Those who only read see the guards and no choices. Source: screens.md 1.6, design 6.
struct StagePassage: Screen {
  let stage: StageName
  private(set) var typed = RowNumber()
  private(set) var choice = Choice.stay
  /// What was asked for when the layer was opened, whatever happens to the stage meanwhile.
  private(set) var asked: Bool?
  /// The reason for forcing the stage, once it is asked for.
  private(set) var reason: LinePrompt?

  enum Choice: Hashable, Sendable, CaseIterable { case stay, pass }

  init(stage: StageName) {
    self.stage = stage
  }

  func context(_ app: AppView) -> Context { reason == nil ? .dialog : .find }
  func takesText(_ app: AppView) -> Bool { reason != nil }
  func writing(_ app: AppView) -> Writing? { (reason?.text).map(Writing.line) }
  func isComposing(_ app: AppView) -> Bool { reason != nil }

  func isOpening(_ app: AppView) -> Bool {
    asked ?? (app.world.overview.state(of: stage) != .open)
  }
  func guards(_ app: AppView) -> [StageGuard] { app.world.progress?.guards[stage] ?? [] }
  func mayPass(_ app: AppView) -> Bool { app.world.role == .secretary && !isClosed(app) }
  func isClosed(_ app: AppView) -> Bool {
    app.world.overview.state(of: stage) == .closed
  }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .shown:
      asked = isOpening(app)
      return []
    case .recorded(.stagePassed(stage, let isOpening), _):
      return [.pop, .say(Self.passed(stage, opening: isOpening))]
    case .refused(.stagePassed(stage, _), _):
      reason = nil
      return []
    default: break
    }
    if reason != nil { return write(input, app) }
    guard case .command(let command, let key) = input else { return nil }
    return choose(command, key, app)
  }

  private mutating func choose(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .up, .down:
      guard mayPass(app) else { return [] }
      typed.end()
      choice = command == .up ? .stay : .pass
      return []
    case .choose:
      guard mayPass(app) else { return [] }
      typed.type(key)
      if let number = typed.value { choice = number == stage.number ? .pass : .stay }
      return []
    case .run: return go(app)
    case .back: return [.pop]
    default: return nil
    }
  }

  private mutating func go(_ app: AppView) -> [Effect] {
    guard mayPass(app), typed.value ?? 0 != 0 else {
      return choice == .pass ? [.say(wrongNumber(""))] : [.pop]
    }
    guard typed.value == stage.number else {
      let given = typed.value.map(String.init) ?? ""
      typed.end()
      return [.say(wrongNumber(given))]
    }
    guard guards(app).isEmpty else {
      reason = LinePrompt()
      return []
    }
    return [.passStage(stage, opening: isOpening(app), reason: nil)]
  }

  private func wrongNumber(_ given: String) -> Text {
    given.isEmpty
      ? Text(
        zh: "键入 \(stage.number) 再回车才算", en: "Type \(stage.number), then Enter, to confirm")
      : Text(
        zh: "这是第 \(stage.number) 步，键入的是 \(given)。什么都没有动",
        en: "This is step \(stage.number), you typed \(given). Nothing was done")
  }

  private mutating func write(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard let answer = reason?.take(input) else { return nil }
    switch answer {
    case .typing: return []
    case .dropped:
      reason = nil
      typed.end()
      choice = .stay
      return [.say(Text(zh: "没有强制，什么都没有动", en: "Not forced; nothing was done"))]
    case .done(let text):
      guard !text.isBlank else {
        return [.say(Text(zh: "强制要写原因，Esc 不做", en: "Forcing needs a reason; Esc leaves it"))]
      }
      return [.passStage(stage, opening: isOpening(app), reason: text)]
    }
  }

  private static func passed(_ stage: StageName, opening isOpening: Bool) -> Text {
    isOpening
      ? Text(
        zh: "第 \(stage.number) 步 \(stage.text.zh)开了",
        en: "Step \(stage.number), \(stage.text.en), is open")
      : Text(
        zh: "第 \(stage.number) 步 \(stage.text.zh)关了",
        en: "Step \(stage.number), \(stage.text.en), is closed")
  }
}

extension StagePassage {
  func hints(_ app: AppView) -> [Hint] {
    let back = Hint("Esc", app("返回", "back"))
    if reason != nil {
      return [
        Hint(app("回车", "Enter"), app("写好了，就做", "done, do it")), Hint("Esc", app("不做", "leave")),
      ]
    }
    guard mayPass(app) else { return [Hint(app("回车", "Enter"), app("返回", "back")), back] }
    let enter = app("回车", "Enter")
    let isTyped = typed.value == stage.number
    let confirm =
      isTyped
      ? Hint(enter, app("就做", "do it")) : Hint("\(stage.number) " + enter, app("就做", "do it"))
    let leave = isTyped ? [] : [Hint(enter, app("不动", "leave it"))]
    return [confirm] + leave + [Hint(app("上下", "Up/Down"), app("选", "choose")), back]
  }

  func standingMessage(_ app: AppView) -> Text? {
    if reason != nil {
      return Text(zh: "原因和还缺的都记进台账", en: "The reason and what is missing go into the ledger")
    }
    if isClosed(app) {
      return Text(
        zh: "这一步已经关了；要再开，用 pingyi stage open，会记进台账",
        en: "This step is closed; pingyi stage open reopens it, and the ledger says so")
    }
    guard mayPass(app) else {
      return Text(
        zh: "\(app.world.role.text.zh)只看；开门关门是秘书的事",
        en: "The \(app.world.role.text.en) only reads; the secretary opens and closes")
    }
    return Text(
      zh: "阶段只往前走；键入第几步的数字才算", en: "Stages only go forward; the step's number confirms")
  }
}

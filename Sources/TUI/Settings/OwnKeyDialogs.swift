internal import ReviewCore
internal import Terminal

/// 我的按键: the keys that a person has added, and adding one by pressing it.
enum OwnKeyDialog {
  static func dialog(_ keys: OwnKeys) -> ChoiceDialog {
    let present = keys.all.map { own, meant in
      ChoiceDialog.Choice(
        name: Text(
          zh: "去掉 \(own.spelled)，它现在同 \(meant.spelled)",
          en: "remove \(own.spelled), now \(meant.spelled)"),
        effects: [
          .setKey(own, as: nil),
          .say(Text(zh: "\(own.spelled) 不再有用处", en: "\(own.spelled) has no use any more")),
        ])
    }
    let adding = ChoiceDialog.Choice(
      name: Text(zh: "加一个键", en: "add a key"), effects: [.push(KeyCapture())])
    return ChoiceDialog(Text(zh: "我的按键", en: "My keys"), present + [adding])
  }
}

/// Waits for two keys: the one to add, then the one that it is to be like.
struct KeyCapture: Screen {
  private var own: Key?

  var readsEveryKey: Bool { true }

  func context(_ app: AppView) -> Context { .dialog }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    guard case .command(_, let key) = input else { return [] }
    guard let own else {
      if key == .escape { return [.pop] }
      guard !key.isHan else {
        return [
          .say(
            Text(
              zh: "中文输入法开着，按 Shift 切到英文再按键",
              en: "Input method is on; Shift switches it, then press the key"))
        ]
      }
      guard OwnKeys.isFree(key) else {
        return [
          .say(
            Text(
              zh: "\(key.spelled) 本来就有用处，或留给终端了，换一个；Esc 不加",
              en: "\(key.spelled) has its use already; press another, or Esc"))
        ]
      }
      self.own = key
      return []
    }
    guard OwnKeys.isUsed(key) else {
      return [
        .say(
          Text(
            zh: "\(key.spelled) 没有用处，按一个有用处的", en: "\(key.spelled) has no use; press one that has"))
      ]
    }
    return [
      .pop, .setKey(own, as: key),
      .say(
        Text(
          zh: "\(own.spelled) 现在同 \(key.spelled)，下次也是；去掉在 F10 的「我的按键」",
          en: "\(own.spelled) is \(key.spelled) now, next time too; My keys in F10 removes it")),
    ]
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    frame.dim()
    let window = Window(menuOf: 5, columns: 60, in: frame.size)
    window.draw(app("我的按键", "My keys"), on: &frame, app)
    let text =
      own.map { app("\($0.spelled) 同哪个键？按那个键", "\($0.spelled) like which key? Press that key") }
      ?? app("按要加的键：没有用处的字母、Ctrl 加字母、Insert", "Press the key to add: one without a use")
    let end = frame.put(
      text, row: window.top + 2, column: window.inner.lowerBound, limit: window.inner.count)
    frame.cursor = Position(row: window.top + 2, column: end)
  }

  func standingMessage(_ app: AppView) -> Text? {
    own == nil
      ? Text(zh: "原来有用处的键不能改", en: "Keys that have a use keep it")
      : Text(zh: "按哪个键，它就同哪个键", en: "Whatever key you press now, it will be like that one")
  }

  func hints(_ app: AppView) -> [Hint] { [Hint("Esc", app("不选", "back"))] }
}

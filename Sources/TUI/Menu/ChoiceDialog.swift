internal import ReviewCore
internal import Terminal

/// A small window of numbered choices; never y or n.
///
/// A digit goes to its row, and Enter takes it; where choices have keys of their own, the key takes
/// them at once.
struct ChoiceDialog: Screen {
  private let title: Text
  private let choices: [Choice]
  private var index = 0
  /// The number that is being typed.
  private var typed = ""

  struct Choice: Sendable {
    let name: Text
    /// At the right: a key, or what it is now.
    var note = Text(zh: "", en: "")
    /// Takes it at once; nil numbers it.
    var key: Character?
    let effects: [Effect]
    /// What `=` does: keeps it as a phrase, or no longer; empty where that has no meaning.
    var keeping: [Effect] = []
  }

  init(_ title: Text, _ choices: [Choice], at index: Int = 0) {
    self.title = title
    self.choices = choices
    self.index = index
  }

  func context(_ app: AppView) -> Context { .dialog }

  func takesText(_ app: AppView) -> Bool { true }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    if case .command(let command, let key) = input {
      guard command == .choose, case .character(let digit) = key else { return take(command) }
      return choose(digit)
    }
    guard case .text(let text, _) = input else { return nil }
    guard let typed = text.first, case .character(let key) = Key.character(typed).folded else {
      return []
    }
    return choose(key)
  }

  private mutating func take(_ command: Command) -> [Effect]? {
    typed = ""
    switch command {
    case .up: index = max(0, index - 1)
    case .down: index = min(max(0, choices.count - 1), index + 1)
    case .run:
      guard choices.indices.contains(index) else { return [.pop] }
      return [.pop] + choices[index].effects
    case .back: return [.pop]
    case .keepPhrase:
      let effects = choices.indices.contains(index) ? choices[index].keeping : []
      return effects.isEmpty ? [.say(advice)] : effects
    default: return nil
    }
    return []
  }

  private mutating func choose(_ key: Character) -> [Effect] {
    if let choice = choices.first(where: { $0.key == key }) { return [.pop] + choice.effects }
    guard key.isASCII, key.isNumber else { return [.say(advice)] }
    for number in [typed + String(key), String(key)] {
      guard let row = Int(number), (1...max(1, choices.count)).contains(row),
        row <= choices.count, choices[row - 1].key == nil
      else { continue }
      (typed, index) = (number, row - 1)
      return []
    }
    return [.say(advice)]
  }

  private var advice: Text {
    let keys = choices.compactMap(\.key).map(String.init)
    guard choices.count > 1 else {
      return Text(zh: "回车就选这个，Esc 不选", en: "Enter takes it, Esc leaves it")
    }
    return keys.isEmpty
      ? Text(
        zh: "按 1 到 \(choices.count) 选，回车就选这个，Esc 不选",
        en: "1-\(choices.count) choose, Enter takes it, Esc leaves it")
      : Text(
        zh: "按 \(keys.joined(separator: " ")) 选，Esc 不选",
        en: "\(keys.joined(separator: " ")) choose, Esc leaves it")
  }

  func standingMessage(_ app: AppView) -> Text? { advice }

  func hints(_ app: AppView) -> [Hint] {
    let isKeyed = choices.contains { $0.key != nil }
    return [
      Hint(app("数字", "0-9"), isKeyed ? app("就去", "go") : app("选", "choose")),
      Hint(app("上下", "Up/Down"), app("选", "choose")),
      Hint(app("回车", "Enter"), app("就选这个", "do it")),
    ]
      + (choices.contains { !$0.keeping.isEmpty }
        ? [Hint("=", app("作常用语", "phrase"))] : [])
      + [Hint("Esc", app("不选", "back"))]
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    let names = choices.map { Width.columns(of: app($0.name), ambiguous: frame.ambiguous) }
    let notes = choices.map { Width.columns(of: app($0.note), ambiguous: frame.ambiguous) }
    let noteWidth = notes.max() ?? 0
    let wanted = 11 + (names.max() ?? 0) + (noteWidth > 0 ? noteWidth + 3 : 0)
    let titleWidth = Width.columns(of: app(title), ambiguous: frame.ambiguous)
    let width = min(max(wanted, titleWidth + 8, 30), min(64, app.size.columns))
    let window = Window(menuOf: choices.count + 4, columns: width, in: frame.size)
    let height = max(1, min(choices.count, window.rows - 4))
    let first = max(0, min(index - height / 2, choices.count - height))
    frame.dim()
    let count = height < choices.count ? "\(first + height) / \(choices.count)" : ""
    window.draw(app(title), count: count, on: &frame, app)
    for (offset, choice) in choices.dropFirst(first).prefix(height).enumerated() {
      let row = window.top + 2 + offset
      let inner = window.inner
      let number = choice.key.map(String.init) ?? String(first + offset + 1)
      frame.put(number.rightAligned(toColumns: 2), row: row, column: inner.lowerBound + 2)
      let notes = inner.upperBound - noteWidth
      let room = notes - inner.lowerBound - 7
      frame.put(
        app(choice.name).clipped(toColumns: room, ambiguous: app.ambiguous), row: row,
        column: inner.lowerBound + 6, limit: room)
      frame.put(app(choice.note), row: row, column: notes)
      guard first + offset == index else { continue }
      frame.putFocus(
        row: row, column: inner.lowerBound - 1,
        columns: window.line, app)
    }
  }
}

internal import ReviewCore
internal import Terminal

/// The pledge (承诺书), and Enter gives it.
struct PledgePage: Screen {
  /// Whether the row that gives it is chosen; the other leaves it for now.
  private var isGiving = true

  var isWholePage: Bool { true }

  func context(_ app: AppView) -> Context { .dialog }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return take(command, key)
    case .recorded(.pledged, _):
      return [
        .pop,
        .say(Text(zh: "承诺书记下了，时间和原文都在台账里", en: "The pledge is recorded, with its words and time")),
      ]
    case .recorded, .refused, .shown, .text, .han, .found, .section, .reason, .keepDraft:
      return nil
    }
  }

  private mutating func take(_ command: Command, _ key: Key) -> [Effect]? {
    switch command {
    case .up: isGiving = true
    case .down: isGiving = false
    case .choose:
      guard let digit = key.digit, (1...2).contains(digit) else { return [.say(Self.advice)] }
      isGiving = digit == 1
    case .run: return isGiving ? [.pledge] : [.pop]
    case .back: return [.pop]
    case .keepPhrase: return [.say(Self.advice)]
    default: return nil
    }
    return []
  }

  private static let advice = Text(
    zh: "选 1 按回车就是签了；选 2 或 Esc 先不签", en: "1 and Enter give it; 2 or Esc leave it for now")

  func standingMessage(_ app: AppView) -> Text? { Self.advice }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), isGiving ? app("签", "give it") : app("先不签", "not yet")),
      Hint(app("上下", "Up/Down"), app("选", "choose")), Hint("Esc", app("先不签", "not yet")),
    ]
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    frame = Frame(size: frame.size, ambiguous: frame.ambiguous)
    frame.putBar(app("承诺书", "Pledge"), app)
    frame.putRule(row: 1, "", "", app)
    let breaker = LineBreaker(
      columns: min(frame.size.columns - 8, 88), ambiguous: frame.ambiguous)
    let isShort = frame.size.rows < 22
    var row = isShort ? 2 : 3
    for paragraph in PledgeText.paragraphs {
      let text = app(paragraph)
      for line in breaker.lines(of: text) {
        frame.put(String(text[line]), row: row, column: 4)
        row += 1
      }
      row += isShort ? 0 : 1
    }
    row = frame.size.rows - 6
    frame.putRule(row: row, "", "", app)
    let choices = [
      app("我承诺，签", "I pledge: give it"), app("再想想，先不签", "Not yet"),
    ]
    for (index, choice) in choices.enumerated() {
      frame.put("\(index + 1)  \(choice)", row: row + 1 + index, column: 4)
      if (index == 0) == isGiving { frame.putFocus(row: row + 1 + index, app) }
    }
  }
}

extension Key {
  /// The digit that it types, half or full width.
  fileprivate var digit: Int? {
    guard case .character(let character) = folded else { return nil }
    return character.wholeNumberValue
  }
}

internal import ReviewCore
internal import Terminal

/// Chooses what is said after each line: what happened, what changed, what can come next.
struct PlainSpeaker {
  /// What was said of the screen: the last page of each of its modes and of what lies under it, the
  /// latest at the end.
  private var heard: [Heard] = []
  private var lastMessage: Text?
  private var lastHints: [Hint] = []
  private var lastContext: Context?
  private var lastWho = ""
  /// Whether the rules of the editor have been said.
  private var knowsRules = false

  private struct Heard {
    let page: PlainPage
    let context: Context?
  }

  /// What a line was for the workstation.
  enum Occasion: Hashable, Sendable {
    /// A line of text, which nobody needs to hear again.
    case written
    /// Anything else that it got, so that its message is about this line.
    case acted
    /// Nothing that it got.
    case asked
    /// The wish to hear the whole screen.
    case whole
  }

  /// What there is to say of the workstation as it is now, after what is to be said first.
  mutating func say(
    _ notices: [Text], of workstation: Workstation, on occasion: Occasion
  ) -> [String] {
    let context = workstation.top?.context(workstation.view)
    let isElsewhere = context != lastContext
    let isWriting = !isElsewhere && workstation.isWritingLines
    var lines = notices.map { $0[workstation.language] }
    let message = news(of: workstation, occasion)
    lines += message
    let who = workstation.world.who(workstation.language)
    if who != lastWho || occasion == .whole {
      lines.append(PlainWords.you(are: who)[workstation.language])
    }
    lastWho = who
    let page = PlainPage(workstation)
    if !(isWriting && occasion == .written) {
      lines +=
        occasion == .whole
        ? page.whole
        : body(
          of: page, context, isWriting: workstation.isWritingLines,
          unread: PlainWords.unread[workstation.language])
    }
    heard.removeAll { heard in
      let isHere = heard.page.place == page.place && heard.context != context
      return !isHere && !heard.page.place.isUnder(page.place)
    }
    heard.append(Heard(page: page, context: context))
    let hints = workstation.top?.hints(workstation.view) ?? []
    if isElsewhere || occasion == .whole || !isWriting && hints != lastHints {
      lines += next(hints, in: workstation, isTold: !message.isEmpty)
    }
    (lastContext, lastHints) = (context, hints)
    if lines.isEmpty, occasion == .acted { lines = page.here }
    return lines.map(\.printable).filter { !$0.isEmpty }
  }

  /// What has just happened.
  private mutating func news(of workstation: Workstation, _ occasion: Occasion) -> [String] {
    let message = workstation.isCovered ? Frame.coverMessage : workstation.message
    defer { lastMessage = message }
    let isOld =
      switch occasion {
      case .written, .acted: false
      case .asked, .whole: message == lastMessage
      }
    return message.flatMap { isOld ? nil : [$0[workstation.language]] } ?? []
  }

  /// All of a page that is new; of one that was there before what has changed, and where one is.
  private func body(
    of page: PlainPage, _ context: Context?, isWriting: Bool, unread: String
  ) -> [String] {
    let here = heard.filter { $0.page.place == page.place }
    guard let latest = here.last else { return page.whole }
    if isWriting, page.focusedBlock != latest.page.focusedBlock { return page.focused }
    let before = here.last { $0.context == context } ?? latest
    let changes = page.changes(since: before.page, unread: unread)
    guard heard.last?.page.place == page.place else {
      return (changes.first == page.title ? [] : [page.title]) + changes
    }
    let isBack = latest.context != before.context && !changes.contains(where: page.here.contains)
    return (isBack ? page.here : []) + changes
  }

  /// What the next line may be.
  private mutating func next(
    _ hints: [Hint], in workstation: Workstation, isTold: Bool
  ) -> [String] {
    let language = workstation.language
    let standing = (workstation.standingMessage?[language]).map { [$0] } ?? []
    switch workstation.top?.writing(workstation.view) {
    case .line(let text):
      return (isTold ? [] : standing) + [PlainWords.lineRules(holds: text)[language]]
    case .lines:
      defer { knowsRules = true }
      return [(knowsRules ? PlainWords.linesReminder : PlainWords.linesRules)[language]]
    case nil: return (isTold ? [] : standing) + [hints.spoken(language)]
    }
  }
}

extension PlainPage.Place {
  /// Whether it is the same screen under fewer layers.
  fileprivate func isUnder(_ other: Self) -> Bool {
    screen == other.screen && depth < other.depth
  }
}

extension Workstation {
  /// Whether a text of many lines is being written.
  fileprivate var isWritingLines: Bool {
    if case .lines = top?.writing(view) { true } else { false }
  }
}

extension [Hint] {
  /// The next keys and what they do, with pauses between them.
  fileprivate func spoken(_ language: Language) -> String {
    map { "\($0.keys) \($0.label)" }.joined(separator: language == .zh ? "，" : ", ")
  }
}

extension String {
  /// What a terminal may be sent: the glyphs that a screen would show.
  var printable: String {
    flatMap { Glyph.glyphs(of: $0) }.map(\.text).joined()
  }
}

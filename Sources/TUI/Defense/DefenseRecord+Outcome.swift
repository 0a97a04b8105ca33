internal import ReviewCore
internal import Terminal

/// The outcome: chosen by its number, with its words, and locked with the number of the item.
extension DefenseRecord {
  private var kinds: [OutcomeKind] { OutcomeKind.allCases }

  mutating func beginOutcome(_ app: AppView) -> [Effect] {
    if app.world.outcomes[application] != nil {
      return [.say(Text(zh: "本家已锁定，不再改", en: "It is locked and changes no more"))]
    }
    guard app.world.overview.state(of: .defense) == .open else {
      return [
        .say(
          Text(zh: "现场答辩没有开着，只看", en: "The defense is not open: for reading only"))
      ]
    }
    phase = .choosing
    return []
  }

  mutating func decide(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch (phase, input) {
    case (.wording(let kind, let prompt), _): return word(kind, prompt, input, app)
    case (.choosing, .command(let command, let key)): return choose(command, key, app)
    case (.confirming(let kind, let reason, let typed), .command(let command, let key)):
      return confirm(kind, reason, typed, command, key, app)
    case (.choosing, _), (.confirming, _), (.cells, _), (.minute, _), (.reason, _), (.returning, _):
      return nil
    }
  }

  private mutating func choose(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .scoreType:
      guard case .character(let character) = key.folded, let number = Int(String(character)),
        kinds.indices.contains(number - 1)
      else { return [.say(Text(zh: "按 1 到 4 选结论", en: "1 to 4 choose the outcome"))] }
      return take(kinds[number - 1], app)
    case .back, .rowPrevious, .cellPrevious, .cellFirst:
      phase = .cells
      return []
    case .cellNext, .rowNext, .outcome: return [.say(choosing(app))]
    case .minute:
      phase = .cells
      return leave(.minute(""), app)
    case .applicationNext, .applicationPrevious:
      phase = .cells
      return other(command == .applicationNext ? 1 : -1, app)
    case .scoreLower, .scoreRaise, .scoreRetype, .scoreClear, .undo: return []
    default: return nil
    }
  }

  /// Which outcomes can be chosen now.
  func choosing(_ app: AppView) -> Text {
    let missing = sheets(app).missing.map(\.rawValue).joined(separator: " ")
    return missing.isEmpty
      ? Text(zh: "按 1 到 4 选结论", en: "1 to 4 choose the outcome")
      : Text(
        zh: "还差 \(missing) 的分；分齐了才能定，4 缺席现在就能定",
        en: "\(missing) still to come; only 4, absent, can be set now")
  }

  private mutating func take(_ kind: OutcomeKind, _ app: AppView) -> [Effect] {
    if kind != .absent, !sheets(app).missing.isEmpty { return [.say(choosing(app))] }
    switch kind {
    case .conditional, .fail: phase = .wording(kind, LinePrompt())
    case .pass, .absent: phase = .confirming(kind, reason: "", RowNumber())
    }
    return []
  }

  private mutating func word(
    _ kind: OutcomeKind, _ prompt: LinePrompt, _ input: ScreenInput, _ app: AppView
  ) -> [Effect]? {
    var prompt = prompt
    guard let answer = prompt.take(input) else { return nil }
    switch answer {
    case .typing:
      phase = .wording(kind, prompt)
      return []
    case .dropped:
      phase = .choosing
      return []
    case .done(let text):
      guard !text.isBlank else {
        return [.say(Text(zh: "「\(kind.text.zh)」要写一句", en: "A \(kind.text.en) needs its words"))]
      }
      phase = .confirming(kind, reason: text, RowNumber())
      return []
    }
  }

  private mutating func confirm(
    _ kind: OutcomeKind, _ reason: String, _ typed: RowNumber, _ command: Command, _ key: Key,
    _ app: AppView
  ) -> [Effect]? {
    var typed = typed
    switch command {
    case .scoreType: typed.type(key)
    case .scoreRetype, .scoreClear: typed.end()
    case .back:
      phase = .choosing
      return []
    case .cellNext where key.folded == .enter:
      guard let given = typed.value else { return [.say(wantsNumber(app))] }
      guard given == number(app) else {
        phase = .confirming(kind, reason: reason, RowNumber())
        return [
          .say(
            Text(
              zh: "本家是第 \(number(app)) 家，键入的是 \(given)。没有锁定",
              en: "This is number \(number(app)), you typed \(given). Not locked"))
        ]
      }
      return [
        .record(
          Recording(
            [.outcomeRecorded(application, Act.OutcomeRecorded(outcome: kind, reason: reason))],
            receipt: .outcome(application)))
      ]
    case .cellNext, .cellPrevious, .cellFirst, .rowNext, .rowPrevious, .outcome, .scoreLower,
      .scoreRaise, .minute, .undo, .applicationNext, .applicationPrevious:
      return [.say(wantsNumber(app))]
    default: return nil
    }
    phase = .confirming(kind, reason: reason, typed)
    return []
  }

  private func wantsNumber(_ app: AppView) -> Text {
    Text(
      zh: "键入 \(number(app)) 再回车锁定，Esc 重选",
      en: "Type \(number(app)), then Enter, to lock; Esc to choose again")
  }

  func locked(_ app: AppView) -> Text {
    let kind = app.world.outcomes[application]?.kind.text ?? Text(zh: "", en: "")
    return Text(
      zh: "第 \(number(app)) 家锁定：\(kind.zh)。按 ] 到下一家",
      en: "Number \(number(app)) locked: \(kind.en). ] goes to the next")
  }
}

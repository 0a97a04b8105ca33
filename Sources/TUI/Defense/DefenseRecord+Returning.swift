internal import ReviewCore

/// Sending a submitted row back, so that a wrong mark can be put right before the outcome.
extension DefenseRecord {
  mutating func beginReturn(_ app: AppView) -> [Effect] {
    guard app.world.role == .secretary else {
      return [.say(Text(zh: "退回由秘书做", en: "Only the secretary sends a sheet back"))]
    }
    guard !isLocked(app) else {
      return [.say(Text(zh: "本家已锁定，不再改", en: "It is locked and changes no more"))]
    }
    guard let sheet = focusedRow(app)?.sheet, sheet.status == .submitted else {
      return [.say(Text(zh: "这一行还没有交，直接改就行", en: "This row is not submitted: just change it"))]
    }
    phase = .returning(sheet.key, LinePrompt())
    return []
  }

  mutating func write(return prompt: LinePrompt, of key: SheetKey, _ input: ScreenInput)
    -> [Effect]?
  {
    var prompt = prompt
    guard let answer = prompt.take(input) else { return nil }
    switch answer {
    case .typing:
      phase = .returning(key, prompt)
      return []
    case .dropped:
      phase = .cells
      return [.say(Text(zh: "没有退回", en: "Not sent back"))]
    case .done(let text):
      guard !text.isBlank else {
        return [.say(Text(zh: "退回要写原因，Esc 不退", en: "A reason is due; Esc leaves it"))]
      }
      return [
        .record(
          Recording(
            [.sheetReturned(key, Act.Reason(reason: text))], receipt: .returned(key)))
      ]
    }
  }

  func tookBack(_ key: SheetKey) -> Text {
    Text(
      zh: "\(key.expert) 的退回了，分都留着；改好离开这一行就重新交",
      en: "\(key.expert) is open again with its marks; leaving the row submits it again")
  }
}

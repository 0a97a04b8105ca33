internal import ReviewCore
internal import Terminal

/// Questions, and the reasons for low marks.
extension DefenseRecord {
  mutating func write(minute prompt: LinePrompt, _ input: ScreenInput, _ app: AppView)
    -> [Effect]?
  {
    var prompt = prompt
    guard let answer = prompt.take(input) else { return nil }
    switch answer {
    case .typing:
      phase = .minute(prompt)
      return []
    case .dropped:
      phase = .cells
      unfinished = prompt.text
      return [
        .say(
          prompt.text.isEmpty
            ? Text(zh: "没有记", en: "Nothing recorded")
            : Text(zh: "先没有记，写的还在，按 ; 接着写", en: "Not recorded; ; goes on with the text"))
      ]
    case .done(let text):
      guard !text.isBlank else {
        phase = .cells
        return [.say(Text(zh: "没有记", en: "Nothing recorded"))]
      }
      phase = .minute(prompt)
      let body = Act.MinuteTaken(kind: .question, expert: focusedRow(app)?.expert, text: text)
      return [
        .record(Recording([.minuteTaken(application, body)], receipt: .minute(application)))
      ]
    }
  }

  func tookMinute(_ app: AppView) -> Text {
    let number = (notes(app)?.minutes.filter { $0.kind == .question }.count ?? 0) + 1
    let who = focusedRow(app).map { " \($0.expert)" } ?? ""
    return Text(
      zh: "问\(number)\(who) 记下了。按 ; 接着记", en: "Question \(number)\(who) recorded. ; for the next")
  }

  /// The minutes as they stand on the screen, a string a row.
  func minuteRows(_ app: AppView) -> [String] {
    MinuteLine.lines(notes(app)?.minutes ?? [])
      .flatMap { $0.rows(columns: DefenseLayout.minuteColumns(app.size), app) }
  }

  /// Pages the minutes where they have more rows than room.
  mutating func pageMinutes(back: Bool, _ app: AppView) -> [Effect] {
    let all = minuteRows(app).count
    let room = layout(app).minuteRoom(isWriting: isWritingMinute)
    guard all > room else {
      return [.say(Text(zh: "问答都在屏上了", en: "All minutes are shown"))]
    }
    let step = max(1, room - 1)
    minutesBack = max(0, min(all - room, minutesBack + (back ? step : -step)))
    return []
  }

  /// The criterion of the cell with the cursor, where its mark is so low that it owes a reason.
  func owedReason(_ app: AppView) -> ScoredCriterion? {
    guard field != nil, let criterion = criterion(app), let sheet = focusedRow(app)?.sheet,
      sheet.reasonOwed(for: criterion, under: app.world.scheme) != nil
    else { return nil }
    return criterion
  }

  mutating func write(
    reason prompt: LinePrompt, _ criterion: CriterionCode, _ input: ScreenInput, _ app: AppView
  ) -> [Effect]? {
    var prompt = prompt
    guard let answer = prompt.take(input) else { return nil }
    phase = .reason(criterion, prompt)
    switch answer {
    case .typing: return []
    case .done(let text) where !text.isBlank:
      phase = .cells
      guard let sheet = focusedRow(app)?.sheet else { return [] }
      let body = Act.CommentWritten(criterion: criterion, text: text)
      let change = CommentChange(
        sheet: sheet.key, criterion: criterion, before: sheet.comments[criterion] ?? "",
        after: text)
      return [
        .record(
          Recording(
            [.commentWritten(sheet.key, body)], expecting: [.sheet(sheet.key): sheet.revision],
            onBehalfOf: sheet.key.expert, receipt: .comment(change, then: .stay)))
      ]
    case .done, .dropped:
      phase = .cells
      return [.say(Text(zh: "没有写理由，交以前要补", en: "No reason yet; it is due before submitting"))]
    }
  }

  func storedReason(_ change: CommentChange, _ app: AppView) -> Text {
    let count = TextLength.count(change.after)
    let name = app.world.scheme.defense.leaves.first { $0.code == change.criterion }?.label
    return Text(
      zh: "\(change.sheet.expert) \(name?.zh ?? "")的理由 \(count) 字，已存",
      en: "Reason of \(change.sheet.expert) for \(name?.en ?? "") saved, \(count.counted("word"))")
  }
}

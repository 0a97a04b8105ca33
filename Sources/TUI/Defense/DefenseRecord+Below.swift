internal import ReviewCore
internal import Terminal

/// What stands below the table: the minutes and the outcome.
extension DefenseRecord {
  func drawMinutes(
    on frame: inout Frame, _ layout: DefenseLayout, _ app: AppView
  ) {
    let minutes = notes(app)?.minutes ?? []
    let rows = minuteRows(app)
    let room = layout.minuteRoom(isWriting: isWritingMinute)
    let count =
      app("\(minutes.count) 条", "\(minutes.count)")
      + (rows.count > room ? app("，PgUp 往回翻", ", PgUp pages") : "")
      + (isLocked(app) ? "" : app("，按 ; 接着记", ", ; adds one"))
    let heading = layout.minutesHeading
    if layout.isWindow {
      frame.put("\(app("问答", "Minutes")) \(count)", row: heading, column: layout.left + 1)
    } else {
      frame.putRule(row: heading, app("问答", "Minutes"), count, app)
    }
    let end = rows.count - max(0, min(minutesBack, rows.count - room))
    for (offset, line) in rows[..<end].suffix(room).enumerated() {
      frame.put(line, row: layout.firstMinute + offset, column: layout.left + 3)
    }
    guard case .minute(let prompt) = phase else { return }
    let row = layout.firstMinute + max(0, layout.minutes - 1)
    let questions = minutes.filter { $0.kind == .question }.count
    let who = focusedRow(app).map { "  \($0.expert)" } ?? ""
    let start = frame.put(
      app("问\(questions + 1)", "Q\(questions + 1)") + who + "  ", row: row,
      column: layout.left + 3)
    frame.putPrompt(prompt, row: row, column: start, endingAt: layout.right - 1, app)
  }

  func drawOutcome(
    on frame: inout Frame, _ layout: DefenseLayout, _ sheets: DefenseSheets, _ app: AppView
  ) {
    let note = outcomeNote(sheets, app)
    let row = layout.outcome
    if layout.isWindow {
      let start = frame.put(app("结论  ", "Outcome  "), row: row, column: layout.left + 2)
      let end = frame.put(
        outcomeLine(app), row: row, column: start, limit: layout.right - 1 - start)
      // Without room for the note: the summary over it says that some are to come.
      if end + 2 + Width.columns(of: note, ambiguous: app.ambiguous) < layout.right {
        frame.put(note, row: row, column: end + 2)
      }
    } else {
      frame.putRule(row: row - 1, app("结论", "Outcome"), note, app)
      frame.put(
        outcomeLine(app), row: row, column: layout.left + 3,
        limit: layout.right - layout.left - 3)
    }
    if case .choosing = phase {
      frame.putFocus(row: row, column: layout.left, columns: layout.left..<layout.right, app)
    }
    guard let question = question(app) else { return }
    let end = frame.put(question + " ", row: layout.question, column: layout.left + 3)
    if let prompt = phase.prompt {
      frame.putPrompt(
        prompt, row: layout.question, column: end, endingAt: layout.right - 1, app)
    } else if case .confirming(_, _, let typed) = phase {
      let text = typed.value.map(String.init) ?? ""
      frame.put("[\(text.padded(toColumns: 4))]", row: layout.question, column: end)
      frame.cursor = Position(row: layout.question, column: end + 1 + text.count)
    }
  }

  private func outcomeLine(_ app: AppView) -> String {
    if let outcome = app.world.outcomes[application] {
      let reason =
        switch outcome {
        case .conditional(let text), .fail(let text): app("：", ": ") + text
        case .pass, .absent: ""
        }
      return app("已锁定  ", "locked  ") + app(outcome.kind.text) + reason
    }
    return OutcomeKind.allCases.enumerated()
      .map { "\($0 + 1) \(app($1.text))" }.joined(separator: "    ")
  }

  private func outcomeNote(_ sheets: DefenseSheets, _ app: AppView) -> String {
    if app.world.outcomes[application] != nil || phase == .choosing { return "" }
    return sheets.missing.isEmpty
      ? app("分齐了，End 作结论", "all in, End sets it") : app("分齐了才能定", "only when all are in")
  }

  /// What the line below the outcome asks for.
  func question(_ app: AppView) -> String? {
    switch phase {
    case .reason(let code, _):
      let name = app.world.scheme.defense.leaves.first { $0.code == code }?.label
      let who = focusedRow(app)?.expert.rawValue ?? ""
      return app("\(who) \(name?.zh ?? "")的理由", "reason of \(who) for \(name?.en ?? "")")
    case .returning(let key, _):
      return app("退回 \(key.expert) 的，原因", "send back \(key.expert), why")
    case .wording(.conditional, _): return app("条件", "condition")
    case .wording: return app("理由", "reason")
    case .confirming(let kind, _, _):
      return app(
        "定「\(kind.text.zh)」，请键入本家序号确认锁定：", "\(kind.text.en): type its number to lock:")
    case .cells, .minute, .choosing: return nil
    }
  }
}

internal import ReviewCore
internal import Terminal

extension StagePassage {
  func draw(on frame: inout Frame, _ app: AppView) {
    let size = frame.size
    let width = size.columns >= 112 ? 72 : min(64, size.columns - 4)
    let left = (size.columns - width) / 2
    let columns = left..<left + width
    let breaker = LineBreaker(columns: width - 5, ambiguous: frame.ambiguous)
    let facts = sentences(app).flatMap { text in
      breaker.lines(of: text).map { String(text[$0]) }
    }
    let choices = mayPass(app) ? Choice.allCases : []
    let below = choices.isEmpty ? 0 : choices.count + 1
    let top = 4
    // Whatever is missing may be a long list; the choices always stay in view.
    let shown = facts.prefix(max(1, size.rows - 2 - top - 3 - below - (reason == nil ? 0 : 2)))
    let height = shown.count + 2 + below + (reason == nil ? 0 : 2)
    frame.dim()
    Window(rows: top..<top + height, columns: columns).draw(title(app), on: &frame, app)
    for (offset, line) in shown.enumerated() {
      frame.put(line, row: top + 1 + offset, column: left + 3)
    }
    var row = top + 1 + shown.count
    frame.cursor = Position(row: top + 1, column: left + 2)
    guard !choices.isEmpty else { return }
    row += 1
    for (offset, one) in choices.enumerated() {
      let number = one == .stay ? 0 : stage.number
      frame.putRight(String(number), row: row + offset, endingAt: left + 6)
      let end = frame.put(words(one, app), row: row + offset, column: left + 8, limit: width - 9)
      if one == .pass {
        let number = typed.value == stage.number ? String(stage.number) : ""
        frame.put("  [\(number.padded(toColumns: 2))]", row: row + offset, column: end)
      }
      if one == choice {
        frame.putFocus(
          row: row + offset, column: left + 1, columns: left + 1..<left + width - 1, app)
      }
    }
    guard let reason else { return }
    let label = app("原因", "reason")
    let end = frame.put(label, row: row + choices.count + 1, column: left + 3)
    frame.putPrompt(
      reason, row: row + choices.count + 1, column: end + 1, endingAt: left + width - 2, app)
  }

  private func title(_ app: AppView) -> String {
    let name = app(stage.text)
    if isClosed(app) { return app("第 \(stage.number) 步  \(name)", "Step \(stage.number)  \(name)") }
    return isOpening(app)
      ? app("开第 \(stage.number) 步  \(name)", "Open step \(stage.number)  \(name)")
      : app("关第 \(stage.number) 步  \(name)", "Close step \(stage.number)  \(name)")
  }

  /// What is missing, and what the passage brings about.
  private func sentences(_ app: AppView) -> [String] {
    if isClosed(app) { return [StageRow(stage: stage, app: app).lacks(isWide: true)] }
    let guards = guards(app)
    let missing =
      guards.isEmpty
      ? [
        isOpening(app)
          ? app("可以开了", "Nothing stands in the way") : app("可以关了", "Nothing is missing")
      ]
      : guards.map { app($0.seen(by: app.world).text) }
    return missing + consequence(app)
  }

  private func consequence(_ app: AppView) -> [String] {
    switch (stage, isOpening(app)) {
    case (.preliminary, false):
      [
        app(
          "关了以后评分表不再改，组长和监督能看排名",
          "Sheets then change no more; the chair and the supervisor see the ranking")
      ]
    case (.shortlisting, false):
      [app("关的时候按入围线写下入围名单", "Closing writes down whom the pass line invites")]
    case (.defense, true):
      [app("开的时候给入围的每一家分派答辩评分表", "Opening assigns the defense sheets of those invited")]
    default: []
    }
  }

  private func words(_ choice: Choice, _ app: AppView) -> String {
    let isForced = !guards(app).isEmpty
    return switch (choice, isOpening(app)) {
    case (.stay, true): app("先不开", "not yet")
    case (.stay, false): app("先不关", "not yet")
    case (.pass, true):
      isForced
        ? app("强制开，接着写原因", "force it open; a reason comes next")
        : app("开第 \(stage.number) 步", "open step \(stage.number)")
    case (.pass, false):
      isForced
        ? app("强制关门，接着写原因", "force it shut; a reason comes next")
        : app("关第 \(stage.number) 步", "close step \(stage.number)")
    }
  }
}

extension StageGuard {
  /// Without the applications that the viewer does not see.
  fileprivate func seen(by world: World) -> StageGuard {
    switch self {
    case .previousNotClosed, .wasClosed, .panelTooSmall, .panelEven, .notAssigned, .notSealed,
      .pledgesOwed:
      self
    case .recusalsOpen(let pairs):
      .recusalsOpen(pairs.filter { world.application($0.application) != nil })
    case .substitutesOwed(let codes):
      .substitutesOwed(codes.filter { world.application($0) != nil })
    case .notConcluded(let codes):
      .notConcluded(codes.filter { world.application($0) != nil })
    case .sheetsOwed(let keys):
      .sheetsOwed(keys.filter { world.application($0.application) != nil })
    case .noOutcome(let codes): .noOutcome(codes.filter { world.application($0) != nil })
    case .undecided(let codes): .undecided(codes.filter { world.application($0) != nil })
    }
  }
}

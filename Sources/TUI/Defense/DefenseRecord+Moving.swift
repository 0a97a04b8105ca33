internal import ReviewCore

/// Moving about.
extension DefenseRecord {
  /// Rows that the cursor stops at: everyone who has a sheet.
  private func stops(_ app: AppView) -> [Int] {
    let rows = sheets(app).rows
    return rows.indices.filter { rows[$0].sheet != nil }
  }

  func next(_ app: AppView) -> Move {
    guard let focus else { return .stay }
    if field != nil, focus.column + 1 < leaves(app).count {
      return .cell(Cell(row: focus.row, column: focus.column + 1))
    }
    let below = stops(app).first { $0 > focus.row }
    return below.map { .cell(Cell(row: $0, column: 0)) } ?? .outcome
  }

  func previous(_ app: AppView) -> Move {
    guard let focus else { return .stay }
    if field != nil, focus.column > 0 {
      return .cell(Cell(row: focus.row, column: focus.column - 1))
    }
    guard let above = stops(app).last(where: { $0 < focus.row }) else { return .stay }
    let isOpen = why(not: sheets(app).rows[above], app) == nil
    return .cell(Cell(row: above, column: isOpen ? leaves(app).count - 1 : 0))
  }

  func row(_ step: Int, _ app: AppView) -> Move {
    guard let focus else { return .stay }
    let stops = stops(app)
    let target =
      step > 0 ? stops.first { $0 > focus.row } : stops.last { $0 < focus.row }
    return target.map { .cell(Cell(row: $0, column: focus.column)) }
      ?? (step > 0 ? .outcome : .stay)
  }

  mutating func other(_ step: Int, _ app: AppView) -> [Effect] {
    let invited = app.world.invitations
    let index = (invited.firstIndex(of: application) ?? 0) + step
    guard invited.indices.contains(index) else {
      return [
        .say(
          step > 0
            ? Text(zh: "这是最后一家", en: "This is the last one")
            : Text(zh: "这是第一家", en: "This is the first one"))
      ]
    }
    return leave(.application(invited[index]), app)
  }

  /// Stores what is typed, submits a row that is full and left, and goes on.
  mutating func leave(_ move: Move, _ app: AppView) -> [Effect] {
    guard pending == nil else {
      return [.say(Text(zh: "正在等服务器，分还没有存", en: "Waiting for the server, not saved yet"))]
    }
    guard let field, let criterion = criterion(app) else { return settle(move, app) }
    switch field.leaving {
    case .unchanged:
      self.field?.takeBack()
      return settle(move, app)
    case .store(let points): return record(points, of: criterion, then: move, app)
    case .refused(let refusal, let given):
      let name = criterion.label
      return [.say(Self.text(of: refusal, of: name, given: given))]
    case .unreadable(let text):
      return [
        .say(
          Text(
            zh: "\(text) 不是这里的分，还没有存。退格改，Esc 不要",
            en: "\(text) is no mark here and not saved. Backspace, or Esc to drop"))
      ]
    }
  }

  static func text(of refusal: MarkRefusal, of name: Text, given: Points) -> Text {
    switch refusal {
    case .over(let maximum):
      Text(
        zh: "\(name.zh) 最高 \(maximum) 分，\(given) 还没有存。退格改，Esc 不要",
        en: "\(name.en) goes up to \(maximum); \(given) is not saved. Backspace, or Esc to drop")
    case .under(let minimum):
      Text(
        zh: "\(name.zh) 最低 \(minimum) 分，\(given) 还没有存。退格改，Esc 不要",
        en: "\(name.en) starts at \(minimum); \(given) is not saved. Backspace, or Esc to drop")
    case .offStep(let below, let above, let step):
      Text(
        zh:
          "\(name.zh) \(step) 分一档：\(below.text()) 或 \(above.text())，\(given) 还没有存。退格改，Esc 不要",
        en: "\(name.en) goes by \(step): \(below.text()) or \(above.text()); \(given) is not saved")
    }
  }

  /// Submits the row if it is full and the move leaves it, and then moves.
  func mustSubmit(_ move: Move, _ app: AppView) -> ScoreSheet? {
    switch move {
    case .stay, .minute: return nil
    case .cell(let cell) where cell.row == focus?.row: return nil
    case .cell, .outcome, .application, .screen, .close: break
    }
    guard let row = focusedRow(app), why(not: row, app) == nil, let sheet = row.sheet,
      sheet.debts(under: app.world.scheme).isEmpty
    else { return nil }
    let isProxy = app.world.viewer.code != row.expert || app.world.isProxy
    return isProxy && app.world.scheme.proxyEntry == .countersigned ? nil : sheet
  }

  func hasSomethingToStore(_ app: AppView) -> Bool {
    field?.typed != nil || mustSubmit(.close, app) != nil
  }

  mutating func settle(_ move: Move, _ app: AppView) -> [Effect] {
    guard let sheet = mustSubmit(move, app) else { return go(move, app) }
    pending = move
    let act = sheet.submission(
      under: app.world.scheme, schemeDigest: app.world.overview.schemeDigest)
    return [
      .record(
        Recording(
          [act], expecting: [.sheet(sheet.key): sheet.revision], onBehalfOf: sheet.key.expert,
          receipt: .submitted([sheet.key])))
    ]
  }

  mutating func go(_ move: Move, _ app: AppView) -> [Effect] {
    switch move {
    case .stay:
      resetField(app)
      return []
    case .cell(let cell):
      focus = cell
      resetField(app)
      return []
    case .minute(let text):
      resetField(app)
      guard app.world.overview.state(of: .defense) == .open,
        app.world.outcomes[application] == nil
      else { return refuse(app) }
      phase = .minute(LinePrompt(unfinished + text))
      return []
    case .outcome:
      resetField(app)
      return beginOutcome(app)
    case .application(let code):
      self = DefenseRecord(application: code)
      return [.pass(.shown)]
    case .screen(let name): return [.go(name)]
    case .close: return [.pop]
    }
  }
}

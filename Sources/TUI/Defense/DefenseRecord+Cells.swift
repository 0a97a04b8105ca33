internal import ReviewCore
internal import Terminal

/// Filling in the marks.
extension DefenseRecord {
  func leaves(_ app: AppView) -> [ScoredCriterion] { app.world.scheme.defense.leaves }

  /// The row with the cursor.
  func focusedRow(_ app: AppView) -> DefenseSheets.Row? {
    let rows = sheets(app).rows
    return focus.flatMap { rows.indices.contains($0.row) ? rows[$0.row] : nil }
  }

  /// The first cell of the first row that still waits for marks.
  func firstCell(_ app: AppView) -> Cell? {
    let rows = sheets(app).rows
    let open = rows.firstIndex { why(not: $0, app) == nil }
    guard let row = open ?? rows.firstIndex(where: { $0.sheet != nil }) else { return nil }
    let empty = leaves(app).firstIndex { rows[row].sheet?.marks[$0.code] == nil }
    return Cell(row: row, column: open == nil ? 0 : empty ?? 0)
  }

  /// Takes the field anew from what is stored, unless something is being typed.
  mutating func refreshField(_ app: AppView) {
    guard field?.typed == nil || focus == nil else { return }
    resetField(app)
  }

  mutating func resetField(_ app: AppView) {
    field = nil
    guard let focus, let row = focusedRow(app), let sheet = row.sheet, why(not: row, app) == nil,
      leaves(app).indices.contains(focus.column)
    else { return }
    let criterion = leaves(app)[focus.column]
    field = ScoreField(leaf: criterion.leaf, stored: sheet.marks[criterion.code]?.given)
  }

  /// Why a row cannot be filled in by the viewer; nil if it can.
  func why(not row: DefenseSheets.Row, _ app: AppView) -> Text? {
    let world = app.world
    let code = row.expert
    guard world.overview.state(of: .defense) == .open else {
      return Text(zh: "现场答辩没有开着，只看", en: "The defense is not open: for reading only")
    }
    guard world.outcomes[application] == nil else {
      return Text(zh: "本家已锁定，不再改", en: "It is locked and changes no more")
    }
    switch row.state {
    case .recused: return Text(zh: "\(code) 回避，没有评分表", en: "\(code) is recused")
    case .unassigned: return Text(zh: "\(code) 没有评分表", en: "\(code) has no sheet")
    case .sheet(let sheet) where sheet.status != .open:
      return Text(
        zh: "\(code) \(sheet.status.text.zh)，不能再改；要改，请秘书按 x 退回",
        en: "The sheet of \(code) is \(sheet.status.text.en); the secretary sends it back with x")
    case .sheet where world.role == .secretary || world.viewer.code == code: return nil
    case .sheet:
      return Text(
        zh: "这是 \(code) 的分，由本人或秘书填", en: "\(code) or the secretary fills in this row")
    }
  }

  mutating func fill(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    switch input {
    case .command(let command, let key): return fill(command, key, app)
    case .han(let text): return leave(.minute(text), app)
    case .text, .found, .section, .reason, .shown, .recorded, .refused, .keepDraft: return nil
    }
  }

  private mutating func fill(_ command: Command, _ key: Key, _ app: AppView) -> [Effect]? {
    switch command {
    case .scoreType, .scoreLower, .scoreRaise, .scoreRetype:
      guard field != nil else { return refuse(app) }
      type(command, key)
      return typing(app)
    case .scoreClear: return clear(app)
    case .cellNext: return leave(next(app), app)
    case .cellPrevious: return leave(previous(app), app)
    case .rowNext: return leave(row(1, app), app)
    case .rowPrevious: return leave(row(-1, app), app)
    case .pageUp: return pageMinutes(back: true, app)
    case .pageDown: return pageMinutes(back: false, app)
    case .cellFirst: return leave(.cell(Cell(row: focus?.row ?? 0, column: 0)), app)
    case .outcome: return leave(.outcome, app)
    case .sendBack: return beginReturn(app)
    case .minute:
      if let criterion = owedReason(app), field?.typed == nil {
        phase = .reason(criterion.code, LinePrompt())
        return []
      }
      return leave(.minute(""), app)
    case .applicationNext: return other(1, app)
    case .applicationPrevious: return other(-1, app)
    case .undo where key == .control("z") && app.world.isLocal: return nil
    case .undo: return undo(app)
    case .back:
      guard field?.typed != nil else { return leave(.close, app) }
      field?.takeBack()
      return [.say(unchanged(app))]
    case .goOverview, .goApplications, .goDesk, .goMeeting, .goBoard, .goVerification,
      .goShortlist, .goLedger:
      guard case .function(let number) = key, let name = ScreenName(rawValue: number),
        hasSomethingToStore(app)
      else { return nil }
      return leave(.screen(name), app)
    default: return nil
    }
  }

  func refuse(_ app: AppView) -> [Effect] {
    let reason = focusedRow(app).flatMap { why(not: $0, app) }
    return reason.map { [.say($0)] } ?? []
  }

  private mutating func type(_ command: Command, _ key: Key) {
    switch command {
    case .scoreLower: field?.step(up: false)
    case .scoreRaise: field?.step(up: true)
    case .scoreRetype: field?.rubOut()
    default:
      if case .character(let character) = key.folded { field?.type(character) }
    }
  }

  /// What the message line says while a number is typed.
  private func typing(_ app: AppView) -> [Effect] {
    guard let field, let typed = field.typed else { return [] }
    if case .refused(let refusal, let given) = field.leaving, let criterion = criterion(app) {
      return [.say(Self.text(of: refusal, of: criterion.label, given: given))]
    }
    if field.isHalf {
      let whole = typed.dropLast()
      return [
        .say(
          Text(
            zh: "按了 \(whole) 和 . ，就是 \(whole).5；要 \(whole).0 再按 0。回车存入，Esc 不要",
            en: "\(whole) and . make \(whole).5; press 0 for \(whole).0. Enter saves, Esc drops"))
      ]
    }
    if typed.isEmpty, let stored = field.stored {
      return [
        .say(
          Text(
            zh: "原来是 \(stored.text())，Esc 不改", en: "It was \(stored.text()); Esc leaves it"))
      ]
    }
    return []
  }

  func unchanged(_ app: AppView) -> Text {
    let stored = field?.stored?.text() ?? "--"
    return Text(zh: "没有改，仍是 \(stored)", en: "Unchanged, still \(stored)")
  }

  mutating func clear(_ app: AppView) -> [Effect] {
    guard let field else { return refuse(app) }
    guard field.typed == nil else {
      self.field?.takeBack()
      return [.say(unchanged(app))]
    }
    guard field.stored != nil, let criterion = criterion(app) else { return [] }
    return record(nil, of: criterion, then: .stay, app)
  }

  func criterion(_ app: AppView) -> ScoredCriterion? {
    focus.flatMap { leaves(app).indices.contains($0.column) ? leaves(app)[$0.column] : nil }
  }
}

extension ScoredCriterion {
  /// The name that narrow columns and messages have.
  var label: Text { short ?? name }
}

internal import ReviewCore
internal import Terminal

/// Comments: the editor in place of the items, citations, and Han text that came by itself.
///
/// Source: screens.md 2.2.
extension DeskScreen {
  /// Opens the editor of the item's comment; on the submission item that of the opinion.
  mutating func beginEditing(_ app: AppView, adding text: String = "") -> [Effect] {
    if let reason = refusalToScore(app) { return [.say(reason)] }
    guard let sheet = sheet(app) else { return [] }
    let criterion = criterion(app)?.code
    if item == .submission { item = .opinion }
    let key = DraftKey(sheet: sheet.key, field: criterion?.rawValue ?? "")
    let draft = drafts[key]
    let stored = sheet.comments[criterion] ?? ""
    let before = draft == nil ? stored : contested[key] ?? stored
    var editor = TextEditor(draft ?? before)
    if !text.isEmpty { editor.insert(text) }
    mode = .editing(
      CommentEditing(
        sheet: sheet.key, criterion: criterion, before: before, base: sheet.revision,
        editor: editor, isKept: text.isEmpty))
    guard let draft, draft != before else { return [.wheel(false)] }
    let length = TextLength.count(draft)
    return [
      .wheel(false),
      .say(
        Text(
          zh: "上次没写完的 \(length) 字在这里，接着写",
          en: "Your unfinished \(length.counted("word")) are here; go on")),
    ]
  }

  /// Text for the editor, or more Han text for what was caught.
  mutating func take(_ text: String, isPaste: Bool, _ app: AppView) -> [Effect]? {
    switch mode {
    case .editing(var editing):
      let isWhole =
        isPaste
        ? editing.editor.paste(text)
        : {
          editing.editor.insert(text); return true
        }()
      editing.isKept = false
      mode = .editing(editing)
      return isWhole
        ? [] : [.say(Text(zh: "太长，后面的没有收", en: "Too long; the end was left out"))]
    case .caught(let caught):
      mode = .caught(caught + text)
      return []
    case .scoring, .reading, .citing, .conflict: return nil
    }
  }

  /// Han text where a mark was expected is offered as the comment, and never lost.
  mutating func catchHan(_ text: String, _ app: AppView) -> [Effect]? {
    guard sheet(app) != nil, refusalToScore(app) == nil else { return nil }
    switch mode {
    case .scoring, .reading:
      dropped = nil
      mode = .caught(text)
      return []
    case .caught(let caught):
      mode = .caught(caught + text)
      return []
    case .editing, .citing, .conflict: return nil
    }
  }

  mutating func caught(_ command: Command, _ text: String, _ app: AppView) -> [Effect]? {
    switch command {
    case .comment:
      mode = .scoring
      keptCaught = nil
      return beginEditing(app, adding: text)
    case .drop:
      mode = .scoring
      dropped = text
      return forgetCaught(app) + [
        .say(
          Text(
            zh: "那几个字没有收。\(app.undoKey) 找回来",
            en: "Those characters were dropped. \(app.undoKey) brings them back"))
      ]
    case .rubout:
      let rest = String(text.dropLast())
      mode = rest.isEmpty ? .scoring : .caught(rest)
      return rest.isEmpty ? forgetCaught(app) : []
    default: return nil
    }
  }

  mutating func edit(_ command: Command, _ editing: CommentEditing, _ app: AppView) -> [Effect]? {
    var editing = editing
    let columns = editorColumns(app)
    switch command {
    case .done: return finish(editing, then: afterEditing(editing, app), app)
    case .goScreen: return nil
    case .newline: editing.editor.insertNewline()
    case .planUp, .planDown:
      return scrollPage(down: command == .planDown, app)
    case .cite: return beginCiting(editing, app)
    case .phrases:
      return EarlierComments(
        besides: editing.sheet.application, on: editing.criterion, writing: editing.editor.text,
        app.world
      ).effects
    case .up: editing.editor.moveUp(columns: columns, ambiguous: app.ambiguous)
    case .down: editing.editor.moveDown(columns: columns, ambiguous: app.ambiguous)
    case .left: editing.editor.moveLeft()
    case .right: editing.editor.moveRight()
    case .lineStart: editing.editor.moveToRowStart(columns: columns, ambiguous: app.ambiguous)
    case .lineEnd: editing.editor.moveToRowEnd(columns: columns, ambiguous: app.ambiguous)
    case .rubout: editing.editor.deleteBackward()
    case .delete: editing.editor.deleteForward()
    case .ruboutWord: editing.editor.deleteWordBackward()
    case .deleteLine: editing.editor.deleteToLineEnd()
    case .undo: editing.editor.undo()
    case .redo: editing.editor.redo()
    default: return nil
    }
    editing.isKept = editing.isKept && editing.editor.text == textNow
    mode = .editing(editing)
    return []
  }

  private var textNow: String? {
    guard case .editing(let editing) = mode else { return nil }
    return editing.editor.text
  }

  /// From the opinion on to the submission; back to the item from a comment.
  private func afterEditing(_ editing: CommentEditing, _ app: AppView) -> DeskMove {
    editing.criterion == nil ? .to(.submission) : .stay
  }

  /// Keeps the text as it stands: both ways of finishing do.
  mutating func finish(_ editing: CommentEditing, then move: DeskMove, _ app: AppView)
    -> [Effect]
  {
    mode = .scoring
    let text = editing.editor.finishedText
    guard text != editing.before else {
      drafts[DraftKey(sheet: editing.sheet, field: editing.fieldName)] = nil
      return [.removeDraft(editing.subject, field: editing.fieldName)] + go(move, app)
    }
    drafts[DraftKey(sheet: editing.sheet, field: editing.fieldName)] = text
    let change = CommentChange(
      sheet: editing.sheet, criterion: editing.criterion, before: editing.before, after: text)
    return store(change, then: move, app)
  }

  /// About once a second, and before any exit: what is being written is kept.
  mutating func keepDraft(_ app: AppView) -> [Effect] {
    if case .caught(let text) = mode { return keepCaught(text, app) }
    guard case .editing(var editing) = mode, !editing.isKept else { return [] }
    (editing.isKept, editing.hasDraft) = (true, true)
    editing.editor.closeBatch()
    mode = .editing(editing)
    drafts[DraftKey(sheet: editing.sheet, field: editing.fieldName)] = editing.editor.text
    return [.keepDraft(editing.draft(session: ""))]
  }
}

extension DeskScreen {
  /// What was caught is kept where it would be written: after what the comment holds.
  private mutating func keepCaught(_ text: String, _ app: AppView) -> [Effect] {
    guard text != keptCaught, let sheet = sheet(app) else { return [] }
    keptCaught = text
    let criterion = criterion(app)?.code
    let before = unfinished(sheet, criterion) ?? sheet.comments[criterion] ?? ""
    return [.keepDraft(draft(before + text, sheet, criterion))]
  }

  /// What was caught is not wanted: what waited before it waits again.
  private mutating func forgetCaught(_ app: AppView) -> [Effect] {
    guard keptCaught != nil, let sheet = sheet(app) else { return [] }
    keptCaught = nil
    let criterion = criterion(app)?.code
    guard let before = unfinished(sheet, criterion) else {
      return [.removeDraft(.sheet(sheet.key), field: criterion?.rawValue ?? "")]
    }
    return [.keepDraft(draft(before, sheet, criterion))]
  }

  private func unfinished(_ sheet: ScoreSheet, _ criterion: CriterionCode?) -> String? {
    drafts[DraftKey(sheet: sheet.key, field: criterion?.rawValue ?? "")]
  }

  private func draft(_ text: String, _ sheet: ScoreSheet, _ criterion: CriterionCode?) -> Draft {
    Draft(
      subject: .sheet(sheet.key), field: criterion?.rawValue ?? "", session: "",
      base: sheet.revision, text: text)
  }
}

extension DeskScreen {
  /// Chooses a paragraph of the plan to cite; the editor, if one is open, waits.
  mutating func beginCiting(_ editing: CommentEditing?, _ app: AppView) -> [Effect] {
    guard let rows = visibleRows(app), let first = rows.first(where: { $0.number != nil }) else {
      return [.say(Text(zh: "这里没有可引的段落", en: "No paragraph to cite here"))]
    }
    mode = .citing(editing, block: first.place.block)
    return []
  }

  mutating func cite(
    _ command: Command, _ editing: CommentEditing?, _ block: Int, _ app: AppView
  ) -> [Effect]? {
    guard let plan = plan(app) else { return nil }
    switch command {
    case .paragraphPrevious: return chooseParagraph(before: block, plan, editing, app)
    case .paragraphNext: return chooseParagraph(after: block, plan, editing, app)
    case .pageUp, .pageDown:
      _ = scrollPage(down: command == .pageDown, app)
      let first = visibleRows(app)?.first { plan.outline.places[$0.place.block].paragraph != nil }
      mode = .citing(editing, block: first?.place.block ?? block)
      return []
    case .citeInsert: return insert(plan.outline.citation(of: block) ?? "", editing, app)
    case .citeQuote:
      let mark = plan.outline.citation(of: block) ?? ""
      return insert("「\(plan.plan.blocks[block].plainText)」\(mark)", editing, app)
    case .back:
      mode = editing.map { .editing($0) } ?? .scoring
      return []
    default: return nil
    }
  }

  private mutating func insert(_ text: String, _ editing: CommentEditing?, _ app: AppView)
    -> [Effect]
  {
    guard var editing else {
      mode = .scoring
      return beginEditing(app, adding: text)
    }
    editing.editor.insert(text)
    editing.isKept = false
    mode = .editing(editing)
    return []
  }

  private mutating func chooseParagraph(
    before block: Int, _ plan: PlanText, _ editing: CommentEditing?, _ app: AppView
  ) -> [Effect] {
    let target = (0..<block).last { plan.outline.places[$0].paragraph != nil }
    return choose(target, editing, app)
  }

  private mutating func chooseParagraph(
    after block: Int, _ plan: PlanText, _ editing: CommentEditing?, _ app: AppView
  ) -> [Effect] {
    let target = plan.plan.blocks.indices.first {
      $0 > block && plan.outline.places[$0].paragraph != nil
    }
    return choose(target, editing, app)
  }

  private mutating func choose(_ block: Int?, _ editing: CommentEditing?, _ app: AppView)
    -> [Effect]
  {
    guard let block else { return [] }
    mode = .citing(editing, block: block)
    let isInView = visibleRows(app)?.contains { $0.place.block == block } ?? false
    if !isInView { place = PlanPlace(block: block) }
    return []
  }
}

extension Plan.Block {
  /// The words of a block, for a quotation.
  var plainText: String {
    switch self {
    case .heading(_, let text), .paragraph(let text): text
    case .table(let rows): rows.map { $0.joined(separator: " ") }.joined(separator: "；")
    }
  }
}

internal import ReviewCore
internal import Terminal

/// The scoring desk (评分): the plan, the items, the levels, and the mark being given.
///
/// Source: screens.md 1.2 to 1.4, 2.1, 2.2.
struct DeskScreen: Screen {
  /// What is open; nil before the first application.
  var application: ApplicationCode?
  var item = DeskItem.submission
  var mode = Mode.scoring
  /// What is being typed for the item; nil where the item takes no mark.
  var field: ScoreField?
  /// Where the text is: the first row in view.
  var place = PlanPlace.top
  /// Where the text was left, by application and item.
  var places: [PlaceKey: PlanPlace] = [:]
  /// What of them is in the round file.
  var keptPlaces: [PlaceKey: PlanPlace] = [:]
  /// The item that each application was left at.
  var lastItems: [ApplicationCode: DeskItem] = [:]
  /// What can be taken back, the last at the end; and what was taken back.
  var undone: [DeskChange] = []
  var done: [DeskChange] = []
  /// Text that was typed and not finished, by sheet and field.
  var drafts: [DraftKey: String] = [:]
  /// What stood in a comment when text was begun over which another desk wrote, by sheet and field.
  var contested: [DraftKey: String] = [:]
  /// What of the caught Han text is kept as a draft; nil for nothing.
  var keptCaught: String?
  /// Han text that was dropped, which undoing brings back.
  var dropped: String?
  /// Places that were left by a jump, the last at the end.
  var jumps: [PlanPlace] = []
  /// Whether the item and the place in the plan have still to be chosen, once the plan is read.
  var needsItem = false
  var needsTurn = false
  /// The passage of a comment that is shown; it ends with the next move in the plan.
  var shownCitation: ShownCitation?
  /// What was looked for last in the plan.
  var needle: String?

  enum Mode: Sendable {
    case scoring
    /// 放大原文: the plan alone.
    case reading
    case editing(CommentEditing)
    /// Choosing a paragraph to cite; the editor waits underneath.
    case citing(CommentEditing?, block: Int)
    /// Han text came where a mark was expected.
    case caught(String)
    /// The viewer's other desk stored another mark meanwhile.
    case conflict(MarkChange, stored: Mark?)
  }

  struct PlaceKey: Hashable, Sendable {
    let application: ApplicationCode?
    let item: DeskItem
  }

  struct DraftKey: Hashable, Sendable {
    let sheet: SheetKey
    /// The criterion's code; empty for the opinion.
    let field: String
  }

  /// An act of this desk that can be taken back.
  enum DeskChange: Hashable, Sendable {
    case mark(MarkChange)
    case comment(CommentChange)
  }
}

extension DeskScreen {
  func context(_ app: AppView) -> Context {
    switch mode {
    case .scoring: .desk
    case .reading: .read
    case .editing: .editor
    case .citing: .cite
    case .caught: .catch
    case .conflict: .dialog
    }
  }

  func takesText(_ app: AppView) -> Bool {
    switch mode {
    case .editing, .caught: true
    case .scoring, .reading, .citing, .conflict: false
    }
  }

  func writing(_ app: AppView) -> Writing? {
    guard case .editing(let editing) = mode else { return nil }
    return .lines(editing.editor.lineOfCaret)
  }

  func isComposing(_ app: AppView) -> Bool {
    switch mode {
    case .editing, .citing, .caught, .conflict: true
    case .scoring, .reading: field?.typed != nil
    }
  }

  /// The viewer's sheet for what is open; nil for those who only read.
  func sheet(_ app: AppView) -> ScoreSheet? {
    application.flatMap { app.world.mySheet($0) }
  }

  func leaves(_ app: AppView) -> [ScoredCriterion] { app.world.scheme.preliminary.leaves }

  /// The stops of the sheet, in order.
  func items(_ app: AppView) -> [DeskItem] {
    leaves(app).map { DeskItem.criterion($0.code) } + [.opinion, .submission]
  }

  /// The criterion at which the desk stands.
  func criterion(_ app: AppView) -> ScoredCriterion? {
    guard case .criterion(let code) = item else { return nil }
    return leaves(app).first { $0.code == code }
  }

  func plan(_ app: AppView) -> PlanText? { application.flatMap { app.plans[$0] } }
}

extension DeskScreen {
  /// Opens an application: at an item, else where it was left, else where its sheet stopped; fresh,
  /// before any mark, in 放大原文 at the summary.
  mutating func open(_ application: ApplicationCode, at target: DeskItem?, _ app: AppView) {
    leave()
    let isFresh =
      target == nil && lastItems[application] == nil && !isKnown(application, app)
    self.application = application
    jumps = []
    let stop = target ?? lastItems[application]
    if let stop { item = stop }
    mode = isFresh ? .reading : .scoring
    field = nil
    place = .top
    needsItem = stop == nil
    needsTurn = !isFresh
  }

  /// Whether it has been read here before, or its sheet was begun wherever.
  func isKnown(_ application: ApplicationCode, _ app: AppView) -> Bool {
    places.keys.contains { $0.application == application }
      || app.world.mySheet(application)?.marks.isEmpty == false
  }

  /// Remembers where the open application is left.
  mutating func leave() {
    guard let application else { return }
    lastItems[application] = item
    places[PlaceKey(application: application, item: item)] = place
  }

  /// Says on the first screen that text was found again; it waits in its editor.
  mutating func offer(_ drafts: [Draft], _ app: AppView) -> Text? {
    for draft in drafts {
      guard case .sheet(let key) = draft.subject else { continue }
      self.drafts[DraftKey(sheet: key, field: draft.field)] = draft.text
    }
    guard let last = drafts.last, case .sheet(let key) = last.subject else { return nil }
    let length = TextLength.count(last.text)
    let name =
      last.field.isEmpty
      ? Text(zh: "综合意见", en: "opinion") : Text(zh: "\(last.field) 评语", en: "\(last.field) comment")
    lastItems[key.application] =
      last.field.isEmpty ? .opinion : (try? Code(last.field)).map(DeskItem.criterion)
    let application = app.world.application(key.application)?.name ?? key.application.rawValue
    return Text(
      zh: "上次断线时\(application) \(name.zh)的 \(length) 字草稿在。打开它，按 ; 接着写",
      en:
        "A draft of \(length.counted("word")) waits: \(application) \(name.en). Open it, press ;"
    )
  }
}

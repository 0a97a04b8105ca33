internal import ReviewCore
internal import Terminal

/// 申报回避: every application that was assigned, to be marked where there is a tie.
///
/// What is marked is declared when Enter ends it, after the number marked has been typed; until
/// then nothing is recorded. Source: drawing recusal-80.
struct RecusalPage: Screen {
  private(set) var cursor = 0
  private(set) var window = ListWindow()
  private(set) var ties: [ApplicationCode: Tie] = [:]
  private var field = ConfirmField(columns: 3)

  /// What was marked of one application.
  struct Tie: Hashable, Sendable {
    /// Nil while it has not been chosen.
    var ground: RecusalGround?
    var note = ""
  }

  /// The grounds that a person knows of themselves; rules set the others.
  static let grounds: [RecusalGround] = [
    .sameUnit, .employment, .shareholding, .advisory, .kinship, .other,
  ]

  var isWholePage: Bool { true }

  func context(_ app: AppView) -> Context { .recusal }

  func isComposing(_ app: AppView) -> Bool { !field.isEmpty || !ties.isEmpty }

  /// Those that nothing has been said of yet, in the viewer's own order.
  func rows(_ app: AppView) -> [Application] {
    let unstated = Set(app.world.admission.unstated)
    let mine = app.world.myApplications.filter { unstated.contains($0.code) }
    let others = app.world.applications.filter { application in
      unstated.contains(application.code) && !mine.contains { $0.code == application.code }
    }
    return mine + others
  }

  mutating func handle(_ input: ScreenInput, _ app: AppView) -> [Effect]? {
    let rows = rows(app)
    cursor = max(0, min(cursor, rows.count - 1))
    switch input {
    case .command(let command, let key):
      let effects = run(command, key, rows, app)
      window.show(cursor, of: rows.count, rows: listRows(app).count)
      return effects
    case .reason(.tie(let ground), let note):
      guard rows.indices.contains(cursor) else { return [] }
      ties[rows[cursor].code] = Tie(ground: ground, note: note)
      return [.say(marked(rows[cursor]))]
    case .recorded(.recusalsStated(let count), _):
      return [.pop, .say(Self.stated(count))]
    case .recorded, .refused, .shown, .text, .han, .found, .section, .reason, .keepDraft:
      return nil
    }
  }

  private mutating func run(
    _ command: Command, _ key: Key, _ rows: [Application], _ app: AppView
  ) -> [Effect]? {
    switch command {
    case .up, .down:
      field.clear()
      cursor = max(0, min(rows.count - 1, cursor + (command == .up ? -1 : 1)))
    case .toggle: return toggle(rows)
    case .ground:
      field.clear()
      return rows.isEmpty ? [] : [.push(Self.grounds(for: rows[cursor]))]
    case .confirmType: field.type(key)
    case .declare: return declare(rows, app)
    case .back:
      guard !field.isEmpty else { return ties.isEmpty ? [.pop] : leave() }
      field.clear()
    default: return nil
    }
    return []
  }

  private mutating func toggle(_ rows: [Application]) -> [Effect] {
    field.clear()
    guard rows.indices.contains(cursor) else { return [] }
    let application = rows[cursor]
    guard ties[application.code] == nil else {
      ties[application.code] = nil
      return [
        .say(Text(zh: "\(application.name) 取消了", en: "\(application.name) is not marked any more"))
      ]
    }
    ties[application.code] = Tie()
    return [.push(Self.grounds(for: application))]
  }

  /// Nothing is recorded before the declaration ends, so that leaving must be meant.
  private mutating func leave() -> [Effect] {
    ties = [:]
    return [
      .say(
        Text(
          zh: "标的都取消了，没有申报。再按 Esc 返回", en: "No mark is left, nothing declared. Esc again goes back")
      )
    ]
  }

  private static func grounds(for application: Application) -> ChoiceDialog {
    ChoiceDialog(
      Text(zh: "与\(application.name)的关系", en: "Tie to \(application.name)"),
      grounds.map { ground in
        ChoiceDialog.Choice(
          name: ground.text,
          effects: ground == .other
            ? [.push(ReasonLine(.tie(.other)))] : [.pass(.reason(.tie(ground), ""))])
      })
  }

  private mutating func declare(_ rows: [Application], _ app: AppView) -> [Effect] {
    if let open = rows.firstIndex(where: { ties[$0.code] != nil && ties[$0.code]?.ground == nil }) {
      cursor = open
      field.clear()
      return [
        .say(
          Text(
            zh: "\(rows[open].name) 还没有事由，按 ; 选",
            en: "\(rows[open].name) has no ground yet: press ;"))
      ]
    }
    guard !field.isEmpty else {
      return [
        .say(
          Text(
            zh: "一共 \(rows.count) 份，标了 \(ties.count) 份：键入 \(ties.count) 再回车，就申报完毕",
            en: "\(ties.count) of \(rows.count) marked: type \(ties.count) and Enter to declare"))
      ]
    }
    let typed = field.text
    field.clear()
    guard Int(typed) == ties.count, let expert = app.world.viewer.code else {
      return [
        .say(
          Text(
            zh: "标了 \(ties.count) 份，键入的是 \(typed)。没有申报",
            en: "\(ties.count) marked, you typed \(typed). Nothing is declared"))
      ]
    }
    return [.record(declaration(of: expert, rows))]
  }

  private func declaration(of expert: ExpertCode, _ rows: [Application]) -> Recording {
    let declared = rows.compactMap { application -> Act? in
      guard let tie = ties[application.code], let ground = tie.ground else { return nil }
      return .recusalDeclared(
        RecusedPair(application: application.code, expert: expert),
        Act.RecusalDeclared(ground: ground, note: tie.note))
    }
    let statement = Act.recusalsStated(
      expert, Act.RecusalsStated(applications: rows.map(\.code)))
    return Recording(declared + [statement], receipt: .recusalsStated(declared.count))
  }

  private func marked(_ application: Application) -> Text {
    Text(
      zh: "\(application.name) 标上了，还没有申报；都看过了按回车",
      en: "\(application.name) is marked, not yet declared; Enter when you have seen all")
  }

  private static func stated(_ count: Int) -> Text {
    count == 0
      ? Text(zh: "申报了：都没有关系", en: "Stated: no tie to any")
      : Text(
        zh: "申报了 \(count) 份，那 \(count) 份换人评，您这里不再出现",
        en: "\(count.counted("recusal")) declared; others review those, and you see them no more")
  }
}

// MARK: - Drawing

extension RecusalPage {
  private func listRows(_ app: AppView) -> Range<Int> {
    3..<max(4, app.size.rows - (app.size.rows < 22 ? 5 : 6))
  }

  func draw(on frame: inout Frame, _ app: AppView) {
    frame = Frame(size: frame.size, ambiguous: frame.ambiguous)
    let rows = rows(app)
    frame.putBar(
      app("申报回避  \(rows.count) 份", "Recusals  \(rows.count.counted("application"))"), app)
    frame.putRule(
      row: 1, app("与下列单位有关系的，请标出来", "Mark those to whom you have a tie"),
      app("已标 \(ties.count)", "marked \(ties.count)"), app)
    let list = listRows(app)
    putHeading(on: &frame, app)
    let shown = window.range(showing: cursor, of: rows.count, rows: list.count)
    for (row, index) in zip(list, shown) {
      put(rows[index], row: row, on: &frame, app)
      if index == cursor { frame.putFocus(row: row, app) }
    }
    let place =
      shown.count < rows.count
      ? app(
        "第 \(shown.lowerBound + 1) 至 \(shown.upperBound) 份",
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)") : ""
    frame.putRule(row: list.upperBound, app("该标的情形", "What counts"), place, app)
    putAdvice(from: list.upperBound + 1, on: &frame, app)
    guard !field.isEmpty else { return }
    frame.fill(
      row: frame.size.rows - 3, columns: 0..<frame.size.columns, style: .plain)
    field.put(
      app("标了 \(ties.count) 份，键入份数：", "\(ties.count) marked, type how many: "),
      row: frame.size.rows - 3, on: &frame, app)
  }

  private static let columns = (mark: 2, unit: 9, name: 17)

  /// Where the operating body and the ground begin.
  private func right(_ app: AppView) -> (applicant: Int, ground: Int) {
    let columns = app.size.columns
    return columns < 80 ? (columns, columns - 17) : (39 + (columns - 80) / 3, columns - 17)
  }

  private func putHeading(on frame: inout Frame, _ app: AppView) {
    let right = right(app)
    frame.put(app("单位", "Unit"), row: 2, column: Self.columns.unit)
    frame.put(app("申报对象", "Application"), row: 2, column: Self.columns.name)
    frame.put(app("经营主体", "Operating body"), row: 2, column: right.applicant)
    frame.put(app("事由", "Ground"), row: 2, column: right.ground)
  }

  private func put(
    _ application: Application, row: Int, on frame: inout Frame, _ app: AppView
  ) {
    let right = right(app)
    let tie = ties[application.code]
    frame.put(
      tie == nil ? "[  ]" : app("[回]", "[R ]"), row: row, column: Self.columns.mark + 1)
    frame.put(
      application.unit.clipped(toColumns: 7, ambiguous: app.ambiguous), row: row,
      column: Self.columns.unit)
    let nameEnd = min(right.applicant, right.ground) - 1
    frame.put(
      application.name.clipped(toColumns: nameEnd - Self.columns.name, ambiguous: app.ambiguous),
      row: row, column: Self.columns.name)
    if right.applicant < right.ground {
      let body = application.facts.operator ?? application.facts.applicant
      frame.put(
        body.clipped(toColumns: right.ground - right.applicant - 1, ambiguous: app.ambiguous),
        row: row, column: right.applicant)
    }
    guard let tie else { return }
    let ground = tie.ground.map { tie.note.isEmpty ? app($0.text) : tie.note } ?? "--"
    frame.put(
      ground.clipped(
        toColumns: app.size.columns - right.ground - 1, ambiguous: app.ambiguous), row: row,
      column: right.ground)
  }

  private func putAdvice(from row: Int, on frame: inout Frame, _ app: AppView) {
    let lines = [
      Text(
        zh: "同一单位；三年内任职、持股、顾问；近亲属；其他关系",
        en: "Same body; job, shares, advice (3 years); kin; other"),
      Text(
        zh: "标了不扣什么：那一份换人评，您这里不再出现",
        en: "Nothing is held against you; someone else reviews it"),
    ]
    let last = frame.size.rows - 3
    for (offset, line) in lines.enumerated() where row + offset < last {
      frame.put(app(line), row: row + offset, column: 3)
    }
  }

  func standingMessage(_ app: AppView) -> Text? {
    Text(
      zh: "有关系的按空格标上；都看过按回车。没申报前标错可取消",
      en: "Space marks a tie or not; Enter when you have seen all")
  }

  func hints(_ app: AppView) -> [Hint] {
    [
      Hint(app("回车", "Enter"), app("申报完毕", "declare")),
      Hint(app("空格", "Space"), app("标上或取消", "mark")),
      Hint(app("上下", "Up/Down"), app("移动", "move")), Hint(";", app("写事由", "ground")),
      Hint("Esc", app("返回", "back")), Hint("?", app("按键", "keys")),
    ]
  }
}

internal import ReviewCore

/// The sheets of one defense, a row for every member of the panel.
struct DefenseSheets {
  let rows: [Row]
  private let rule: Scheme.StageRule

  init(of application: ApplicationCode, in world: World) {
    rule = world.scheme.defense
    rows = world.experts.filter(\.role.isPanelMember).map { expert in
      let pair = RecusedPair(application: application, expert: expert.code)
      let place = World.SheetPlace(
        application: application, expert: expert.code, stage: .defense)
      let state: Row.State =
        if world.recusals.contains(pair) {
          .recused
        } else {
          world.sheets[place].map(Row.State.sheet) ?? .unassigned
        }
      return Row(expert: expert.code, state: state)
    }
  }

  struct Row: Sendable {
    let expert: ExpertCode
    let state: State

    enum State: Sendable {
      case recused
      /// Nobody gave this member a sheet.
      case unassigned
      case sheet(ScoreSheet)
    }

    var sheet: ScoreSheet? {
      switch state {
      case .sheet(let sheet): sheet
      case .recused, .unassigned: nil
      }
    }
  }

  private var counted: [Row] { rows.filter { $0.sheet != nil && $0.sheet?.status != .voided } }

  /// How many sheets there will be.
  var expected: Int { counted.count }
  var submitted: Int { counted.filter { $0.sheet?.status == .submitted }.count }
  /// Whose sheets are missing.
  var missing: [ExpertCode] {
    counted.filter { $0.sheet?.status != .submitted }.map(\.expert)
  }
  var recused: Int {
    rows.filter { row in
      if case .recused = row.state { true } else { false }
    }.count
  }

  /// What the submitted sheets come to, rounded: as the scheme averages them, and their plain mean.
  struct Scores {
    /// Nil where they are too few to trim.
    let panel: String?
    let mean: String
  }

  /// Nil before anything has been submitted.
  ///
  /// The ranking may still fall back to the plain mean, where others in the group have too few.
  func scores(under scheme: Scheme) -> Scores? {
    let totals = counted.compactMap(\.sheet).filter { $0.status == .submitted }
      .compactMap { sheetTotal($0) }
    let aggregation = scheme.aggregation
    func panel(_ method: Scheme.Aggregation.Method) -> PanelScore? {
      PanelScore(totals, method: method, scope: aggregation.scope, rule: rule)
    }
    guard let mean = panel(.mean)?.untrimmed else { return nil }
    let isEnough = aggregation.method != .trimmed || totals.count >= aggregation.trimFrom
    return Scores(
      panel: isEnough ? panel(aggregation.method).map { scheme.rounding.text($0.exact) } : nil,
      mean: scheme.rounding.text(mean))
  }

  /// The total as tables show it; nil until every mark is there.
  func total(_ sheet: ScoreSheet) -> String? {
    sheetTotal(sheet)?.total.exactText()
  }

  private func sheetTotal(_ sheet: ScoreSheet) -> SheetTotal? {
    try? SheetTotal(
      SubmittedSheet(
        application: sheet.key.application, expert: sheet.key.expert, stage: .defense,
        marks: sheet.marks), by: rule)
  }
}

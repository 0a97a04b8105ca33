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

  /// The plain mean of what has been submitted; nil before anything has.
  func mean(_ rounding: Rounding) -> String? {
    let totals = counted.compactMap(\.sheet).filter { $0.status == .submitted }
      .compactMap { exactTotal($0) }
    guard !totals.isEmpty else { return nil }
    return rounding.text(totals.reduce(.zero, +) / Rational(Int128(totals.count)))
  }

  /// The total as tables show it; nil until every mark is there.
  func total(_ sheet: ScoreSheet) -> String? {
    exactTotal(sheet)?.exactText()
  }

  private func exactTotal(_ sheet: ScoreSheet) -> Rational? {
    try? SheetTotal(
      SubmittedSheet(
        application: sheet.key.application, expert: sheet.key.expert, stage: .defense,
        marks: sheet.marks), by: rule
    ).total
  }
}

internal import ReviewCore
internal import Terminal

/// An application as a row of the table: its standing and what a person has to look at.
struct ApplicationRow {
  let application: Application
  let app: AppView

  /// What has been concluded, else what the formal check says.
  enum Standing: Hashable, Sendable {
    case concluded(EligibilityConclusion)
    case checked(EligibilityResult.Verdict)
    /// Neither concluded nor checked for this viewer.
    case open
    case withdrawn
  }

  var code: ApplicationCode { application.code }

  var standing: Standing {
    if application.withdrawn != nil { return .withdrawn }
    if let conclusion = application.conclusion { return .concluded(conclusion.kind) }
    return app.eligibility?.results[code].map { .checked($0.verdict) } ?? .open
  }

  private var isScoring: Bool { app.world.role == .expert }

  private var isInDefense: Bool {
    app.world.overview.state(of: .defense) == .open && !isScoring
  }

  /// Those who need a person first.
  var need: Int {
    if isScoring { return sheetNeed }
    if isInDefense, app.world.invitations.contains(code), app.world.outcomes[code] == nil {
      return 0
    }
    switch standing {
    case .concluded(.refused), .checked(.refused): return 1
    case .checked(.undecided), .open: return 2
    case .concluded(.rectify), .checked(.rectify): return 3
    case .checked(.accepted): return 4
    case .concluded(.accepted): return 5
    case .withdrawn: return 6
    }
  }

  /// What a person has to look at, each in a few words.
  var words: [String] {
    if isScoring { return sheetWords }
    if isInDefense, application.isInScoring { return [defenseWords] }
    if let withdrawn = application.withdrawn { return [withdrawn] }
    let findings = app.eligibility?.results[code]?.findings ?? []
    let isConcluded = application.conclusion != nil
    // What was left to a person has been decided with the conclusion; what failed still shows.
    let open = findings.filter { $0.verdict == .fail || (!isConcluded && $0.verdict == .judge) }
    let order = open.filter { $0.verdict == .fail } + open.filter { $0.verdict == .judge }
    let words = order.compactMap { $0.words(application.facts).map { app($0) } }
    // The secretary's own sentence is longer than the column; it stands where the check is silent.
    let reason = application.conclusion.map { $0.reason.isEmpty ? [] : [$0.reason] } ?? []
    return words.isEmpty ? reason : words
  }

  /// The words that fit, and how many more there are: none is cut in two unless it stands alone.
  func words(fitting columns: Int) -> String {
    let words = words
    for count in stride(from: words.count, to: 0, by: -1) {
      let rest = words.count - count
      let line = words.prefix(count).joined(separator: " ") + (rest == 0 ? "" : " +\(rest)")
      if Width.columns(of: line, ambiguous: app.ambiguous) <= columns { return line }
    }
    return words.first ?? ""
  }
}

extension ApplicationRow {
  /// The viewer's own: of the preliminary stage, then of the defense.
  private var sheets: [ScoreSheet] {
    ScoringStage.allCases.compactMap { app.world.mySheet(code, $0) }
  }

  /// An unfinished preliminary sheet comes first, then one to submit, then the defense.
  private var sheetNeed: Int {
    guard application.isInScoring else { return 4 }
    let needs = sheets.map { sheet -> Int in
      switch (sheet.status, sheet.key.stage) {
      case (.open, .preliminary), (.returned, .preliminary):
        sheet.debts(under: app.world.scheme).isEmpty ? 1 : 0
      case (.open, .defense), (.returned, .defense): 2
      case (.submitted, _), (.voided, _): 3
      }
    }
    return needs.min() ?? 4
  }

  private var sheetWords: [String] {
    guard !sheets.isEmpty else { return [] }
    guard application.isInScoring else { return [app("不评了", "not scored")] }
    // What is still to do; where nothing is, how the preliminary sheet ended says enough.
    let open = sheets.filter { sheet in
      (sheet.status == .open || sheet.status == .returned)
        && !(sheet.key.stage == .defense && app.world.outcomes[code] != nil)
    }
    return (open.isEmpty ? Array(sheets.prefix(1)) : open).map { sheet in
      let words = words(of: sheet)
      return sheet.key.stage == .defense ? app("答辩\(words)", "defense \(words)") : words
    }
  }

  private func words(of sheet: ScoreSheet) -> String {
    switch sheet.status {
    case .submitted, .returned, .voided: return app(sheet.status.text)
    case .open:
      let leaves = app.world.scheme.rule(sheet.key.stage).leaves.count
      if sheet.marks.isEmpty { return app("未评", "not begun") }
      return sheet.debts(under: app.world.scheme).isEmpty
        ? app("待交", "to submit")
        : app("在评 \(sheet.marks.count)/\(leaves)", "\(sheet.marks.count)/\(leaves) marked")
    }
  }

  private var defenseWords: String {
    guard app.world.invitations.contains(code) else { return app("没有入围", "not invited") }
    if let outcome = app.world.outcomes[code] {
      return app("答辩", "defense ") + app(outcome.kind.brief)
    }
    let sheets = DefenseSheets(of: code, in: app.world)
    return app(
      "答辩 \(sheets.submitted)/\(sheets.expected)",
      "defense \(sheets.submitted)/\(sheets.expected)")
  }
}

extension ApplicationRow.Standing {
  /// Four columns, five where the check has proposed it and nobody has concluded.
  func text(_ app: AppView) -> String {
    switch self {
    case .concluded(.accepted): app("合格", "pass")
    case .concluded(.rectify): app("补正", "fix")
    case .concluded(.refused): app("不符", "fail")
    case .checked(.accepted): app("合格?", "pass?")
    case .checked(.rectify): app("补正?", "fix?")
    case .checked(.refused): app("不符?", "fail?")
    case .checked(.undecided), .open: app("待判", "open")
    case .withdrawn: app("撤回", "gone")
    }
  }

  /// In the order of the caption.
  static let all: [Self] = [
    .concluded(.accepted), .concluded(.rectify), .concluded(.refused), .checked(.accepted),
    .checked(.rectify), .checked(.refused), .checked(.undecided), .open, .withdrawn,
  ]
}

extension OutcomeKind {
  /// As it stands after 答辩 in a narrow column.
  fileprivate var brief: Text {
    switch self {
    case .pass, .fail, .absent: text
    case .conditional: Text(zh: "有条件", en: "cond.")
    }
  }
}

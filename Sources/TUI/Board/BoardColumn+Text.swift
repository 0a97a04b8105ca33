internal import ReviewCore
internal import Terminal

extension BoardColumn {
  func heading(_ stage: Ranking.Stage, strip: SheetStrip?, _ app: AppView) -> String {
    let isShort = app.size.columns < 112
    switch self {
    case .rank: return isShort ? app("名", "Rk") : app("名次", "Rank")
    case .name: return app("申报", "Application")
    case .unit: return app("单位", "Unit")
    case .score: return stage.heading[app.language]
    case .preliminary: return Ranking.Stage.preliminary.heading[app.language]
    case .defense: return Ranking.Stage.defense.heading[app.language]
    case .untrimmed: return app("不去高低", "Untrim.")
    case .count: return app("份", "n")
    case .spread: return app("极差", "Rng")
    case .strip:
      let name = stage == .defense ? app("答辩分布", "Spread") : app("初评分布", "Sheets")
      return strip.map { "\(name) \($0.low)-\($0.high)" } ?? name
    case .status: return app("状态", "Status")
    case .note: return app("并列、跳过", "Tie, skip")
    }
  }

  /// What stands in a cell; numbers are never cut.
  func text(_ row: BoardRow, _ app: AppView) -> String {
    let entry = row.entry
    switch self {
    case .rank: return entry.rank.map(String.init) ?? "--"
    case .name: return entry.candidate.name
    case .unit: return entry.candidate.unit
    case .score: return entry.score?.text ?? "--"
    case .preliminary: return entry.preliminary?.score.text ?? "--"
    case .defense: return entry.defense?.score.text ?? "--"
    case .untrimmed: return row.stageScore?.untrimmedText ?? "--"
    case .count: return String(row.totals.count)
    case .spread:
      guard let low = row.totals.min(), let high = row.totals.max() else { return "--" }
      return (high - low).exactText()
    case .strip: return row.strip?.text(row.totals) ?? ""
    case .status: return entry.status.boardText(for: row.seats)[app.language]
    case .note: return entry.boardNote.map { app($0) } ?? ""
    }
  }
}

extension Ranking.Stage {
  /// Over a column of five.
  var heading: Text {
    switch self {
    case .preliminary: Text(zh: "初评", en: "Prel.")
    case .defense: Text(zh: "答辩", en: "Def.")
    case .final: Text(zh: "最终", en: "Final")
    }
  }
}

extension ScoringStage {
  /// Over a column of five.
  var heading: Text {
    switch self {
    case .preliminary: Ranking.Stage.preliminary.heading
    case .defense: Ranking.Stage.defense.heading
    }
  }
}

extension Ranking.Status {
  /// In six columns; nothing for those who simply come after.
  func boardText(for seats: Seats) -> Text {
    switch self {
    case .selected:
      switch seats {
      case .list: Text(zh: "入选", en: "in")
      case .invitations, .invited: Text(zh: "入围", en: "in")
      }
    case .reserve(let number): Text(zh: "候补\(number)", en: "res. \(number)")
    case .notSelected: Text(zh: "", en: "")
    case .excluded: Text(zh: "不参加", en: "out")
    case .held: Text(zh: "暂缓", en: "held")
    case .insufficient: Text(zh: "不足", en: "few")
    case .undecided: Text(zh: "未定", en: "open")
    }
  }
}

extension Ranking.Entry {
  /// What the walk down the order or the scores alone do not show; nil where nothing is to say.
  var boardNote: Text? {
    if let blocked = blockingReason { return blocked.text }
    switch tie {
    case .settled(let step, _, _): return step.boardText
    case .unsettled(_, _, let needs):
      guard status == .undecided else { return Text(zh: "并列", en: "tied") }
      return needs.map { Text(zh: "待\($0.text.zh)", en: "awaits \($0.text.en)") }
        ?? Text(zh: "分不出", en: "equal")
    case nil: break
    }
    return isConditional ? Text(zh: "有条件", en: "condition") : nil
  }

  /// Why it has no place whatever its score; nil where the order alone decided.
  var blockingReason: Ranking.Reason? {
    guard status != .selected else { return nil }
    return reasons.first { reason in
      switch reason {
      case .cap, .held, .refused, .withdrawn, .failed, .absent, .notInvited, .notDefended,
        .passLine, .tooFewSheets, .awaitsTie:
        true
      case .rankOrder, .invited, .tie, .condition, .beyond: false
      }
    }
  }

  /// The reason without the word that its place on the board says already.
  var shortBlockingText: Text? {
    guard case .cap(let cap) = blockingReason else { return blockingReason?.text }
    return Text(
      zh: "\(cap.units.joined(separator: "、"))已满 \(cap.maximum) 家",
      en: "\(cap.units.joined(separator: ", ")) has its \(cap.maximum)")
  }

  private var isConditional: Bool {
    reasons.contains { reason in
      if case .condition = reason { true } else { false }
    }
  }
}

extension Scheme.TieStep {
  /// In eight columns: what the two were told apart by.
  fileprivate var boardText: Text {
    switch self {
    case .defense: Text(zh: "比答辩", en: "by def.")
    case .untrimmed: Text(zh: "比均分", en: "by mean")
    case .criterion(let code): Text(zh: "比 \(code)", en: "by \(code)")
    case .vote: Text(zh: "表决", en: "vote")
    case .lot: Text(zh: "抽签", en: "lot")
    }
  }
}

internal import ReviewCore
internal import Terminal

/// The lines of an explanation, laid out.
struct ExplainContent {
  let ranking: Ranking
  let explanation: Explanation
  /// The one it is compared with: equal in score if any is, else the next below or above.
  let neighbour: Ranking.Entry?
  /// Nil unless two stand side by side.
  let comparison: ExplainComparison?
  let lines: [String]
  /// Which scheme and which head of the ledger the numbers come from.
  let record: Text

  init?(
    of code: ApplicationCode, _ ranked: World.Ranked, isCompared: Bool, columns: Int,
    _ app: AppView
  ) {
    guard
      let explanation = Explanation(of: code, in: ranked.ranking, record: ranked.record)
    else { return nil }
    let neighbour = Self.neighbour(of: explanation, in: ranked.ranking)
    let other = neighbour.flatMap {
      Explanation(of: $0.candidate.code, in: ranked.ranking, record: ranked.record)
    }
    let comparison =
      isCompared
      ? ExplainComparison(explanation, other, stage: ranked.ranking.stage, columns: columns) : nil
    let isNarrow = app.size.columns < 80
    let scheme = isNarrow ? app.shortScheme : app.schemeCaption()
    let caption = scheme + (isNarrow ? "  " : "   ") + app.headCaption
    let record = Text(
      zh: isNarrow ? "\(caption)  可手算复核" : "\(caption)   以上各数可手算复核",
      en: isNarrow ? caption : "\(caption)   recomputable by hand")
    let text = ExplainText(explanation, columns: columns, app)
    self.ranking = ranked.ranking
    self.explanation = explanation
    self.neighbour = neighbour
    self.comparison = comparison
    lines =
      comparison.map { $0.lines(app) + [""] + text.conclusions(besideTable: true) }
      ?? text.lines
    self.record = record
  }

  private static func neighbour(of explanation: Explanation, in ranking: Ranking) -> Ranking.Entry?
  {
    let own = explanation.entry.rank ?? .max
    let equal = explanation.comparisons.last { $0.rank >= own } ?? explanation.comparisons.first
    if let equal { return ranking[equal.neighbour.code] }
    let scored = ranking.entries.filter { $0.score != nil }
    guard
      let place = scored.firstIndex(where: { $0.candidate.code == explanation.entry.candidate.code }
      )
    else { return nil }
    return [place + 1, place - 1].first(where: scored.indices.contains).map { scored[$0] }
  }

  func exported(_ app: AppView) -> [[String]] {
    let entry = explanation.entry
    let head = [
      [app("名次", "Rank"), entry.rank.map(String.init) ?? "--"],
      [app("号", "Code"), entry.candidate.code.rawValue],
      [app("申报", "Application"), entry.candidate.name, entry.candidate.unit],
    ]
    let sections = explanation.sections.flatMap { section in
      section.lines.map { [app(section.heading), app($0)] }
    }
    return head + sections + [["", app(record)]]
  }
}

extension Ranking.Entry {
  /// `第 12 名`, or that it has none.
  var rankText: Text {
    rank.map { Text(zh: "第 \($0) 名", en: "rank \($0)") } ?? Text(zh: "没有名次", en: "no rank")
  }
}

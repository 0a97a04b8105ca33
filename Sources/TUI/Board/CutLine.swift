internal import ReviewCore
internal import Terminal

/// Where the places end, and why there (入选到此).
struct CutLine: Sendable {
  /// How many entries stand above it.
  let place: Int
  private let beginning: Text
  private let reason: Text
  /// The reason in few words; nil where it is short already.
  private let brief: Text?

  /// Nil if nobody has a score, so that there is nothing to cut.
  init?(_ ranking: Ranking, scheme: Scheme) {
    let entries = ranking.entries
    let scored = entries.filter { $0.score != nil }
    guard !scored.isEmpty else { return nil }
    let last = entries.lastIndex { $0.status == .selected }
    place = last.map { $0 + 1 } ?? 0
    let count = entries.filter { $0.status == .selected }.count
    let what = ranking.seats.name
    let measure = ranking.seats.isList ? "名" : "家"
    beginning = Text(
      zh: "\(what.zh) \(count) \(measure)到此", en: "\(count) \(what.en) to here")
    let above = last.map { entries[$0] }
    reason = Self.reason(ranking, scheme, above: above)
    brief = above.flatMap { above in
      Self.below(above, in: ranking).flatMap { Self.brief(above, $0) }
    }
  }

  /// The sentence, in few words if it is too long for so many columns.
  func text(columns: Int, _ app: AppView) -> String {
    let whole = "\(app(beginning))  \(app(reason))"
    guard let brief, Width.columns(of: whole, ambiguous: app.ambiguous) > columns else {
      return whole
    }
    return "\(app(beginning))  \(app(brief))"
  }

  private static func reason(
    _ ranking: Ranking, _ scheme: Scheme, above: Ranking.Entry?
  ) -> Text {
    if let undecided = undecided(ranking) { return undecided }
    switch ranking.seats {
    case .invited: return Text(zh: "入围已经定了", en: "the invitations are decided")
    case .invitations(nil):
      return scheme.passLine.minimum.map {
        Text(zh: "不限家数，初评不低于 \($0) 分", en: "no limit, preliminary \($0) or more")
      } ?? Text(zh: "不限家数，也没有分数线", en: "no limit and no pass line")
    case .invitations, .list: break
    }
    guard let above, let below = below(above, in: ranking) else {
      return Text(zh: "下面没有人了", en: "nobody is left below")
    }
    return compare(above, below)
  }

  /// The first below the line whom the order alone left there.
  private static func below(_ above: Ranking.Entry, in ranking: Ranking) -> Ranking.Entry? {
    guard let place = ranking.entries.firstIndex(where: { $0.candidate == above.candidate }) else {
      return nil
    }
    return ranking.entries[(place + 1)...].first { $0.score != nil }
  }

  private static func compare(_ above: Ranking.Entry, _ below: Ranking.Entry) -> Text {
    guard let high = above.score, let low = below.score else { return Text(zh: "", en: "") }
    if let blocked = below.blockingReason {
      return Text(
        zh: "线上末名 \(high.text)，线下首名 \(low.text)，\(blocked.text.zh)",
        en: "last above \(high.text), first below \(low.text): \(blocked.text.en)")
    }
    guard high.published == low.published else {
      let gap = (high.published - low.published).exactText(digits: 2)
      return Text(
        zh: "线上末名 \(high.text)，线下首名 \(low.text)，相差 \(gap)",
        en: "last above \(high.text), first below \(low.text), \(gap) apart")
    }
    guard let step = below.step(from: above) ?? above.step(from: below) else {
      return Text(
        zh: "线上末名与线下首名同为 \(high.text)，逐位比定先后",
        en: "last above and first below both \(high.text); further digits decide")
    }
    return Text(
      zh: "线上末名与线下首名同为 \(high.text)，比\(step.text.zh)定先后",
      en: "last above and first below both \(high.text); the \(step.text.en) decides")
  }

  private static func brief(_ above: Ranking.Entry, _ below: Ranking.Entry) -> Text? {
    guard let high = above.score, let low = below.score, below.blockingReason == nil else {
      return nil
    }
    guard high.published == low.published else {
      return Text(zh: "\(high.text) 与 \(low.text)", en: "\(high.text) and \(low.text)")
    }
    guard let step = below.step(from: above) ?? above.step(from: below) else {
      return Text(zh: "同为 \(high.text)，逐位比", en: "both \(high.text), by further digits")
    }
    return Text(
      zh: "同为 \(high.text)，比\(step.text.zh)", en: "both \(high.text), by \(step.text.en)")
  }

  private static func undecided(_ ranking: Ranking) -> Text? {
    let open = ranking.entries.filter { $0.status == .undecided }
    guard let first = open.first, let score = first.score else { return nil }
    guard case .unsettled(_, _, let needs) = first.tie else {
      return Text(zh: "线上 \(open.count) 家未定", en: "\(open.count) at the line are open")
    }
    let step =
      needs.map { Text(zh: "待\($0.text.zh)", en: "awaiting a \($0.text.en)") }
      ?? Text(zh: "各步比完仍相同", en: "equal in every step")
    return Text(
      zh: "线上 \(open.count) 家同为 \(score.text)，未定，\(step.zh)",
      en: "\(open.count) at the line all have \(score.text), open, \(step.en)")
  }
}

extension Ranking.Entry {
  /// The step that put the two in order; nil if the scores did, or it is told of others.
  fileprivate func step(from other: Ranking.Entry) -> Scheme.TieStep? {
    guard case .settled(let step, let neighbour, _) = tie, neighbour == other.candidate.code
    else { return nil }
    return step
  }
}

extension Seats {
  /// 入选 or 入围.
  var name: Text {
    isList ? Text(zh: "入选", en: "selected") : Text(zh: "入围", en: "invited")
  }

  var isList: Bool {
    switch self {
    case .list: true
    case .invitations, .invited: false
    }
  }
}

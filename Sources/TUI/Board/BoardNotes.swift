internal import ReviewCore
internal import Terminal

/// What a reader of the board has to know besides its rows.
struct BoardNotes {
  let ranking: Ranking
  let scheme: Scheme
  let strip: SheetStrip?

  /// The warnings, without the sheets that are owed: those the head of the board names.
  var warnings: [Text] {
    ranking.warnings.compactMap { warning in
      switch warning {
      case .openSheets: nil
      case .uncounted, .trimmingOff, .carrySelects, .carryReorders, .undecided, .capsCross:
        warning.text
      }
    }
  }

  /// How many sheets are missing in the stages that the ranking looks at.
  var owed: Int {
    ranking.warnings.reduce(0) { sum, warning in
      if case .openSheets(_, let count) = warning { sum + count } else { sum }
    }
  }

  /// `28 家，7 位专家，去一高一低，初评 0.6 答辩 0.4，最终分保留两位`, as much of it as fits.
  func summary(panel: Int, columns: Int, _ app: AppView) -> String {
    let count = ranking.entries.count { $0.candidate.takesPart }
    let weights =
      ranking.stage == .final
      ? [
        Text(
          zh: "初评 \(scheme.preliminary.weight) 答辩 \(scheme.defense.weight)",
          en: "\(scheme.preliminary.weight) prel. + \(scheme.defense.weight) def.")
      ] : []
    let digits = scheme.rounding.digits
    let kept = Text(
      zh: "\(ranking.stage.text.zh)分\(Self.numeral(digits))", en: digits.counted("decimal"))
    let missing =
      owed == 0 ? [] : [Text(zh: "还欠 \(owed) 份", en: "\(owed.counted("sheet")) owed")]
    let first = [
      Text(zh: "参加 \(count) 家", en: "\(count) take part"),
      Text(zh: "\(panel) 位专家", en: "panel of \(panel)"),
    ]
    var optional = [methods] + weights + [kept]
    func joined() -> String {
      (first + optional + missing).map { app($0) }.joined(separator: app("，", ", "))
    }
    while Width.columns(of: joined(), ambiguous: app.ambiguous) > columns, !optional.isEmpty {
      optional.removeLast()
    }
    return joined()
  }

  private static func numeral(_ digits: Int) -> String {
    let numerals = ["取整数", "保留一位", "保留两位", "保留三位", "保留四位"]
    return numerals.indices.contains(digits) ? numerals[digits] : "保留 \(digits) 位"
  }

  /// How the sheets are averaged, apart for each stage only where it differs.
  private var methods: Text {
    let stages = ranking.stage.scoringStages
    let used = stages.map { stage in
      (stage, stage == .preliminary ? ranking.preliminary.method : ranking.defense.method)
    }
    guard let first = used.first else { return Text(zh: "", en: "") }
    if used.allSatisfy({ $0.1 == first.1 }) { return name(first.1) }
    let texts = used.map { stage, method in
      Text(
        zh: "\(stage.short.zh)\(name(method).zh)", en: "\(stage.short.en) \(name(method).en)")
    }
    return Text(
      zh: texts.map(\.zh).joined(separator: "、"), en: texts.map(\.en).joined(separator: ", "))
  }

  private func name(_ method: Scheme.Aggregation.Method) -> Text {
    let each =
      switch scheme.aggregation.scope {
      case .total: Text(zh: "", en: "")
      case .criterion: Text(zh: "每项", en: " by criterion")
      }
    return switch method {
    case .trimmed: Text(zh: "\(each.zh)去一高一低", en: "trimmed\(each.en)")
    case .mean: Text(zh: "\(each.zh)全部取平均", en: "plain mean\(each.en)")
    case .median: Text(zh: "\(each.zh)取中间", en: "median\(each.en)")
    }
  }

  /// Which caps there are, and who moves up first; without the caps where room is short.
  func places(isShort: Bool) -> Text? {
    switch ranking.seats {
    case .list: break
    case .invitations:
      return Text(
        zh: "关闭入围这一阶段时，就按这条线记下入围名单",
        en: "Closing the shortlisting stage records the invitations by this line")
    case .invited:
      return Text(zh: "入围名单已经记下", en: "The invitations are recorded")
    }
    let moving = replacement
    guard !isShort else { return moving }
    let caps = caps
    return Text(
      zh: [caps?.zh, moving?.zh].compactMap { $0 }.joined(separator: "。"),
      en: [caps?.en, moving?.en].compactMap { $0 }.joined(separator: ". "))
  }

  private var caps: Text? {
    guard !ranking.seats.caps.isEmpty else {
      return Text(zh: "名额：方案没有设最终名额上限", en: "Places: the scheme sets no caps")
    }
    let list = ranking.seats.caps.map { cap in
      Text(
        zh: "\(cap.units.joined(separator: "、"))最多 \(cap.maximum) 家",
        en: "\(cap.units.joined(separator: ", ")) at most \(cap.maximum)")
    }
    return Text(
      zh: "名额上限：" + list.map(\.zh).joined(separator: "；"),
      en: "Caps: " + list.map(\.en).joined(separator: "; "))
  }

  private var replacement: Text? {
    guard let last = ranking.entries.last(where: { $0.status == .selected }),
      let place = last.rank
    else { return nil }
    let leaving = leaving(rank: place)
    let next = ranking.replacement(withdrawn: last.candidate.code)
    switch next {
    case .reserve(let code):
      guard let next = ranking[code], let rank = next.rank else { return nil }
      return Text(
        zh: "\(leaving.zh)，先补第 \(rank) 名\(next.candidate.name)",
        en: "\(leaving.en), rank \(rank), \(next.candidate.name), moves up")
    case .unsettledTie(let codes):
      let list = codes.map(\.rawValue).joined(separator: " ")
      return Text(
        zh: "\(leaving.zh)，由谁递补要先定 \(list) 的并列",
        en: "\(leaving.en), the tie of \(list) must be settled first")
    case .nobody:
      return Text(zh: "\(leaving.zh)，没有人递补", en: "\(leaving.en), nobody moves up")
    }
  }

  /// Under caps it depends on who leaves who moves up; without them it does not.
  private func leaving(rank: Int) -> Text {
    ranking.seats.caps.isEmpty
      ? Text(zh: "若前 \(rank) 名有人退出", en: "If one of the first \(rank) leaves")
      : Text(zh: "若第 \(rank) 名退出", en: "If rank \(rank) leaves")
  }

  /// `分布一栏每格 2 分，数字是份数`.
  var stripText: Text? {
    strip.map { strip in
      Text(
        zh: "分布一栏每格 \(strip.width) 分，数字是份数",
        en: "A cell of the strip is \(strip.width) points wide; digits count sheets")
    }
  }
}

extension BoardNotes {
  /// The lines under the table, each fitted into so many columns.
  func lines(_ app: AppView) -> [String] {
    let isWide = app.isWide
    let texts =
      warnings + [places(isShort: !isWide || !warnings.isEmpty)].compactMap { $0 }
      + (isWide ? [stripText].compactMap { $0 } : [])
    // Without a warning there is one sentence, which may need a second row.
    let most = isWide ? 6 : app.size.rows >= 24 ? 3 : warnings.isEmpty ? 2 : 1
    let breaker = LineBreaker(columns: app.size.columns - 2, ambiguous: app.ambiguous)
    let all = texts.flatMap { text -> [String] in
      let string = app(text)
      return breaker.lines(of: string).map { String(string[$0]) }
    }
    return shortened(all, to: most, app)
  }

  private func shortened(_ lines: [String], to most: Int, _ app: AppView) -> [String] {
    guard lines.count > most else { return lines }
    let rest = lines.count - most + 1
    return lines.prefix(most - 1)
      + [
        app(
          "还有 \(rest) 行，按 p 导出，都在表后", "\(rest.counted("more line")); p exports them with the table")
      ]
  }
}

extension ReviewRecord.Candidate {
  /// Whether it is among those that are compared: neither refused nor withdrawn.
  fileprivate var takesPart: Bool {
    switch standing {
    case .accepted, .held: true
    case .refused, .withdrawn: false
    }
  }
}

internal import ReviewCore

/// An application on the board, with what its cells are made of.
struct BoardRow: Sendable {
  let entry: Ranking.Entry
  let seats: Seats
  /// The valid totals of the stage that the strips show.
  let totals: [Rational]
  let strip: SheetStrip?
  let stageScore: Ranking.StageScore?
}

/// A line of the board: an application, or the cut line.
enum BoardLine: Sendable {
  case row(BoardRow)
  case cut(CutLine)

  var code: ApplicationCode? {
    switch self {
    case .row(let row): row.entry.candidate.code
    case .cut: nil
    }
  }
}

/// In which order the board stands; only the order of ranks has a cut line.
enum BoardSort: String, Sendable, CaseIterable {
  case rank, preliminary, defense, spread, unit

  func name(_ stage: Ranking.Stage) -> Text {
    switch self {
    case .rank: Text(zh: "名次", en: "rank")
    case .preliminary: Text(zh: "初评分", en: "preliminary score")
    case .defense: Text(zh: "答辩分", en: "defense score")
    case .spread: Text(zh: "极差", en: "range")
    case .unit: Text(zh: "单位", en: "unit")
    }
  }

  /// The next one that the ranking has something to sort by.
  func next(_ stage: Ranking.Stage) -> BoardSort {
    let usable = Self.allCases.filter { sort in
      switch sort {
      case .rank, .spread, .unit: true
      case .preliminary, .defense: stage == .final
      }
    }
    let place = usable.firstIndex(of: self) ?? 0
    return usable[(place + 1) % usable.count]
  }
}

/// The board's lines in their order.
struct BoardLines: Sendable {
  let lines: [BoardLine]
  let strip: SheetStrip?

  /// - Parameters:
  ///   - ranking: All of it; the cut line lies where it lies without the filter.
  ///   - sort: Only the order of ranks has a cut line.
  ///   - scheme: Says what the cut follows from.
  ///   - isShown: The filter.
  init(
    _ ranking: Ranking, sort: BoardSort, scheme: Scheme,
    isShown: (ReviewRecord.Candidate) -> Bool
  ) {
    let scores = ranking.stage == .defense ? ranking.defense : ranking.preliminary
    func totals(_ entry: Ranking.Entry) -> [Rational] {
      (scores.sheets[entry.candidate.code] ?? []).map(\.total)
    }
    let scale = SheetStrip(ranking.entries.flatMap(totals))
    let rows = ranking.entries.map { entry in
      BoardRow(
        entry: entry, seats: ranking.seats, totals: totals(entry), strip: scale,
        stageScore: ranking.stage == .defense ? entry.defense : entry.preliminary)
    }
    strip = scale
    guard sort == .rank else {
      lines = Self.sorted(rows, by: sort).filter { isShown($0.entry.candidate) }
        .map(BoardLine.row)
      return
    }
    var lines = rows.map(BoardLine.row)
    if let cut = CutLine(ranking, scheme: scheme) { lines.insert(.cut(cut), at: cut.place) }
    self.lines = lines.filter { line in
      switch line {
      case .row(let row): isShown(row.entry.candidate)
      case .cut: true
      }
    }
  }

  private static func sorted(_ rows: [BoardRow], by sort: BoardSort) -> [BoardRow] {
    func key(_ row: BoardRow) -> Rational {
      switch sort {
      case .preliminary: return row.entry.preliminary?.score.exact ?? .zero
      case .defense: return row.entry.defense?.score.exact ?? .zero
      case .spread:
        guard let low = row.totals.min(), let high = row.totals.max() else { return .zero }
        return high - low
      case .rank, .unit: return .zero
      }
    }
    return rows.enumerated().sorted { lhs, rhs in
      let (first, second) = (lhs.element, rhs.element)
      if sort == .unit, first.entry.candidate.unit != second.entry.candidate.unit {
        return first.entry.candidate.unit < second.entry.candidate.unit
      }
      let (one, other) = (key(first), key(second))
      return one == other ? lhs.offset < rhs.offset : one > other
    }.map(\.element)
  }
}

internal import ReviewCore

/// The least, the quarters and the most of some numbers, in exact values.
struct FiveNumbers: Hashable, Sendable {
  let least: Rational
  let lower: Rational
  let median: Rational
  let upper: Rational
  let most: Rational

  /// Nil without a number.
  init?(_ values: [Rational]) {
    let found = (0...4).compactMap { values.quartile($0) }
    guard found.count == 5 else { return nil }
    (least, lower, median, upper, most) = (found[0], found[1], found[2], found[3], found[4])
  }

  /// `├──██│█───┤` on a scale: from the least to the most, the middle half as a box, the median in
  /// it.
  func box(on scale: ChartScale, _ glyphs: ChartGlyphs) -> String {
    var cells = Array(repeating: " ", count: scale.cells)
    let (first, last) = (scale.cell(of: least), scale.cell(of: most))
    for cell in first...last { cells[cell] = glyphs.line }
    for cell in scale.cell(of: lower)...scale.cell(of: upper) { cells[cell] = glyphs.box }
    // Over the box where it reaches them: an end is always to be seen.
    (cells[first], cells[last]) = (glyphs.left, glyphs.right)
    cells[scale.cell(of: median)] = glyphs.middle
    return cells.joined()
  }
}

/// From the best to the worst rank, with a mark at the rank itself.
enum RankInterval {
  /// `├──█─┤`, a cell for a rank; where there are more ranks than cells, for several.
  static func bar(
    best: Int, rank: Int, worst: Int, of count: Int, cells: Int, _ glyphs: ChartGlyphs
  ) -> String {
    let perCell = max(1, (count + cells - 1) / cells)
    let place = { (rank: Int) in (rank - 1) / perCell }
    var row = Array(repeating: " ", count: cells)
    for cell in place(best)...place(worst) { row[cell] = glyphs.line }
    if place(best) < place(worst) {
      (row[place(best)], row[place(worst)]) = (glyphs.left, glyphs.right)
    }
    row[place(rank)] = glyphs.box
    return row.joined()
  }
}

/// How many scores lie in each cell of a scale: bars whose length is the count.
struct Histogram: Hashable, Sendable {
  let scale: ChartScale
  let counts: [Int]

  /// As many cells as rows are there, at most; nil without a score.
  init?(_ scores: [Rational], rows: Int) {
    guard let widest = ChartScale(scores, cells: rows) else { return nil }
    let used = scores.map(widest.cell(of:)).max() ?? 0
    guard let scale = ChartScale(scores, cells: used + 1) else { return nil }
    self.scale = scale
    counts = scores.reduce(into: Array(repeating: 0, count: scale.cells)) { counts, score in
      counts[scale.cell(of: score)] += 1
    }
  }

  /// The bar of a cell in so many columns; each sheet has one where there is room.
  func bar(_ cell: Int, columns: Int, _ glyphs: ChartGlyphs) -> String {
    let most = max(1, counts.max() ?? 1)
    let length = most <= columns ? counts[cell] : counts[cell] * columns / most
    return String(repeating: glyphs.box, count: max(counts[cell] > 0 ? 1 : 0, length))
  }
}

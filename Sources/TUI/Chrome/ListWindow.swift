/// Which rows of a long list are shown, so that the chosen one is always among them.
struct ListWindow: Hashable, Sendable {
  /// The first row shown.
  private(set) var top = 0

  /// Moves as little as it must for a row to be seen.
  mutating func show(_ row: Int?, of count: Int, rows: Int) {
    top = range(showing: row, of: count, rows: rows).lowerBound
  }

  /// The rows to draw, for a window that may have changed its size since.
  func range(showing row: Int?, of count: Int, rows: Int) -> Range<Int> {
    let height = max(1, rows)
    var first = min(max(0, top), max(0, count - height))
    if let row {
      if row < first { first = row }
      if row >= first + height { first = row - height + 1 }
    }
    return first..<max(first, min(count, first + height))
  }
}

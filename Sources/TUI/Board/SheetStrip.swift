internal import ReviewCore

/// How many sheets lie where (初评分布): a row of cells of equal width, each with its count.
///
/// The digits of a strip add up to the number of sheets. Source: screens/README.md "board-80".
struct SheetStrip: Hashable, Sendable {
  static let cells = 16
  /// Points that the first cell begins at.
  let low: Int
  let high: Int
  /// Points that a cell is wide: 2, or the next even number with which all totals fit.
  let width: Int

  /// The scale that every total fits on; nil without any.
  init?(_ totals: [Rational]) {
    guard let lowest = totals.min(), let highest = totals.max() else { return nil }
    let first = lowest.pointBelow
    let last = highest.pointBelow
    var width = 2
    var low = first - first % width
    while (last - low) / width >= Self.cells {
      width += 2
      low = first - first % width
    }
    self.width = width
    self.low = low
    high = low + width * ((last - low) / width + 1)
  }

  /// The cells of one application, blank where no sheet lies.
  func text(_ totals: [Rational]) -> String {
    var counts = Array(repeating: 0, count: Self.cells)
    for total in totals {
      let cell = (total.pointBelow - low) / width
      if counts.indices.contains(cell) { counts[cell] += 1 }
    }
    return counts.map { count in
      switch count {
      case 0: " "
      case 1...9: String(count)
      default: "+"
      }
    }.joined()
  }
}

extension Rational {
  /// The whole number that a total is at or above; 100, the highest total, counts with 99.
  fileprivate var pointBelow: Int { min(99, Int(numerator / denominator)) }
}

internal import ReviewCore
internal import Terminal

/// A row of cells on which numbers are placed, from the least to the most.
struct ChartScale: Hashable, Sendable {
  /// Where the first cell begins.
  let low: Int
  /// How much a cell covers.
  let step: Int
  let cells: Int

  /// The finest scale of whole steps of 1, 2, 5, 10… that holds all numbers in so many cells; nil
  /// without a number.
  init?(_ values: [Rational], cells: Int) {
    guard let least = values.min(), let most = values.max(), cells > 0 else { return nil }
    let (first, last) = (least.floor, most.floor)
    var steps = [1, 2, 5].makeIterator()
    var (decade, step) = (1, 1)
    while (last / step - first / step) >= cells {
      if let next = steps.next() {
        step = next * decade
      } else {
        decade *= 10
        steps = [1, 2, 5].makeIterator()
      }
    }
    self.step = step
    low = first / step * step
    self.cells = cells
  }

  /// The cell that a number lies in; what lies outside is put at the edge.
  func cell(of value: Rational) -> Int {
    min(max(0, (value.floor - low) / step), cells - 1)
  }
}

extension Rational {
  /// The whole number at or below it; scores are not negative.
  var floor: Int { Int(numerator / denominator) }
}

/// The characters of charts: lines and full blocks, with their ASCII twins where ambiguous
/// characters are wide.
struct ChartGlyphs: Sendable {
  let left: String
  let right: String
  let line: String
  let box: String
  let middle: String

  static let block = ChartGlyphs(left: "├", right: "┤", line: "─", box: "█", middle: "│")
  static let ascii = ChartGlyphs(left: "|", right: "|", line: "-", box: "=", middle: "+")
}

extension AppView {
  var chartGlyphs: ChartGlyphs { ambiguous == .wide ? .ascii : .block }
}

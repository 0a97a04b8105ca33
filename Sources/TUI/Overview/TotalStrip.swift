internal import ReviewCore

/// One's own totals on an axis: a digit counts the sheets in its place, and the digits add up.
///
/// Source: drawing overview-expert-120.
struct TotalStrip {
  /// Columns between the first place of the axis and its last.
  static let span = 40
  private static let tick = 10

  /// The totals from low to high.
  private let totals: [Points]
  /// The total at the first place, in whole points.
  private let low: Int
  /// Points in a place.
  private let scale: Int

  /// Nil without a total.
  init?(_ totals: [Points]) {
    guard let least = totals.min(), let most = totals.max() else { return nil }
    self.totals = totals.sorted()
    let high = max(100, (most.hundredths + 999) / 1000 * 10)
    let scales = [1, 2, 5, 10, 100]
    scale = scales.first { (high - Self.span * $0) * 100 <= least.hundredths } ?? 1000
    low = high - Self.span * scale
  }

  /// The numbers above the ticks.
  var labels: String {
    let numbers = stride(from: 0, through: Self.span, by: Self.tick).map { low + $0 * scale }
    return numbers.reduce("") { line, number in
      let text = String(number)
      let end = line.isEmpty ? 2 : line.count + Self.tick
      return line + String(repeating: " ", count: max(0, end - line.count - text.count)) + text
    }
  }

  var axis: String {
    let part = "|" + String(repeating: "-", count: Self.tick - 1)
    return String(repeating: part, count: Self.span / Self.tick) + "|"
  }

  /// The digits under the axis; a second line where more than nine fall into one place.
  var counts: [String] {
    var places = Array(repeating: 0, count: Self.span + 1)
    for total in totals {
      let place = (total.hundredths - low * 100 + scale * 50) / (scale * 100)
      places[min(max(0, place), Self.span)] += 1
    }
    var lines: [String] = []
    while places.contains(where: { $0 > 0 }) {
      lines.append(places.map { $0 == 0 ? " " : "\(min($0, 9))" }.joined())
      places = places.map { max(0, $0 - 9) }
    }
    return lines
  }

  var lowest: Points { totals.first ?? .zero }
  var highest: Points { totals.last ?? .zero }

  /// Rounded half up to one digit.
  var median: Points {
    let middle = totals.count / 2
    guard totals.count.isMultiple(of: 2) else { return totals[middle] }
    let sum = (totals[middle - 1] + totals[middle]).hundredths
    return Points(hundredths: (sum + 10) / 20 * 10)
  }
}

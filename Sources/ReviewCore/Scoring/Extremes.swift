/// The one lowest and the one highest of a panel's values (一个最低分和一个最高分).
///
/// Of equals the one listed first is dropped; where all are equal the first is the low one and the
/// second the high one. Source: scoring.md 1.2 "Edge cases".
package struct Extremes: Hashable, Sendable {
  /// Positions in the list that was given.
  package let low: Int
  package let high: Int

  /// Nil unless at least three values are given, so that something is left.
  package init?(_ values: [Rational]) {
    guard values.count >= 3, let lowest = values.min(), let highest = values.max(),
      let low = values.firstIndex(of: lowest),
      let high = values.indices.first(where: { values[$0] == highest && $0 != low })
    else { return nil }
    self.low = low
    self.high = high
  }

  /// What is left, in the order given.
  func kept<Element>(of list: [Element]) -> [Element] {
    list.indices.filter { $0 != low && $0 != high }.map { list[$0] }
  }
}

extension BreakTest {
  /// A place between two code points as the rules of UAX #14 see it.
  struct Place {
    let offset: Int
    let isBreak: Bool
    let rule: String
    /// The class of the last code point that is neither a space nor a mark on another one; `none` at
    /// the start of a line, `mark` for a mark that stands alone.
    let before: String
    /// Whether there are spaces between the two.
    let isSpaced: Bool
    /// The class of the next code point.
    let after: String
    /// The code point that `before` is about; nil for `none` and `mark`.
    let base: Unicode.Scalar?
    /// The code points that touch the place.
    let previous: Unicode.Scalar
    let next: Unicode.Scalar
  }

  var places: [Place] {
    let classes = boundaries.map(\.before) + boundaries.suffix(1).map(\.after)
    return boundaries.map { boundary in
      var index = boundary.offset - 1
      while index >= 0, classes[index] == "SP" { index -= 1 }
      let isSpaced = index < boundary.offset - 1
      let mark = index
      while index >= 0, Self.marks.contains(classes[index]) { index -= 1 }
      let base = index >= 0 ? classes[index] : "none"
      let isAlone = index < mark && Self.unmarkable.contains(base)
      return Place(
        offset: boundary.offset, isBreak: boundary.isBreak, rule: boundary.rule,
        before: isAlone ? "mark" : base, isSpaced: isSpaced, after: boundary.after,
        base: isAlone || index < 0 ? nil : scalars[index],
        previous: scalars[boundary.offset - 1], next: scalars[boundary.offset])
    }
  }

  private static let marks: Set = ["CM1_CM", "ZWJ_O_ZWJ_CM"]
  /// What a mark does not combine with.
  private static let unmarkable: Set = ["none", "SP", "BK", "CR", "LF", "NL", "ZW"]
}

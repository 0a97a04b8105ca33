/// Texts that are fitted into columns, cut only between characters.
extension String {
  /// The beginning that fits into so many columns.
  package func truncated(
    toColumns columns: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    var used = 0
    let rest = firstIndex { character in
      used += Width.columns(of: character, ambiguous: ambiguous)
      return used > columns
    }
    return String(self[..<(rest ?? endIndex)])
  }

  /// The text, or as much of it as there is room for before `..`.
  package func clipped(toColumns columns: Int, ambiguous: AmbiguousWidth = .narrow) -> String {
    guard Width.columns(of: self, ambiguous: ambiguous) > columns else { return self }
    return truncated(toColumns: Swift.max(0, columns - 2), ambiguous: ambiguous) + ".."
  }

  /// The text cut or filled with blanks at the right to exactly so many columns.
  package func padded(toColumns columns: Int, ambiguous: AmbiguousWidth = .narrow) -> String {
    let text = truncated(toColumns: columns, ambiguous: ambiguous)
    return text + Self.blanks(columns - Width.columns(of: text, ambiguous: ambiguous))
  }

  /// The text filled with blanks at the left to so many columns.
  ///
  /// It is not cut, because it is mostly a number, and the beginning of a number is a wrong number.
  package func rightAligned(
    toColumns columns: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    Self.blanks(columns - Width.columns(of: self, ambiguous: ambiguous)) + self
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: Swift.max(0, count))
  }
}

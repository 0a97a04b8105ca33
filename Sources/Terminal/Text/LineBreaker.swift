/// Breaks Chinese text with Latin words in it into lines of at most so many columns.
///
/// Between Han a line may end anywhere; words and numbers stay whole unless one is longer than a
/// line; what may not begin or end a line is in `BreakClass`. A mark that does not fit takes the
/// character before it along to the next line. The standard rules of Unicode are not used, because
/// they do not break beside `“` and `”` at all.
package struct LineBreaker: Hashable, Sendable {
  /// At least 2, so that every character fits.
  package let columns: Int
  package let ambiguous: AmbiguousWidth

  package init(columns: Int, ambiguous: AmbiguousWidth = .narrow) {
    self.columns = max(2, columns)
    self.ambiguous = ambiguous
  }
}

extension LineBreaker {
  /// The lines of a text, without the white space at their ends; at least one.
  ///
  /// A line end in the text always ends a line. Together the lines are the whole text but for white
  /// space.
  package func lines(of text: String) -> [Range<String.Index>] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap(lines(ofParagraph:))
  }

  private func lines(ofParagraph paragraph: Substring) -> [Range<String.Index>] {
    let characters = Array(paragraph)
    let indices = Array(paragraph.indices) + [paragraph.endIndex]
    return rows(of: characters).map { row in
      let end = characters[row].lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? row.lowerBound
      return indices[row.lowerBound]..<indices[end]
    }
  }

  /// The rows of a paragraph with the white space at their ends; at least one.
  ///
  /// The rows join without a gap. White space at the end of a row may stand out beyond the columns.
  package func rows(of characters: [Character]) -> [Range<Int>] {
    let classes = characters.map(BreakClass.init)
    var rows: [Range<Int>] = []
    var start = 0
    while let end = endOfRow(from: start, in: characters, classes) {
      rows.append(start..<end)
      start = end
    }
    rows.append(start..<characters.count)
    return rows
  }

  /// Where the row that begins at `start` ends; nil if all the rest fits.
  private func endOfRow(
    from start: Int, in characters: [Character], _ classes: [BreakClass]
  ) -> Int? {
    var used = 0
    var overflow = start
    while overflow < characters.count {
      used += Width.columns(of: characters[overflow], ambiguous: ambiguous)
      if used > columns && classes[overflow] != .space { break }
      overflow += 1
    }
    guard overflow < characters.count else { return nil }
    let end = (start + 1..<overflow + 1).last { Self.canBreak(before: $0, from: start, classes) }
    return end ?? max(overflow, start + 1)
  }

  /// Whether a line that begins at `start` may end before `next`.
  static func canBreak(before next: Int, from start: Int, _ classes: [BreakClass]) -> Bool {
    guard classes[next] != .space,
      let last = classes[start..<next].lastIndex(where: { $0 != .space })
    else { return false }
    return classes[last].canEndLine(before: classes[next], isSpaced: last + 1 < next)
  }
}

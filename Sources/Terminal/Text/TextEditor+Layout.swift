extension TextEditor {
  /// The text in rows, and the caret in them.
  ///
  /// The caret may stand in the column behind the last one, so `columns` should be one less than
  /// there is room.
  package func layout(columns: Int, ambiguous: AmbiguousWidth = .narrow) -> EditorLayout {
    let breaker = LineBreaker(columns: columns, ambiguous: ambiguous)
    let rows = rows(breaker)
    let row = indexOfCaret(in: rows)
    return EditorLayout(
      rows: rows.map { row in
        String(lines[row.line][row.range]).truncated(toColumns: columns, ambiguous: ambiguous)
      },
      caret: Position(row: row, column: column(of: caret.offset, in: rows[row], breaker)))
  }

  /// One row on the screen.
  struct Row {
    let line: Int
    let range: Range<Int>
  }

  func rows(_ breaker: LineBreaker) -> [Row] {
    lines.enumerated().flatMap { line, characters in
      breaker.rows(of: characters).map { Row(line: line, range: $0) }
    }
  }

  /// The row on which the caret is shown.
  func indexOfCaret(in rows: [Row]) -> Int {
    let next = rows.lastIndex { ($0.line, $0.range.lowerBound) <= (caret.line, caret.offset) } ?? 0
    let isBetweenRows =
      next > 0 && rows[next - 1].line == caret.line
      && rows[next].range.lowerBound == caret.offset
    return isBetweenRows && leansBack ? next - 1 : next
  }

  /// White space that stands out beyond the columns does not take the caret along.
  func column(of offset: Int, in row: Row, _ breaker: LineBreaker) -> Int {
    let text = String(lines[row.line][row.range.lowerBound..<offset])
    return min(Width.columns(of: text, ambiguous: breaker.ambiguous), breaker.columns)
  }

  /// The offset in a row whose column comes nearest to `goal` without passing it.
  func offset(atColumn goal: Int, in row: Row, _ breaker: LineBreaker) -> Int {
    let text = String(lines[row.line][row.range])
    return row.range.lowerBound
      + text.truncated(toColumns: goal, ambiguous: breaker.ambiguous).count
  }
}

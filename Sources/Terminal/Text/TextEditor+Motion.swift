extension TextEditor {
  package mutating func moveLeft() {
    goalColumn = nil
    move(to: caretBefore(caret))
  }

  package mutating func moveRight() {
    goalColumn = nil
    move(to: caretAfter(caret))
  }

  /// Moves one row up, as near to the column as it gets; on the first row to its start.
  package mutating func moveUp(columns: Int, ambiguous: AmbiguousWidth = .narrow) {
    move(byRows: -1, LineBreaker(columns: columns, ambiguous: ambiguous))
  }

  /// Moves one row down, as near to the column as it gets; on the last row to its end.
  package mutating func moveDown(columns: Int, ambiguous: AmbiguousWidth = .narrow) {
    move(byRows: 1, LineBreaker(columns: columns, ambiguous: ambiguous))
  }

  /// Moves to the start of the row, not of the line.
  package mutating func moveToRowStart(columns: Int, ambiguous: AmbiguousWidth = .narrow) {
    let rows = rows(LineBreaker(columns: columns, ambiguous: ambiguous))
    goalColumn = nil
    move(toRow: rows[indexOfCaret(in: rows)], offset: \.lowerBound)
  }

  /// Moves to the end of the row, not of the line.
  package mutating func moveToRowEnd(columns: Int, ambiguous: AmbiguousWidth = .narrow) {
    let rows = rows(LineBreaker(columns: columns, ambiguous: ambiguous))
    goalColumn = nil
    move(toRow: rows[indexOfCaret(in: rows)], offset: \.upperBound)
  }

  private mutating func move(byRows step: Int, _ breaker: LineBreaker) {
    let rows = rows(breaker)
    let current = indexOfCaret(in: rows)
    let goal = goalColumn ?? column(of: caret.offset, in: rows[current], breaker)
    let target = current + step
    if rows.indices.contains(target) {
      let offset = offset(atColumn: goal, in: rows[target], breaker)
      move(toRow: rows[target], offset: { _ in offset })
    } else {
      move(toRow: rows[current], offset: step < 0 ? { $0.lowerBound } : { $0.upperBound })
    }
    goalColumn = goal
  }

  private mutating func move(toRow row: Row, offset: (Range<Int>) -> Int) {
    let offset = offset(row.range)
    move(to: Caret(line: row.line, offset: offset))
    leansBack = offset == row.range.upperBound && !row.range.isEmpty
  }
}

/// A whole screen as cells, and where the cursor stands.
///
/// A wide glyph always has its right half, and a right half its glyph: terminals keep a torn one
/// and bring it back later, so whoever overwrites one half blanks the other. Places outside the
/// frame are ignored.
package struct Frame: Equatable, Sendable {
  package let size: Size
  package let ambiguous: AmbiguousWidth
  /// Nil hides the cursor.
  package var cursor: Position?
  /// Texts of which a part is not there: for want of room, or because another text stands over it.
  package private(set) var losses: [String] = []
  /// Row after row.
  private var cells: [Cell]

  package init(size: Size, ambiguous: AmbiguousWidth = .narrow) {
    self.size = size
    self.ambiguous = ambiguous
    cells = Array(repeating: .blank(style: .plain), count: size.columns * size.rows)
  }
}

// MARK: - Writing

extension Frame {
  /// Writes a text on one row and returns the column after what was written.
  ///
  /// The text takes at most `limit` columns, or goes up to the edge. Where a wide character would
  /// cross the end, the end is left blank.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    guard rows.contains(row), column < size.columns else { return column }
    let (limited, isBeyond) = column.addingReportingOverflow(max(0, limit ?? size.columns))
    let end = limit == nil || isBeyond ? size.columns : min(limited, size.columns)
    noteOverwriting(by: text, row: row, columns: column..<max(column, end))
    var column = column
    for character in text {
      for glyph in Glyph.glyphs(of: character, ambiguous: ambiguous) {
        guard column < end else {
          losses.append(text)
          return column
        }
        if column + glyph.columns > end {
          losses.append(text)
          set(.blank, row: row, column: column, style: style)
          return end
        }
        set(glyph, row: row, column: column, style: style)
        column += glyph.columns
      }
    }
    return column
  }

  /// Notes what stands in a row where another text is about to be written.
  private mutating func noteOverwriting(by text: String, row: Int, columns: Range<Int>) {
    let length = Width.columns(of: text, ambiguous: ambiguous)
    let own = columns.clamped(to: 0..<size.columns).prefix(length)
    let old = own.map { cells[index(row: row, column: $0)].text }.joined()
    guard old.contains(where: { $0.isLetter || $0.isNumber }), old != text else { return }
    losses.append(old)
  }

  /// Writes a text so that it ends before a column, and returns the column where it begins.
  @discardableResult
  package mutating func putRight(
    _ text: String, row: Int, endingAt end: Int, style: Style = .plain
  ) -> Int {
    let (start, isBeyond) = end.subtractingReportingOverflow(
      Width.columns(of: text, ambiguous: ambiguous))
    guard !isBeyond else { return end }
    put(text, row: row, column: start, style: style)
    return start
  }

  /// Blanks a part of a row in a style.
  package mutating func fill(row: Int, columns: Range<Int>, style: Style) {
    guard rows.contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      set(.blank, row: row, column: column, style: style)
    }
  }

  /// Changes the style of a part of a row; a wide glyph that is touched changes whole.
  package mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    guard rows.contains(row) else { return }
    let touched = columns.clamped(to: 0..<size.columns)
    guard !touched.isEmpty else { return }
    let start = index(row: row, column: touched.lowerBound)
    let end = index(row: row, column: touched.upperBound)
    let first = cells[start].width == 0 ? start - 1 : start
    let last = cells[end - 1].width == 2 ? end + 1 : end
    for index in first..<last { change(&cells[index].style) }
  }

  /// Changes the style of every cell.
  package mutating func restyleAll(_ change: (inout Style) -> Void) {
    for index in cells.indices { change(&cells[index].style) }
  }

  /// Dims everything, for a window that is drawn over it.
  package mutating func dim() {
    restyleAll { $0 = Style(.dim) }
  }

  /// The one place that writes a glyph: `row` must be in the frame, the columns need not be.
  private mutating func set(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    guard column >= 0, column + glyph.columns <= size.columns else {
      // The visible half of a wide glyph that sticks out at the left.
      if glyph.columns == 2, column == -1 { set(.blank, row: row, column: 0, style: style) }
      return
    }
    let start = index(row: row, column: column)
    let end = start + glyph.columns
    if cells[start].width == 0 {
      cells[start - 1] = .blank(style: cells[start - 1].style)
    }
    if cells[end - 1].width == 2 {
      cells[end] = .blank(style: cells[end].style)
    }
    cells[start] = Cell(glyph, style: style)
    if glyph.columns == 2 { cells[start + 1] = .rightHalf(style: style) }
  }
}

// MARK: - Reading

extension Frame {
  /// The cells of a row, one a column; none for a row outside the frame.
  package func row(_ row: Int) -> [Cell] {
    guard rows.contains(row) else { return [] }
    return Array(cells[index(row: row, column: 0)..<index(row: row, column: size.columns)])
  }

  /// The parts of a row that have one style each, from the left edge to the right.
  package func runs(row: Int) -> [Run] {
    var runs: [Run] = []
    for cell in self.row(row) {
      if let last = runs.indices.last, runs[last].style == cell.style {
        runs[last].text += cell.text
      } else {
        runs.append(Run(text: cell.text, style: cell.style))
      }
    }
    return runs
  }

  /// The rows as text, without the blanks at their ends.
  package var text: String {
    rows.map { row in
      let cells = self.row(row)
      let end = cells.lastIndex { $0.text != " " }.map { $0 + 1 } ?? 0
      return cells[..<end].map(\.text).joined()
    }
    .joined(separator: "\n")
  }

  private var rows: Range<Int> { 0..<size.rows }

  private func index(row: Int, column: Int) -> Int { row * size.columns + column }
}

internal import ReviewCore
internal import Terminal

/// A window over a dimmed screen.
struct Window {
  let top: Int
  let left: Int
  let rows: Int
  let columns: Int

  /// Where it is told to lie.
  init(rows: Range<Int>, columns: Range<Int>) {
    (top, left) = (rows.lowerBound, columns.lowerBound)
    (self.rows, self.columns) = (rows.count, columns.count)
  }

  /// In the middle of the screen.
  init(rows: Int, columns: Int, in size: Size) {
    self.rows = min(rows, size.rows - 2)
    self.columns = min(columns, size.columns)
    top = max(0, (size.rows - 2 - self.rows) / 2)
    left = max(0, (size.columns - self.columns) / 2)
  }

  /// Draws the frame with its caption and blanks what is within.
  func draw(
    _ caption: String, count: String = "", on frame: inout Frame, _ app: AppView
  ) {
    let glyphs = app.glyphs
    let right = left + columns - 1
    for row in top..<top + rows {
      frame.fill(row: row, columns: left..<left + columns, style: .plain)
      frame.put(glyphs.vertical, row: row, column: left)
      frame.put(glyphs.vertical, row: row, column: right)
    }
    for column in left..<left + columns {
      frame.put(glyphs.horizontal, row: top, column: column)
      frame.put(glyphs.horizontal, row: top + rows - 1, column: column)
    }
    frame.put(glyphs.corners.topLeft, row: top, column: left)
    frame.put(glyphs.corners.topRight, row: top, column: right)
    frame.put(glyphs.corners.bottomLeft, row: top + rows - 1, column: left)
    frame.put(glyphs.corners.bottomRight, row: top + rows - 1, column: right)
    frame.put(" \(caption) ", row: top, column: left + 2, limit: max(0, columns - 4))
    if !count.isEmpty { frame.putRight(" \(count) ", row: top + rows - 1, endingAt: right - 1) }
  }
}

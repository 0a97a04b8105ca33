internal import Terminal

extension Window {
  /// Near the top of the screen, where a list that grows shorter as one types does not wander.
  init(menuOf rows: Int, columns: Int, in size: Size) {
    top = size.rows >= 30 ? 4 : 2
    self.rows = min(rows, size.rows - 2 - top)
    self.columns = min(columns, size.columns)
    left = (size.columns - self.columns) / 2
  }

  /// The columns within, without a blank at each side.
  var inner: Range<Int> { left + 2..<max(left + 2, left + columns - 2) }

  /// The columns between the edges.
  var line: Range<Int> { left + 1..<max(left + 1, left + columns - 1) }
}

internal import Terminal

/// Where the explanation stands: a page, or from 112 x 30 a window over the dimmed board.
struct ExplainBox {
  let isWindow: Bool
  /// The whole screen on a page.
  let window: Window
  /// Rows that the text has.
  let height: Int

  init(_ app: AppView) {
    isWindow = app.isWide
    let size = app.size
    guard app.isWide else {
      window = Window(top: 0, left: 0, rows: size.rows, columns: size.columns)
      height = max(1, size.rows - 6)
      return
    }
    let width = min(106, size.columns - 14)
    // The drawing's place, and nearly the whole height where that would be too low.
    let (top, below) = size.rows >= 36 ? (4, 9) : (2, 4)
    window = Window(
      top: top, left: (size.columns - width) / 2, rows: size.rows - top - below, columns: width)
    height = window.rows - 4
  }

  /// Columns that a line of text may take.
  var textColumns: Int { isWindow ? window.columns - 4 : window.columns - 2 }
}

extension Window {
  /// A window where a drawing has it.
  fileprivate init(top: Int, left: Int, rows: Int, columns: Int) {
    self.top = top
    self.left = left
    self.rows = rows
    self.columns = columns
  }
}

extension ListWindow {
  /// A window in which a row first stands a little under the middle.
  static func around(_ row: Int, of count: Int, rows: Int) -> ListWindow {
    var window = ListWindow()
    let first = max(0, row - max(1, rows) / 2 - 1)
    window.show(first + max(1, rows) - 1, of: count, rows: rows)
    return window
  }

  /// By how many rows a page moves: two of them overlap.
  static func page(_ rows: Int) -> Int { max(1, rows - 2) }
}

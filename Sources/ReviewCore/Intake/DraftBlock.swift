/// A block as a document gives it, before headings without a style are found.
enum DraftBlock: Hashable {
  /// One line; `level` is that of its heading style, nil if it has none.
  case text(String, level: Int?)
  /// Every row has as many cells.
  case table([[String]])
}

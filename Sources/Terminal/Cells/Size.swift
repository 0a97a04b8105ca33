/// The size of a screen or a part of it, in cells.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  /// A negative number counts as 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

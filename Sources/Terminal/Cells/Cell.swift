/// One column of one row: a glyph, or the right half of a wide one.
package struct Cell: Hashable, Sendable {
  /// Empty in the right half of a wide glyph.
  package let text: String
  /// 2 for a wide glyph, 0 for its right half, 1 for everything else.
  package let width: Int
  package var style: Style

  private init(text: String, width: Int, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// The cell in which a glyph begins.
  package init(_ glyph: Glyph, style: Style) {
    self.init(text: glyph.text, width: glyph.columns, style: style)
  }

  package static func blank(style: Style) -> Cell { Cell(.blank, style: style) }

  static func rightHalf(style: Style) -> Cell { Cell(text: "", width: 0, style: style) }
}

import Terminal

/// What a terminal makes of a style: an ink on a paper.
struct Paint: Equatable {
  let ink: Shade
  let paper: Shade
  let attributes: Style.Attributes

  /// The cell under the hardware cursor is a block.
  init(_ style: Style, isUnderCursor: Bool) {
    attributes = style.attributes
    let ink =
      style.foreground.map(Shade.accent) ?? (style.attributes.contains(.dim) ? .dim : .text)
    let paper = style.background.map(Shade.accent) ?? .ground
    if isUnderCursor {
      self.ink = .ground
      self.paper = .cursor
    } else if style.attributes.contains(.reverse) {
      self.ink = paper
      self.paper = ink
    } else {
      self.ink = ink
      self.paper = paper
    }
  }
}

/// How a cell looks apart from its character.
package struct Style: Hashable, Sendable {
  package var attributes: Attributes
  /// Nil is the terminal's own colour.
  package var foreground: Color?
  /// Nil is the terminal's own colour.
  package var background: Color?

  package init(
    _ attributes: Attributes = [], foreground: Color? = nil, background: Color? = nil
  ) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  package static let plain = Style()
}

extension Style {
  /// The attributes that a terminal without colour has too.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let italic = Attributes(rawValue: 16)
  }
}

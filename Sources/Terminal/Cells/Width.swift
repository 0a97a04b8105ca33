internal import CTerminal

/// The columns that text takes on the screen.
package enum Width {
  /// The columns of one code point: 0, 1 or 2, and -1 for one that must never be sent.
  ///
  /// The function behind it is the one that ncurses asks, so both sides always agree.
  package static func columns(
    of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth = .narrow
  ) -> Int {
    Int(term_width(scalar.value, CInt(ambiguous.rawValue)))
  }

  /// The columns of one character as it is displayed, never negative.
  package static func columns(
    of character: Character, ambiguous: AmbiguousWidth = .narrow
  ) -> Int {
    // Nearly everything that is measured, and a whole plan is measured when it is broken.
    if character.isCommonHan { return 2 }
    return Glyph.glyphs(of: character, ambiguous: ambiguous).reduce(0) { $0 + $1.columns }
  }

  /// The columns of a text as it is displayed on one row.
  package static func columns(of text: String, ambiguous: AmbiguousWidth = .narrow) -> Int {
    text.reduce(0) { $0 + columns(of: $1, ambiguous: ambiguous) }
  }
}

extension Character {
  /// Whether this is a Han character of the first block, without a mark.
  fileprivate var isCommonHan: Bool {
    utf8.count == 3 && unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } == true
  }
}

/// What a terminal shows in one place: a visible base and the marks upon it.
///
/// The one place where text from outside becomes displayable. Whatever the text holds, a glyph
/// holds no control character and no control of bidirectional text; the text itself is not changed.
package struct Glyph: Hashable, Sendable {
  /// A base and at most four marks: ncurses keeps five code points a cell.
  package let text: String
  /// 1 or 2.
  package let columns: Int

  private init(_ text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }
}

extension Glyph {
  package static let blank = Glyph(" ", columns: 1)

  /// Stands for a character that must not be sent: plain ASCII, so that its width is certain.
  static let refused = Glyph("?", columns: 1)

  private static let marksPerGlyph = 4
  private static let tab = Array(repeating: blank, count: 4)

  /// The glyphs of one character of outside text; none if all of it is invisible.
  ///
  /// A tab is four blanks, a line end one blank, and a control a question mark. Joiners, variation
  /// selectors, skin tones and other invisible code points are left out, because terminals
  /// disagree about their width; of emoji that are joined only the first is shown. A character
  /// whose code points stand side by side (a flag, an Indic conjunct) is more than one glyph.
  package static func glyphs(
    of character: Character, ambiguous: AmbiguousWidth = .narrow
  ) -> [Glyph] {
    switch character {
    case "\t": return tab
    case "\n", "\r", "\r\n": return [blank]
    default: break
    }
    var glyphs: [Glyph] = []
    var base = String.UnicodeScalarView()
    var columns = 0
    func finish() {
      if !base.isEmpty { glyphs.append(Glyph(String(base), columns: columns)) }
      base = String.UnicodeScalarView()
    }
    var isJoined = false
    for scalar in character.unicodeScalars {
      if scalar == "\u{200D}" {
        isJoined = true
        continue
      }
      if isDropped(scalar) { continue }
      switch Width.columns(of: scalar, ambiguous: ambiguous) {
      case ..<0:
        finish()
        glyphs.append(refused)
      case 0:
        if base.isEmpty {
          base.append(" ")
          columns = 1
        }
        if base.count <= marksPerGlyph { base.append(scalar) }
      case let width:
        if isJoined && scalar.properties.isEmoji { continue }
        finish()
        base.append(scalar)
        columns = width
      }
      isJoined = false
    }
    finish()
    return glyphs
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xAD: false
    case 0xAD: true
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    case 0x1F3FB...0x1F3FF: true
    default: scalar.properties.generalCategory == .format && Width.columns(of: scalar) == 0
    }
  }
}

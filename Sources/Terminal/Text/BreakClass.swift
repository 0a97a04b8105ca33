/// What a character may do at the end of a line.
///
/// The marks are those of GB/T 15834-2011, 5.1, their half-width twins, and the signs that belong to
/// a number. Where they say nothing, the rules are those of Unicode (UAX #14).
enum BreakClass: Hashable {
  /// Dropped where a line ends.
  case space
  /// Invisible: a line may end after it, wherever it stands.
  case breakMark
  /// Han and everything else that may stand on both sides of a break.
  case free
  /// Part of a word or a number.
  case word
  /// Begins no line, and is part of a word where one follows.
  case hyphen
  /// Ends no line.
  case opening(isASCII: Bool)
  /// Begins no line.
  case closing(isASCII: Bool)
  /// A straight quotation mark, of which nobody knows whether it opens or closes.
  case quote
  /// Neither begins nor ends a line.
  case slash
  /// Holds both its neighbours, as the fixed space does.
  case tie
  /// A half of `——` or `……`, which are not torn.
  case dash, ellipsis

  /// By the first code point: marks that follow it change nothing.
  init(_ character: Character) {
    let scalar = character.unicodeScalars.first ?? " "
    self =
      switch scalar {
      case "\u{4E00}"..."\u{9FFF}": .free
      case "—": .dash
      case "…": .ellipsis
      case "\"", "'": .quote
      case "/", "／": .slash
      case "-": .hyphen
      case "\u{200B}": .breakMark
      case "\u{A0}", "\u{2007}", "\u{2011}", "\u{202F}", "\u{2060}", "\u{FEFF}": .tie
      case _ where Self.opening.contains(scalar): .opening(isASCII: scalar.isASCII)
      // An apostrophe too, as in `can’t`.
      case "’": .closing(isASCII: true)
      case _ where Self.closing.contains(scalar): .closing(isASCII: scalar.isASCII)
      case _ where character.isWhitespace: .space
      case _ where scalar.isASCII: .word
      case _:
        switch scalar.properties.generalCategory {
        case .openPunctuation: .opening(isASCII: false)
        case .closePunctuation: .closing(isASCII: false)
        // With nothing to combine with, they are letters.
        case .nonspacingMark, .spacingMark, .enclosingMark: .word
        case _ where character.isLetter: Width.columns(of: scalar) == 1 ? .word : .free
        // Numbers in circles and the like are numbers too, but no words.
        case _ where character.isNumber:
          Width.columns(of: scalar, ambiguous: .wide) == 1 ? .word : .free
        case _: .free
        }
      }
  }

  private static let opening: Set<Unicode.Scalar> = Set(
    "（《〈「『【〖〔［｛“‘￥＄([{".unicodeScalars)
  /// The marks, the dash of `2013–2015`, and what repeats or lengthens the character before it.
  private static let closing: Set<Unicode.Scalar> = Set(
    "，。、；：！？）》〉」』】〗〕］｝”·～％‰℃),.;:!?]}%\u{2010}–々〻ー・".unicodeScalars)
}

extension BreakClass {
  /// Whether a line may end with this and the next one begin with `next`.
  ///
  /// `isSpaced` says whether there is white space between the two.
  func canEndLine(before next: BreakClass, isSpaced: Bool) -> Bool {
    switch (self, next) {
    case (_, .space), (_, .breakMark): false
    case (.breakMark, _): true
    case (.opening, _), (.slash, _), (_, .closing), (_, .slash): false
    case (.dash, .dash), (.ellipsis, .ellipsis): false
    case (.tie, _), (_, .tie), (.quote, _), (_, .quote), (_, .hyphen): isSpaced
    // A word with its brackets and points, as in `f(x)` and `48.6`, is one word.
    case (.word, .word), (.word, .opening(isASCII: true)): isSpaced
    case (.hyphen, .word), (.hyphen, .opening(isASCII: true)): isSpaced
    case (.closing(isASCII: true), .word), (.closing(isASCII: true), .opening(isASCII: true)):
      isSpaced
    case (.space, _), (.free, _), (.word, _), (.hyphen, _), (.closing, _), (.dash, _),
      (.ellipsis, _):
      true
    }
  }
}

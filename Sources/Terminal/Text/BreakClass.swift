/// What a character may do at the end of a line.
///
/// The marks are those of GB/T 15834-2011, 5.1, their half-width twins, and the signs that belong to
/// a number.
enum BreakClass: Hashable {
  /// Dropped where a line ends.
  case space
  /// Han and everything else that may stand on both sides of a break.
  case free
  /// Part of a word or a number.
  case word
  /// Ends no line.
  case opening(isASCII: Bool)
  /// Begins no line.
  case closing(isASCII: Bool)
  /// Neither begins nor ends a line: straight quotation marks, the slash, the fixed space.
  case inner
  /// A half of `——` or `……`, which are not torn.
  case dash, ellipsis

  init(_ character: Character) {
    self =
      switch character {
      case "—": .dash
      case "…": .ellipsis
      case "\"", "'", "/", "／", "\u{A0}", "\u{202F}", "\u{2060}": .inner
      case _ where character.isOne(of: Self.opening): .opening(isASCII: character.isASCII)
      case _ where character.isOne(of: Self.closing): .closing(isASCII: character.isASCII)
      case _ where character.isWhitespace: .space
      case _ where character.isASCII: .word
      case _ where (character.isLetter || character.isNumber) && Self.isNarrow(character): .word
      default: .free
      }
  }

  private static let opening: Set<Unicode.Scalar> = Set("（《〈「『【〖〔［｛“‘￥＄([{".unicodeScalars)
  private static let closing: Set<Unicode.Scalar> = Set(
    "，。、；：！？）》〉」』】〗〕］｝”’·～％‰℃),.;:!?]}%".unicodeScalars)

  /// Chinese numbers in circles and the like are numbers too, but no words.
  private static func isNarrow(_ character: Character) -> Bool {
    Width.columns(of: character) == 1
      && (character.isLetter || Width.columns(of: character, ambiguous: .wide) == 1)
  }
}

extension BreakClass {
  /// Whether a line may end with this and the next one begin with `next`.
  ///
  /// `isSpaced` says whether there is white space between the two.
  func canEndLine(before next: BreakClass, isSpaced: Bool) -> Bool {
    switch (self, next) {
    case (.opening, _), (.inner, _), (_, .closing), (_, .inner), (_, .space): false
    case (.dash, .dash), (.ellipsis, .ellipsis): isSpaced
    // A word with its brackets and points, as in `f(x)` and `48.6`, is one word.
    case (.word, .word), (.word, .opening(isASCII: true)): isSpaced
    case (.closing(isASCII: true), .word), (.closing(isASCII: true), .opening(isASCII: true)):
      isSpaced
    case (.space, _), (.free, _), (.word, _), (.closing, _), (.dash, _), (.ellipsis, _): true
    }
  }
}

extension Character {
  fileprivate func isOne(of marks: Set<Unicode.Scalar>) -> Bool {
    unicodeScalars.first.map(marks.contains) == true
  }
}

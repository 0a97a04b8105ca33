/// Counts the length of a text (字数) as Chinese word processors do: CJK characters and Latin words.
///
/// Every Chinese, Japanese or Korean character counts one, in any plane, and so does every full-width
/// punctuation mark (，。“”——). Every run of other letters and digits counts one; `. , - _ '` may
/// stand in it (`48.6`, `B2B`, `3-5`). Half-width punctuation and white space do not count. The
/// notice limits the summary to 3,500 and does not say how to count; applicants check it in Word.
/// Source: domain 6.7.
package enum TextLength {
  package static func count(_ text: String) -> Int {
    var count = 0
    var state = State.between
    for scalar in text.unicodeScalars {
      switch Kind(scalar) {
      case .wide:
        count += 1
        state = .between
      case .letter:
        if state == .between { count += 1 }
        state = .word
      case .joiner: state = state == .word ? .joined : .between
      case .mark: continue
      case .other: state = .between
      }
    }
    return count
  }

  /// `joined`: after one joiner in a word, which goes on if a letter follows.
  private enum State { case between, word, joined }

  private enum Kind {
    case wide, letter, joiner, mark, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        self = .letter
      case 0x2C...0x2E, 0x5F, 0x27, 0xFF0E: self = .joiner
      case 0...0x7F, 0x3000: self = .other
      case 0x2014, 0x2015, 0x2018...0x201D, 0x2026, 0x3001...0x3029, 0x3030, 0x3041...0x3096,
        0x30A1...0x30FB, 0x3300...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF65, 0x20000...0x3FFFD:
        self = .wide
      default: self.init(category: scalar.properties.generalCategory)
      }
    }

    private init(category: Unicode.GeneralCategory) {
      switch category {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        self = .letter
      case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .mark
      default: self = .other
      }
    }
  }
}

/// A rule of UAX #14 that our line breaker does not follow, and why.
struct LineBreakTailoring {
  let name: String
  /// How many lines of LineBreakTest.txt differ because of it.
  let lines: Int
  /// Whether a place that differs does so because of it.
  let explains: @Sendable (BreakTest.Place) -> Bool
}

extension LineBreakTailoring {
  /// A place that differs is explained by the first one that fits.
  static let all: [LineBreakTailoring] = characters + marks + chinese + words

  // MARK: - What a reader sees as one character is one

  private static let characters: [LineBreakTailoring] = [
    .init(name: "LB9 a mark or skin tone is one character with the space before it", lines: 263) {
      $0.isBreak && $0.isSpaced && ["CM1_CM", "EM", "ZWJ_O_ZWJ_CM"].contains($0.after)
    },
    .init(name: "LB30b a skin tone is one character with whatever is before it", lines: 63) {
      $0.isBreak && $0.after == "EM"
    },
    .init(name: "LB8a a joiner is not shown, and joins emoji only", lines: 25) {
      $0.rule == "8.1"
    },
    .init(name: "LB9 a control is shown as `?`, by itself", lines: 41) {
      $0.previous == "\u{1}" || $0.next == "\u{1}"
    },
    .init(name: "LB9 a mark that stands alone is a letter", lines: 109) { $0.before == "mark" },
    .init(name: "LB26, LB30a Hangul and flags are put together only side by side", lines: 11) {
      !$0.isBreak && ["26.01", "26.02", "26.03", "30.11"].contains($0.rule)
    },
  ]

  // MARK: - Signs that neither Chinese nor English writes

  private static let marks: [LineBreakTailoring] = [
    .init(name: "LB11 U+2060 ties what touches it and no more", lines: 80) {
      !$0.isBreak && $0.rule.hasPrefix("11.")
    },
    .init(name: "LB21 small kana and signs of other scripts begin a line as Han do", lines: 141) {
      !$0.isBreak && ["CJ_NS", "NS"].contains($0.after)
    },
    .init(name: "LB21 U+00B4 and Mongolian hyphens are symbols", lines: 42) {
      !$0.isBreak && $0.before == "BB"
    },
    .init(name: "LB19 guillemets are symbols", lines: 6) {
      !$0.isBreak && $0.touches(["«", "»"])
    },
  ]

  // MARK: - GB/T 15834-2011 and the habits of Chinese

  private static let chinese: [LineBreakTailoring] = [
    .init(name: "LB18 white space that begins a paragraph is its indentation", lines: 168) {
      $0.isBreak && $0.isSpaced && ["none", "BK", "CR", "LF", "NL"].contains($0.before)
    },
    .init(name: "LB21 the tab and U+3000 are white space", lines: 129) {
      $0.touches(["\t", "\u{3000}"])
    },
    .init(name: "5.1.10 the slash ends no line", lines: 94) { $0.isBreak && $0.before == "SY" },
    .init(name: "LB22 `……` may begin a line; it is only not torn", lines: 62) {
      !$0.isBreak && $0.rule == "22.0"
    },
    .init(name: "LB25 a per cent sign begins no line, even after a space", lines: 88) {
      $0.isBreak && $0.after == "PO"
    },
    .init(name: "LB28 symbols such as § ① ⊕ stand by themselves, as Han do", lines: 85) {
      !$0.isBreak && ($0.base?.isSymbol == true || $0.next.isSymbol)
    },
  ]

  // MARK: - Words stay whole

  private static let words: [LineBreakTailoring] = [
    .init(name: "LB21 a word keeps its hyphens, as in `e-commerce`", lines: 19) {
      $0.isBreak && ($0.before == "HY" || $0.after == "HY")
    },
    .init(name: "LB13 a word keeps its marks, as in `f(x)[1]` and `a?b=1`", lines: 70) {
      $0.isBreak && !$0.isSpaced && $0.base?.isASCII == true
        && ["CL", "CP_CP30", "EX", "IS", "PO"].contains($0.before)
    },
    .init(name: "LB21 `|` and the soft hyphen are parts of a word", lines: 6) {
      $0.touches(["|", "\u{AD}"])
    },
    .init(name: "LB23a a sign of currency is a letter", lines: 17) {
      !$0.isSpaced && ($0.before == "PR" || $0.after == "PR")
    },
    .init(name: "LB15 a bracket after a space begins a line, even after a quotation", lines: 2) {
      !$0.isBreak && $0.rule == "15.0" && $0.isSpaced
    },
  ]
}

extension BreakTest.Place {
  /// Whether one of these stands before or after the place.
  fileprivate func touches(_ scalars: Set<Unicode.Scalar>) -> Bool {
    scalars.contains(next) || base.map(scalars.contains) == true
  }
}

extension Unicode.Scalar {
  fileprivate var isSymbol: Bool { !isASCII && !Character(self).isLetter }
}

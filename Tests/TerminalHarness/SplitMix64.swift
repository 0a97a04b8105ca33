/// A generator of random numbers that gives the same ones for the same seed.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// A text of up to `count` pieces, drawn from what has made trouble in terminals and editors.
  package mutating func text(upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &self))
      .map { _ in Self.pieces.randomElement(using: &self) ?? "" }
      .joined()
  }

  private static let pieces = [
    "中", "文", "评", "审", "，", "。", "（", "）", "《", "》", "“", "”", "—", "——", "……", "a", "bc",
    "48.6", "20G", " ", "  ", "\u{3000}", "\t", "e\u{301}", "\u{301}", "👍🏽", "👨‍👩‍👧", "🇨🇳", "क्ष", "한",
    "\u{200B}", "\u{FEFF}", "\u{202E}", "\u{1B}", "\u{9B}", "\u{7F}", "𠮷", "\u{31350}", "①", "[",
    "]", "%", "\"",
  ]
}

import TerminalHarness
import Testing

@testable import Terminal

@Suite struct GlyphTests {
  @Test(
    arguments: [
      ("中", ["中"]), ("e\u{301}", ["e\u{301}"]), ("\t", [" ", " ", " ", " "]), ("\n", [" "]),
      ("\r\n", [" "]), ("\u{1B}", ["?"]), ("\u{9B}", ["?"]), ("\u{7F}", ["?"]), ("\u{0}", ["?"]),
      ("\u{202E}", ["?"]), ("\u{2066}", ["?"]), ("\u{200F}", ["?"]), ("\u{2028}", ["?"]),
      ("\u{200B}", []), ("\u{FEFF}", []), ("\u{AD}", []), ("\u{1F3FD}", []),
      ("👍🏽", ["👍"]), ("❤️", ["❤"]), ("👨‍👩‍👧", ["👨"]), ("❤️‍🔥", ["❤"]), ("🇨🇳", ["🇨", "🇳"]),
      ("क्ष", ["क्", "ष"]), ("\u{301}", [" \u{301}"]), ("1\u{FE0F}\u{20E3}", ["1\u{20E3}"]),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", ["a\u{301}\u{302}\u{303}\u{304}"]),
      ("葛\u{E0100}", ["葛"]),
    ] as [(String, [String])])
  func `a text is displayed as`(text: String, texts: [String]) {
    #expect(text.flatMap { Glyph.glyphs(of: $0) }.map(\.text) == texts)
  }

  @Test(arguments: UInt64(1)...20)
  func `no control of any text gets into a glyph`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for glyph in random.text(upTo: 200).flatMap({ Glyph.glyphs(of: $0) }) {
      let widths = glyph.text.unicodeScalars.map { Width.columns(of: $0) }
      #expect(widths.reduce(0, +) == glyph.columns)
      #expect(widths.allSatisfy { $0 >= 0 } && widths.count <= 5)
    }
  }
}

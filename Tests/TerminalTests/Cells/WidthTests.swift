import Testing

@testable import Terminal

@Suite struct WidthTests {
  @Test(
    arguments: [
      ("a", 1), ("~", 1), (" ", 1), ("é", 1), ("中", 2), ("，", 2), ("〇", 2), ("　", 2), ("㎡", 2),
      ("Ａ", 2), ("ｱ", 1), ("한", 2), ("⼀", 2), ("々", 2), ("￥", 2), ("⣿", 1),
      // Han that the C library of Debian 12 does not know, or not all of it.
      ("𠮷", 2), ("\u{2EBF0}", 2), ("\u{2EE5D}", 2), ("\u{30000}", 2), ("\u{31350}", 2),
      ("\u{323AF}", 2), ("\u{3FFFD}", 2),
      // Emoji, and what Unicode 16 made wide.
      ("👍", 2), ("✅", 2), ("☰", 2), ("䷀", 2), ("\u{1FAE9}", 2), ("\u{31E4}", 2), ("⿼", 2),
      ("❤", 1), ("©", 1), ("🇨", 1),
      // Marks and other code points without a column.
      ("\u{301}", 0), ("\u{20DD}", 0), ("\u{302A}", 0), ("\u{3099}", 0), ("\u{200B}", 0),
      ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{FEFF}", 0), ("\u{E0100}", 0), ("\u{1161}", 0),
      ("\u{600}", 1), ("\u{AD}", 1), ("\u{903}", 1),
    ] as [(Unicode.Scalar, Int)])
  func `a code point has its columns`(scalar: Unicode.Scalar, columns: Int) {
    #expect(Width.columns(of: scalar) == columns)
  }

  @Test(
    arguments: [
      "“", "”", "…", "—", "·", "①", "■", "★", "→", "℃", "α", "Я", "─", "│", "█", "ā", "×",
    ]
      as [Unicode.Scalar])
  func `an ambiguous code point is as wide as the terminal makes it`(scalar: Unicode.Scalar) {
    #expect(Width.columns(of: scalar, ambiguous: .narrow) == 1)
    #expect(Width.columns(of: scalar, ambiguous: .wide) == 2)
  }

  @Test(arguments: [
    0x00...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
  ])
  func `a control has no width, so ncurses does not send it`(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      #expect(Width.columns(of: scalar) == -1)
    }
  }

  @Test func `every mark takes no column`() {
    let wrong = (UInt32(0)..<0x20000).compactMap(Unicode.Scalar.init).filter { scalar in
      scalar.isMark && Width.columns(of: scalar) != 0
    }
    #expect(wrong == [])
  }

  @Test(
    arguments: [
      ("评审 2014", 9), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("👍🏽", 2), ("\t", 4), ("a\nb", 3),
      ("\u{1B}[31m", 5), ("\u{FEFF}中", 2), ("", 0), ("——", 2), ("각", 2),
    ])
  func `a text has the columns of what is displayed`(text: String, columns: Int) {
    #expect(Width.columns(of: text) == columns)
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    [.nonspacingMark, .enclosingMark].contains(properties.generalCategory)
  }
}

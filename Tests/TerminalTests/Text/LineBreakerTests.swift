import TerminalHarness
import Testing

@testable import Terminal

@Suite struct LineBreakerTests {
  @Test(arguments: DrawnPlan.drawings)
  func `the plan is broken as it is drawn`(drawing: DrawnPlan.Drawing) throws {
    for (number, drawn) in drawing.lines {
      let paragraph = try #require(DrawnPlan.paragraphs[number])
      let lines = Self.lines(of: paragraph, columns: drawing.columns)
      #expect(Array(lines.prefix(drawn.count)) == drawn)
    }
  }

  @Test func `a comment is broken as it is drawn`() {
    let comment =
      "入驻企业数量较多，上下游集中 [三(一) 段5]，但申报 236 家与名单 231 家不一致，营收过亿的 9 家占总营收比重未说明。"
    #expect(
      Self.lines(of: comment, columns: 75) == [
        "入驻企业数量较多，上下游集中 [三(一) 段5]，但申报 236 家与名单 231 家不一",
        "致，营收过亿的 9 家占总营收比重未说明。",
      ])
  }

  @Test(
    arguments: [
      ("电商园区", 4, ["电商", "园区"]),
      ("电商园区", 5, ["电商", "园区"]),
      // A mark takes the character before it along; an opening one goes along itself.
      ("电商，园区", 4, ["电", "商，", "园区"]),
      ("电商。」园区", 6, ["电", "商。」", "园区"]),
      ("电（商）园区", 4, ["电", "（商", "）园", "区"]),
      ("电商“园区”甲", 5, ["电商", "“园", "区”甲"]),
      ("占百分之 48.6%，甲", 9, ["占百分之", "48.6%，甲"]),
      // Words and numbers.
      ("营收 48.6 亿", 8, ["营收", "48.6 亿"]), ("带宽 20G，公共", 9, ["带宽", "20G，公共"]),
      ("用 e-commerce 平台", 12, ["用", "e-commerce", "平台"]),
      ("f(x)=1 甲", 7, ["f(x)=1", "甲"]), ("见 foo(bar)", 8, ["见", "foo(bar)"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("甲 abcdefgh", 4, ["甲", "abcd", "efgh"]),
      // Apostrophes, hyphens, ranges, quotation marks.
      ("他 can’t 说", 6, ["他", "can’t", "说"]), ("“好”文", 4, ["“好”", "文"]),
      ("‘好’文", 4, ["‘好’", "文"]), ("甲-乙丙", 4, ["甲-", "乙丙"]), ("零下 -5 度", 6, ["零下", "-5 度"]),
      ("甲2013–2015", 9, ["甲2013–", "2015"]), ("say \"a b\" c", 9, ["say \"a b\"", "c"]),
      // What ties, and what may always be broken.
      ("甲乙\u{A0}丙", 5, ["甲", "乙\u{A0}丙"]), ("abc\u{200B}def", 4, ["abc\u{200B}", "def"]),
      // Dashes and ellipses stay whole.
      ("电商——园区", 5, ["电商", "——园", "区"]), ("电商……园", 5, ["电商", "……园"]),
      // White space at a break is dropped, and only there.
      ("a  b", 1, ["a", "b"]), ("电商  园区", 6, ["电商", "园区"]), ("电商　园区", 4, ["电商", "园区"]),
      ("　　电商园区", 8, ["　　电商", "园区"]),
      // Line ends, and nothing at all.
      ("电商\n\n园区", 8, ["电商", "", "园区"]), ("电\r\n商", 8, ["电", "商"]), ("", 8, [""]),
      ("   ", 8, [""]), ("电商", 0, ["电", "商"]), ("，，，，", 4, ["，，", "，，"]),
      ("他说\"好\"了", 8, ["他", "说\"好\"了"]),
    ])
  func `a text is broken`(text: String, columns: Int, expected: [String]) {
    #expect(Self.lines(of: text, columns: columns) == expected)
  }

  @Test func `where quotation marks are wide, fewer characters fit`() {
    let breaker = LineBreaker(columns: 6, ambiguous: .wide)
    let text = "“电商”园"
    #expect(breaker.lines(of: text).map { String(text[$0]) } == ["“电", "商”园"])
  }

  @Test(arguments: UInt64(1)...40, [2, 3, 7, 20])
  func `whatever the text, its lines fit and nothing but white space is lost`(
    seed: UInt64, columns: Int
  ) {
    var random = SplitMix64(seed: seed)
    let text = random.text(upTo: 120)
    let breaker = LineBreaker(columns: columns)
    let lines = breaker.lines(of: text)
    #expect(lines.map { String(text[$0]) }.joined().isSameButWhiteSpace(as: text))
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.upperBound <= next.lowerBound)
    }
    for line in lines where text[line].count > 1 {
      #expect(Width.columns(of: String(text[line])) <= max(2, columns))
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `no line begins or ends with a mark that must not`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Han, each with at most one mark, so that there is always a place to break.
    let text = (0..<200).map { _ in
      let han = ["评", "审", "商"].randomElement(using: &random) ?? ""
      return switch Int.random(in: 0..<6, using: &random) {
      case 0: han + (["，", "。", "）", "”", "》", "％"].randomElement(using: &random) ?? "")
      case 1: (["（", "《", "“", "「"].randomElement(using: &random) ?? "") + han
      case 2: han + "——"
      default: han
      }
    }
    .joined()
    for line in Self.lines(of: text, columns: 21) {
      #expect(!"，。）”》％".contains(line.prefix(1)) && !"（《“「".contains(line.suffix(1)))
      #expect(!line.hasPrefix("—") || line.hasPrefix("——"))
    }
  }

  private static func lines(of text: String, columns: Int) -> [String] {
    LineBreaker(columns: columns).lines(of: text).map { String(text[$0]) }
  }
}

extension String {
  fileprivate func isSameButWhiteSpace(as other: String) -> Bool {
    filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
  }
}

import ReviewCore
import Testing

/// Source: domain.md 6.7.
@Suite struct TextLengthTests {
  @Test(arguments: [
    ("", 0), ("电子商务", 4), ("𠮷", 1), ("营收48.6亿元", 5), ("B2B 平台", 3), ("e-commerce park", 2),
    ("２３６家", 2), ("，。“”——", 6), ("a, b. c", 3), ("3,500 字", 2), ("　 \t\n", 0), ("① ㎡", 2),
    ("()!?", 0),
    ("é", 1), ("が", 1), ("2014-2015年", 2),
  ])
  func `6.7 CJK characters, full-width marks and Latin words count`(text: String, count: Int) {
    #expect(TextLength.count(text) == count)
  }
}

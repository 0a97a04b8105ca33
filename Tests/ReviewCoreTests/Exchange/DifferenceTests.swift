import Testing

@testable import ReviewCore

@Suite struct DifferenceTests {
  @Test(arguments: [
    ("30", "25", "30"), ("", "一", ""),
    ("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑", "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸寅", "…甲乙丙丁戊己庚辛壬癸子丑"),
    ("一二三四五六七八九十甲", "一二三四五六七八九十乙", "一二三四五六七八九十甲"),
    ("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子", "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑", "…乙丙丁戊己庚辛壬癸子"),
  ])
  func `two long texts are quoted from where they part`(
    text: String, other: String, quoted: String
  ) {
    #expect(text.excerpt(beside: other) == quoted)
  }
}

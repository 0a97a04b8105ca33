import Testing

@testable import Terminal

@Suite struct StringColumnsTests {
  @Test(
    arguments: [
      ("江西", 6, "江西  "), ("江西", 4, "江西"), ("江西", 3, "江 "), ("江西", 0, ""), ("江西", -1, ""),
      ("", 2, "  "), ("e\u{301}x", 1, "e\u{301}"),
    ])
  func `a padded text has exactly the columns`(text: String, columns: Int, expected: String) {
    #expect(text.padded(toColumns: columns) == expected)
  }

  @Test(arguments: [("江西省", 5, "江西"), ("江西省", 6, "江西省"), ("👨‍👩‍👧x", 2, "👨‍👩‍👧"), ("江西", 1, "")])
  func `a text is cut between characters`(text: String, columns: Int, expected: String) {
    #expect(text.truncated(toColumns: columns) == expected)
  }

  @Test(arguments: [("8.5", 5, "  8.5"), ("12.5", 3, "12.5"), ("分", 4, "  分")])
  func `a number is aligned at the right and never cut`(
    text: String, columns: Int, expected: String
  ) {
    #expect(text.rightAligned(toColumns: columns) == expected)
  }
}

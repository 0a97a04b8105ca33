import Testing

@testable import Terminal

/// A character of ours is what Unicode calls a grapheme cluster.
///
/// Source: GraphemeBreakTest.txt of Unicode 15.0.
@Suite struct GraphemeBreakTests {
  /// The lines that are split otherwise, one by one.
  private static let deviations = [
    // U+2701 UPPER BLADE SCISSORS is no longer Extended_Pictographic in Unicode 15.1 and later,
    // which Swift follows, so a joiner does not hold two of them together.
    "÷ 2701 × 200D × 2701 ÷"
  ]

  @Test func `a text is split into the characters of Unicode`() throws {
    let tests = try BreakTest.all(in: "GraphemeBreakTest.txt")
    #expect(tests.count == 602)
    let wrong = tests.filter { $0.offsets(of: Array($0.text)) != $0.expected }
    #expect(wrong.map(\.signs) == Self.deviations)
  }

  @Test func `an editor holds the same characters, and its caret stops between them`() throws {
    let tests = try BreakTest.all(in: "GraphemeBreakTest.txt").filter { test in
      test.text.cleanedInput() == test.text && !test.text.contains("\n")
        && !Self.deviations.contains(test.signs)
    }
    #expect(tests.count > 350)
    for test in tests {
      let editor = TextEditor(test.text)
      #expect(test.offsets(of: editor.lines[0]) == test.expected, "\(test.line)")
      var walker = editor
      for _ in test.expected { walker.moveLeft() }
      #expect(walker.caret.offset == 0, "\(test.line)")
    }
  }
}

extension BreakTest {
  /// The line without what it says in words, as in `÷ 0020 × 0308 ÷`.
  fileprivate var signs: String {
    line.prefix { $0 != "#" }.split(separator: "\t")[0].description
  }

  /// Where a character begins, counted in code points; 0 is among them.
  fileprivate var expected: [Int] { [0] + boundaries.filter(\.isBreak).map(\.offset) }

  fileprivate func offsets(of characters: [Character]) -> [Int] {
    var offset = 0
    return characters.map { character in
      defer { offset += character.unicodeScalars.count }
      return offset
    }
  }
}

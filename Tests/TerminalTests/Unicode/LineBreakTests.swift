import Testing

@testable import Terminal

/// Our places to break a line against those of Unicode.
///
/// Source: LineBreakTest.txt of Unicode 15.0, UAX #14.
@Suite struct LineBreakTests {
  @Test func `a line that is broken otherwise is explained by listed tailorings`() throws {
    let tests = try BreakTest.all(in: "LineBreakTest.txt")
    #expect(tests.count == 7654)
    var counts: [String: Int] = [:]
    for test in tests {
      let breaks = LineBreaker.breaks(in: test.text)
      let wrong = test.places.filter { breaks.contains($0.offset) != $0.isBreak }
      var reasons: Set<String> = []
      for place in wrong {
        let tailoring = LineBreakTailoring.all.first { $0.explains(place) }
        #expect(tailoring != nil, "\(place) in \(test.line)")
        if let tailoring { reasons.insert(tailoring.name) }
      }
      for reason in reasons { counts[reason, default: 0] += 1 }
    }
    for tailoring in LineBreakTailoring.all {
      #expect(counts[tailoring.name] == tailoring.lines, "\(tailoring.name)")
    }
  }
}

extension LineBreaker {
  /// Where a line of a text may end, counted in code points.
  fileprivate static func breaks(in text: String) -> Set<Int> {
    var breaks: Set<Int> = []
    var offset = 0
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let classes = paragraph.map(BreakClass.init)
      for (index, character) in paragraph.enumerated() {
        if index > 0, canBreak(before: index, from: 0, classes) { breaks.insert(offset) }
        offset += character.unicodeScalars.count
      }
      guard paragraph.endIndex < text.endIndex else { break }
      offset += text[paragraph.endIndex].unicodeScalars.count
      breaks.insert(offset)
    }
    return breaks
  }
}

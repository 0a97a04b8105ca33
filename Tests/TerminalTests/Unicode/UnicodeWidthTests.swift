import Testing

@testable import Terminal

/// Our widths against the classes and categories of Unicode.
///
/// Source: EastAsianWidth.txt and UnicodeData.txt of Unicode 15.0.
@Suite struct UnicodeWidthTests {
  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func `every assigned code point has the columns of its class, but for what is listed`(
    ambiguous: AmbiguousWidth
  ) throws {
    var listed: [UInt32: Int] = [:]
    for deviation in WidthDeviation.all {
      for codePoint in deviation.ranges.joined() {
        #expect(listed.updateValue(deviation.columns, forKey: codePoint) == nil)
      }
    }
    let categories = try GeneralCategories()
    let widths = try Self.eastAsianWidths()
    #expect(categories.count > 280_000)
    var wrong: [String] = []
    for (codePoint, category) in categories.all {
      guard let scalar = Unicode.Scalar(codePoint) else { continue }
      let expected = Self.columns(category, widths[codePoint] ?? "N", ambiguous)
      let columns = Width.columns(of: scalar, ambiguous: ambiguous)
      // What is listed must deviate, or the list tells a tale.
      let isRight =
        listed[codePoint].map { $0 == columns && $0 != expected } ?? (columns == expected)
      if !isRight { wrong.append("U+\(String(codePoint, radix: 16, uppercase: true)) \(columns)") }
    }
    #expect(wrong == [])
    #expect(listed.keys.allSatisfy { categories[$0] != nil })
  }

  @Test func `of what Unicode 15 does not assign only later signs and emoji are wide`() throws {
    let later = Set(
      [0x2FFC...0x2FFF, 0x31E4...0x31E5, 0x31EF...0x31EF, 0x18CFF...0x18CFF].joined())
    let categories = try GeneralCategories()
    let widths = try Self.eastAsianWidths()
    let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      guard categories[scalar.value] == nil, Width.columns(of: scalar) == 2 else { return false }
      return widths[scalar.value] != "W" && !later.contains(Int(scalar.value))
        && !scalar.properties.isEmojiPresentation
    }
    #expect(wrong == [])
  }

  private static func eastAsianWidths() throws -> [UInt32: String] {
    var widths: [UInt32: String] = [:]
    for (range, value) in try UnicodeFile.ranges(of: "EastAsianWidth.txt") {
      for codePoint in range { widths[codePoint] = value }
    }
    return widths
  }

  private static func columns(
    _ category: Substring, _ width: String, _ ambiguous: AmbiguousWidth
  ) -> Int {
    switch (category, width) {
    case ("Cc", _), ("Zl", _), ("Zp", _): -1
    case ("Mn", _), ("Me", _), ("Cf", _): 0
    case (_, "W"), (_, "F"): 2
    case (_, "A"): ambiguous.rawValue
    default: 1
    }
  }
}

import Testing

/// A line of GraphemeBreakTest.txt or LineBreakTest.txt: `÷ 0020 × 0308 ÷ # ...`.
struct BreakTest {
  /// A place between two code points.
  struct Boundary {
    /// How many code points stand before it.
    let offset: Int
    let isBreak: Bool
    /// The number of the rule that decides.
    let rule: String
    /// The class of the code point before it, as the file names it.
    let before: String
    let after: String
  }

  let line: Substring
  let scalars: [Unicode.Scalar]
  /// Without the two ends of the text.
  let boundaries: [Boundary]

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  init(_ line: Substring) throws {
    self.line = line
    let halves = line.split(separator: "#", maxSplits: 1)
    let signs = try #require(halves.first).split(whereSeparator: \.isWhitespace)
    scalars = signs.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    let marks = signs.filter { $0 == "÷" || $0 == "×" }
    try #require(marks.count == scalars.count + 1)
    let comment = try #require(halves.last)
    let rules = comment.matches(of: #/[÷×] \[([0-9.]+)\]/#).map { String($0.1) }
    let classes = comment.matches(of: #/\(([A-Za-z0-9_]+)\) [÷×]/#).map { String($0.1) }
    try #require(rules.count == marks.count && classes.count == scalars.count, "\(line)")
    boundaries = (1..<scalars.count).map {
      Boundary(
        offset: $0, isBreak: marks[$0] == "÷", rule: rules[$0], before: classes[$0 - 1],
        after: classes[$0])
    }
  }

  static func all(in name: String) throws -> [BreakTest] {
    try UnicodeFile.wholeLines(of: "auxiliary/\(name)").map(BreakTest.init)
  }
}

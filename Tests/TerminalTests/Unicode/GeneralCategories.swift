/// The general category of each assigned code point, as UnicodeData.txt gives it.
struct GeneralCategories {
  private(set) var all: [UInt32: Substring] = [:]

  init() throws {
    var first: UInt32?
    for line in try UnicodeFile.wholeLines(of: "UnicodeData.txt") {
      let fields = line.split(separator: ";", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count > 2, let codePoint = UInt32(fields[0], radix: 16) else { continue }
      // A long range is two lines: `<CJK Ideograph, First>` and `<CJK Ideograph, Last>`.
      if fields[1].hasSuffix(", First>") {
        first = codePoint
        continue
      }
      for codePoint in (first ?? codePoint)...codePoint { all[codePoint] = fields[2] }
      first = nil
    }
  }

  var count: Int { all.count }

  /// Nil for a code point that is not assigned.
  subscript(codePoint: UInt32) -> Substring? { all[codePoint] }
}

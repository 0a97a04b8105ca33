/// Makes the lines of a document fit to show and to compare.
enum PlanText {
  /// Splits a text into its lines, without those that are empty.
  ///
  /// White space of any kind and width becomes single spaces. Control characters and those that turn
  /// the direction of writing are taken out and counted; invisible ones are taken out silently.
  static func lines(_ raw: String, removed: inout Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var owesSpace = false
    func finish() {
      if !line.isEmpty { lines.append(String(line)) }
      line.removeAll()
      owesSpace = false
    }
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: finish()
      case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: owesSpace = true
      case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: continue
      case _ where scalar.isControl: removed += 1
      case _:
        if owesSpace, !line.isEmpty { line.append(" ") }
        owesSpace = false
        line.append(scalar)
      }
    }
    finish()
    return lines
  }

  /// Joins lines that a writer broke; a space stands between them unless they meet in Chinese.
  static func joined(_ lines: [String]) -> String {
    lines.reduce(into: "") { text, line in
      let meetsInLatin = text.last?.isASCII == true && line.first?.isASCII == true
      text += meetsInLatin ? " " + line : line
    }
  }
}

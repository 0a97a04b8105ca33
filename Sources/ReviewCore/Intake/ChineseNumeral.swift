/// Numbers up to 99 as headings write them (一, 十二, 二十).
enum ChineseNumeral {
  static let characters: Set<Character> = Set("〇零一二三四五六七八九十")

  /// Nil unless the text is such a number.
  static func value(_ text: Substring) -> Int? {
    let digits = Array("〇一二三四五六七八九")
    let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    func digit(_ part: Substring, empty: Int) -> Int? {
      guard let first = part.first else { return empty }
      return part.count == 1 ? digits.firstIndex(of: first == "零" ? "〇" : first) : nil
    }
    guard !text.isEmpty, let first = parts.first else { return nil }
    guard parts.count == 2 else { return digit(first, empty: 0) }
    guard let tens = digit(first, empty: 1), let ones = digit(parts[1], empty: 0) else {
      return nil
    }
    return tens * 10 + ones
  }
}

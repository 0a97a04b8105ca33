/// Takes the number off the beginning of a heading.
struct OutlineScanner {
  private var text: Substring

  init(_ text: String) {
    self.text = text.halfWidth[...]
  }

  var rest: String {
    String(text.drop { $0.isWhitespace })
  }

  mutating func number() -> (OutlineNumber.Kind, [Int])? {
    let start = text
    for form in Form.allCases {
      if let found = number(form), !rest.isEmpty { return found }
      text = start
    }
    return nil
  }

  private enum Form: CaseIterable {
    case chapter, bracketed, circled, chinese, decimal
  }

  private mutating func number(_ form: Form) -> (OutlineNumber.Kind, [Int])? {
    switch form {
    case .chapter: chapter()
    case .bracketed: bracketed()
    case .circled: circled()
    case .chinese: chinese()
    case .decimal: decimal()
    }
  }

  private mutating func take(_ characters: Set<Character>) -> Character? {
    guard let first = text.first, characters.contains(first) else { return nil }
    return text.removeFirst()
  }

  private mutating func take(while condition: (Character) -> Bool) -> Substring {
    let taken = text.prefix(while: condition)
    text = text[taken.endIndex...]
    return taken
  }

  private mutating func chineseValue() -> Int? {
    ChineseNumeral.value(take { ChineseNumeral.characters.contains($0) })
  }

  private mutating func arabicValue() -> Int? {
    let digits = take { $0.isASCII && $0.isNumber }
    return digits.count <= 2 ? Int(digits) : nil
  }

  /// `第一章 `, `第2部分`, `第三节`.
  private mutating func chapter() -> (OutlineNumber.Kind, [Int])? {
    guard take(["第"]) != nil, let value = chineseValue() ?? arabicValue() else { return nil }
    let unit = ["部分", "章", "篇", "编", "节"].first { text.hasPrefix($0) }
    guard let unit else { return nil }
    text = text.dropFirst(unit.count)
    _ = take(Self.separators)
    return (unit == "节" ? .subchapter : .chapter, [value])
  }

  /// `(一)`, `一)`, `(1)`, `1)`.
  private mutating func bracketed() -> (OutlineNumber.Kind, [Int])? {
    _ = take(["(", "〔", "[", "【"])
    _ = take { $0 == " " }
    let chinese = chineseValue()
    guard let value = chinese ?? arabicValue() else { return nil }
    _ = take { $0 == " " }
    guard take([")", "〕", "]", "】"]) != nil else { return nil }
    _ = take(Self.separators)
    return (chinese == nil ? .bracketedArabic : .bracketedChinese, [value])
  }

  /// `①`, `⑴`, `⒈`.
  private mutating func circled() -> (OutlineNumber.Kind, [Int])? {
    guard let first = text.unicodeScalars.first?.value, text.first?.unicodeScalars.count == 1
    else { return nil }
    text = text.dropFirst()
    switch first {
    case 0x2460...0x2473: return (.circled, [Int(first) - 0x245F])
    case 0x2474...0x2487: return (.bracketedArabic, [Int(first) - 0x2473])
    case 0x2488...0x249B: return (.arabic, [Int(first) - 0x2487])
    case 0x3220...0x3229: return (.bracketedChinese, [Int(first) - 0x321F])
    case _: return nil
    }
  }

  /// `一、`, `一.`, `一 `.
  private mutating func chinese() -> (OutlineNumber.Kind, [Int])? {
    guard let value = chineseValue(), take(Self.separators) != nil else { return nil }
    return (.chinese, [value])
  }

  /// `1.`, `1、`, `2.1 `, `3.3.4`; a single number needs a mark after it.
  private mutating func decimal() -> (OutlineNumber.Kind, [Int])? {
    guard let first = arabicValue() else { return nil }
    var values = [first]
    while text.first == ".", text.dropFirst().first?.isNumber == true {
      text.removeFirst()
      guard let next = arabicValue() else { return nil }
      values.append(next)
    }
    let isMarked = take(Self.separators.subtracting([" "])) != nil
    guard values.count > 1 else { return isMarked ? (.arabic, values) : nil }
    guard values.count <= 4, !values.contains(0), !isMeasure else { return nil }
    return (.decimal, values)
  }

  /// `2.5 万平方米` is a quantity, not a number of the outline.
  private var isMeasure: Bool {
    let units = [
      "万", "亿", "元", "个", "家", "倍", "%", "吨", "公里", "公斤", "公顷", "平方", "米", "亩", "~", "-", "/",
    ]
    return units.contains { rest.hasPrefix($0) }
  }

  private static let separators: Set<Character> = ["、", ".", ",", ":", "·", " "]
}

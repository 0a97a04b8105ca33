/// Renders automatic numbers.
///
/// Source: ECMA-376 part 1, 17.18.59 "ST_NumberFormat".
enum DocxNumberFormat {
  static func text(_ number: Int, format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
      "taiwaneseCountingThousand", "japaneseCounting", "koreanCounting", "ideographDigital":
      chinese(number, digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"])
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
      chinese(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])
    case "ideographTraditional": letter(number, of: Array("甲乙丙丁戊己庚辛壬癸"))
    case "ideographZodiac": letter(number, of: Array("子丑寅卯辰巳午未申酉戌亥"))
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      enclosed(number, first: 0x2460)
    case "decimalEnclosedParen": enclosed(number, first: 0x2474)
    case "decimalEnclosedFullstop": enclosed(number, first: 0x2488)
    case "decimalFullWidth", "decimalFullWidth2": fullWidth(number)
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "upperLetter": letter(number, of: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    case "lowerLetter": letter(number, of: Array("abcdefghijklmnopqrstuvwxyz"))
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case _: "\(number)"
    }
  }

  /// Counts as one speaks: 十, 十一, 二十, 一百零五.
  private static func chinese(_ number: Int, digits: [Character], units: [String]) -> String {
    guard (1..<10_000).contains(number) else { return "\(number)" }
    var text = ""
    var owesZero = false
    for place in stride(from: 3, through: 0, by: -1) {
      let digit = number / [1, 10, 100, 1000][place] % 10
      if digit == 0 {
        owesZero = !text.isEmpty
        continue
      }
      if owesZero { text.append(digits[0]) }
      owesZero = false
      let isTen = place == 1 && digit == 1 && text.isEmpty && units[1] == "十"
      text += (isTen ? "" : String(digits[digit])) + units[place]
    }
    return text
  }

  /// After the last letter they are doubled: z, aa, bb.
  private static func letter(_ number: Int, of letters: [Character]) -> String {
    guard (1...letters.count * 9).contains(number) else { return "\(number)" }
    let times = (number - 1) / letters.count + 1
    return String(repeating: letters[(number - 1) % letters.count], count: times)
  }

  private static func enclosed(_ number: Int, first: UInt32) -> String {
    guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number - 1))
    else { return "\(number)" }
    return String(scalar)
  }

  private static func fullWidth(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        "\(number)".unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return "\(number)" }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in values {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}

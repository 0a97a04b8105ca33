internal import Foundation

/// The pinyin of a name, by which lists are filtered: `hangzhou` and `hz` both find 杭州.
///
/// Computed once, at intake. Lower case without tones; ü is v, as it is typed. Letters and digits of
/// the name stay as they are. A character without a known reading is left out.
package struct PinyinName: Hashable, Sendable, Codable {
  /// Every syllable in full.
  package let full: String
  /// The first letter of every syllable.
  package let initials: String

  package init(_ name: String) {
    var full = ""
    var initials = ""
    var rest = Array(name.folded)[...]
    while let first = rest.first {
      if let (word, syllables) = Self.known(rest) {
        rest = rest.dropFirst(word.count)
        full += syllables.joined()
        initials += syllables.compactMap(\.first).map(String.init).joined()
        continue
      }
      rest = rest.dropFirst()
      if first.isASCII {
        guard first.isLetter || first.isNumber else { continue }
        full.append(first)
        initials.append(first)
      } else if let syllable = Self.syllable(first) {
        full += syllable
        initials += syllable.prefix(1)
      }
    }
    self.full = full
    self.initials = initials
  }

  /// The reading of a single character; nil if it has none.
  private static func syllable(_ character: Character) -> String? {
    let reading = String(character).applyingTransform(.mandarinToLatin, reverse: false)
    let letters = reading?.decomposedStringWithCanonicalMapping.unicodeScalars
      .reduce(into: "") { letters, scalar in
        switch scalar.value {
        case 0x61...0x7A: letters.unicodeScalars.append(scalar)
        case 0x308 where letters.last == "u":
          letters.removeLast()
          letters.append("v")
        case _: break
        }
      }
    return letters.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A word at the beginning whose reading is not that of its characters.
  private static func known(_ text: ArraySlice<Character>) -> (word: String, syllables: [String])? {
    guard let first = text.first, let words = readings[first] else { return nil }
    return words.first { text.starts(with: $0.word) }
  }
}

extension PinyinName {
  /// Whether what somebody types stands in the pinyin or in the initials; case does not matter.
  package func matches(_ typed: String) -> Bool {
    let key = typed.folded
    return !key.isEmpty && (full.contains(key) || initials.contains(key))
  }

  /// Place names and words of such names that are read otherwise, longest first for each beginning.
  private static let readings: [Character: [(word: String, syllables: [String])]] = {
    let lines = """
      𠮷 ji;都 du;长 chang;增长 zeng zhang;成长 cheng zhang;厦门 xia men;重庆 chong qing;六安 lu an
      蚌埠 beng bu;乐清 yue qing;乐亭 lao ting;番禺 pan yu;单县 shan xian;西藏 xi zang;银行 yin hang
      商行 shang hang;什邡 shi fang;綦江 qi jiang;涡阳 guo yang;中牟 zhong mu;牟平 mu ping;莘县 shen xian
      喀什 ka shi;莎车 suo che;铅山 yan shan;泌阳 bi yang;尉犁 yu li;洪洞 hong tong;会稽 kuai ji
      句容 gou rong;犍为 qian wei;龟兹 qiu ci;秘鲁 bi lu;大城 dai cheng;蔚县 yu xian;繁峙 fan shi
      重 zhong;重叠 chong die;双重 shuang chong;行 xing;行业 hang ye;校长 xiao zhang;调度 diao du
      """
    let entries = lines.split { $0 == ";" || $0 == "\n" }.map { entry in
      let parts = entry.split(separator: " ").map(String.init)
      return (word: parts[0], syllables: Array(parts.dropFirst()))
    }
    return Dictionary(grouping: entries) { $0.word.first ?? " " }
      .mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()
}

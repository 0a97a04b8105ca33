internal import ReviewCore

/// The ways to type a command's name: Han, pinyin in full or its initials, English, its keys.
struct CommandSpelling: Hashable, Sendable {
  private let chinese: String
  private let english: String
  private let others: [String]

  init(name: Text, keys: Text, also: [String] = []) {
    chinese = name.zh.folded
    english = name.en.lowercased()
    let labels = [keys.zh, keys.en].flatMap { $0.split(separator: " ").map { $0.lowercased() } }
    others = labels + also.map(\.folded)
  }

  /// Of the names of the command table and of the screens, which is most of what menus list.
  private static let known: [String: PinyinName] = {
    let names = CommandTable.bindings.map(\.name.zh) + ScreenName.allCases.map(\.text.zh)
    return Dictionary(Set(names.map(\.folded)).map { ($0, PinyinName($0)) }) { first, _ in first }
  }()

  /// How well what is typed fits, 0 best; nil if it does not.
  func distance(to typed: String) -> Int? {
    let key = typed.folded
    let words = typed.lowercased().split(separator: " ").map(String.init)
    guard !key.isEmpty else { return 0 }
    let pinyin = Self.known[chinese] ?? PinyinName(chinese)
    if others.contains(key) || chinese == key { return 0 }
    if chinese.hasPrefix(key) || pinyin.initials.hasPrefix(key) || english.hasPrefix(key) {
      return 1
    }
    if pinyin.full.hasPrefix(key) { return 2 }
    if chinese.contains(key) || pinyin.matches(key) { return 3 }
    if !words.isEmpty, words.allSatisfy(english.contains) { return 4 }
    if others.contains(where: { $0.hasPrefix(key) }) { return 5 }
    if key.isLoosely(in: chinese) || key.isLoosely(in: pinyin.initials) { return 6 }
    return key.count > 2 && key.isLoosely(in: english) ? 7 : nil
  }
}

extension String {
  /// Whether its characters stand in another text in this order, whatever lies between.
  fileprivate func isLoosely(in text: String) -> Bool {
    var rest = self[...]
    for character in text where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

extension [MenuEntry] {
  /// Those that what is typed fits, in their order; all of them while nothing is typed.
  func matching(_ typed: String) -> [MenuEntry] {
    filter { $0.spelling.distance(to: typed) != nil }
  }

  /// Those that what is typed fits, the best first.
  func ranked(_ typed: String) -> [MenuEntry] {
    let found = enumerated().compactMap { index, entry in
      entry.spelling.distance(to: typed).map { (distance: $0, index: index, entry: entry) }
    }
    return found.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.map(\.entry)
  }
}

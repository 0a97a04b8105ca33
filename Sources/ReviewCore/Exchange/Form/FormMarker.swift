/// A line of a form that begins a section: `@@`, a word, and what it is about.
enum FormMarker: Hashable {
  case head
  case review(words: [String])
  case criterion(words: [String])
  case opinion
  case end
  /// Begins like a marker and is none.
  case unknown

  static let sign = "@@"

  /// Nil for a line that is no marker; wide signs count, as an input method may have written them.
  init?(_ line: String) {
    let wide = line.unicodeScalars.prefix(2)
    guard line.hasPrefix(Self.sign) || (wide.count == 2 && wide.allSatisfy { $0 == "＠" }) else {
      return nil
    }
    var words = line.halfWidth.dropFirst(2).split(whereSeparator: \.isWhitespace).map(String.init)
    let name = words.isEmpty ? "" : words.removeFirst().lowercased()
    switch name.last == ":" ? String(name.dropLast()) : name {
    case Self.headName.zh, Self.headName.en: self = .head
    case Self.reviewName.zh, Self.reviewName.en: self = .review(words: words)
    case Self.criterionName.zh, Self.criterionName.en: self = .criterion(words: words)
    case Self.opinionName.zh, Self.opinionName.en: self = .opinion
    case Self.endName.zh, Self.endName.en: self = .end
    case _: self = .unknown
    }
  }

  static let headName = Text(zh: "表单", en: "form")
  static let reviewName = Text(zh: "申报", en: "application")
  static let versionName = Text(zh: "版本", en: "version")
  static let criterionName = Text(zh: "指标", en: "criterion")
  static let opinionName = Text(zh: "综合意见", en: "opinion")
  static let endName = Text(zh: "完", en: "end")
}

/// What a field of a form is called before its colon.
enum FormLabel: CaseIterable {
  case round, scheme, expert, score, comment

  var name: Text {
    switch self {
    case .round: Text(zh: "评审", en: "Round")
    case .scheme: Text(zh: "方案", en: "Scheme")
    case .expert: Text(zh: "专家", en: "Expert")
    case .score: Text(zh: "分数", en: "Score")
    case .comment: Text(zh: "评语", en: "Comment")
    }
  }

  /// The label that a line begins with and what follows its colon, full-width or not.
  static func split(_ line: String) -> (label: FormLabel, rest: String)? {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = String(line[..<colon]).halfWidth.trimmed.lowercased()
    let found = allCases.first { $0.name.zh == name || $0.name.en.lowercased() == name }
    return found.map { ($0, String(line[line.index(after: colon)...])) }
  }
}

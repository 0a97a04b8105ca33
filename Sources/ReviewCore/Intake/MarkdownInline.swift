/// Takes the signs of Markdown out of a line and keeps its words.
struct MarkdownInline {
  private var pictures = 0
  private var comments = 0

  var notices: [DocumentNotice] {
    [(pictures, DocumentNotice.pictures(pictures)), (comments, .comments(comments))]
      .filter { $0.0 > 0 }.map(\.1)
  }

  mutating func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let next = rest.first {
      if let (words, after) = link(rest) {
        plain += words
        rest = after
      } else if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
        comments += 1
        rest = rest[end.upperBound...]
      } else if next == "\\", let escaped = rest.dropFirst().first, Self.signs.contains(escaped) {
        plain.append(escaped)
        rest = rest.dropFirst(2)
      } else if let sign = ["**", "__", "~~", "`"].first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(sign.count)
      } else if next == "*", !Self.isLoose(plain, rest) {
        rest = rest.dropFirst()
      } else {
        plain.append(next)
        rest = rest.dropFirst()
      }
    }
    return plain
  }

  /// `[words](address)`, `![picture](address)`, `<https://address>`.
  private mutating func link(_ text: Substring) -> (String, Substring)? {
    if text.hasPrefix("<http"), let end = text.firstIndex(of: ">") {
      return (String(text[..<end].dropFirst()), text[end...].dropFirst())
    }
    let isPicture = text.hasPrefix("![")
    guard isPicture || text.hasPrefix("["), let middle = text.firstRange(of: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let words = text[..<middle.lowerBound].dropFirst(isPicture ? 2 : 1)
    guard !words.contains("[") else { return nil }
    if isPicture { pictures += 1 }
    return (isPicture ? "" : String(words), text[end...].dropFirst())
  }

  /// A star between spaces or digits is a sign of its own: `2 * 3`, `3*4`.
  private static func isLoose(_ before: String, _ rest: Substring) -> Bool {
    let neighbours = [before.last, rest.dropFirst().first]
    return neighbours.allSatisfy { $0.map { $0.isWhitespace || $0.isNumber } ?? false }
  }

  private static let signs: Set<Character> = Set("\\`*_{}[]()#+-.!|<>~")
}

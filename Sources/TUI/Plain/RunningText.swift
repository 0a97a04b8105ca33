internal import Terminal

/// A row of running text that goes on in the next one, because a screen had to break it.
///
/// Read aloud, a sentence would stop in the middle of a word at every edge of the screen. Rows of a
/// table, which have gaps, are left as they are.
package struct RunningText {
  /// All that the row shows.
  private let row: String

  package init(_ row: String) {
    self.row = row
  }

  /// Whether the next row goes on with the text of this one.
  ///
  /// It begins in the column of this row's text, and its first word had no room here.
  package func goesOn(in next: String, columns: Int) -> Bool {
    let indent = next.prefix { $0 == " " }.count
    guard indent > 0, next.dropFirst(indent).first?.isWhitespace == false,
      let text = text(from: indent), !text.isEmpty, !text.hasGap
    else { return false }
    let following = next.dropFirst(indent).withoutEnd
    let end = indent + Width.columns(of: text)
    let word = Width.columns(of: following.firstWord)
    return !following.hasGap && end < columns && end + word > columns - 1
  }

  /// The text after the number of a paragraph or the `>` of the focus; nil where it does not begin
  /// in that column.
  private func text(from column: Int) -> String? {
    let label = row.prefix(column)
    guard label.allSatisfy({ $0 == " " || $0 == ">" || $0.isASCII && $0.isNumber }),
      label.last == " "
    else { return nil }
    let rest = row.dropFirst(column)
    return rest.first == " " ? nil : rest.withoutEnd
  }

  /// Both texts as one; a blank where two words, a number and a word, or two texts in ASCII meet.
  package static func joined(_ text: String, _ next: String) -> String {
    guard let last = text.last, let first = next.first else { return text + next }
    if last.isASCII, first.isASCII, !"-/".contains(last) { return "\(text) \(next)" }
    guard last.isWordly, first.isWordly else { return text + next }
    return text + (last.isASCII || first.isASCII ? " " : "") + next
  }
}

extension Substring {
  fileprivate var withoutEnd: String {
    lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
  }
}

extension String {
  /// Whether it has columns: two blanks side by side, but for the indent of a paragraph.
  fileprivate var hasGap: Bool {
    let text = drop { $0 == "\u{3000}" }
    return zip(text, text.dropFirst()).contains { $0.isWhitespace && $1.isWhitespace }
  }

  /// What cannot be broken at its beginning: a word, a number with its unit, or a character with the
  /// marks beside it.
  fileprivate var firstWord: String {
    guard let first else { return "" }
    if first.isASCII, first.isNumber {
      let number = prefix { !$0.isHan && !$0.isWhitespace }
      return String(number + dropFirst(number.count).prefix(2))
    }
    if first.isASCII, first.isLetter { return String(prefix { $0.isASCII && !$0.isWhitespace }) }
    let marks = dropFirst().prefix { !$0.isWordly && !$0.isWhitespace }
    return String(first) + (first.isWordly ? marks : dropFirst().prefix(1))
  }
}

extension Character {
  fileprivate var isWordly: Bool { isLetter || isNumber }
}

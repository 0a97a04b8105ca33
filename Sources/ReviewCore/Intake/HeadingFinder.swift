/// Tells headings from paragraphs where a document does not (WPS, plain text).
///
/// A heading style holds, unless its text is a whole paragraph. Otherwise a short numbered paragraph
/// is a heading if text follows that is not the next item of the same list, and a line that says
/// nothing but the name of a section is one without a number.
struct HeadingFinder {
  private let drafts: [DraftBlock]
  private let numbers: [OutlineNumber?]
  private let levels: HeadingLevels

  private init(_ drafts: [DraftBlock]) {
    self.drafts = drafts
    numbers = drafts.map { draft in
      switch draft {
      case .text(let text, _): OutlineNumber(text)
      case .table: nil
      }
    }
    levels = HeadingLevels(drafts, numbers: numbers)
  }

  static func blocks(_ drafts: [DraftBlock]) -> [Plan.Block] {
    let finder = HeadingFinder(drafts)
    var wasItem = false
    return drafts.indices.map { index in
      switch finder.drafts[index] {
      case .table(let rows):
        wasItem = false
        return .table(rows: rows)
      case .text(let text, let level):
        let level = finder.level(at: index, text: text, style: level, afterItem: wasItem)
        wasItem = level == nil && finder.numbers[index] != nil
        return level.map { .heading(level: $0, text: text) } ?? .paragraph(text)
      }
    }
  }

  private func level(at index: Int, text: String, style: Int?, afterItem: Bool) -> Int? {
    if let style { return text.count <= IntakeLimits.headingLength ? style : nil }
    guard text.count <= IntakeLimits.numberedHeadingLength, !Self.isContentsLine(text) else {
      return nil
    }
    guard let number = numbers[index] else { return levels.level(ofBareTitle: text) }
    guard Self.isTitle(number), !isItem(index, number, afterItem: afterItem) else { return nil }
    return levels.level(of: number)
  }

  /// Whether a numbered line is an item of a list of such lines.
  private func isItem(_ index: Int, _ number: OutlineNumber, afterItem: Bool) -> Bool {
    guard number.kind > .chinese else { return false }
    let previous = index > 0 ? numbers[index - 1] : nil
    if afterItem, previous?.kind == number.kind, previous?.value == number.value - 1 { return true }
    guard drafts.indices.contains(index + 1) else { return true }
    guard let next = numbers[index + 1] else { return false }
    return next.kind <= number.kind && next.kind > .chinese && next.value == number.value + 1
  }

  /// No sentence within, and none that goes on: `；` ends an item of a list.
  private static func isTitle(_ number: OutlineNumber) -> Bool {
    var title = number.title[...]
    if number.kind < .arabic, title.last == "。" { title = title.dropLast() }
    return !title.contains { "。;；!！?？".contains($0) } && title.last != "," && title.last != "、"
  }

  /// `一、摘要…………1`: a line of a table of contents.
  private static func isContentsLine(_ text: String) -> Bool {
    let rest = text.halfWidth.reversed().drop { $0.isNumber }
    guard rest.count < text.count, text.count - rest.count <= 3 else { return false }
    return rest.first.map { $0 == " " || ".…·".contains($0) } == true
  }
}

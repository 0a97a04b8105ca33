/// The level that each form of number has in one document.
///
/// Learned from headings with a style (where `一、` may be level 2 under the title); forms without
/// a style follow the forms around them in their usual order.
struct HeadingLevels {
  private var levels: [OutlineNumber.Kind: Int] = [:]

  init(_ drafts: [DraftBlock], numbers: [OutlineNumber?]) {
    var used: Set<OutlineNumber.Kind> = []
    var styled: [OutlineNumber.Kind: [Int: Int]] = [:]
    for (draft, number) in zip(drafts, numbers) {
      guard let number, case .text(let text, let level) = draft else { continue }
      if let level {
        styled[number.kind, default: [:]][level, default: 0] += 1
        used.insert(number.kind)
      } else if text.count <= IntakeLimits.numberedHeadingLength {
        used.insert(number.kind)
      }
    }
    var level = 0
    for kind in used.sorted() where kind != .decimal {
      let most = styled[kind]?.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      level = most ?? level + 1
      levels[kind] = level
    }
  }

  /// Decimal numbers say their level themselves.
  func level(of number: OutlineNumber) -> Int {
    guard number.kind != .decimal else { return number.values.count }
    return min(9, levels[number.kind] ?? number.kind.rawValue + 1)
  }

  /// The level of a line that is nothing but the name of a section; nil for any other.
  func level(ofBareTitle text: String) -> Int? {
    guard OutlinePart.named(exactly: text) != nil else { return nil }
    return levels[.chapter] ?? levels[.chinese] ?? 1
  }
}

/// A block that may open a section: a heading, or a numbered paragraph that begins with a title.
struct OutlineCandidate {
  /// Its position among the candidates.
  let index: Int
  let block: Int
  /// A numbered paragraph ranks below every heading.
  let level: Int
  let isHeading: Bool
  let number: OutlineNumber?
  /// The title without number and punctuation, half-width.
  let key: String
  /// How long the key is without the words that every heading of such a plan may carry.
  let weight: Int

  private init(index: Int, block: Int, level: Int, number: OutlineNumber?, title: String) {
    self.index = index
    self.block = block
    self.level = level
    isHeading = level <= 9
    self.number = number
    key = title.matchingKey
    weight = Self.fillers.reduce(key) { $0.replacing($1, with: "") }.count
  }

  static func all(in blocks: [Plan.Block]) -> [OutlineCandidate] {
    var all: [OutlineCandidate] = []
    for (index, block) in blocks.enumerated() where all.count < IntakeLimits.headings {
      switch block {
      case .heading(let level, let text):
        let number = OutlineNumber(text)
        all.append(
          OutlineCandidate(
            index: all.count, block: index, level: min(level, 9), number: number,
            title: number?.title ?? text))
      case .paragraph(let text):
        guard let number = OutlineNumber(text) else { continue }
        let title = number.title.prefix { !"。.:：；;".contains($0) }
        guard title.count <= IntakeLimits.numberedHeadingLength else { continue }
        all.append(
          OutlineCandidate(
            index: all.count, block: index, level: 10 + number.kind.rawValue, number: number,
            title: String(title)))
      case .table: continue
      }
    }
    return all
  }

  /// How well the title fits a part, 0 to 115: its very name, or the share of it that a word makes.
  func score(as part: OutlinePart) -> Int {
    let isNumbered = number.map { $0.value == Self.number(of: part) } == true
    let bonus = isNumbered ? 15 : 0
    if part.names.contains(key) { return 100 + bonus }
    for (rank, word) in part.words.enumerated() where key.contains(word) {
      let length = max(weight, word.count, 1)
      let atEnd = key.hasSuffix(word) ? 10 : 0
      return min(95, max(5, 80 * word.count / length + atEnd - 2 * rank)) + bonus
    }
    return 0
  }

  /// Whether the title is the very name of a section.
  var namesSection: Bool {
    OutlinePart.sections.contains { OutlinePart.section($0).names.contains(key) }
  }

  private static func number(of part: OutlinePart) -> Int {
    switch part {
    case .section(let section): OutlinePart.number(of: section)
    case .environment, .programme: part.chapter
    }
  }

  private static let fillers = ["国家级", "国家", "电子商务示范基地", "示范基地", "基地", "当地", "本地", "工作", "情况"]
}

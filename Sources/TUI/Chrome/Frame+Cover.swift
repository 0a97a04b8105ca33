internal import ReviewCore
internal import Terminal

/// F12: scores and names become blocks, for a screen that others can see.
extension Frame {
  /// Puts blocks for every number and every name above the message line.
  ///
  /// A name that a column cuts off counts from its second character on. What remains can be read:
  /// the plan, the levels, what the columns are.
  mutating func cover(_ names: CoveredNames) {
    let block = ambiguous == .wide ? "#" : "█"
    for row in 0..<max(0, size.rows - 2) {
      let cells = self.row(row)
      for column in names.covered(in: cells.map(\.text)) {
        put(
          String(repeating: block, count: cells[column].width), row: row, column: column,
          style: cells[column].style)
      }
    }
  }

  /// What the message line says as long as the screen is covered.
  static let coverMessage = Text(
    zh: "分数和名称都遮住了，键照样管用；再按 F12 显示",
    en: "Scores and names are hidden, keys still work; F12 shows them")
}

extension Hint {
  /// Without the total or the count that is to be typed; keys are no secret.
  var covered: Hint {
    let parts = keys.split(separator: " ").map { part in
      part.allSatisfy { $0.isFigure || $0 == "." } && part.contains(where: \.isFigure)
        ? "#" : String(part)
    }
    return parts.count > 1 ? Hint(parts.joined(separator: " "), label) : self
  }
}

extension Character {
  /// Whether it is a digit, full-width or not; Han numerals are words.
  fileprivate var isFigure: Bool { isNumber && !isHan }
}

/// The names that F12 hides: of applications, their units, and people.
struct CoveredNames {
  /// By their first character, the longest first.
  private let names: [Character: [[Character]]]

  init(_ world: World) {
    let ranked = world.ranked?.record.candidates ?? []
    let texts =
      world.applications.flatMap { [$0.name, $0.code.rawValue, $0.unit, $0.facts.applicant] }
      + ranked.flatMap { [$0.name, $0.code.rawValue, $0.unit] }
      + world.experts.flatMap { [$0.name, $0.code.rawValue, $0.organisation] }
    let unique = Set(texts.map(Array.init)).filter { $0.count > 1 }
    names = Dictionary(grouping: unique) { $0[0] }
      .mapValues { $0.sorted { $1.count < $0.count } }
  }

  /// The columns to hide in a row of cells; the second half of a wide character is an empty text.
  func covered(in cells: [String]) -> [Int] {
    let columns = cells.indices.filter { !cells[$0].isEmpty }
    let characters = columns.map { cells[$0].first ?? " " }
    var hidden: [Int] = []
    var index = 0
    while index < characters.count {
      let length = max(nameLength(at: index, characters), numberLength(at: index, characters))
      hidden += columns[index..<index + length]
      index += max(1, length)
    }
    return hidden
  }

  /// How many characters of a name stand here; a part of one only where it is cut off.
  private func nameLength(at index: Int, _ characters: [Character]) -> Int {
    guard let candidates = names[characters[index]] else { return 0 }
    let rest = characters[index...]
    for name in candidates where rest.starts(with: name) { return name.count }
    let common = candidates.map { name in zip(name, rest).prefix { $0 == $1 }.count }.max() ?? 0
    let end = index + common
    let isCut = end >= characters.count || characters[end] == " " || characters[end] == "…"
    return common >= 2 && isCut ? common : 0
  }

  /// Digits, with the point or the sign between them.
  private func numberLength(at index: Int, _ characters: [Character]) -> Int {
    guard characters[index].isFigure else { return 0 }
    var end = index + 1
    while end < characters.count {
      let isJoint =
        ".,:%".contains(characters[end]) && end + 1 < characters.count
        && characters[end + 1].isFigure
      guard characters[end].isFigure || isJoint else { break }
      end += 1
    }
    return end - index
  }
}

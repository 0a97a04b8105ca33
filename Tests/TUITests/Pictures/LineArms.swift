/// The arms of a line-drawing character, from the middle of its cell to the edges.
struct LineArms: OptionSet {
  let rawValue: Int

  static let left = LineArms(rawValue: 1)
  static let right = LineArms(rawValue: 2)
  static let up = LineArms(rawValue: 4)
  static let down = LineArms(rawValue: 8)
}

extension LineArms {
  /// Nil for a character that is none.
  init?(of text: String) {
    guard let arms = Self.characters[text] else { return nil }
    self = arms
  }

  /// The line-drawing characters that our own texts use.
  ///
  /// Source: screens.md 1.1.
  private static let characters: [String: LineArms] = [
    "─": [.left, .right], "│": [.up, .down], "┼": [.left, .right, .up, .down],
    "┌": [.right, .down], "┐": [.left, .down], "└": [.right, .up], "┘": [.left, .up],
    "├": [.right, .up, .down], "┤": [.left, .up, .down],
    "┬": [.left, .right, .down], "┴": [.left, .right, .up],
  ]

  /// The bars in the cell whose top left corner is there; those of neighbours meet at the edges.
  func bars(x: Int, y: Int) -> [Bars.Bar] {
    let middle = (x: x + Picture.cell.width / 2, y: y + Picture.cell.height / 2)
    var bars: [Bars.Bar] = []
    if !isDisjoint(with: [.left, .right]) {
      let start = contains(.left) ? x : middle.x
      let end = contains(.right) ? x + Picture.cell.width : middle.x + 1
      bars.append(Bars.Bar(x: start, y: middle.y, width: end - start, height: 1))
    }
    if !isDisjoint(with: [.up, .down]) {
      let start = contains(.up) ? y : middle.y
      let end = contains(.down) ? y + Picture.cell.height : middle.y + 1
      bars.append(Bars.Bar(x: middle.x, y: start, width: 1, height: end - start))
    }
    return bars
  }
}

internal import ReviewCore
internal import Terminal

/// F12: scores and names become blocks, for a screen that others can see.
extension Frame {
  /// Puts blocks for every letter, digit and Han character above the message line.
  mutating func cover() {
    let block = ambiguous == .wide ? "#" : "█"
    for row in 0..<max(0, size.rows - 2) {
      for (column, cell) in self.row(row).enumerated()
      where cell.text.contains(where: { $0.isLetter || $0.isNumber }) {
        put(
          String(repeating: block, count: cell.width), row: row, column: column, style: cell.style)
      }
    }
  }

  /// What the message line says as long as the screen is covered.
  static let coverMessage = Text(
    zh: "屏上的字都遮住了，键照样管用；再按 F12 显示",
    en: "All text is hidden, keys still work; F12 shows it")
}

internal import ReviewCore
internal import Terminal

/// The rows that every screen shares. Source: screens.md 1.1.
extension Frame {
  /// Row 1: where I am, on what; at the right who I am and when something was last stored.
  mutating func putBar(_ left: String, _ right: String, _ app: AppView) {
    let end = size.columns - 1
    let space = end - Width.columns(of: right, ambiguous: ambiguous) - 1
    put(
      " " + left, row: 0, column: 0,
      limit: right.isEmpty ? size.columns : max(0, min(size.columns, space)))
    putRight(right, row: 0, endingAt: end)
    restyle(row: 0, columns: 0..<size.columns) { $0 = app.theme[.bar] }
  }

  /// Row 1 with the viewer and the time at the right.
  mutating func putBar(_ left: String, _ app: AppView) {
    putBar(left, app.identity(columns: size.columns), app)
  }

  /// A rule with a caption at the left and a count at the right.
  mutating func putRule(
    row: Int, _ caption: String = "", _ count: String = "", _ app: AppView,
    columns: Range<Int>? = nil
  ) {
    let range = columns ?? 0..<size.columns
    putLine(row: row, columns: range, app)
    if !caption.isEmpty {
      put(" \(caption) ", row: row, column: range.lowerBound + 1, style: app.theme[.caption])
    }
    if !count.isEmpty {
      putRight(" \(count) ", row: row, endingAt: range.upperBound - 1, style: app.theme[.caption])
    }
  }

  private mutating func putLine(row: Int, columns: Range<Int>, _ app: AppView) {
    for column in columns {
      put(app.glyphs.horizontal, row: row, column: column, style: app.theme[.line])
    }
  }

  /// The message line: what has just happened, or what will happen next.
  mutating func putMessage(_ text: String) {
    put(" " + text, row: size.rows - 2, column: 0)
  }

  /// The last row: as many of the next keys as fit, their names bold.
  mutating func putHints(_ hints: [Hint], _ app: AppView) {
    let row = size.rows - 1
    var column = 1
    for (index, hint) in hints.enumerated() {
      let gap = index == 0 ? 0 : 2
      let length = Width.columns(of: "\(hint.keys) \(hint.label)", ambiguous: ambiguous)
      guard column + gap + length < size.columns else { break }
      column = put(hint.keys, row: row, column: column + gap, style: app.theme[.key])
      column = put(" \(hint.label)", row: row, column: column)
    }
  }

  /// The row with the cursor: `>` in its first column and reverse video.
  mutating func putFocus(row: Int, column: Int = 0, columns: Range<Int>? = nil, _ app: AppView) {
    put(">", row: row, column: column + 1)
    restyle(row: row, columns: columns ?? 0..<size.columns) { $0 = app.theme[.focus] }
    cursor = Position(row: row, column: column + 1)
  }
}

extension AppView {
  /// `e01  已存 10:42:07`; without seconds under 80 columns.
  func identity(columns: Int) -> String {
    let who = world.who(language)
    guard let stored = world.lastStored else { return who }
    let time = world.timeOfDay(stored)
    let shown = columns < 80 ? String(time.prefix(5)) : time
    return "\(who)  \(self("已存", "saved")) \(shown)"
  }

  /// The characters of rules, with their ASCII twins where ambiguous characters are wide.
  var glyphs: LineGlyphs { ambiguous == .wide ? .ascii : .box }
}

/// The characters that rules and windows are drawn with.
struct LineGlyphs: Sendable {
  let horizontal: String
  let vertical: String
  let corners: (topLeft: String, topRight: String, bottomLeft: String, bottomRight: String)
  let tees: (down: String, up: String)

  static let box = LineGlyphs(
    horizontal: "─", vertical: "│", corners: ("┌", "┐", "└", "┘"), tees: ("┬", "┴"))
  static let ascii = LineGlyphs(
    horizontal: "-", vertical: "|", corners: ("+", "+", "+", "+"), tees: ("+", "+"))
}

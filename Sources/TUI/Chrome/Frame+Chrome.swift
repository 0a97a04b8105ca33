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
  ///
  /// On a narrow screen a longer sentence takes the row above as well, unless the cursor stands
  /// there.
  mutating func putMessage(_ text: String) {
    let breaker = LineBreaker(columns: size.columns - 1, ambiguous: ambiguous)
    let lines = breaker.lines(of: text)
    let above = size.rows - 3
    guard lines.count > 1, cursor?.row != above else {
      put(" " + text, row: above + 1, column: 0)
      return
    }
    fill(row: above, columns: 0..<size.columns, style: .plain)
    put(" " + text[lines[0]], row: above, column: 0)
    put(" " + text[lines[1].lowerBound...], row: above + 1, column: 0)
  }

  /// The last row: as many of the next keys as fit, their names bold.
  ///
  /// The first and `?` stay, whatever else has no room. Where they fill the row they begin at its
  /// edge, so that no wide character touches the last cell of the screen: on some terminals ncurses
  /// gets there by an insertion, which tears it.
  mutating func putHints(_ hints: [Hint], _ app: AppView) {
    let row = size.rows - 1
    let lengths = hints.map {
      2 + Width.columns(of: "\($0.keys) \($0.label)", ambiguous: ambiguous)
    }
    var shown = Array(hints.indices)
    func needed() -> Int { shown.map { lengths[$0] }.reduce(0, +) }
    while needed() > size.columns,
      let last = shown.last(where: { $0 > 0 && hints[$0].keys != "?" })
    {
      shown.removeAll { $0 == last }
    }
    var column = needed() == size.columns ? 0 : 1
    for hint in shown.map({ hints[$0] }) {
      column = put(hint.keys, row: row, column: column, style: app.theme[.key])
      column = put(" \(hint.label)", row: row, column: column) + 2
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

internal import ReviewCore
internal import Terminal

/// A screen or a layer in lines, as someone hears it: blocks under their captions, without rules.
///
/// It is read off the frame, so it holds what the frame holds and nothing else. Only the rows of a
/// table come from its cells: the frame has broken them into columns.
struct PlainPage: Hashable, Sendable {
  let place: Place
  /// Row 1 without who looks and when something was stored; empty for a layer without one.
  let title: String
  let blocks: [Block]

  /// What is shown, whatever it says.
  struct Place: Hashable, Sendable {
    let screen: ScreenName
    /// How many layers lie over the screen.
    let depth: Int
    let kind: ObjectIdentifier?
  }

  /// The rows between two rules.
  struct Block: Hashable, Sendable {
    /// What the rule over them says.
    let caption: String
    var lines: [Line] = []
    /// Whether the cursor is in it, maybe on a blank row.
    var hasCursor = false
  }

  struct Line: Hashable, Sendable {
    /// Without the `>` of the focus.
    let text: String
    let isFocus: Bool
    /// Whether the cursor stands in it, `>` or not.
    let hasCursor: Bool

    var spoken: String { isFocus ? "> \(text)" : text }
  }

  init(_ workstation: Workstation) {
    let top = workstation.top
    place = Place(
      screen: workstation.current, depth: workstation.layers.count,
      kind: top.map { ObjectIdentifier(type(of: $0)) })
    let frame = workstation.topFrame
    let bar = workstation.theme[.bar]
    let isBar = frame.row(0).allSatisfy { $0.style == bar }
    let who = workstation.world.who(workstation.language)
    title = isBar ? Self.text(of: frame.row(0)).withoutIdentity(who).spaced : ""
    let tables = workstation.topTables
    var blocks = [Block(caption: "")]
    var above = RunningText("")
    for row in (isBar ? 1 : 0)..<frame.size.rows {
      let text = Self.text(of: frame.row(row))
      if let table = tables.first(where: { $0.frameRows.contains(row) }) {
        if row == table.frameRows.lowerBound {
          let isFocus = Line(text, hasCursor: frame.cursor?.row == row).isFocus
          let hasCursor = frame.cursor.map { table.frameRows.contains($0.row) } ?? false
          blocks[blocks.count - 1].add(
            table, isFocus: isFocus, hasCursor: hasCursor, workstation.language)
          above = RunningText("")
        }
        continue
      }
      let hasCursor = frame.cursor?.row == row
      if text.isRule {
        blocks.append(Block(caption: text.withoutBoxes.spaced))
      } else {
        blocks[blocks.count - 1].add(
          Line(text, hasCursor: hasCursor),
          isMore: above.goesOn(in: text, columns: frame.size.columns))
      }
      above = RunningText(text)
    }
    self.blocks = blocks.filter { !$0.caption.isEmpty || !$0.lines.isEmpty }
  }

  private static func text(of row: [Cell]) -> String { row.map(\.text).joined() }

  /// The line that `>` marks, else the one with the cursor.
  var focus: Line? {
    let lines = blocks.flatMap(\.lines)
    return lines.first(where: \.isFocus) ?? lines.first(where: \.hasCursor)
  }

  /// The block that the cursor is in, else the first.
  var focusedIndex: Int? { blocks.firstIndex(where: \.hasCursor) ?? blocks.indices.first }

  var focusedBlock: Block? { focusedIndex.map { blocks[$0] } }
}

extension PlainPage.Block {
  /// Adds a row, which may go on with the text of the one above; blank rows are left out.
  fileprivate mutating func add(_ line: PlainPage.Line, isMore: Bool) {
    if line.hasCursor { hasCursor = true }
    guard !line.text.isEmpty else { return }
    guard isMore, let last = lines.popLast() else {
      lines.append(line)
      return
    }
    lines.append(
      PlainPage.Line(
        text: RunningText.joined(last.text, line.text), isFocus: last.isFocus || line.isFocus,
        hasCursor: last.hasCursor || line.hasCursor))
  }
}

extension PlainPage.Block {
  /// Adds a table, a line for each of its rows.
  fileprivate mutating func add(
    _ table: TableInView, isFocus: Bool, hasCursor: Bool, _ language: Language
  ) {
    for (index, text) in table.spoken(language).enumerated() {
      let isFirst = index == 0
      let line = PlainPage.Line(
        text: text.spaced, isFocus: isFirst && isFocus, hasCursor: isFirst && hasCursor)
      add(line, isMore: false)
    }
    if hasCursor { self.hasCursor = true }
  }
}

extension PlainPage.Line {
  fileprivate init(_ row: String, hasCursor: Bool) {
    let text = row.withoutBoxes.spaced
    isFocus = text.hasPrefix(">") && (hasCursor || row.prefix(2).contains(">"))
    self.text = isFocus ? String(text.dropFirst()).spaced : text
    self.hasCursor = hasCursor
  }
}

extension String {
  /// One blank where there is one, two where there are more, none at the ends.
  fileprivate var spaced: String {
    var result = ""
    var blanks = 0
    for character in self {
      if character.isWhitespace {
        blanks += 1
        continue
      }
      if !result.isEmpty { result += String(repeating: " ", count: min(2, blanks)) }
      blanks = 0
      result.append(character)
    }
    return result
  }

  fileprivate var isRule: Bool {
    guard let first = first(where: { !$0.isWhitespace }) else { return false }
    return first.isBox && contains("─")
  }

  fileprivate var withoutBoxes: String { String(map { $0.isBox ? " " : $0 }) }

  /// Row 1 without what stands at its right.
  fileprivate func withoutIdentity(_ who: String) -> String {
    guard !who.isEmpty, let range = ranges(of: "  \(who)").last else { return self }
    return String(self[..<range.lowerBound])
  }
}

extension Character {
  /// Lines and corners, which a screen draws and nobody needs to hear.
  fileprivate var isBox: Bool {
    unicodeScalars.first.map { (0x2500...0x257F).contains($0.value) } ?? false
  }
}

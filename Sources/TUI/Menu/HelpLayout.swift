internal import ReviewCore
internal import Terminal

/// Where the rows of 按键 stand: two columns of groups, or one where there is no room for two.
struct HelpLayout {
  private let columns: [Column]
  private let top: Int
  private let height: Int
  private let width: Int

  /// One column of lines, and where its parts begin.
  fileprivate struct Column {
    var lines: [Line] = []
    let left: Int
    let keys: Int
    let end: Int
  }

  fileprivate enum Line {
    case blank
    case heading(Text)
    case entry(MenuEntry, index: Int)
    /// A reason that needs a line of its own.
    case reason(String, index: Int)

    var index: Int? {
      switch self {
      case .blank, .heading: nil
      case .entry(_, let index), .reason(_, let index): index
      }
    }
  }

  /// Lays out entries that come in the order of the cursor, refused ones last; filtered ones stand
  /// in one list without headings.
  init(_ entries: [MenuEntry], isFiltered: Bool, _ app: AppView) {
    width = app.size.columns
    top = app.size.rows >= 30 ? 3 : 2
    height = app.size.rows - 3 - top
    let half = width / 2 + 1
    let isDouble = width >= 80 && !isFiltered
    var left = Column(
      left: 1, keys: isDouble ? width / 4 + 3 : 28, end: isDouble ? half - 1 : width - 1)
    var right = Column(left: half, keys: half + width / 4, end: width - 1)
    let numbered = entries.enumerated().map { (index: $0.offset, entry: $0.element) }
    if isFiltered {
      left.lines = numbered.flatMap { Self.lines($0.entry, $0.index, left, app) }
      columns = [left]
      return
    }
    for group in CommandGroup.allCases {
      let members = numbered.filter { $0.entry.group == group && $0.entry.refusal == nil }
      guard !members.isEmpty else { continue }
      let isRight = isDouble && (group == .reading || group == .anytime)
      let lines = members.map { Line.entry($0.entry, index: $0.index) }
      if isRight {
        right.add(.heading(group.text), lines)
      } else {
        left.add(.heading(group.text), lines)
      }
    }
    let refused = numbered.filter { $0.entry.refusal != nil }
    if !refused.isEmpty {
      let heading = Line.heading(Text(zh: "不能用的", en: "Not now"))
      let column = isDouble ? right : left
      let lines = refused.flatMap { Self.lines($0.entry, $0.index, column, app) }
      if isDouble { right.add(heading, lines) } else { left.add(heading, lines) }
    }
    columns = isDouble ? [left, right] : [left]
  }

  /// The line of a command; a reason that does not fit beside it follows in lines of its own.
  private static func lines(
    _ entry: MenuEntry, _ index: Int, _ column: Column, _ app: AppView
  ) -> [Line] {
    guard let refusal = entry.refusal, !fits(entry, column, app) else {
      return [.entry(entry, index: index)]
    }
    let text = app(refusal)
    let breaker = LineBreaker(
      columns: max(10, column.end - column.left - 4), ambiguous: app.ambiguous)
    return [.entry(entry, index: index)]
      + breaker.lines(of: text).map { .reason(String(text[$0]), index: index) }
  }

  /// Whether the reason has room on the line of its command.
  private static func fits(_ entry: MenuEntry, _ column: Column, _ app: AppView) -> Bool {
    guard let refusal = entry.refusal else { return true }
    let length = Width.columns(of: app(refusal), ambiguous: app.ambiguous)
    return keysEnd(entry, column, app) < column.keys && column.keys + length <= column.end
  }

  private static func keysStart(_ entry: MenuEntry, _ column: Column, _ app: AppView) -> Int {
    let name = column.left + 2 + Width.columns(of: app(entry.name), ambiguous: app.ambiguous)
    return max(column.left + 10, name + 2)
  }

  private static func keysEnd(_ entry: MenuEntry, _ column: Column, _ app: AppView) -> Int {
    keysStart(entry, column, app)
      + Width.columns(of: app(entry.keys), ambiguous: app.ambiguous)
  }
}

extension HelpLayout.Column {
  fileprivate mutating func add(_ heading: HelpLayout.Line, _ entries: [HelpLayout.Line]) {
    lines += (lines.isEmpty ? [] : [.blank]) + [heading] + entries
  }
}

// MARK: - Moving

extension HelpLayout {
  /// The entry beside another one, in the column at its right or its left.
  func neighbour(of index: Int, toRight: Bool) -> Int {
    guard columns.count == 2, let place = place(of: index) else { return index }
    let other = toRight ? 1 : 0
    guard place.column != other else { return index }
    let candidates = columns[other].lines.enumerated().compactMap { line, content in
      content.index.map { (distance: abs(line - place.line), index: $0) }
    }
    return candidates.min { $0.distance < $1.distance }?.index ?? index
  }

  /// The entry a page further in the same column.
  func page(from index: Int, isDown: Bool) -> Int {
    guard let place = place(of: index) else { return index }
    let target = place.line + (isDown ? height - 2 : 2 - height)
    let lines = columns[place.column].lines
    let reachable = lines.enumerated().compactMap { line, content in
      content.index.map { (distance: abs(line - target), index: $0) }
    }
    return reachable.min { $0.distance < $1.distance }?.index ?? index
  }

  private func place(of index: Int) -> (column: Int, line: Int)? {
    for (number, column) in columns.enumerated() {
      if let line = column.lines.firstIndex(where: { $0.index == index }) { return (number, line) }
    }
    return nil
  }
}

// MARK: - Drawing

extension HelpLayout {
  func draw(on frame: inout Frame, focus: Int, _ app: AppView) {
    let focused = place(of: focus)
    let longest = columns.map(\.lines.count).max() ?? 0
    let wanted = max(0, (focused?.line ?? 0) - height / 2)
    let first = longest <= height ? 0 : min(wanted, longest - height)
    if longest > height {
      let last = min(longest, first + height)
      frame.putRule(
        row: frame.size.rows - 3, "",
        app("\(first + 1)-\(last) / \(longest) 行", "rows \(first + 1)-\(last) of \(longest)"), app)
    }
    for (number, column) in columns.enumerated() {
      for (offset, line) in column.lines.dropFirst(first).prefix(height).enumerated() {
        put(line, row: top + offset, column, on: &frame, app)
        guard focused?.column == number, focused?.line == first + offset else { continue }
        let span =
          columns.count == 1 ? 0..<width : (number == 0 ? 0..<column.end : column.left - 1..<width)
        frame.putFocus(row: top + offset, column: column.left - 1, columns: span, app)
      }
    }
  }

  private func put(
    _ line: Line, row: Int, _ column: Column, on frame: inout Frame, _ app: AppView
  ) {
    switch line {
    case .blank: break
    case .heading(let text):
      frame.put(app(text), row: row, column: column.left, style: app.theme[.key])
    case .reason(let text, _): frame.put(text, row: row, column: column.left + 4)
    case .entry(let entry, _):
      let isRefused = entry.refusal != nil
      let keys = isRefused ? Self.keysStart(entry, column, app) : column.keys
      frame.put(
        app(entry.name), row: row, column: column.left + 2, limit: keys - column.left - 3)
      frame.put(app(entry.keys), row: row, column: keys, limit: column.end - keys)
      guard let refusal = entry.refusal, Self.fits(entry, column, app) else { return }
      frame.put(app(refusal), row: row, column: column.keys, limit: column.end - column.keys)
    }
  }
}

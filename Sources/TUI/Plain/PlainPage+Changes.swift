/// What there is to say of a page: all of it, or what has changed.
extension PlainPage {
  /// A block beside the focus that changed in more lines is named and not read, and it is said how to
  /// hear it: the plan, which turns by itself with the items, is there for whoever asks for it.
  private static let longestAside = 8

  /// Title, captions and lines.
  var whole: [String] {
    ([title] + blocks.flatMap { [$0.caption] + $0.lines.map(\.spoken) }).filter { !$0.isEmpty }
  }

  /// The focused block with its caption, for a text that is being changed.
  var focused: [String] {
    guard let block = focusedBlock else { return [] }
    return ([block.caption] + block.lines.map(\.spoken)).filter { !$0.isEmpty }
  }

  /// The line with the focus; without one the title.
  var here: [String] {
    let line = focus?.spoken ?? title
    return line.isEmpty ? Array(whole.prefix(1)) : [line]
  }

  /// What is new against the page that was there before: the block with the focus first, then the
  /// others; all of it where the page is about something else.
  ///
  /// - Parameters:
  ///   - before: What was there.
  ///   - unread: What is said in place of a long block beside the focus.
  /// - Returns: Lines, in the order in which they are said.
  func changes(since before: PlainPage, unread: String) -> [String] {
    guard title == before.title else { return whole }
    let captions = Set(before.blocks.map(\.caption))
    func caption(of block: Block) -> [String] {
      captions.contains(block.caption) || block.caption.isEmpty ? [] : [block.caption]
    }
    let focused = focusedIndex
    let spoken =
      focused.map { caption(of: blocks[$0]) + news(of: $0, since: before).map(\.spoken) } ?? []
    let asides = blocks.indices.filter { $0 != focused }.flatMap { index in
      let news = news(of: index, since: before)
      let isShort = spoken.isEmpty || news.count <= Self.longestAside
      return caption(of: blocks[index]) + (isShort ? news.map(\.spoken) : [unread])
    }
    return spoken + asides
  }

  /// The new lines of a block, the one with the focus first; all of one that was turned by more
  /// than a line or of a list that has lost some, since nobody could tell what is left.
  private func news(of index: Int, since before: PlainPage) -> [Line] {
    let block = blocks[index]
    var known: [String: Int] = [:]
    for line in before.blocks.flatMap(\.lines) { known[line.text, default: 0] += 1 }
    let new = block.lines.filter { line in
      known[line.text, default: 0] -= 1
      return known[line.text, default: 0] < 0
    }
    let old = before.blocks.indices.contains(index) ? before.blocks[index].lines : []
    let isTurned = new.count > 1 && block.lines.first?.text != old.first?.text
    let isList = block.lines.contains(where: \.isFocus)
    if isTurned || isList && block.lines.count < old.count { return block.lines }
    guard let focus, block.lines.contains(focus), hasMoved(focus, since: before) else { return new }
    return [focus] + new.filter { $0 != focus }
  }

  /// Whether the focus is elsewhere; a cursor that only marks the top of a text stays with its block.
  private func hasMoved(_ focus: Line, since before: PlainPage) -> Bool {
    focus.isFocus ? focus.text != before.focus?.text : focusedIndex != before.focusedIndex
  }
}

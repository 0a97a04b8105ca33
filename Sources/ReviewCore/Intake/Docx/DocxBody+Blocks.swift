/// Closes the blocks of a document.
extension DocxBody {
  mutating func closeParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    let last = containers.count - 1
    let raw = containers[last].carried + paragraph.text
    containers[last].carried = paragraph.isMarkDeleted ? raw : ""
    if !paragraph.isMarkDeleted { add(raw, of: paragraph) }
    add(paragraph.attached)
  }

  private mutating func add(_ raw: String, of paragraph: DocxParagraph) {
    var lines = PlanText.lines(raw, removed: &tally.controlCharacters)
    guard !isInContents, !styles.isContents(paragraph.style) else {
      tally.contentsLines += lines.count
      return
    }
    let label = label(of: paragraph)
    guard !lines.isEmpty else { return }
    lines[0] = label + lines[0]
    guard let level = headingLevel(of: paragraph) else {
      return add(lines.map { .text($0, level: nil) })
    }
    add([.text(PlanText.joined(lines), level: level)])
  }

  private func headingLevel(of paragraph: DocxParagraph) -> Int? {
    guard let level = paragraph.outlineLevel else { return styles.headingLevel(paragraph.style) }
    return (0..<9).contains(level) ? level + 1 : nil
  }

  private mutating func label(of paragraph: DocxParagraph) -> String {
    let style = paragraph.style ?? styles.defaultStyle
    let inherited = styles.numbering(style)
    guard let number = paragraph.numbering ?? inherited?.id, number != 0 else { return "" }
    let level =
      paragraph.numberingLevel ?? counters.level(ofStyle: style, in: number)
      ?? inherited?.level ?? 0
    return counters.label(number, level: level)
  }

  mutating func add(_ blocks: [DraftBlock]) {
    blockCount += blocks.count
    containers[containers.count - 1].blocks += blocks
  }

  mutating func closeCell() {
    guard containers.count > 1 else { return }
    let container = containers.removeLast()
    guard !tables.isEmpty else { return add(container.blocks) }
    let before = tables[tables.count - 1].row.count
    tables[tables.count - 1].closeCell(container)
    cellCount += tables[tables.count - 1].row.count - before
  }

  mutating func closeTable() {
    if let table = tables.popLast() { add(table.blocks) }
  }

  /// A text box follows the paragraph that it hangs on.
  mutating func closeTextBox() {
    guard containers.count > 1 else { return }
    let blocks = containers.removeLast().blocks
    guard !paragraphs.isEmpty else { return add(blocks) }
    paragraphs[paragraphs.count - 1].attached += blocks
  }
}

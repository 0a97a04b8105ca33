/// A run of blocks that is being read: the body, a cell, a text box or a note.
struct DocxContainer {
  var blocks: [DraftBlock] = []
  /// The text of a paragraph whose mark is deleted, which the next one continues.
  var carried = ""

  /// Its text on lines of its own, as a cell or a note shows it.
  var text: String {
    blocks.map { block in
      switch block {
      case .text(let text, _): text
      case .table(let rows):
        rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}

/// A paragraph that is being read.
struct DocxParagraph {
  var text = ""
  var style: String?
  /// As in the file: 0 is the highest level, 9 is body text.
  var outlineLevel: Int?
  /// 0 takes away the numbering that the style brings.
  var numbering: Int?
  var numberingLevel: Int?
  var isMarkDeleted = false
  /// Text boxes and notes that hang on it, to follow it.
  var attached: [DraftBlock] = []
}

/// A table that is being read.
struct DocxTable {
  var rows: [[String]] = []
  var row: [String] = []
  var isRowDeleted = false
  /// Columns that the open cell spans.
  var span = 1
  /// Whether another cell covers the open one.
  var isCovered = false
  var lastCell: [DraftBlock] = []

  mutating func closeCell(_ container: DocxContainer) {
    lastCell = container.blocks
    row.append(isCovered ? "" : container.text)
    row += Array(repeating: "", count: max(1, min(span, IntakeLimits.columns)) - 1)
    (span, isCovered) = (1, false)
  }

  mutating func closeRow() {
    if !isRowDeleted, !row.isEmpty { rows.append(row) }
    (row, isRowDeleted) = ([], false)
  }

  /// The table as blocks: what stands in its only cell is plain text, an empty table is nothing.
  var blocks: [DraftBlock] {
    if rows.count == 1, rows[0].count == 1 { return lastCell }
    guard rows.joined().contains(where: { !$0.isEmpty }) else { return [] }
    let width = rows.reduce(0) { max($0, $1.count) }
    return [.table(rows.map { $0 + Array(repeating: "", count: width - $0.count) })]
  }
}

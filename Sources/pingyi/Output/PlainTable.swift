internal import Terminal

/// A table for standard output, its columns padded in cells.
struct PlainTable {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]]

  init(_ columns: [(title: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.title)]
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// One line for the heading and one for each row, without trailing blanks.
  var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.map { Width.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = alignments.indices.map { column in
        switch alignments[column] {
        case .left: row[column].padded(toColumns: widths[column])
        case .right: row[column].rightAligned(toColumns: widths[column])
        }
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

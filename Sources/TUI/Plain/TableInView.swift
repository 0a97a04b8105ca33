internal import ReviewCore

/// A table as far as a screen shows it, with its cells whole.
package struct TableInView: Sendable {
  /// The rows of the frame that it takes.
  let frameRows: Range<Int>
  /// Of the paragraph; nil where none is shown.
  let number: Int?
  let heading: [String]
  /// Whether the heading is in view itself.
  let showsHeading: Bool
  /// The rows of which at least a line is in view.
  let rows: [[String]]
}

extension TableInView {
  /// The heading once, then a line for each row, every cell after its heading; empty cells are left
  /// out.
  func spoken(_ language: Language) -> [String] {
    let semicolon = language == .zh ? "；" : "; "
    let colon = language == .zh ? "：" : ": "
    var lines: [String] = []
    if showsHeading {
      let headings = heading.filter { !$0.isEmpty }.joined(separator: semicolon)
      lines.append("\(Self.name[language])\(colon)\(headings)")
    }
    lines += rows.map { row in
      row.enumerated().filter { !$0.element.isEmpty }.map { column, cell in
        let heading = column < heading.count ? heading[column] : ""
        return heading.isEmpty ? cell : heading + colon + cell
      }.joined(separator: semicolon)
    }
    if let number, let first = lines.first { lines[0] = "\(number)  \(first)" }
    return lines
  }

  private static let name = Text(zh: "表头", en: "Headings")
}

/// Reads a `.md` file: headings, paragraphs, list items and pipe tables.
///
/// Emphasis, links and code keep their words and lose their signs; pictures, comments and metadata at
/// the top are left out and counted.
struct MarkdownReader {
  private var blocks: [DraftBlock] = []
  private var paragraph: [String] = []
  private var table: [[String]] = []
  private var fence: String?
  private var inline = MarkdownInline()
  private var removed = 0

  static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
    let text = try TextDecoding.text(bytes)
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    let metadata = metadataLength(lines)
    lines = lines.dropFirst(metadata)
    var reader = MarkdownReader()
    for line in lines {
      reader.read(String(line))
      guard reader.blocks.count <= IntakeLimits.blocks else {
        throw .tooManyBlocks(entry: "", line: reader.blocks.count)
      }
    }
    reader.flush()
    var notices = reader.inline.notices
    if reader.removed > 0 { notices.append(.controlCharacters(reader.removed)) }
    if metadata > 0 { notices.append(.frontMatter(lines: metadata)) }
    return DocumentText(blocks: reader.blocks, notices: notices)
  }

  /// The lines between `---` at the very top and the next `---`, with both.
  private static func metadataLength(_ lines: ArraySlice<Substring>) -> Int {
    guard lines.first == "---" else { return 0 }
    return lines.dropFirst().firstIndex { $0 == "---" || $0 == "..." }.map { $0 + 1 } ?? 0
  }

  private mutating func read(_ raw: String) {
    let line = String(raw.trimmingPrefix { $0.isWhitespace })
    if let mark = fence {
      if line.hasPrefix(mark) { fence = nil } else { add(line, level: nil, isPlain: true) }
    } else if line.hasPrefix("```") || line.hasPrefix("~~~") {
      flush()
      fence = String(line.prefix(3))
    } else if line.allSatisfy(\.isWhitespace) {
      flush()
    } else if let (level, title) = Self.heading(line) {
      flush()
      add(title, level: level)
    } else if let level = underlineLevel(line) {
      let title = PlanText.joined(paragraph)
      paragraph = []
      add(title, level: level)
    } else if Self.isRule(line) {
      flush()
    } else if line.hasPrefix("|") {
      flushParagraph()
      readRow(line)
    } else {
      readText(line)
    }
  }

  private mutating func readText(_ line: String) {
    flushTable()
    let text = String(line.trimmingPrefix { $0 == ">" || $0.isWhitespace })
    let isItem = ["- ", "* ", "+ "].contains { text.hasPrefix($0) }
    if isItem || OutlineNumber(text) != nil { flushParagraph() }
    paragraph.append(isItem ? "• " + text.dropFirst(2) : text)
    // Two spaces or a backslash at the end break the line.
    if line.hasSuffix("  ") || line.hasSuffix("\\") { flushParagraph() }
  }
}

extension MarkdownReader {
  private static func heading(_ line: String) -> (level: Int, title: String)? {
    let signs = line.prefix { $0 == "#" }
    let rest = line.dropFirst(signs.count)
    guard (1...6).contains(signs.count), rest.first.map(\.isWhitespace) ?? true else { return nil }
    var title = rest[...]
    while let last = title.last, last == "#" || last.isWhitespace { title.removeLast() }
    return (signs.count, String(title))
  }

  /// A line of `=` or `-` under a paragraph makes it a heading.
  private func underlineLevel(_ line: String) -> Int? {
    guard paragraph.count == 1, line.count >= 2, let sign = line.first,
      line.allSatisfy({ $0 == sign })
    else { return nil }
    return sign == "=" ? 1 : sign == "-" ? 2 : nil
  }

  private static func isRule(_ line: String) -> Bool {
    let signs = line.filter { !$0.isWhitespace }
    return signs.count >= 3 && ["-", "*", "_"].contains { sign in signs.allSatisfy { $0 == sign } }
  }

  private mutating func readRow(_ line: String) {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(cell)
        cell = ""
      } else {
        if isEscaped, character == "|" { cell.removeLast() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cell.contains(where: { !$0.isWhitespace }) { cells.append(cell) }
    let isDivider = cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }
    guard !isDivider else { return }
    table.append(cells.map { clean($0).joined(separator: "\n") })
  }

  private mutating func clean(_ text: String) -> [String] {
    let plain = inline.plain(text.replacing("<br>", with: "\n").replacing("<br/>", with: "\n"))
    return PlanText.lines(plain, removed: &removed)
  }

  private mutating func add(_ text: String, level: Int?, isPlain: Bool = false) {
    let lines = isPlain ? PlanText.lines(text, removed: &removed) : clean(text)
    guard level != nil else {
      blocks += lines.map { .text($0, level: nil) }
      return
    }
    if !lines.isEmpty { blocks.append(.text(PlanText.joined(lines), level: level)) }
  }

  private mutating func flush() {
    flushParagraph()
    flushTable()
  }

  private mutating func flushParagraph() {
    guard !paragraph.isEmpty else { return }
    let text = PlanText.joined(paragraph)
    paragraph = []
    add(text, level: nil)
  }

  private mutating func flushTable() {
    guard !table.isEmpty else { return }
    let width = table.reduce(0) { max($0, $1.count) }
    blocks.append(.table(table.map { $0 + Array(repeating: "", count: width - $0.count) }))
    table = []
  }
}

/// Reads a `.txt` file: a line is a paragraph, unless a long line without a full stop goes on.
enum PlainTextReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
    let text = try TextDecoding.text(bytes)
    var removed = 0
    var paragraphs: [[String]] = []
    var goesOn = false
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard let line = PlanText.lines(String(raw), removed: &removed).first else {
        goesOn = false
        continue
      }
      if goesOn, raw.first?.isWhitespace == false, OutlineNumber(line) == nil {
        paragraphs[paragraphs.count - 1].append(line)
      } else {
        paragraphs.append([line])
      }
      goesOn = line.count >= wrappedLine && line.last.map(stops.contains) == false
    }
    guard paragraphs.count <= IntakeLimits.blocks else {
      throw .tooManyBlocks(entry: "", line: IntakeLimits.blocks)
    }
    return DocumentText(
      blocks: paragraphs.map { .text(PlanText.joined($0), level: nil) },
      notices: removed > 0 ? [.controlCharacters(removed)] : [])
  }

  /// Shorter lines end where their writer wanted it.
  private static let wrappedLine = 30
  private static let stops: Set<Character> = [
    "。", "！", "？", "；", "：", "…", "”", "）", ".", "!", "?", ";", ":",
  ]
}

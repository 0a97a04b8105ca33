/// Reads a plan's document, in the format that its name says.
package enum DocumentReader {
  /// Gives the plan and what was left out of it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - fileName: Its suffix decides: `.docx`, `.md` (`.markdown`) or `.txt`.
  /// - Returns: The plan with its sections.
  /// - Throws: `DocumentError` with the place and what to do.
  package static func read(
    _ bytes: [UInt8], fileName: String
  ) throws(DocumentError) -> (plan: Plan, notices: [DocumentNotice]) {
    let text = try text(bytes, fileName: fileName)
    return (OutlineMatcher.plan(text.blocks), text.notices)
  }

  private static func text(
    _ bytes: [UInt8], fileName: String
  ) throws(DocumentError) -> DocumentText {
    let dot = fileName.lastIndex(of: ".") ?? fileName.endIndex
    switch fileName[dot...].lowercased() {
    case ".docx": return try DocxReader.read(bytes)
    case ".md", ".markdown": return try MarkdownReader.read(bytes)
    case ".txt": return try PlainTextReader.read(bytes)
    case let suffix: throw .unknownKind(suffix.isEmpty ? fileName : suffix)
    }
  }
}

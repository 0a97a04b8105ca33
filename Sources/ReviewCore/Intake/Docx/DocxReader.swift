internal import Foundation

/// Reads a `.docx` file into blocks.
///
/// The parts are found by their relations, as some writers name them otherwise. Headers, footers and
/// comments are no part of a plan.
enum DocxReader {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
    let container = try ZipContainer(bytes)
    var parts = try container.entries([
      rootRelations, usualMain, DocxRelationships.entry(of: usualMain), "word/styles.xml",
      "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml",
    ])
    var root = DocxRelationships()
    try read(rootRelations, of: parts, into: &root)
    let main = root.entry("officeDocument", from: "") ?? usualMain
    if main != usualMain {
      parts.merge(try container.entries([main, DocxRelationships.entry(of: main)])) { $1 }
    }
    var relations = DocxRelationships()
    try read(DocxRelationships.entry(of: main), of: parts, into: &relations)
    let names = ["styles", "numbering", "footnotes", "endnotes"].map {
      relations.entry($0, from: main) ?? "word/\($0).xml"
    }
    let others = Set(names).subtracting(parts.keys)
    if !others.isEmpty { parts.merge(try container.entries(others)) { $1 } }
    guard parts[main] != nil else { throw .missing(entry: main) }
    return try text(main: main, names: names, parts: parts)
  }

  private static let rootRelations = "_rels/.rels"
  private static let usualMain = "word/document.xml"

  private static func text(
    main: String, names: [String], parts: [String: Data]
  ) throws(DocumentError) -> DocumentText {
    var styles = DocxStyles()
    try read(names[0], of: parts, into: &styles)
    var numbering = DocxNumbering()
    try read(names[1], of: parts, into: &numbering)
    var notes: [String: String] = [:]
    for name in names[2...] {
      var reader = DocxBody(styles: styles, numbering: numbering)
      try read(name, of: parts, into: &reader)
      notes.merge(reader.ownNotes) { first, _ in first }
    }
    var body = DocxBody(styles: styles, numbering: numbering, notes: notes)
    try read(main, of: parts, into: &body)
    return DocumentText(blocks: body.blocks, notices: body.tally.notices)
  }

  private static func read<Reader: XMLPartReader>(
    _ entry: String, of parts: [String: Data], into reader: inout Reader
  ) throws(DocumentError) {
    if let data = parts[entry] { try XMLPart.read(data, entry: entry, into: &reader) }
  }
}

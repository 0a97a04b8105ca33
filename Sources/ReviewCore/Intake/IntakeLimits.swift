/// What files from outside may be at most.
///
/// Larger ones are refused with their name, and the rest of the batch loads.
/// Source: design 9 "All input is hostile".
package enum IntakeLimits {
  /// Bytes of a `.docx` file as it lies on the disk.
  package static let documentBytes = 64 << 20
  /// Bytes of a `.md` or `.txt` file.
  package static let textBytes = 16 << 20
  /// Bytes of an attachment.
  package static let attachmentBytes = 512 << 20
  /// Bytes of one entry of a document, unpacked.
  package static let entryBytes = 64 << 20
  /// Bytes of all entries that are read from one document, unpacked.
  package static let unpackedBytes = 96 << 20
  /// Bytes of a packet that comes back from an expert.
  package static let packetBytes = 512 << 20
  /// How many times larger than the whole file an entry may become, once past `ratioFloor`.
  package static let ratio = 200
  package static let ratioFloor = 4 << 20
  /// Entries of one document.
  package static let entries = 10_000
  /// XML elements within one another.
  package static let xmlDepth = 200
  /// Blocks of one plan.
  package static let blocks = 100_000
  /// Cells of all the tables of one plan.
  package static let cells = 400_000
  /// Columns that one cell may span; as many as a table of a word processor has.
  package static let columns = 63
  /// Headings and numbered paragraphs of one plan in which its outline is looked for.
  package static let headings = 4_000
  /// Characters of a paragraph that may still be a heading.
  package static let headingLength = 100
  /// Characters of a numbered paragraph without a heading style that may still be a heading.
  package static let numberedHeadingLength = 40
}

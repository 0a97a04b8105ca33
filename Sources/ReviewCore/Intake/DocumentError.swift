/// Why a document cannot be read, and what to do.
package enum DocumentError: WordedError, Hashable {
  case unknownKind(String)
  case unreadable
  case empty
  case tooLarge(limit: Int)
  case notAnArchive
  case legacyOrLocked
  case damagedArchive(entry: String?)
  case locked(entry: String)
  case unsafeName(entry: String)
  case repeatedName(entry: String)
  case tooManyEntries
  case unpacksTooFar(entry: String)
  case missing(entry: String)
  case declaresEntities(entry: String)
  case notUTF8XML(entry: String)
  case malformedXML(entry: String, line: Int)
  case tooDeep(entry: String, line: Int)
  case tooManyBlocks(entry: String, line: Int)
  case binary(offset: Int)
  case damagedUTF8(offset: Int)
  case unknownEncoding(utf8: Int, gb18030: Int)
}

extension DocumentError {
  package var place: IntakePlace {
    switch self {
    case .unknownKind, .unreadable, .empty, .tooLarge, .notAnArchive, .legacyOrLocked,
      .damagedArchive(nil), .tooManyEntries:
      .file
    case .damagedArchive(let entry?), .locked(let entry), .unsafeName(let entry),
      .repeatedName(let entry), .unpacksTooFar(let entry), .missing(let entry),
      .declaresEntities(let entry), .notUTF8XML(let entry):
      .entry(entry.excerpt, line: nil)
    case .malformedXML(let entry, let line), .tooDeep(let entry, let line),
      .tooManyBlocks(let entry, let line):
      .entry(entry.excerpt, line: line)
    case .binary(let offset), .damagedUTF8(let offset), .unknownEncoding(_, let offset):
      .byte(offset)
    }
  }
}

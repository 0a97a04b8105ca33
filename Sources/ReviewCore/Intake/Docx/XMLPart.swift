internal import Foundation
internal import FoundationXML

/// Feeds one XML part of a document to a reader.
///
/// Document types, and with them entities, are refused.
enum XMLPart {
  static func read<Reader: XMLPartReader>(
    _ data: Data, entry: String, into reader: inout Reader
  ) throws(DocumentError) {
    try checkProlog(data, entry: entry)
    let delegate = XMLPartDelegate(reader)
    // From a stream: the parser takes no more than 10 MB at once.
    let parser = XMLParser(stream: InputStream(data: data))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = delegate
    _ = parser.parse()
    switch delegate.stop {
    case .malformed(let line): throw .malformedXML(entry: entry, line: line)
    case .tooDeep(let line): throw .tooDeep(entry: entry, line: line)
    case .full(let line): throw .tooManyBlocks(entry: entry, line: line)
    case nil: break
    }
    guard delegate.hasRoot else { throw .malformedXML(entry: entry, line: 1) }
    reader = delegate.reader
  }

  /// Walks up to the root element: a byte order mark, a declaration in UTF-8, comments, instructions.
  private static func checkProlog(_ data: Data, entry: String) throws(DocumentError) {
    var rest = [UInt8](data.prefix(1 << 16))[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      if rest.starts(with: "<?".utf8) {
        guard let end = rest.firstRange(of: Array("?>".utf8)) else {
          throw .malformedXML(entry: entry, line: 1)
        }
        let instruction = String(decoding: rest[..<end.lowerBound], as: UTF8.self).lowercased()
        let isPlain = !instruction.hasPrefix("<?xml ") || !instruction.contains("encoding")
        guard isPlain || instruction.contains("utf-8") else { throw .notUTF8XML(entry: entry) }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else {
          throw .malformedXML(entry: entry, line: 1)
        }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<!".utf8) {
        throw .declaresEntities(entry: entry)
      } else {
        guard rest.first == UInt8(ascii: "<"), rest.dropFirst().first != 0 else {
          throw .notUTF8XML(entry: entry)
        }
        return
      }
    }
  }
}

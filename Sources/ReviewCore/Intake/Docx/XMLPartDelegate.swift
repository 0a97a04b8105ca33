internal import Foundation
internal import FoundationXML

/// Passes the parser's events on to a reader, and stops at the first thing that may not be.
final class XMLPartDelegate<Reader: XMLPartReader>: NSObject, XMLParserDelegate {
  private(set) var reader: Reader
  private(set) var stop: Stop?
  private(set) var hasRoot = false
  private var depth = 0

  enum Stop {
    case malformed(line: Int)
    case tooDeep(line: Int)
    case full(line: Int)
  }

  init(_ reader: Reader) {
    self.reader = reader
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    guard stop == nil else { return }
    hasRoot = true
    depth += 1
    guard depth <= IntakeLimits.xmlDepth else {
      return abort(parser, .tooDeep(line: parser.lineNumber))
    }
    reader.start(
      XMLName(space: .init(namespaceURI), local: elementName),
      XMLAttributes(byName: attributeDict))
    if !reader.hasRoom { abort(parser, .full(line: parser.lineNumber)) }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    guard stop == nil else { return }
    depth -= 1
    reader.end(XMLName(space: .init(namespaceURI), local: elementName))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if stop == nil { reader.characters(string) }
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    if stop == nil { reader.characters(String(decoding: CDATABlock, as: UTF8.self)) }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    if stop == nil { stop = .malformed(line: max(1, parser.lineNumber)) }
  }

  private func abort(_ parser: XMLParser, _ reason: Stop) {
    stop = reason
    parser.abortParsing()
  }
}

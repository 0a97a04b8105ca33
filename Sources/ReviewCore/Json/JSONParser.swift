/// Reads one JSON text (RFC 8259) from UTF-8 bytes into a tree that knows its places.
package struct JSONParser {
  private let bytes: [UInt8]
  var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads the whole text; a byte order mark before it is skipped.
  ///
  /// - Throws: `JSONSyntaxError` with the first place that is not JSON.
  package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes)
    guard bytes.count <= JSONLimits.size else {
      throw parser.error(.tooLarge(bytes: bytes.count))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.offset = 3 }
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.peek == nil else { throw parser.error(.afterTheEnd) }
    return value
  }

  /// The byte that comes next; nil at the end.
  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The bytes from an earlier offset up to here.
  func bytes(from start: Int) -> ArraySlice<UInt8> { bytes[start..<offset] }

  mutating func advance() {
    let byte = bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    advance()
    return true
  }

  func error(_ fault: JSONSyntaxError.Fault) -> JSONSyntaxError {
    JSONSyntaxError(line: line, column: column, fault: fault)
  }

  /// What to say of a byte that does not belong here.
  func unexpected() -> JSONSyntaxError {
    guard let byte = peek else { return error(.endsEarly) }
    let end = bytes[offset...].prefix(4)
    let scalar = String(decoding: end, as: UTF8.self).unicodeScalars.first.map(String.init)
    guard byte < 0x80 || scalar != "\u{FFFD}" else { return error(.notUTF8) }
    return error(.unexpected((scalar ?? "").excerpt))
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      advance()
    }
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    let (line, column) = (line, column)
    return JSONValue(content: try content(depth: depth), line: line, column: column)
  }

  private mutating func content(depth: Int) throws(JSONSyntaxError) -> JSONValue.Content {
    switch peek {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "t"): try literal("true", .bool(true))
    case UInt8(ascii: "f"): try literal("false", .bool(false))
    case UInt8(ascii: "n"): try literal("null", .null)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): .number(try number())
    case .none, .some: throw unexpected()
    }
  }

  private mutating func literal(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONSyntaxError) -> JSONValue.Content {
    for byte in word.description.utf8 {
      guard skip(byte) else { throw unexpected() }
    }
    return content
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue.Content {
    guard depth <= JSONLimits.depth else { throw error(.tooDeep) }
    advance()
    skipSpace()
    var elements: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value(depth: depth))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return .array(elements) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue.Content {
    guard depth <= JSONLimits.depth else { throw error(.tooDeep) }
    advance()
    skipSpace()
    var members: [JSONValue.Member] = []
    if skip(UInt8(ascii: "}")) { return .object(members) }
    while true {
      members.append(try member(depth: depth))
      skipSpace()
      if skip(UInt8(ascii: "}")) { return .object(members) }
      guard skip(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func member(depth: Int) throws(JSONSyntaxError) -> JSONValue.Member {
    skipSpace()
    let (line, column) = (line, column)
    guard peek == UInt8(ascii: "\"") else { throw unexpected() }
    let name = try string()
    skipSpace()
    guard skip(UInt8(ascii: ":")) else { throw unexpected() }
    return JSONValue.Member(
      name: name, line: line, column: column, value: try value(depth: depth))
  }
}

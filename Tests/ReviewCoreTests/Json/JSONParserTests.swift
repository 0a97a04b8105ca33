import ReviewCore
import Testing

@Suite struct JSONParserTests {
  @Test func `a text becomes a tree that knows its places`() throws {
    let value = try JSONParser.parse(Array("{\"评\": [1.50,\n  -2e3, true, null]}".utf8))
    guard case .object(let members) = value.content, let member = members.first else {
      Issue.record("no object")
      return
    }
    #expect((member.name, member.line, member.column) == ("评", 1, 2))
    #expect(member.value.column == 7)
    guard case .array(let elements) = member.value.content else {
      Issue.record("no list")
      return
    }
    #expect(elements.map(\.content) == [.number("1.50"), .number("-2e3"), .bool(true), .null])
    #expect(elements.map(\.line) == [1, 2, 2, 2])
    #expect(elements.map(\.column) == [8, 3, 9, 15])
  }

  @Test func `a byte order mark is skipped`() throws {
    #expect(try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("[]".utf8)).content == .array([]))
  }

  @Test(arguments: [
    (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{08}\u{0C}\n\r\tb"),
    (#""\u8bc4""#, "评"),
    (#""\ud842\udfb7""#, "𠮷"),
    ("\"𠮷〔〕\"", "𠮷〔〕"),
  ])
  func `a string is read with its escapes`(json: String, text: String) throws {
    #expect(try JSONParser.parse(Array(json.utf8)).content == .string(text))
  }

  @Test(arguments: ["0", "-0", "10", "4.50", "1e5", "1E-5", "0.10", "2.5e+3"])
  func `a number keeps its digits`(json: String) throws {
    #expect(try JSONParser.parse(Array(json.utf8)).content == .number(json))
  }

  @Test(arguments: [
    ("", 1, 1, JSONSyntaxError.Fault.endsEarly),
    ("{", 1, 2, .endsEarly),
    ("[1,\n2", 2, 2, .endsEarly),
    ("\"a", 1, 3, .endsEarly),
    ("[1,]", 1, 4, .unexpected("]")),
    ("{\"a\" 1}", 1, 6, .unexpected("1")),
    ("{评: 1}", 1, 2, .unexpected("评")),
    ("{\"a\":1,}", 1, 8, .unexpected("}")),
    ("tru", 1, 4, .endsEarly),
    ("nul1", 1, 4, .unexpected("1")),
    ("\u{1B}[0m", 1, 1, .unexpected("\\u{1B}")),
    ("[] []", 1, 4, .afterTheEnd),
    ("01", 1, 2, .malformedNumber),
    ("1.", 1, 3, .malformedNumber),
    ("-", 1, 2, .malformedNumber),
    ("1e", 1, 3, .malformedNumber),
    ("1.2.3", 1, 4, .malformedNumber),
    ("\"a\nb\"", 1, 3, .controlCharacter),
    ("\"\\x\"", 1, 3, .malformedEscape),
    ("\"\\u12g4\"", 1, 6, .malformedEscape),
    ("\"\\ud842\"", 1, 8, .loneSurrogate),
    ("\"\\ud842\\u0041\"", 1, 14, .loneSurrogate),
    ("\"\\udfb7\"", 1, 8, .loneSurrogate),
  ])
  func `what is not JSON is refused where it stands`(
    json: String, line: Int, column: Int, fault: JSONSyntaxError.Fault
  ) {
    #expect(throws: JSONSyntaxError(line: line, column: column, fault: fault)) {
      try JSONParser.parse(Array(json.utf8))
    }
  }

  @Test(arguments: [
    [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xFF, 0x22],
    [0x22, 0xE8, 0xAF, 0x22], [0xC6, 0xC0],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(bytes) }
    #expect(error?.fault == .notUTF8)
  }

  @Test func `64 levels are read, 65 are refused`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONParser.parse(nested(64))
    #expect(throws: JSONSyntaxError(line: 1, column: 65, fault: .tooDeep)) {
      try JSONParser.parse(nested(65))
    }
    #expect(throws: JSONSyntaxError(line: 1, column: 65, fault: .tooDeep)) {
      try JSONParser.parse(nested(1_000_000))
    }
  }

  @Test func `a text over the limit is refused unread`() {
    let bytes = [UInt8](repeating: 0x20, count: JSONLimits.size + 1)
    #expect(throws: JSONSyntaxError(line: 1, column: 1, fault: .tooLarge(bytes: bytes.count))) {
      try JSONParser.parse(bytes)
    }
  }
}

import Terminal
import Testing

@Suite struct LineBufferTests {
  @Test func `lines come whole, however the bytes are cut`() {
    let bytes = Array("一 4.5\r\n\n评语：前后不一\n末".utf8)
    for size in [1, 2, 3, 7, bytes.count] {
      var buffer = LineBuffer()
      var lines: [InputLine] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        lines += buffer.feed(bytes[start..<min(bytes.count, start + size)])
      }
      #expect(lines.map(\.text) == ["一 4.5", "", "评语：前后不一"])
      #expect(buffer.finish()?.text == "末")
      #expect(buffer.finish() == nil)
    }
  }

  @Test func `bytes that are no UTF-8 are replaced, and it is known`() throws {
    var buffer = LineBuffer()
    let line = try #require(buffer.feed([0xC6, 0xC0, 0x41, 0x0A]).first)
    #expect(line.isRepaired)
    #expect(line.text.hasSuffix("A"))
    #expect(line.text.contains("\u{FFFD}"))
    #expect(!InputLine("评").isRepaired)
  }

  @Test func `a line that is too long loses its end at a whole character`() throws {
    var buffer = LineBuffer()
    let text = "a" + String(repeating: "评", count: LineBuffer.limit / 3 + 5)
    let line = try #require(buffer.feed((text + "\n").utf8).first)
    #expect(line.isCut && !line.isRepaired)
    #expect(text.hasPrefix(line.text))
    #expect((LineBuffer.limit - 2...LineBuffer.limit).contains(line.text.utf8.count))
    #expect(try #require(buffer.feed("4\n".utf8).first) == InputLine("4"))
  }

  @Test(arguments: [
    ("\u{1B}[A", [Key.up]), ("\u{1B}", [.escape]), ("\u{1B}OP", [.function(1)]),
    ("\u{1B}[B\u{1B}[B", [.down, .down]), ("\u{10}", [.control("p")]), ("\u{7F}", [.backspace]),
  ])
  func `a line of nothing but keys is these keys`(line: String, keys: [Key]) {
    #expect(InputLine(line).keys == keys)
    #expect(InputLine(line).text.isEmpty)
  }

  @Test func `sequences within a text are left out, tabs stay`() {
    #expect(InputLine("前\u{1B}[D后\u{7}").text == "前后")
    #expect(InputLine("前\u{1B}[D后").keys.isEmpty)
    #expect(InputLine("前\t后").text == "前\t后")
  }
}

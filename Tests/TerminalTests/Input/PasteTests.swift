import Terminal
import Testing

@Suite struct PasteTests {
  private func paste(_ bytes: [UInt8]) -> [InputEvent] {
    var parser = InputParser()
    return parser.feed(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
  }

  private func paste(_ text: String) -> [InputEvent] { paste(Array(text.utf8)) }

  @Test(arguments: [
    ("评语", "评语"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\nb", "a\n\nb"),
    ("a\r\rb", "a\n\nb"), ("a\tb", "a\tb"), ("a\u{1B}[Ab", "a[Ab"), ("a\u{1B}OAb", "aOAb"),
    ("a\u{00}\u{07}\u{7F}\u{9B}b", "ab"), ("a\u{1B}[20b", "a[20b"), ("", ""),
    ("a\u{1B}\u{1B}[201b", "a[201b"), ("q\u{03}", "q"),
  ])
  func `T4 everything between the marks is text`(pasted: String, text: String) {
    #expect(paste(pasted) == [.paste(text, truncated: false)])
  }

  @Test func `T4 keys after the end mark are keys again`() {
    var parser = InputParser()
    #expect(
      parser.feed(Array("x\u{1B}[200~q\u{1B}[201~y".utf8))
        == [.key(.character("x")), .paste("q", truncated: false), .key(.character("y"))])
  }

  @Test func `T4 a paste is cut at 200 KB between characters, and says so`() {
    let limit = 200 * 1024
    let exact = String(repeating: "a", count: limit)
    #expect(paste(exact) == [.paste(exact, truncated: false)])
    #expect(paste(exact + "b") == [.paste(exact, truncated: true)])
    let fitting = String(repeating: "中", count: limit / 3)
    #expect(paste(fitting + "中") == [.paste(fitting, truncated: true)])
  }

  @Test func `T4 a paste without its end mark ends in a pause`() {
    var parser = InputParser()
    #expect(parser.feed(Array("\u{1B}[200~评\r\u{1B}[2".utf8)) == [])
    #expect(parser.pending == .block)
    #expect(parser.flush() == [.paste("评\n[2", truncated: false)])
    #expect(parser.feed([0x71]) == [.key(.character("q"))])
  }

  @Test func `bytes of GBK in a paste are shown as U+FFFD`() {
    #expect(paste([0x61, 0xD6, 0xD0, 0x62]) == [.paste("a\u{FFFD}\u{FFFD}b", truncated: false)])
  }
}

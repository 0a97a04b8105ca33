import Foundation
import Testing

@testable import Terminal

/// The bytes are those of Python's codec.
@Suite struct GB18030Tests {
  private func events(_ pieces: [UInt8]...) -> [InputEvent] {
    var parser = InputParser(encoding: .gb18030)
    return pieces.flatMap { parser.feed($0) } + parser.flush()
  }

  private static let ascii = Array("a".utf8)

  @Test(
    arguments: [
      ([0xD6, 0xD0], "中"), ([0x95, 0x34, 0xB2, 0x35], "𠮷"), ([0xA1, 0xB0], "“"),
      ([0xA3, 0xB1], "１"), ([0xA1, 0xA3], "。"), ([0xA8, 0xA6], "é"), ([0x81, 0x40], "丂"),
      ([0xA2, 0xE3], "€"),
    ] as [([UInt8], Character)])
  func `a character is typed, in whatever pieces it comes`(bytes: [UInt8], character: Character) {
    let expected: [InputEvent] = [.key(.character(character)), .key(.character("a"))]
    #expect(events(bytes + Self.ascii) == expected)
    for cut in bytes.indices {
      #expect(events(Array(bytes[..<cut]), Array(bytes[cut...]) + Self.ascii) == expected)
    }
  }

  @Test func `keys are the same as in UTF-8`() {
    let keys = Array("4.\r\u{1B}[A\u{1B}OP\u{7F}\u{1B}".utf8)
    var parser = InputParser()
    #expect(events(keys) == parser.feed(keys) + parser.flush())
  }

  @Test func `a paste is decoded`() {
    let paste = Array("\u{1B}[200~".utf8) + [0xC6, 0xC0, 0x0D, 0xC9, 0xF3, 0xFF, 0x61]
    #expect(
      events(paste + Array("\u{1B}[201~".utf8))
        == [.paste("评\n审\u{FFFD}a", truncated: false)])
  }

  @Test func `a paste that is cut off is cut between characters`() {
    let text = [UInt8](repeating: 0xD6, count: 1) + [0xD0]
    let long = Array("\u{1B}[200~a".utf8) + Array(repeatElement(text, count: 150_000).joined())
    let expected = "a" + String(repeating: "中", count: PasteBuffer.limit / 2 - 1)
    #expect(events(long) == [.paste(expected, truncated: true)])
  }

  @Test(
    arguments: [
      ([0x80], [0x80], ""), ([0xFF], [0xFF], ""),
      // The digit is a key, because it was taken for a part of a character.
      ([0x81, 0x30], [0x81], "0"), ([0x81, 0x30, 0x61], [0x81], "0a"),
      ([0xD6, 0x1B], [0xD6], nil), ([0xD6, 0x0D], [0xD6], "\r"),
    ] as [([UInt8], [UInt8], String?)])
  func `bytes that are no text are told, and no key after them is lost`(
    bytes: [UInt8], invalid: [UInt8], keys: String?
  ) {
    var utf8 = InputParser()
    let rest = (keys ?? "\u{1B}") + "xyz"
    #expect(
      events(bytes + Array("xyz".utf8))
        == [.invalidBytes(invalid)] + utf8.feed(Array(rest.utf8)) + utf8.flush())
  }

  @Test func `half a character is told after a pause, and no key is lost`() {
    #expect(events([0xD6]) == [.invalidBytes([0xD6])])
    #expect(events([0x81, 0x30]) == [.invalidBytes([0x81]), .key(.character("0"))])
    #expect(
      events([0x81, 0x30, 0x81]) == [
        .invalidBytes([0x81]), .key(.character("0")), .invalidBytes([0x81]),
      ])
  }

  @Test func `every character of the basic plane comes back`() throws {
    var failed: [Unicode.Scalar] = []
    for scalar in (UInt32(0xA0)..<0xFFFE).compactMap(Unicode.Scalar.init)
    where scalar.properties.generalCategory != .privateUse {
      let text = String(Character(scalar))
      guard let bytes = text.data(using: .init(rawValue: 0x8000_0632)) else { continue }
      var decoder = GB18030Decoder()
      let steps = bytes.map { decoder.feed($0) }
      if steps.last != .scalar(scalar) { failed.append(scalar) }
    }
    #expect(failed == [])
  }
}

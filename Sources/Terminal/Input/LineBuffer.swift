/// Makes lines of bytes, however they are cut into pieces.
package struct LineBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var isCut = false

  /// A longer line loses its end: a comment has some hundred characters, more than this is a mistake.
  package static let limit = PasteBuffer.limit

  package init() {}
}

extension LineBuffer {
  /// Takes bytes and returns the lines that are complete with them.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputLine] {
    var lines: [InputLine] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        lines.append(take())
      } else if self.bytes.count < Self.limit {
        self.bytes.append(byte)
      } else {
        isCut = true
      }
    }
    return lines
  }

  /// The line that was never ended; nil where nothing has come since the last end.
  package mutating func finish() -> InputLine? { bytes.isEmpty ? nil : take() }

  private mutating func take() -> InputLine {
    defer { self = LineBuffer() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if isCut { dropIncompleteCharacter() }
    return InputLine(bytes, isCut: isCut)
  }

  /// Removes the bytes of a character that the limit has cut.
  private mutating func dropIncompleteCharacter() {
    var decoder = UTF8Decoder()
    for byte in bytes.suffix(4).drop(while: { $0 & 0xC0 == 0x80 }) { _ = decoder.feed(byte) }
    bytes.removeLast(decoder.pending.count)
  }
}

/// The bytes of a paste that has begun and not ended.
struct PasteBuffer {
  private var bytes: [UInt8] = []
  private var isTruncated = false
  /// How many bytes of the end mark have arrived; they are not in `bytes`.
  private var matched = 0

  /// A comment has some hundred characters; more than this is a mistake.
  static let limit = 200 * 1024

  private static let endMark = Array("\u{1B}[201~".utf8)
}

extension PasteBuffer {
  /// Takes the next byte; true when it completes the end mark.
  mutating func feed(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    releaseMatched()
    if byte == Self.endMark[0] {
      matched = 1
    } else {
      append(byte)
    }
    return false
  }

  /// The text as far as it has come.
  func finished() -> InputEvent {
    var buffer = self
    if buffer.matched < Self.endMark.count { buffer.releaseMatched() }
    if buffer.isTruncated { buffer.dropIncompleteCharacter() }
    return .paste(Self.cleaned(buffer.bytes), truncated: buffer.isTruncated)
  }

  /// What looked like the end mark was text.
  private mutating func releaseMatched() {
    for byte in Self.endMark[..<matched] { append(byte) }
    matched = 0
  }

  private mutating func append(_ byte: UInt8) {
    guard bytes.count < Self.limit else {
      isTruncated = true
      return
    }
    bytes.append(byte)
  }

  /// Removes the bytes of a character that the limit has cut.
  private mutating func dropIncompleteCharacter() {
    guard let start = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return }
    let length =
      switch bytes[start] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    if bytes.count - start < length { bytes.removeSubrange(start...) }
  }

  private static func cleaned(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\r": text.append("\n")
      case "\n", "\t": text.append(scalar)
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: text.append(scalar)
      }
      last = scalar
    }
    return String(text)
  }
}

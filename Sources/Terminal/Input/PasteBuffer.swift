/// The bytes of a paste that has begun and not ended.
struct PasteBuffer {
  private let encoding: TextEncoding
  private var bytes: [UInt8] = []
  private var isTruncated = false
  /// How many bytes of the end mark have arrived; they are not in `bytes`.
  private var matched = 0

  /// A comment has some hundred characters; more than this is a mistake.
  static let limit = 200 * 1024

  private static let endMark = Array("\u{1B}[201~".utf8)

  init(encoding: TextEncoding) { self.encoding = encoding }
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
    return .paste(buffer.text.cleanedPaste(), truncated: buffer.isTruncated)
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

  private var text: String {
    switch encoding {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .gb18030: GB18030Decoder.text(bytes)
    }
  }

  /// Removes the bytes of a character that the limit has cut.
  private mutating func dropIncompleteCharacter() {
    switch encoding {
    case .utf8: dropIncompleteUTF8()
    case .gb18030:
      let cuts = (0..<4).filter { GB18030Decoder.string(bytes.dropLast($0)) != nil }
      bytes.removeLast(cuts.first ?? 0)
    }
  }

  private mutating func dropIncompleteUTF8() {
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
}

extension String {
  /// A pasted text with `\n` for every line end and without other controls but tabs.
  fileprivate func cleanedPaste() -> String {
    var text = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
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

/// UTF-8, strict: overlong forms and surrogates are no characters.
struct UTF8Decoder: Sendable {
  private var bytes: [UInt8] = []
  /// What the next byte may be.
  private var allowed = Self.continuation
  private var missing = 0

  private static let continuation: ClosedRange<UInt8> = 0x80...0xBF
}

extension UTF8Decoder {
  /// The bytes of a character that is not complete.
  var pending: [UInt8] { bytes }

  mutating func feed(_ byte: UInt8) -> DecodingStep {
    if missing == 0 { return begin(byte) }
    guard allowed.contains(byte) else { return .invalid(reset(), again: [byte]) }
    bytes.append(byte)
    missing -= 1
    allowed = Self.continuation
    guard missing == 0 else { return .incomplete }
    let complete = reset()
    guard let scalar = String(decoding: complete, as: UTF8.self).unicodeScalars.first else {
      return .invalid(complete)
    }
    return .scalar(scalar)
  }

  /// Forgets the character that is not complete, and returns its bytes.
  mutating func reset() -> [UInt8] {
    defer { self = UTF8Decoder() }
    return bytes
  }

  /// Source: Unicode, table 3-7 "Well-Formed UTF-8 Byte Sequences".
  private mutating func begin(_ byte: UInt8) -> DecodingStep {
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return .invalid([byte])
    }
    switch byte {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: allowed = Self.continuation
    }
    bytes = [byte]
    return .incomplete
  }
}

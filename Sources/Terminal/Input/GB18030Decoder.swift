internal import Foundation

/// GB18030: one, two or four bytes a character.
///
/// The second byte may be ASCII, so after a byte that leads to nothing it is taken again: no key is
/// lost by it.
struct GB18030Decoder: Sendable {
  private(set) var pending: [UInt8] = []

  private static let lead: ClosedRange<UInt8> = 0x81...0xFE
  private static let digit: ClosedRange<UInt8> = 0x30...0x39
}

extension GB18030Decoder {
  mutating func feed(_ byte: UInt8) -> DecodingStep {
    pending.append(byte)
    switch pending.count {
    case 1 where byte < 0x80: return complete()
    case 1 where Self.lead.contains(byte): return .incomplete
    case 1: return abandon()
    case 2 where Self.digit.contains(byte), 3 where Self.lead.contains(byte): return .incomplete
    case 2 where byte >= 0x40 && byte != 0x7F && byte != 0xFF: return complete()
    case 4 where Self.digit.contains(byte): return complete()
    default: return abandon()
    }
  }

  /// Gives up the first byte; what came after it may be keys.
  mutating func abandon() -> DecodingStep {
    defer { pending = [] }
    return .invalid(Array(pending.prefix(1)), again: Array(pending.dropFirst()))
  }

  /// A text of whole characters; U+FFFD stands for each byte that belongs to none.
  static func text(_ bytes: [UInt8]) -> String {
    if let text = string(bytes) { return text }
    var decoder = GB18030Decoder()
    var text = String.UnicodeScalarView()
    var rest = Array(bytes.reversed())
    while let byte = rest.popLast() {
      var step = decoder.feed(byte)
      if rest.isEmpty, step == .incomplete { step = decoder.abandon() }
      switch step {
      case .incomplete: break
      case .scalar(let scalar): text.append(scalar)
      case .invalid(_, let again):
        text.append("\u{FFFD}")
        rest += again.reversed()
      }
    }
    return String(text)
  }

  /// The pending bytes as a character, if there is one.
  private mutating func complete() -> DecodingStep {
    if let first = pending.first, pending.count == 1 {
      pending = []
      return .scalar(Unicode.Scalar(first))
    }
    guard let scalar = Self.string(pending)?.unicodeScalars.first else {
      // Well formed and without a meaning; only an ASCII byte may have been a key.
      if pending.count == 2, pending[1] < 0x80 { return abandon() }
      defer { pending = [] }
      return .invalid(pending)
    }
    pending = []
    return .scalar(scalar)
  }

  /// Nil unless all of it is well formed.
  static func string(_ bytes: [UInt8]) -> String? {
    // GB_18030_2000, which has no name in Foundation.
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}

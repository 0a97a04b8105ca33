/// Turns bytes into characters as they arrive, however they are cut into pieces.
enum CharacterDecoder: Sendable {
  case utf8(UTF8Decoder)
  case gb18030(GB18030Decoder)

  init(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8: self = .utf8(UTF8Decoder())
    case .gb18030: self = .gb18030(GB18030Decoder())
    }
  }
}

extension CharacterDecoder {
  var hasPending: Bool {
    switch self {
    case .utf8(let decoder): !decoder.pending.isEmpty
    case .gb18030(let decoder): !decoder.pending.isEmpty
    }
  }

  mutating func feed(_ byte: UInt8) -> DecodingStep {
    switch self {
    case .utf8(var decoder):
      defer { self = .utf8(decoder) }
      return decoder.feed(byte)
    case .gb18030(var decoder):
      defer { self = .gb18030(decoder) }
      return decoder.feed(byte)
    }
  }

  /// Gives up the character that is not complete.
  mutating func abandon() -> DecodingStep {
    switch self {
    case .utf8(var decoder):
      defer { self = .utf8(decoder) }
      return .invalid(decoder.reset())
    case .gb18030(var decoder):
      defer { self = .gb18030(decoder) }
      return decoder.abandon()
    }
  }
}

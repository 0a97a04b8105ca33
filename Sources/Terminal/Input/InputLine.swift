/// A line as a person has sent it, without its end.
package struct InputLine: Hashable, Sendable {
  /// What was typed; bytes that are no UTF-8 stand as U+FFFD, sequences of keys are left out.
  package let text: String
  /// The keys that a line consists of which holds nothing else, such as an arrow that a terminal
  /// sent as `ESC [ A`; empty for any other line.
  package let keys: [Key]
  /// Whether bytes were replaced.
  package let isRepaired: Bool
  /// Whether its end was left out.
  package let isCut: Bool

  package init(_ text: String) {
    self.init(Array(text.utf8), isCut: false)
  }

  init(_ bytes: [UInt8], isCut: Bool) {
    self.isCut = isCut
    let decoded = String(decoding: bytes, as: UTF8.self)
    isRepaired = Array(decoded.utf8) != bytes
    guard bytes.contains(where: Self.isControl) else {
      (text, keys) = (decoded, [])
      return
    }
    var parser = InputParser()
    let events = parser.feed(bytes) + parser.flush()
    let pressed = events.compactMap { event in
      if case .key(let key) = event { key } else { nil }
    }
    text = String(
      pressed.compactMap { key in
        switch key {
        case .character(let character): character
        case .tab: "\t"
        default: nil
        }
      })
    keys = text.isBlank ? pressed : []
  }

  /// A tab belongs to text; what else lies below the blank was sent by a key.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// Keys as they arrive while a Chinese input method is on.
extension Key {
  /// The key that was meant, in command mode and in score fields; other keys are themselves.
  ///
  /// `、` is what an input method makes of `/` (and of `\`, which is therefore bound to nothing).
  package var folded: Key {
    guard case .character(let character) = self else { return self }
    return .character(Self.folding[character] ?? character)
  }

  /// Whether this is a Han character: an input method is on, and someone writes.
  ///
  /// Marks are not Han, so `，` alone begins no comment.
  package var isHan: Bool {
    guard case .character(let character) = self else { return false }
    return character.isHan
  }

  private static let folding: [Character: Character] = {
    var folding: [Character: Character] = [
      "；": ";", "，": ",", "、": "/", "／": "/", "。": ".", "．": ".", "【": "[", "】": "]", "［": "[",
      "］": "]",
      "－": "-", "＝": "=", "＋": "+", "＊": "*", "？": "?", "：": ":", "\u{3000}": " ",
    ]
    let letters: [ClosedRange<UInt8>] = [0x30...0x39, 0x41...0x5A, 0x61...0x7A]
    for value in letters.joined() {
      guard let wide = Unicode.Scalar(UInt32(value) + 0xFEE0) else { continue }
      folding[Character(wide)] = Character(Unicode.Scalar(value))
    }
    return folding
  }()
}

extension Character {
  /// Whether this is a Han character, as 々 and 〇 are too.
  package var isHan: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isIdeographic || first == "々"
  }
}

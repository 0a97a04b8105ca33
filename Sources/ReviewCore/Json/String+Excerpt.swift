extension String {
  /// What a message may quote of a text from outside: one line, short, nothing that a terminal obeys.
  package var excerpt: String {
    let shown = unicodeScalars.prefix(40).map { scalar in
      scalar.isControl ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : "\(scalar)"
    }
    return shown.joined() + (unicodeScalars.count > 40 ? "…" : "")
  }
}

extension Unicode.Scalar {
  /// Control characters of both sets, line separators, and what turns the direction of writing.
  package var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

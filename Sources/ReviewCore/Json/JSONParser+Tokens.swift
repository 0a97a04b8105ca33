extension JSONParser {
  /// Reads a number and keeps it as written.
  mutating func number() throws(JSONSyntaxError) -> String {
    let start = offset
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    if skip(UInt8(ascii: ".")) { try digits() }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    if let next = peek, Self.isDigit(next) || next == UInt8(ascii: ".") {
      throw error(.malformedNumber)
    }
    return String(decoding: bytes(from: start), as: UTF8.self)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    guard let first = peek, Self.isDigit(first) else { throw error(.malformedNumber) }
    while let byte = peek, Self.isDigit(byte) { advance() }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
  }

  /// Reads a string from its opening to its closing quotation mark.
  mutating func string() throws(JSONSyntaxError) -> String {
    advance()
    var text = ""
    var start = offset
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        text += try plain(from: start)
        advance()
        return text
      case UInt8(ascii: "\\"):
        text += try plain(from: start)
        advance()
        text.unicodeScalars.append(try escape())
        start = offset
      case 0..<0x20: throw error(.controlCharacter)
      default: advance()
      }
    }
    throw error(.endsEarly)
  }

  private func plain(from start: Int) throws(JSONSyntaxError) -> String {
    guard let text = String(validating: bytes(from: start), as: UTF8.self) else {
      throw error(.notUTF8)
    }
    return text
  }

  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let byte = peek else { throw error(.endsEarly) }
    let scalar: Unicode.Scalar
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(byte)
    case UInt8(ascii: "b"): scalar = "\u{08}"
    case UInt8(ascii: "f"): scalar = "\u{0C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      advance()
      return try escapedScalar()
    default: throw error(.malformedEscape)
    }
    advance()
    return scalar
  }

  /// Joins the two halves of a character beyond the first 65536.
  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
      throw error(.loneSurrogate)
    }
    let second = try codeUnit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(
        0x1_0000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw error(.loneSurrogate) }
    return scalar
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw error(.endsEarly) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error(.malformedEscape)
      }
      unit = unit << 4 | UInt16(digit)
      advance()
    }
    return unit
  }
}

internal import Foundation

/// Turns the bytes of a text file into text: byte order mark, strict UTF-8, strict GB18030, in turn.
///
/// Legacy files are never read as GBK or GB2312, which lose names. Text that is clearly UTF-8 but
/// damaged is refused and not guessed at. Source: domain 4 "Import order".
package enum TextDecoding {
  package static func text(_ bytes: [UInt8]) throws(DocumentError) -> String {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= IntakeLimits.textBytes else {
      throw .tooLarge(limit: IntakeLimits.textBytes)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(data: Data(bytes), encoding: .utf16) else { throw .binary(offset: 0) }
      return text
    }
    if let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    let wrong = UTF8Damage(body)
    guard !hasMark, wrong.charactersBefore < surelyUTF8 else {
      throw .damagedUTF8(offset: wrong.offset)
    }
    return try gb18030(bytes, utf8: wrong.offset)
  }

  /// Chinese text in another encoding hardly ever begins with so many characters of valid UTF-8.
  private static let surelyUTF8 = 10

  private static func gb18030(_ bytes: [UInt8], utf8: Int) throws(DocumentError) -> String {
    var offset = 0
    var ends: [Int] = []
    while offset < bytes.count {
      guard let length = length(of: bytes[offset...]) else {
        throw .unknownEncoding(utf8: utf8, gb18030: offset)
      }
      offset += length
      ends.append(offset)
    }
    if let text = decode(bytes[...]) { return text }
    // Well formed, but not every character exists: the first prefix that cannot be decoded ends there.
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if decode(bytes[..<ends[middle]]) == nil { high = middle } else { low = middle + 1 }
    }
    throw .unknownEncoding(utf8: utf8, gb18030: low == 0 ? 0 : ends[low - 1])
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }

  /// How many bytes the first character takes in GB18030; nil if it is none.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int? {
    let character = Array(bytes.prefix(4))
    switch character[0] {
    case 0..<0x80: return 1
    case 0x81...0xFE: break
    case _: return nil
    }
    guard character.count >= 2 else { return nil }
    switch character[1] {
    case 0x40...0x7E, 0x80...0xFE: return 2
    case 0x30...0x39:
      guard character.count == 4, (0x81...0xFE).contains(character[2]),
        (0x30...0x39).contains(character[3])
      else { return nil }
      return 4
    case _: return nil
    }
  }
}

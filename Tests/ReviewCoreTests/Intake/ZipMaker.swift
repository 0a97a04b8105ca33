/// Builds zip files by hand, so that they may say what no honest program writes.
struct ZipMaker {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds an entry as it is; `deflated` says that the bytes are a deflate stream.
  mutating func add(
    _ name: String, _ bytes: [UInt8], size: UInt32? = nil, checksum: UInt32? = nil,
    deflated: Bool = false, encrypted: Bool = false, mode: UInt32 = 0o100644
  ) {
    let offset = UInt32(body.count)
    let method: UInt16 = deflated ? 8 : 0
    let flags: UInt16 = encrypted ? 1 : 0
    let common =
      little(flags) + little(method) + little(UInt32(0))
      + little(checksum ?? Self.checksum(bytes)) + little(UInt32(bytes.count))
      + little(size ?? UInt32(bytes.count)) + little(UInt16(name.utf8.count)) + little(UInt16(0))
    body += [0x50, 0x4B, 3, 4, 20, 0] + common + Array(name.utf8) + bytes
    directory += [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + common + little(UInt16(0)) + little(UInt16(0))
    directory += little(UInt16(0)) + little(mode << 16) + little(offset) + Array(name.utf8)
    count += 1
  }

  mutating func add(_ name: String, _ text: String) {
    add(name, Array(text.utf8))
  }

  var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(count) + little(count)
      + little(UInt32(directory.count)) + little(UInt32(body.count)) + [0, 0]
  }

  /// A deflate stream of 258 zero bytes and as many again for each of `repeats`.
  static func zeros(repeats: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, filled) = (0, 0)
    func put(_ code: Int, _ length: Int) {
      bits |= code << filled
      filled += length
      while filled >= 8 {
        bytes.append(UInt8(bits & 0xFF))
        (bits, filled) = (bits >> 8, filled - 8)
      }
    }
    // The last block, with the fixed code; a zero; 258 more at distance 1; the end.
    put(0b011, 3)
    put(0b0000_1100, 8)
    for _ in 0...repeats { put(0b0_0000_1010_0011, 13) }
    put(0, 15)
    return bytes
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }

  private func little(_ number: UInt16) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8)]
  }

  private func little(_ number: UInt32) -> [UInt8] {
    little(UInt16(number & 0xFFFF)) + little(UInt16(number >> 16))
  }
}

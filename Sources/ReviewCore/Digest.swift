internal import Crypto

/// SHA-256, as the ledger, the content store and the scheme use it.
package enum Digest {
  /// The hash as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
  package static func hex(of bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(Self.bytes(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The 32 bytes of the hash.
  static func bytes(of bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: Array(bytes)))
  }
}

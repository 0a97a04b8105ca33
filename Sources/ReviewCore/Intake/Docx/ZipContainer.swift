internal import CArchive
internal import Foundation

/// A zip file in memory, of which named entries are unpacked and nothing is ever written.
///
/// Names that point outside, links, repeated names and entries that unpack too far refuse the file.
struct ZipContainer {
  private let bytes: [UInt8]

  /// - Throws: `DocumentError` if the bytes are no zip file.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= IntakeLimits.documentBytes else {
      throw .tooLarge(limit: IntakeLimits.documentBytes)
    }
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .legacyOrLocked }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAnArchive }
    self.bytes = bytes
  }

  /// Unpacks those of the wanted entries that there are.
  func entries(_ wanted: Set<String>) throws(DocumentError) -> [String: Data] {
    try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
      try Self.entries(wanted, of: ZipStream(UnsafeRawBufferPointer(buffer)), size: buffer.count)
    }
  }

  private static func entries(
    _ wanted: Set<String>, of stream: consuming ZipStream, size: Int
  ) throws(DocumentError) -> [String: Data] {
    var found: [String: Data] = [:]
    var names: Set<String> = []
    var room = IntakeLimits.unpackedBytes
    while let entry = try stream.next() {
      guard names.count < IntakeLimits.entries else { throw .tooManyEntries }
      guard isSafe(entry.name), entry.isPlain else { throw .unsafeName(entry: entry.name) }
      guard names.insert(entry.name).inserted else { throw .repeatedName(entry: entry.name) }
      guard wanted.contains(entry.name) else { continue }
      guard !entry.isLocked else { throw .locked(entry: entry.name) }
      let limit = min(
        room, IntakeLimits.entryBytes, max(IntakeLimits.ratioFloor, size * IntakeLimits.ratio))
      guard (entry.claimedSize ?? 0) <= limit else { throw .unpacksTooFar(entry: entry.name) }
      let data = try stream.unpack(entry, limit: limit)
      room -= data.count
      found[entry.name] = data
    }
    return found
  }

  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":")
      && !name.split(separator: "/").contains("..")
      && !name.unicodeScalars.contains { $0.isControl }
  }
}

internal import Foundation

/// A packet (评审包) as it came back: its bytes, and the signature that lay beside it.
package struct PacketFile: Sendable {
  /// For messages.
  package let name: String
  package let bytes: [UInt8]
  /// Of `NAME.sig`, as `ssh-keygen -Y sign` writes it; nil where there is none.
  package let signature: [UInt8]?

  package init(name: String, bytes: [UInt8], signature: [UInt8]? = nil) {
    self.name = name
    self.bytes = bytes
    self.signature = signature
  }

  /// Reads a packet and the signature beside it, once, so that what is checked is what is taken.
  ///
  /// - Throws: `PacketError`.
  package init(path: String) throws(PacketError) {
    let manager = FileManager.default
    let size = { (path: String) in
      (try? manager.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }
    guard size(path) <= IntakeLimits.packetBytes else { throw .tooLarge(path) }
    guard size(path + "-wal") == 0 else { throw .stillOpen(path) }
    guard let bytes = manager.contents(atPath: path) else { throw .unreadable(path) }
    self.init(
      name: path, bytes: Array(bytes),
      signature: manager.contents(atPath: path + ".sig").map(Array.init))
  }
}

internal import Foundation

/// Checks who signed a packet, with `ssh-keygen -Y verify`.
///
/// Source: design 9.
struct PacketSignature {
  /// What a signature is for, so that one made for something else does not do.
  static let namespace = "pingyi-packet"

  let packet: PacketFile
  let signature: [UInt8]
  let expert: ExpertCode
  /// As registered: an OpenSSH public key line.
  let key: String

  /// - Throws: `PacketError` unless the expert's key signed these very bytes.
  func verify() throws {
    guard let key = Self.bareKey(key) else { throw PacketError.unusableKey(expert) }
    let folder = try PrivateFolder()
    let signers = try folder.keep(
      Array("\(expert) namespaces=\"\(Self.namespace)\" \(key)\n".utf8), as: "signers")
    let sealed = try folder.keep(signature, as: "packet.sig")
    let content = try folder.keep(packet.bytes, as: "packet")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "ssh-keygen", "-Y", "verify", "-f", signers, "-I", expert.rawValue, "-n", Self.namespace,
      "-s", sealed,
    ]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: content))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return
    case 127: throw PacketError.signerMissing
    case _: throw PacketError.wrongSignature(packet.name, expert)
    }
  }

  private static let types = [
    "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa",
  ]

  /// Type and key alone: no option and no second line of a table gets into the list of signers.
  private static func bareKey(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, types.contains(String(words[0])),
      words[1].utf8.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
          UInt8(ascii: "="):
          true
        case _: false
        }
      })
    else { return nil }
    return "\(words[0]) \(words[1])"
  }
}

import Foundation
import Testing

@testable import ReviewCore

@Suite struct PublicKeyTests {
  @Test(arguments: [
    ("ed25519", "256", "ssh-ed25519"), ("ecdsa", "256", "ecdsa-sha2-nistp256"),
    ("ecdsa", "384", "ecdsa-sha2-nistp384"), ("ecdsa", "521", "ecdsa-sha2-nistp521"),
    ("rsa", "2048", "ssh-rsa"),
  ])
  func `9 a key of ssh-keygen is read, with the fingerprint that ssh-keygen prints`(
    type: String, bits: String, name: String
  ) throws {
    let folder = URL.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "key").path()
    _ = try Shell.run(
      "ssh-keygen", ["-q", "-t", type, "-b", bits, "-N", "", "-C", "某人 a@b", "-f", path])
    let line = try String(contentsOfFile: path + ".pub", encoding: .utf8)
      .trimmingCharacters(in: .newlines)
    let key = try PublicKey(line)
    let printed = try Shell.run("ssh-keygen", ["-l", "-f", path + ".pub"])
    #expect(key.type.rawValue == name)
    #expect(printed.split(separator: " ")[1] == key.fingerprint)
    #expect(line.hasPrefix("\(key.type.rawValue) \(key.base64) "))
    #expect(try PublicKey("\(name) \(key.base64)") == key)
    let secret = try String(contentsOfFile: path, encoding: .utf8)
    #expect(throws: PublicKeyFault.privateKey) { try PublicKey(secret) }
  }

  @Test(
    arguments: [
      ("", .empty), ("  ", .empty), ("\(KeyLines.first)\n", .manyLines),
      ("\(KeyLines.first)\r\n\(KeyLines.second)", .manyLines), ("ssh-ed25519", .notBase64),
      ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA!", .notBase64),
      ("ssh-ed25519 AAAA", .notOfItsType(.ed25519)),
      (String(KeyLines.first.dropLast(8)), .notOfItsType(.ed25519)),
      ("ssh-rsa \(KeyLines.first.dropFirst(12))", .notOfItsType(.rsa)),
      ("ssh-dss AAAAB3NzaC1kc3MAAACB", .unknownType("ssh-dss")),
      ("ssh-ed25519-cert-v01@openssh.com AAAA", .unknownType("ssh-ed25519-cert-v01@openssh.com")),
      ("command=\"sh\" \(KeyLines.first)", .options), ("no-pty \(KeyLines.first)", .options),
    ] as [(String, PublicKeyFault)])
  func `9 what is no public key is refused with its reason`(line: String, fault: PublicKeyFault) {
    #expect(throws: fault) { try PublicKey(line) }
    #expect(!fault.text.zh.isEmpty && fault.description == fault.text.en)
  }

  @Test func `9 a person may have several keys, each once`() throws {
    let both = try PublicKey.list("\(KeyLines.first) office; \(KeyLines.second)")
    #expect(both == [try PublicKey(KeyLines.first), try PublicKey(KeyLines.second)])
    #expect(try PublicKey.list("") == [])
    #expect(throws: PublicKeyFault.twice(both[0].fingerprint)) {
      try PublicKey.list("\(KeyLines.first) office;\(KeyLines.first) home")
    }
    #expect(throws: PublicKeyFault.empty) { try PublicKey.list("\(KeyLines.first);") }
  }
}

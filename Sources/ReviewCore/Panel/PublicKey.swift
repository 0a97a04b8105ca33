internal import Foundation

/// An OpenSSH public key (公钥), by which `pingyi session` knows a person.
///
/// Two keys are equal if their bytes are, whatever comment stands beside them. Source: design 9.
package struct PublicKey: Sendable {
  package let type: KeyType
  /// The key in base64, as `ssh-keygen` writes it.
  package let base64: String

  /// The types that sshd takes for logging in.
  package enum KeyType: String, CaseIterable, Sendable {
    case ed25519 = "ssh-ed25519"
    case ecdsa256 = "ecdsa-sha2-nistp256"
    case ecdsa384 = "ecdsa-sha2-nistp384"
    case ecdsa521 = "ecdsa-sha2-nistp521"
    /// Signed with SHA-2 (`rsa-sha2-256`, `rsa-sha2-512`); keys bear the old name.
    case rsa = "ssh-rsa"
    case securityKeyEd25519 = "sk-ssh-ed25519@openssh.com"
    case securityKeyECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"
  }

  /// Reads one line of a `.pub` file: type, key and, if there is one, a comment.
  ///
  /// - Throws: `PublicKeyFault`.
  package init(_ line: String) throws(PublicKeyFault) {
    guard !line.contains("PRIVATE KEY") else { throw .privateKey }
    guard !line.contains(where: \.isNewline) else { throw .manyLines }
    let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first else { throw .empty }
    guard let type = KeyType(rawValue: first) else {
      throw parts.contains { KeyType(rawValue: $0) != nil } ? .options : .unknownType(first)
    }
    guard parts.count > 1, let bytes = Data(base64Encoded: parts[1]) else { throw .notBase64 }
    let fields = Self.fields(of: Array(bytes))
    guard let name = fields?.first, name == Array(type.rawValue.utf8), fields?.count == type.fields
    else { throw .notOfItsType(type) }
    self.type = type
    // Written anew, since the last character can stand for the same bytes in several ways.
    base64 = bytes.base64EncodedString()
  }

  /// The keys of one person, separated by `;`; none where the text is empty.
  ///
  /// - Throws: `PublicKeyFault` of the first that cannot be used.
  package static func list(_ text: String) throws(PublicKeyFault) -> [PublicKey] {
    guard !text.isEmpty else { return [] }
    var keys: [PublicKey] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let key = try PublicKey(String(part))
      guard !keys.contains(key) else { throw .twice(key.fingerprint) }
      keys.append(key)
    }
    return keys
  }

  /// What the bytes of a key consist of: strings with their length before them; nil for anything else.
  ///
  /// Source: RFC 4253 6.6, RFC 4251 5.
  private static func fields(of bytes: [UInt8]) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard rest.count >= 4 else { return nil }
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard rest.count >= length else { return nil }
      fields.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return fields
  }
}

extension PublicKey.KeyType {
  /// Of how many strings such a key consists, the name of its type among them.
  fileprivate var fields: Int {
    switch self {
    case .ed25519: 2
    case .ecdsa256, .ecdsa384, .ecdsa521, .rsa, .securityKeyEd25519: 3
    case .securityKeyECDSA: 4
    }
  }
}

extension PublicKey {
  /// `SHA256:...`, as `ssh-keygen -l` prints it.
  package var fingerprint: String {
    let bytes = Data(base64Encoded: base64) ?? Data()
    let hash = Data(Digest.bytes(of: bytes)).base64EncodedString()
    return "SHA256:" + hash.prefix { $0 != "=" }
  }
}

extension PublicKey: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.base64 == other.base64 }

  package func hash(into hasher: inout Hasher) { hasher.combine(base64) }
}

/// Why a text is no public key that can be used.
package enum PublicKeyFault: WordedError, Hashable {
  case empty
  case manyLines
  case privateKey
  case options
  case unknownType(String)
  case notBase64
  case notOfItsType(PublicKey.KeyType)
  case twice(String)

  package var text: Text {
    switch self {
    case .empty:
      Text(zh: "这里没有公钥，多了一个分号", en: "No key here; there is a semicolon too many")
    case .manyLines:
      Text(
        zh: "公钥要写成一行；几把钥匙之间用分号隔开",
        en: "A public key is one line; several are separated by semicolons")
    case .privateKey:
      Text(
        zh: "这是私钥，不能外传。要的是 .pub 文件里的那一行；这把钥匙请重新生成",
        en: "This is the private key, which must not leave its owner. "
          + "Take the line of the .pub file, of a new key")
    case .options:
      Text(
        zh: "公钥前面不能写选项，只要「类型 公钥 备注」",
        en: "No options before the key: type, key and comment only")
    case .unknownType(let type):
      Text(
        zh: "不认识公钥类型「\(type)」，可用的是 \(Self.known("、"))",
        en: "Unknown type of key \"\(type)\"; known are \(Self.known(", "))")
    case .notBase64:
      Text(
        zh: "公钥不完整，或抄错了字。请把 .pub 文件里的那一行整行复制",
        en: "The key is cut off or miswritten. Copy the whole line of the .pub file")
    case .notOfItsType(let type):
      Text(
        zh: "公钥的内容不是 \(type.rawValue)，或缺了一截。请把 .pub 文件里的那一行整行复制",
        en: "The key is not a whole \(type.rawValue). Copy the whole line of the .pub file")
    case .twice(let fingerprint):
      Text(zh: "同一把钥匙写了两遍：\(fingerprint)", en: "The same key twice: \(fingerprint)")
    }
  }

  private static func known(_ separator: String) -> String {
    PublicKey.KeyType.allCases.map(\.rawValue).joined(separator: separator)
  }
}

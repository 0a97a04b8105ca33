/// The lines of `authorized_keys` that give everyone their own desk and nothing else.
///
/// Source: design 9; sshd(8) "AUTHORIZED_KEYS FILE FORMAT".
package struct AuthorizedKeys: Sendable {
  package private(set) var lines: [String] = []
  /// Who cannot log in, since no key is registered.
  package private(set) var withoutKey: [ExpertCode] = []
  /// Whose key was registered before keys were checked and cannot be used.
  package private(set) var unusable: [(person: ExpertCode, fault: PublicKeyFault)] = []

  /// - Parameters:
  ///   - people: Of the round.
  ///   - program: Absolute path of `pingyi`.
  ///   - round: Absolute path of the round file.
  /// - Throws: `AuthorizedKeysError` for a path that cannot stand in such a line.
  package init(
    for people: [Expert], program: String, round: String
  ) throws(AuthorizedKeysError) {
    let (program, round) = (try Self.quoted(program), try Self.quoted(round))
    for person in people {
      do {
        let keys = try person.publicKeys()
        if keys.isEmpty { withoutKey.append(person.code) }
        for key in keys {
          let command = "\(program) session \(round) --as \(person.code) --key \(key.fingerprint)"
          lines.append(
            "restrict,pty,command=\"\(command)\" \(key.type.rawValue) \(key.base64) \(person.code)")
        }
      } catch {
        unusable.append((person.code, error))
      }
    }
  }

  /// A path as sshd's line and the shell that it starts both take it.
  ///
  /// A quotation mark or backslash would have to be written for both of them at once: it is refused.
  private static func quoted(_ path: String) throws(AuthorizedKeysError) -> String {
    guard path.hasPrefix("/") else { throw .notAbsolute(path) }
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "/._-+".unicodeScalars.contains(scalar))
    }
    if isPlain { return path }
    let isSafe = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.generalCategory != .control && !"\"'\\".unicodeScalars.contains(scalar)
    }
    guard isSafe else { throw .unquotable(path) }
    return "'\(path)'"
  }
}

/// Why no line of `authorized_keys` can be written.
package enum AuthorizedKeysError: WordedError, Hashable {
  case notAbsolute(String)
  case unquotable(String)

  package var text: Text {
    switch self {
    case .notAbsolute(let path):
      Text(zh: "\(path) 要从 / 写起", en: "\(path) must be an absolute path")
    case .unquotable(let path):
      Text(
        zh: "\(path) 里有引号、反斜线或控制字符，不能写进 authorized_keys。请换个位置",
        en: "\(path) has a quotation mark, backslash or control character, which authorized_keys "
          + "cannot hold. Choose another place")
    }
  }
}

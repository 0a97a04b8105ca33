/// What somebody asks of `pingyi session` over ssh.
///
/// Everything comes as one text, `SSH_ORIGINAL_COMMAND`; it is never given to a shell, and no word
/// of it is a path. Source: design 9.
package enum SessionRequest: Hashable, Sendable {
  case desk
  /// The desk line by line: `plain`.
  case plainDesk
  /// Nothing named means every application of the person.
  case formOut([ApplicationCode])
  case formIn
  case packetOut
  case packetIn

  /// - Parameter original: What stands after the host on the command line of ssh; nil for nothing.
  /// - Throws: `SessionRefusal.notOffered`.
  package init(original: String?) throws(SessionRefusal) {
    let words = (original ?? "").split(separator: " ").map(String.init)
    switch words {
    case []: self = .desk
    case ["plain"]: self = .plainDesk
    case ["form", "in"]: self = .formIn
    case ["packet", "out"]: self = .packetOut
    case ["packet", "in"]: self = .packetIn
    case let words where words.starts(with: ["form", "out"]):
      var codes: [ApplicationCode] = []
      for word in words.dropFirst(2) {
        guard let code = try? ApplicationCode(word) else { throw .notOffered }
        codes.append(code)
      }
      self = .formOut(codes)
    default: throw .notOffered
    }
  }
}

/// Why a session does not do what was asked.
package enum SessionRefusal: WordedError, Hashable {
  case notOffered
  /// Known to the account's file of keys, but no longer to the round.
  case keyReplaced
  case noTerminal
  case notOverSSH

  package var text: Text {
    switch self {
    case .notOffered:
      Text(
        zh: "这里没有命令行。不写命令就是工作台；也可以要 plain、packet out、packet in、form out [代码]、form in",
        en:
          "There is no shell here. Without a command this is the desk; plain, packet out, packet in, "
          + "form out [CODE...] and form in can be asked for")
    case .keyReplaced:
      Text(
        zh: "这把钥匙已经换掉了，请找秘书重新登记",
        en: "This key has been replaced. Ask the secretary to renew it")
    case .noTerminal:
      Text(
        zh: "工作台要有终端：用 ssh -t，或 ssh 主机 plain 一行一行地用",
        en: "The desk needs a terminal: ssh -t, or ssh HOST plain to work line by line")
    case .notOverSSH:
      Text(
        zh: "session 由 sshd 替登录的人打开。在本机请用 pingyi desk",
        en: "sshd opens a session for whoever logs in. On this computer use pingyi desk")
    }
  }

  /// Whether a rule refuses, rather than something being amiss with how it was asked.
  package var isRule: Bool {
    switch self {
    case .notOffered, .keyReplaced: true
    case .noTerminal, .notOverSSH: false
    }
  }
}

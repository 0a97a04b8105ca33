internal import ArgumentParser
internal import Foundation
internal import ReviewCore
internal import TUI

/// What sshd runs for whoever logs in with a registered key.
///
/// It opens nothing but that person's desk: no shell, no editor, no path from the user.
/// Source: design 9.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: Text(
      zh: "sshd 替登录的人打开的工作台（见 pingyi keys）",
      en: "The desk that sshd opens for whoever logs in (see pingyi keys)."
    ).here)

  @Argument(help: .words(zh: "评审文件，名称.pingyi", en: "The round file, NAME.pingyi."))
  var file: String

  @Option(name: .customLong("as"), help: .words(zh: "登录的人", en: "Whoever logs in."))
  var person: String

  @Option(help: .words(zh: "登录所用钥匙的指纹", en: "The fingerprint of the key used."))
  var key: String

  func run() throws {
    umask(0o077)
    guard Console.environment["SSH_CONNECTION"] != nil else { throw SessionRefusal.notOverSSH }
    let request = try SessionRequest(original: Console.environment["SSH_ORIGINAL_COMMAND"])
    let person = try ExpertCode(person)
    // Never brought up to date from here: that is the owner's.
    let round = try RoundFile(path: file, person: person, clock: LocalOwner.clock)
    guard try round.isKey(key, of: person) else { throw SessionRefusal.keyReplaced }
    switch request {
    case .desk, .plainDesk:
      try round.close()
      try openDesk(of: person, plain: request == .plainDesk)
    case .formOut, .formIn, .packetOut, .packetIn: try answer(request, from: round)
    }
  }

  private func openDesk(of person: ExpertCode, plain: Bool) throws {
    guard plain || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else {
      throw SessionRefusal.noTerminal
    }
    let gateway = try Gateway(
      path: file, identity: .person(person), person: person, session: "ssh:\(key)",
      isConfined: true, token: LocalOwner.randomID,
      clock: LocalOwner.clock)
    try Desk(gateway: gateway, language: nil, isPlain: plain).work()
  }

  /// Answers what goes over standard input and output.
  private func answer(_ request: SessionRequest, from round: RoundFile) throws {
    throw SessionRefusal.notYetOffered
  }
}

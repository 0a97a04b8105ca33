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
    case .formOut(let codes): try print(round.form(of: codes, in: Console.language), terminator: "")
    case .formIn: try takeForm(into: round, by: actor(person))
    case .packetOut: try writePacket(of: round)
    case .packetIn: try takePacket(into: round, by: actor(person))
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

  private func actor(_ person: ExpertCode) -> Actor {
    Actor(.person(person), session: "ssh:\(key)")
  }

  private func takeForm(into round: RoundFile, by actor: Actor) throws {
    let bytes = try Self.standardInput()
    let status = try FormIntake(round: round, actor: actor).take(
      { try Self.text(bytes) }, named: "form")
    guard status == 0 else { throw ExitCode(status) }
  }

  private static func text(_ bytes: [UInt8]) throws -> String {
    do {
      return try TextDecoding.text(bytes)
    } catch {
      throw InputError.undecodable(path: "form", error.text)
    }
  }

  /// The packet alone goes through the line; its attachments are the secretary's to hand out.
  private func writePacket(of round: RoundFile) throws {
    let (bytes, contents) = try round.packet(id: LocalOwner.randomID)
    try FileHandle.standardOutput.write(contentsOf: bytes)
    if contents.attachments > 0 {
      Console.complain(
        Text(
          zh: "附件 \(contents.attachments) 个不经这里传，请找秘书要",
          en: "\(contents.attachments.counted("attachment")) not sent this way; ask the secretary"
        ).here)
    }
  }

  private func takePacket(into round: RoundFile, by actor: Actor) throws {
    let packet = PacketFile(name: "packet", bytes: try Self.standardInput(), signature: nil)
    let report = try round.take(packet, unsignedBecause: nil, rehearsing: false, by: actor)
    report.print()
    guard report.conflicts.isEmpty else { throw ExitCode(1) }
  }

  /// What comes over the line, up to what any packet may have.
  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let part = try FileHandle.standardInput.read(upToCount: 1 << 16), !part.isEmpty {
      bytes += part
      guard bytes.count <= IntakeLimits.packetBytes else { throw PacketError.tooLarge("packet") }
    }
    return bytes
  }
}

internal import ArgumentParser
internal import Foundation
internal import ReviewCore

/// The round file and whose right is used, as every command takes them.
struct RoundOptions: ParsableArguments {
  @Argument(help: .words(zh: "评审文件，名称.pingyi", en: "The round file, NAME.pingyi."))
  var file: String

  @Option(
    name: .customLong("as"),
    help: .words(
      zh: "以这个人的身份；不写就是文件主人，按秘书办事", en: "Act as this person; the owner acts as the secretary."))
  var person: String?

  /// Opens the round as the owner of the file, or as the person named.
  func open() throws -> RoundFile {
    let code = try person.map { try ExpertCode($0) }
    return try RoundFile.upToDate(file) {
      try RoundFile(path: file, person: code, clock: LocalOwner.clock)
    }
  }

  /// Notes that somebody looked, where it was done in another person's name.
  ///
  /// The owner has the file, and needs no program to look into it.
  func note(_ what: Access.Kind, _ subject: String, in file: RoundFile) throws {
    guard person != nil else { return }
    try file.logAccess(Access(what, subject, by: actor, at: file.now()))
  }

  var actor: Actor {
    get throws { .owner(as: try person.map { try Code($0) }, session: LocalOwner.session) }
  }
}

/// The local user: the owner of the files on this machine.
enum LocalOwner {
  /// `local:<uid>/<login>`.
  static var session: String {
    let uid = getuid()
    let login = getpwuid(uid).map { String(cString: $0.pointee.pw_name) } ?? ""
    return "local:\(uid)/\(login)"
  }

  static let clock: @Sendable () -> Timestamp = { Timestamp(secondsSince1970: time(nil)) }

  /// 128 random bits in hexadecimal.
  static var randomID: String {
    (0..<16).map { _ in
      let byte = UInt8.random(in: .min ... .max)
      return String(byte / 16, radix: 16) + String(byte % 16, radix: 16)
    }.joined()
  }
}

extension RoundFile {
  /// Opens a round; a file of an older format is backed up and rebuilt first.
  static func upToDate<Opened>(_ path: String, opening open: () throws -> Opened) throws -> Opened {
    do {
      return try open()
    } catch RoundError.olderFormat {
      let backup = try rebuild(path: path)
      Console.complain(
        Text(
          zh: "旧格式已备份到 \(backup)，并已按台账重建",
          en: "The older file is kept as \(backup); the round was rebuilt from its ledger"
        ).here)
      return try open()
    }
  }
}

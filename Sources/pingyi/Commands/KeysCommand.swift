internal import ArgumentParser
internal import Foundation
internal import ReviewCore

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: Text(
      zh: "列出 authorized_keys 的各行：每人用自己的钥匙登录，只开自己的工作台",
      en: "Print the lines of authorized_keys: everyone logs in with their key, to their own desk."
    ).here)

  @Argument(help: .words(zh: "评审文件，名称.pingyi", en: "The round file, NAME.pingyi."))
  var file: String

  @Option(
    help: .words(zh: "本程序在服务器上的位置；不写就是现在这一个", en: "Where pingyi is on the server; else this one."))
  var program: String?

  func run() throws {
    let round = try RoundFile.upToDate(file) {
      try RoundFile(path: file, clock: LocalOwner.clock)
    }
    let keys = try AuthorizedKeys(
      for: round.experts(), program: program ?? Self.thisProgram, round: Self.absolute(file))
    for line in keys.lines { Console.say(line) }
    if !keys.withoutKey.isEmpty {
      let names = keys.withoutKey.map(\.rawValue).joined(separator: " ")
      Console.complain(
        Text(
          zh: "还没有公钥，不能登录：\(names)", en: "No key is registered, so no login: \(names)"
        ).here)
    }
    for (person, fault) in keys.unusable {
      Console.complain(
        Text(zh: "\(person)：\(fault.text.zh)", en: "\(person): \(fault.text.en)").here)
    }
  }

  private static var thisProgram: String { absolute("/proc/self/exe") }

  /// The one path under which every session finds the same file.
  private static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

internal import ArgumentParser
internal import Foundation
internal import ReviewCore

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Text(
      zh: "新建一轮评审，用默认方案或自己的方案", en: "Make a round file with the default scheme or one of yours."
    ).here)

  @Argument(help: .words(zh: "要新建的评审文件，名称.pingyi", en: "The round file to make, NAME.pingyi."))
  var file: String

  @Option(
    help: .words(
      zh: "评审方案 JSON；样子见 pingyi scheme show", en: "A review scheme as JSON; see pingyi scheme show."
    ))
  var scheme: String?

  func run() throws {
    let bytes = try scheme.map { try InputFile($0).bytes() } ?? Scheme.defaultBytes
    _ = try Scheme(json: bytes, file: scheme ?? "DefaultScheme.json")
    let round = try RoundFile.create(
      path: file, id: LocalOwner.randomID, schemeBytes: bytes,
      by: .owner(session: LocalOwner.session), clock: LocalOwner.clock)
    Console.say(
      Text(
        zh: "建好了 \(file)。接着装入申报：pingyi intake \(file) 文件夹",
        en: "Made \(file). Load applications next: pingyi intake \(file) FOLDER"))
    try round.close()
  }
}

internal import ArgumentParser
internal import ReviewCore

struct SchemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme",
    abstract: Text(zh: "查看、检查、采用评审方案", en: "Show, check or adopt a review scheme.").here,
    subcommands: [Show.self, Check.self, Freeze.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Text(zh: "输出现行方案", en: "Print the scheme in force.").here)

    @OptionGroup var round: RoundOptions

    func run() throws {
      let file = try round.open()
      print(String(decoding: try file.schemeBytes(), as: UTF8.self))
      Console.complain("sha256 \(try file.round().schemeDigest)")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: Text(zh: "检查方案，逐处指明问题", en: "Check a scheme and name every problem by its path.")
        .here)

    @Argument(help: .words(zh: "评审方案 JSON", en: "A review scheme as JSON."))
    var scheme: String

    func run() throws {
      let input = InputFile(scheme)
      let bytes = try input.bytes()
      let checked = try Scheme(json: bytes, file: input.name)
      let leaves = checked.preliminary.leaves.count
      Console.say(
        Text(
          zh: "方案没有问题：\(leaves) 项，\(checked.places) 个名额。sha256 \(Digest.hex(of: bytes))",
          en: "The scheme is sound: \(leaves) criteria, \(checked.places.counted("place")). "
            + "sha256 \(Digest.hex(of: bytes))"))
    }
  }

  struct Freeze: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "freeze",
      abstract: Text(
        zh: "采用方案；已有有效评分表的部分不能再改",
        en: "Adopt a scheme; what has sheets that count cannot change any more."
      ).here)

    @OptionGroup var round: RoundOptions

    @Argument(help: .words(zh: "评审方案 JSON", en: "A review scheme as JSON."))
    var scheme: String

    @Option(help: .words(zh: "为什么改方案", en: "Why the scheme changes."))
    var reason: String

    func run() throws {
      let file = try round.open()
      let input = InputFile(scheme)
      let bytes = try input.bytes()
      _ = try Scheme(json: bytes, file: input.name)
      let digest = try file.store(content: bytes)
      try file.record(
        [.schemeAdopted(Act.SchemeAdopted(sha256: digest, reason: reason))], by: round.actor)
      Console.say(Text(zh: "采用了方案 \(digest.prefix(8))", en: "Adopted \(digest.prefix(8))"))
    }
  }
}

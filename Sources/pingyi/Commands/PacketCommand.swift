internal import ArgumentParser
internal import ReviewCore

struct PacketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: Text(
      zh: "评审包：让专家在不联网的机器上评，再收回来",
      en: "Packets: experts score on machines without a network, and it comes back."
    ).here,
    subcommands: [Out.self, In.self])

  struct Out: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "out",
      abstract: Text(
        zh: "写出一位专家的评审包，里面没有别人的东西",
        en: "Write the packet of an expert; nothing of others is in it."
      ).here)

    @OptionGroup var round: RoundOptions

    @Option(help: .words(zh: "要写的文件，名称.pingyi；不能已有", en: "The packet to make; must not exist."))
    var out: String

    func run() throws {
      let contents = try round.open().writePacket(to: out, id: LocalOwner.randomID)
      for file in contents.missing {
        Console.complain(
          Text(zh: "附件不在，没有带上：\(file)", en: "The attachment is not there, left out: \(file)").here)
      }
      Console.say(
        Text(
          zh: "写好了 \(out)：申报 \(contents.applications) 份，没交的评分表 \(contents.openSheets) 张，"
            + "附件 \(contents.attachments) 个。评完退出工作台，把它交回来："
            + "pingyi packet in \(round.file) \(out)",
          en: "Made \(out): \(contents.applications.counted("application")), "
            + "\(contents.openSheets.counted("open sheet")), "
            + "\(contents.attachments.counted("attachment")). When done, quit the desk and bring it "
            + "back: pingyi packet in \(round.file) \(out)"))
      Console.say(
        Text(
          zh: "在那台机器上：pingyi desk \(out) --as \(round.person ?? "")",
          en: "On that machine: pingyi desk \(out) --as \(round.person ?? "")"))
      guard contents.missing.isEmpty else { throw ExitCode(1) }
    }
  }

  struct In: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "in",
      abstract: Text(
        zh: "收回评审包；收过的不再收，冲突的逐条说明",
        en: "Take a packet back; nothing twice, and every conflict is explained."
      ).here)

    @OptionGroup var round: RoundOptions

    @Argument(
      help: .words(zh: "收回的评审包；签名是旁边的 .sig", en: "The packet; its signature is beside it, .sig."))
    var packet: String

    @Option(
      help: .words(
        zh: "没有签名也收，写明原因，记进台账", en: "Take it without the signature that is due; the ledger has why."
      ))
    var unsigned: String?

    @Flag(help: .words(zh: "只看会怎么样，不记", en: "Only show what would happen."))
    var dryRun = false

    func run() throws {
      let file = try round.open()
      let report = try file.take(
        PacketFile(path: packet), unsignedBecause: unsigned, rehearsing: dryRun, by: round.actor)
      report.print()
      if dryRun { Console.say(Text(zh: "只是试看，什么都没有记", en: "A trial: nothing is recorded")) }
      guard report.conflicts.isEmpty else { throw ExitCode(1) }
    }
  }
}

extension PacketReport {
  /// What was taken on standard output, what was not on standard error.
  func print() {
    for (index, line) in lines.enumerated() {
      index < 2 ? Console.say(line) : Console.complain(line.here)
    }
  }
}

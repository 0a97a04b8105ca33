internal import ArgumentParser
internal import Foundation
internal import ReviewCore

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: Text(zh: "查看台账，校验台账链", en: "Show the ledger, or check its chain.").here,
    subcommands: [Show.self, Verify.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Text(zh: "逐条列出", en: "Print every entry.").here)

    @OptionGroup var round: RoundOptions

    @Flag(help: .words(zh: "输出 JSON，文字与库中一字不差", en: "Print as JSON, the stored texts as they are."))
    var json = false

    func run() throws {
      let file = try round.open()
      guard try file.mayRead(.ledger) else {
        throw CommandError.ledgerNotReadable(file.viewer.role)
      }
      let entries = try file.ledger()
      try round.note(.ledger, "ledger", in: file)
      if json { return try Console.json(entries.map(EntryRow.init)) }
      for entry in entries {
        let behalf = entry.onBehalfOf.isEmpty ? "" : " 代 \(entry.onBehalfOf)"
        Console.say(
          "\(entry.sequence)  \(entry.time)  \(entry.actor)\(behalf)  \(entry.kind)  "
            + "\(entry.subject)  \(entry.hash.prefix(8))")
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: Text(
        zh: "校验台账链；带 --head 时与纸上的台账头核对",
        en: "Check the chain; with --head also against a head from paper."
      ).here)

    @OptionGroup var round: RoundOptions

    @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
    var json = false

    @Option(
      help: .words(
        zh: "纸上的 序号:校验值；校验值八位就够",
        en: "SEQUENCE:HASH as on the paper; eight digits of the hash are enough."))
    var head: String?

    func run() throws {
      let file = try round.open()
      let paper = try head.map { try LedgerHead(paper: $0) }
      let findings = try file.verifyLedger(paperHead: paper).map(\.text)
      let kept = try file.keptHead()
      let sound = kept.map { head in
        Text(
          zh: "台账 \(head.sequence) 条，链完整。头 \(head)",
          en: "\(head.sequence.counted("entry")), the chain is whole. Head \(head)")
      }
      try Verdict(kept, findings).print(as: json, sound: sound)
    }
  }
}

private struct EntryRow: Encodable {
  let sequence: Int
  let time: String
  let actor: String
  let onBehalfOf: String
  let session: String
  let kind: String
  let subject: String
  let body: String
  let hash: String

  init(_ entry: LedgerEntry) {
    sequence = entry.sequence
    time = entry.time
    actor = entry.actor
    onBehalfOf = entry.onBehalfOf
    session = entry.session
    kind = entry.kind
    subject = entry.subject
    body = entry.body
    hash = entry.hash
  }
}

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Text(
      zh: "按台账重算一遍，指出绕过程序改过的地方",
      en: "Replay the ledger and name what was changed behind the program's back."
    ).here)

  @OptionGroup var round: RoundOptions

  @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
  var json = false

  @Flag(
    help: .words(
      zh: "只凭台账修复；原文件另存", en: "Repair from the ledger and nothing else; the file as it was is kept."
    ))
  var repair = false

  func run() throws {
    let file = try round.open()
    let findings = try file.verifyLedger().map(\.text) + file.diagnose().map(\.text)
    guard findings.isEmpty || !repair else { return try mend(file, findings) }
    let sound = Text(
      zh: "没有问题：台账链完整，文件里的每一行都由台账得出",
      en: "Sound: the chain is whole and every row follows from the ledger")
    try Verdict(file.keptHead(), findings).print(as: json, sound: sound)
  }
}

extension DoctorCommand {
  /// Says what was wrong, repairs it, and checks that nothing is left.
  private func mend(_ file: RoundFile, _ findings: [Text]) throws {
    for finding in findings { Console.say(finding) }
    try file.close()
    let kept = try RoundFile.repair(path: round.file, clock: LocalOwner.clock)
    Console.say(
      Text(
        zh: "按台账修好了 \(findings.count) 处，原文件存为 \(kept)",
        en: "\(findings.count) repaired from the ledger; the file as it was is \(kept)"))
    let mended = try round.open()
    let left = try mended.verifyLedger().map(\.text) + mended.diagnose().map(\.text)
    guard left.isEmpty else {
      for finding in left { Console.say(finding) }
      throw ExitCode(1)
    }
  }
}

/// What a check of the whole file found.
private struct Verdict: Encodable {
  /// Nil where the file keeps none, which is a finding.
  let ledgerHead: String?
  let findings: [String]

  init(_ head: LedgerHead?, _ findings: [Text]) {
    ledgerHead = head?.description
    self.findings = findings.map(\.here)
  }

  /// Prints what was found, or that the file is sound.
  ///
  /// - Throws: `ExitCode` 1 if anything was found.
  func print(as json: Bool, sound: Text?) throws {
    if json {
      try Console.json(self)
    } else {
      for line in findings.isEmpty ? [sound?.here ?? ""] : findings { Console.say(line) }
    }
    guard findings.isEmpty else { throw ExitCode(1) }
  }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: Text(
      zh: "备份成一个新文件，工作台开着也行；附件一并复制",
      en: "Copy the round into a new single file, also while desks are open."
    ).here
  )

  @OptionGroup var round: RoundOptions

  @Argument(help: .words(zh: "备份的文件名；不能已有", en: "The copy to make; must not exist."))
  var destination: String

  func run() throws {
    let head = try round.open().backup(to: destination)
    try copyAttachments()
    Console.say(
      Text(
        zh: "备份到 \(destination)，台账到 \(head)", en: "Backed up to \(destination), ledger head \(head)"
      ))
  }

  /// Copies the original files too; they bear their hashes as names and never change.
  private func copyAttachments() throws {
    let source = AttachmentFolder(roundPath: round.file).path
    let target = AttachmentFolder(roundPath: destination).path
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: source), !names.isEmpty else {
      return
    }
    try manager.createDirectory(
      atPath: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for name in names where !manager.fileExists(atPath: "\(target)/\(name)") {
      try manager.copyItem(atPath: "\(source)/\(name)", toPath: "\(target)/\(name)")
    }
  }
}

internal import ArgumentParser
internal import ReviewCore

struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract: Text(zh: "谁、在哪个阶段、可以做什么", en: "Who may do what, and when.").here,
    subcommands: [Show.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Text(
        zh: "列出权限表：程序就按这张表办", en: "Print the table that the program itself goes by."
      ).here)

    @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
    var json = false

    func run() throws {
      if json { return try Console.json(AuthorityReport()) }
      for line in AuthorityReport.lines(Console.language) { Console.say(line) }
    }
  }
}

/// The authority table as it is printed.
private struct AuthorityReport: Encodable {
  struct ActRow: Encodable {
    let act: String
    let expert, chair, secretary, supervisor: String
    /// The stages of which one must be open; empty is always.
    let stages: [String]
  }

  struct ReadingRow: Encodable {
    let reads: String
    let expert, chair, secretary, supervisor: String
  }

  let acts: [ActRow]
  let reading: [ReadingRow]

  init() {
    acts = Authority.table.map { rule in
      let cell = { (role: Role) in rule.grant(to: role).rawValue }
      return ActRow(
        act: rule.kind.rawValue, expert: cell(.expert), chair: cell(.chair),
        secretary: cell(.secretary), supervisor: cell(.supervisor),
        stages: rule.stages.map(\.rawValue))
    }
    reading = ReadingRight.allCases.map { right in
      let cell = { (role: Role) in right.grant(to: role).rawValue }
      return ReadingRow(
        reads: right.rawValue, expert: cell(.expert), chair: cell(.chair),
        secretary: cell(.secretary), supervisor: cell(.supervisor))
    }
  }

  static func lines(_ language: Language) -> [String] {
    let names = Role.allCases.map {
      (title: $0.text[language], alignment: PlainTable.Alignment.left)
    }
    let column = { (zh: String, en: String) in
      (title: Text(zh: zh, en: en)[language], alignment: PlainTable.Alignment.left)
    }
    var acts = PlainTable([column("做什么", "act")] + names + [column("什么时候", "when")])
    for rule in Authority.table {
      let cells = Role.allCases.map { rule.grant(to: $0).text[language] }
      acts.add([rule.kind.text[language]] + cells + [rule.when[language]])
    }
    var reads = PlainTable([column("看什么", "reads")] + names)
    for right in ReadingRight.allCases {
      reads.add([right.text[language]] + Role.allCases.map { right.grant(to: $0).text[language] })
    }
    let notes = [
      Text(
        zh: "「本人」的事，秘书可凭纸质件代录，台账记明代谁。封存之后只能调整名单、再封存、开关阶段。",
        en: "What is one's own the secretary enters from paper; the ledger names whose it is. "
          + "After sealing only departures, another sealing and stages go on."),
      Text(
        zh: "回避的申报，对本人不存在：专家和组长都一样。",
        en: "An application that one is recused from does not exist for an expert or a chair."),
    ]
    return acts.lines + [""] + reads.lines + [""] + notes.map { $0[language] }
  }
}

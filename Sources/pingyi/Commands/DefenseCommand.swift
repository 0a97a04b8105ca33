internal import ArgumentParser
internal import ReviewCore

struct DefenseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "defense",
    abstract: Text(zh: "导入答辩的问答和结论", en: "Bring in the minutes and outcomes of defenses.").here,
    subcommands: [Import.self])

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Text(
        zh: "记下问答、条件和结论；整个文件要么全进，要么全不进",
        en: "Record questions, answers, conditions and outcomes, all of the file or nothing."
      ).here)

    @OptionGroup var round: RoundOptions

    @Argument(
      help: .words(
        zh: "CSV：application,kind,expert,text；kind 是 question、answer、condition、outcome",
        en: "CSV: application,kind,expert,text; kind is question, answer, condition, outcome"))
    var minutes: String

    func run() throws {
      let file = try round.open()
      let input = InputFile(minutes)
      let acts = try DefenseTable.acts(input.text(), file: input.name)
      let count = try file.recordNewMinutes(acts, by: round.actor)
      Console.say(Text(zh: "记下 \(count) 条", en: "Recorded \(count)"))
    }
  }
}

extension OutcomeKind: ExpressibleByArgument {}

struct OutcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: Text(zh: "记下一家答辩的结论", en: "Record the outcome of a defense.").here,
    subcommands: [Record.self])

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record",
      abstract: Text(zh: "通过、有条件通过、不通过或缺席", en: "Record pass, conditional, fail or absent.").here)

    @OptionGroup var round: RoundOptions

    @Argument(help: .words(zh: "申报的代码", en: "The application's code."))
    var application: String

    @Argument(
      help: .words(
        zh: "pass 通过、conditional 有条件通过、fail 不通过、absent 缺席", en: "pass, conditional, fail or absent."
      ))
    var outcome: OutcomeKind

    @Option(help: .words(zh: "条件，或不通过的原因", en: "The condition, or why it failed."))
    var reason: String?

    func run() throws {
      let file = try round.open()
      try file.record(
        [
          .outcomeRecorded(
            try Code(application), Act.OutcomeRecorded(outcome: outcome, reason: reason ?? ""))
        ], by: round.actor)
      Console.say(
        Text(zh: "\(application) \(outcome.text.zh)", en: "\(application) \(outcome.text.en)"))
    }
  }
}

internal import ArgumentParser
internal import Foundation
internal import ReviewCore

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: Text(
      zh: "用文本表单评分：写出去，用任何编辑器填，再收进来",
      en: "Score in a text form: write it out, fill it in with any editor, take it in."
    ).here,
    subcommands: [Out.self, In.self])

  struct Out: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "out",
      abstract: Text(
        zh: "写出一位专家的评分表单", en: "Write the review form of an expert."
      ).here)

    @OptionGroup var round: RoundOptions

    @Argument(help: .words(zh: "申报的代码；不写就是全部没交的", en: "Applications; without, all that are open."))
    var applications: [String] = []

    @Option(help: .words(zh: "写到这个文件；不写就输出到屏幕", en: "The file to write; without, standard output."))
    var out: String?

    func run() throws {
      let form = try round.open().form(
        of: applications.map { try ApplicationCode($0) }, in: Console.language)
      guard let out else { return print(form, terminator: "") }
      try OutputFile(out).write(Array(form.utf8))
      Console.say(
        Text(
          zh: "表单写到 \(out)。填好后：pingyi form in \(round.file) \(out) --as \(round.person ?? "")",
          en: "Form written to \(out). When filled in: "
            + "pingyi form in \(round.file) \(out) --as \(round.person ?? "")"))
    }
  }

  struct In: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "in",
      abstract: Text(
        zh: "收进填好的表单；有错的指明，其余照收",
        en: "Take filled-in forms; what is wrong is named, the rest is taken."
      ).here)

    @OptionGroup var round: RoundOptions

    @Argument(help: .words(zh: "填好的表单；- 是标准输入", en: "Filled-in forms; - is standard input."))
    var forms: [String]

    @Flag(help: .words(zh: "同时提交每一张填全的表", en: "Also submit every sheet that is complete."))
    var submit = false

    @Flag(help: .words(zh: "只看会怎么样，不记", en: "Only show what would happen."))
    var dryRun = false

    func run() throws {
      let file = try round.open()
      let intake = FormIntake(
        round: file, submitting: submit, rehearsing: dryRun, actor: try round.actor)
      var status: Int32 = 0
      for path in forms {
        let input = InputFile(path)
        status = max(status, try intake.take(input.text, named: input.name))
      }
      if dryRun { Console.say(Text(zh: "只是试看，什么都没有记", en: "A trial: nothing is recorded")) }
      guard status == 0 else { throw ExitCode(status) }
    }
  }
}

/// Takes a form into a round and says what became of it.
struct FormIntake {
  let round: RoundFile
  var submitting = false
  var rehearsing = false
  let actor: Actor

  /// - Parameters:
  ///   - text: Reads the form.
  ///   - name: The file's, for messages.
  /// - Returns: 0 fine, 1 something waits, 2 something is wrong.
  /// - Throws: What the round file says.
  func take(_ text: () throws -> String, named name: String) throws -> Int32 {
    let report: FormReport
    do {
      report = try round.take(
        ReviewForm(text(), file: name), submitting: submitting, rehearsing: rehearsing, by: actor)
    } catch let error as FormFault {
      Console.complain(error.text.here)
      return 2
    } catch let error as InputError {
      Console.complain(error.text.here)
      return 2
    }
    for fault in report.faults { Console.complain(fault.text.here) }
    for review in report.reviews {
      for (index, line) in review.lines.enumerated() {
        index == 0 ? Console.say(line) : Console.complain(line.here)
      }
    }
    return report.hasFaults ? 2 : report.isContested ? 1 : 0
  }
}

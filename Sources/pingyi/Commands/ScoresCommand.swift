internal import ArgumentParser
internal import Foundation
internal import ReviewCore

struct ScoresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scores",
    abstract: Text(zh: "以表格导入、导出评分表", en: "Bring score sheets in and out as tables.").here,
    subcommands: [Import.self, Export.self, Return.self, Void.self])

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: Text(
        zh: "代录评分表；整个文件要么全进，要么全不进",
        en: "Enter sheets on their experts' behalf, all of the file or nothing."
      ).here)

    @OptionGroup var round: RoundOptions

    @Argument(
      help: .words(
        zh: "CSV：application,expert,stage,criterion,points,comment",
        en: "CSV: application,expert,stage,criterion,points,comment"))
    var scores: String

    @Flag(help: .words(zh: "同时提交每一张填全的表", en: "Also submit every sheet that is complete."))
    var submit = false

    func run() throws {
      let file = try round.open()
      let input = InputFile(scores)
      let table = try ScoresTable(input.text(), file: input.name)
      let result = try file.importScores(table, submitting: submit, by: round.actor)
      for (key, debts) in result.incomplete.sorted(by: { $0.key.description < $1.key.description })
      {
        let owed = Refusal.debts(key, debts).text.here
        Console.complain(owed)
      }
      Console.say(
        Text(
          zh: "导入 \(result.imported.count) 份，没有变化 \(result.unchanged.count) 份，"
            + "提交 \(result.submitted.count) 份，还差 \(result.incomplete.count) 份",
          en: "Imported \(result.imported.count), unchanged \(result.unchanged.count), "
            + "submitted \(result.submitted.count), incomplete \(result.incomplete.count)"))
      guard result.incomplete.isEmpty else { throw ExitCode(1) }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: Text(
        zh: "按导入用的格式输出您能看的评分表",
        en: "Print the sheets that you may see, in the format that import takes."
      ).here)

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

    @OptionGroup var round: RoundOptions

    @Option(help: .words(zh: "csv 或 json", en: "csv or json."))
    var format: Format = .csv

    func run() throws {
      let file = try round.open()
      let sheets = try ScoringStage.allCases.flatMap { try file.sheets($0) }
      try round.note(.export, "scores", in: file)
      let rows = ScoresExport(sheets: sheets, scheme: try file.round().scheme)
      switch format {
      case .csv: print(rows.csv, terminator: "")
      case .json: try Console.json(rows.rows)
      }
    }
  }

  /// Which sheet, and why it does not stay as it is.
  struct Correction: ParsableArguments {
    @Argument(help: .words(zh: "申报的代码", en: "The application's code."))
    var application: String

    @Argument(help: .words(zh: "专家的代码", en: "The expert's code."))
    var expert: String

    @Option(help: .words(zh: "preliminary 或 defense", en: "preliminary or defense."))
    var stage: ScoringStage = .preliminary

    @Option(help: .words(zh: "原因，记进台账，专家看得到", en: "Why; the ledger and the expert have it."))
    var reason: String

    /// Corrects the latest sheet of the two in that stage, and says which one it was.
    ///
    /// - Throws: `CodeError`, or `Refusal`.
    func record(
      _ act: (SheetKey, Act.Reason) -> Act, in round: RoundOptions
    ) throws -> SheetKey {
      let file = try round.open()
      let (application, expert) = (try ApplicationCode(application), try ExpertCode(expert))
      let sheets = try file.sheets(stage, expert: expert, application: application)
      guard let latest = sheets.max(by: { $0.key.number < $1.key.number }) else {
        throw Refusal.noSheet(
          SheetKey(application: application, expert: expert, stage: stage))
      }
      try file.record([act(latest.key, Act.Reason(reason: reason))], by: round.actor)
      return latest.key
    }
  }

  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "return",
      abstract: Text(
        zh: "退回一张已交的评分表；分都留着，改好再交",
        en: "Send a submitted sheet back; its marks stay, to be changed and submitted again."
      ).here)

    @OptionGroup var round: RoundOptions
    @OptionGroup var correction: Correction

    func run() throws {
      let key = try correction.record(Act.sheetReturned, in: round)
      Console.say(
        Text(
          zh: "\(key.application) 退回给 \(key.expert) 了，原来的一张留着",
          en: "\(key.application) is back with \(key.expert); the sheet as it was is kept"))
    }
  }

  struct Void: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "void",
      abstract: Text(
        zh: "作废一张评分表，按原来的分另开一张；作废的留着，不计入",
        en: "Void a sheet and open the next from its marks; it is kept and does not count."
      ).here)

    @OptionGroup var round: RoundOptions
    @OptionGroup var correction: Correction

    func run() throws {
      let key = try correction.record(Act.sheetVoided, in: round)
      Console.say(
        Text(
          zh: "\(key.application) \(key.expert) 的一张作废了，新的一张等着填",
          en: "The sheet of \(key.expert) for \(key.application) is void; the next waits"))
    }
  }
}

extension ScoringStage: ExpressibleByArgument {}

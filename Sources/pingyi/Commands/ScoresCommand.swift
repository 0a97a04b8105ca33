internal import ArgumentParser
internal import Foundation
internal import ReviewCore

struct ScoresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scores",
    abstract: Text(zh: "以表格导入、导出评分表", en: "Bring score sheets in and out as tables.").here,
    subcommands: [Import.self, Export.self])

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
      let rows = ScoresExport(sheets: sheets, scheme: try file.round().scheme)
      switch format {
      case .csv: print(rows.csv, terminator: "")
      case .json: try Console.json(rows.rows)
      }
    }
  }
}

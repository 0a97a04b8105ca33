internal import ArgumentParser
internal import ReviewCore

struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: Text(
      zh: "装入申报文件夹；有问题的指明，其余照装",
      en: "Load application folders; what is bad is named, the rest is loaded."
    ).here)

  @OptionGroup var round: RoundOptions

  @Argument(help: .words(zh: "文件夹：一份申报的，或装着许多份的", en: "Folders: of one application, or of many."))
  var paths: [String]

  func run() throws {
    let file = try round.open()
    let report = try IntakeBatch.read(paths, units: RecommendingUnits.embedded())
    let summary = try file.receive(report.submissions, by: round.actor)
    for problem in report.problems { Console.complain(problem.text.here) }
    for notice in report.notices { Console.complain(notice.text.here) }
    Console.say(
      Text(
        zh: "收到 \(summary.received.count) 份，更新 \(summary.changed.count) 份，"
          + "没有变化 \(summary.unchanged.count) 份，要处理的 \(report.problems.count) 处",
        en: "Received \(summary.received.count), changed \(summary.changed.count), "
          + "unchanged \(summary.unchanged.count), problems \(report.problems.count)"))
    guard report.problems.isEmpty else { throw ExitCode(1) }
  }
}

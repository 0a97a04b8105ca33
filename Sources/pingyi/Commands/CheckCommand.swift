internal import ArgumentParser
internal import ReviewCore

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Text(
      zh: "按通知的条件逐份做形式审查", en: "Hold every application against the notice's conditions."
    ).here)

  @OptionGroup var round: RoundOptions

  @Flag(help: .words(zh: "输出 JSON", en: "Print as JSON."))
  var json = false

  func run() throws {
    let report = try round.open().checkEligibility()
    if json { return try Console.json(CheckReport(report)) }
    for result in report.applications {
      Console.say("\(result.application)  \(result.verdict.text.here)")
      for finding in result.findings where finding.verdict != .pass {
        let verdict = finding.verdict.text.here
        Console.say("  \(finding.clause) \(verdict)  \(finding.text.here)")
      }
    }
    for standing in report.quotas where standing.isExceeded { Console.say(standing.text) }
    let isClean = report.applications.allSatisfy { $0.verdict == .accepted }
    guard isClean else { throw ExitCode(1) }
  }
}

extension EligibilityConclusion: ExpressibleByArgument {
  fileprivate var text: Text {
    switch self {
    case .accepted: EligibilityResult.Verdict.accepted.text
    case .rectify: EligibilityResult.Verdict.rectify.text
    case .refused: EligibilityResult.Verdict.refused.text
    }
  }
}

struct ConcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conclude",
    abstract: Text(
      zh: "记下形式审查的结论：受理、补正、不予受理", en: "Record the conclusion of the formal check."
    ).here,
    discussion: Text(
      zh: "不写代码时，把审查全部符合的都受理，别的不动。",
      en: "Without an application, accepts all that the check accepts and no other."
    ).here)

  @OptionGroup var round: RoundOptions

  @Argument(help: .words(zh: "申报的代码", en: "The application's code."))
  var application: String?

  @Argument(
    help: .words(zh: "accepted 受理、rectify 补正、refused 不予受理", en: "accepted, rectify or refused."))
  var conclusion: EligibilityConclusion?

  @Option(help: .words(zh: "原因；除受理外都要写", en: "Why; due unless accepted."))
  var reason: String?

  func validate() throws {
    if (application == nil) != (conclusion == nil) {
      throw ValidationError(
        Text(
          zh: "还要写结论：accepted 受理、rectify 补正、refused 不予受理",
          en: "Name the conclusion too: accepted, rectify or refused."
        ).here)
    }
  }

  func run() throws {
    let file = try round.open()
    if let application, let conclusion {
      try file.record(
        [
          .applicationConcluded(
            try Code(application),
            Act.ApplicationConcluded(conclusion: conclusion, reason: reason ?? ""))
        ], by: round.actor)
      Console.say("\(application) \(conclusion.text.here)")
      return
    }
    let accepted = try file.acceptAllThatPass(by: round.actor)
    let open = try file.applications().filter { $0.conclusion == nil && $0.withdrawn == nil }
      .map(\.code.rawValue).joined(separator: " ")
    let rest =
      open.isEmpty
      ? Text(zh: "都有结论了", en: "none is left")
      : Text(zh: "还要逐份定的：\(open)", en: "to conclude one by one: \(open)")
    Console.say(
      Text(
        zh: "受理 \(accepted.count) 份，\(rest.zh)", en: "Accepted \(accepted.count); \(rest.en)"))
  }
}

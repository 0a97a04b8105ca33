internal import Foundation
internal import ReviewCore

/// Builds the demonstration: the sample data through the real intake, up to a list that waits for one
/// sheet.
struct DemoRound {
  let sample: String

  private var actor: Actor { .owner(session: LocalOwner.session) }

  /// - Parameters:
  ///   - path: Of the round file to make.
  ///   - tell: Hears what is being done.
  /// - Throws: What the sample data or the round refuses.
  func make(at path: String, telling tell: (Text) -> Void) throws {
    let scheme = InputFile("\(sample)/scheme.json")
    let file = try RoundFile.create(
      path: path, id: LocalOwner.randomID, nature: .demonstration, schemeBytes: scheme.bytes(),
      by: actor, clock: LocalOwner.clock)
    tell(Text(zh: "1/4 装入申报", en: "1/4 Loading applications"))
    let report = try IntakeBatch.read(
      ["\(sample)/applications"], units: RecommendingUnits.embedded())
    _ = try file.receive(report.submissions, by: actor)
    try concludeEligibility(file)
    tell(Text(zh: "2/4 登记专家，分派评分表", en: "2/4 Enlisting the panel, assigning sheets"))
    try file.enlist(
      PanelTable.experts(text("experts.csv"), file: "experts.csv"),
      recusals: PanelTable.recusals(text("recusals.csv"), file: "recusals.csv"), by: actor)
    try file.assign(.everyone, reading: ReadingOrder(seed: 20_150_311), by: actor)
    try file.open(.preliminary, by: actor)
    tell(Text(zh: "3/4 导入评分表", en: "3/4 Importing score sheets"))
    try importScores("scores.csv", into: file)
    try file.record(
      PanelTable.recusals(text("recusals-late.csv"), file: "recusals-late.csv"), by: actor)
    let reason = "演示：留一张没评完的表给您"
    try file.open(.shortlisting, forcedBecause: reason, by: actor)
    try file.close(.shortlisting, by: actor)
    try file.open(.defense, by: actor)
    tell(Text(zh: "4/4 导入答辩", en: "4/4 Importing the defenses"))
    try importScores("defense-scores.csv", into: file)
    try file.recordNewMinutes(
      DefenseTable.acts(text("defense.csv"), file: "defense.csv"), by: actor)
    try file.open(.proposal, forcedBecause: reason, by: actor)
    try file.close()
  }

  private func text(_ name: String) throws -> String { try InputFile("\(sample)/\(name)").text() }

  private func importScores(_ name: String, into file: RoundFile) throws {
    _ = try file.importScores(
      ScoresTable(text(name), file: name), submitting: true, by: actor)
  }

  /// The conclusions that the sample's awkward cases call for.
  private func concludeEligibility(_ file: RoundFile) throws {
    try file.open(.eligibility, by: actor)
    try file.acceptAllThatPass(by: actor)
    let decided: [(code: String, conclusion: EligibilityConclusion, reason: String)] = [
      ("A07", .accepted, "宁波推荐超过名额，先收到的受理"),
      ("A29", .refused, "面积没有大于 2 万平方米，运营不满 1 年"),
      ("A30", .rectify, "摘要 3501 字，要压到 3500 字以内"),
      ("A31", .rectify, "纸质少 1 份，方案缺实施计划"),
      ("A32", .rectify, "缺入驻企业名单"),
      ("A33", .refused, "2015 年 3 月 2 日收到，逾期"),
    ]
    try file.record(
      try decided.map { decision in
        .applicationConcluded(
          try Code(decision.code),
          Act.ApplicationConcluded(conclusion: decision.conclusion, reason: decision.reason))
      }, by: actor)
    try file.close(.intake, by: actor)
    try file.close(.eligibility, forcedBecause: "演示：要补正的三份没有补", by: actor)
  }
}

extension Ranking {
  /// What a reader of the ranking has to know besides its numbers.
  package enum Warning: Hashable, Sendable {
    /// The ranking is provisional.
    case openSheets(ScoringStage, count: Int)
    case uncounted(ScoringStage, ApplicationCode, ExpertCode, SheetFlaw)
    /// Plain means stand in place of trimmed ones, for all.
    case trimmingOff(ScoringStage, trimFrom: Int, because: [ApplicationCode])
    /// The selected would be others if stage scores were carried the other way.
    case carrySelects(Scheme.Carry, instead: [ApplicationCode], of: [ApplicationCode])
    /// The selected would be the same, but ranks or ties would not.
    case carryReorders(Scheme.Carry, [ApplicationCode])
    /// The chain does not settle who is selected; `needs` is nil if no step is left.
    case undecided([ApplicationCode], needs: Scheme.TieStep?)
    /// The walk down the order need not be the best choice. Source: scoring.md 7.
    case capsCross
  }
}

extension Ranking.Warning: Worded {
  package var text: Text {
    switch self {
    case .openSheets(let stage, let count):
      Text(
        zh: "暂定：\(stage.short.zh)还欠 \(count) 份",
        en: "Provisional: \(stage.short.en) still has \(count.counted("open sheet"))")
    case .uncounted(let stage, let application, let expert, let flaw):
      Text(
        zh: "\(application) \(expert) \(stage.short.zh)不计入：\(flaw.text.zh)",
        en: "\(application) \(expert) \(stage.short.en) does not count: \(flaw.text.en)")
    case .trimmingOff(let stage, let trimFrom, let because):
      Text(
        zh: "\(stage.short.zh)不去高低，全部取平均：\(because.zh) 不足 \(trimFrom) 份",
        en: "\(stage.short.en) means are not trimmed, for all: \(because.en) under \(trimFrom)")
    case .carrySelects(let other, let entering, let leaving):
      Text(
        zh: "按\(other.text.zh)结转，\(entering.zh.ifEmpty("没有人"))入选，"
          + "\(leaving.zh.ifEmpty("没有人"))落选",
        en: "Carrying \(other.text.en), \(entering.en.ifEmpty("nobody")) would be in and "
          + "\(leaving.en.ifEmpty("nobody")) out")
    case .carryReorders(let other, let applications):
      Text(
        zh: "按\(other.text.zh)结转，入选不变，名次或并列有变：\(applications.zh)",
        en: "Carrying \(other.text.en), ranks or ties would change: \(applications.en)")
    case .undecided(let applications, let step?):
      Text(
        zh: "\(applications.zh) 并列在线上，待\(step.text.zh)",
        en: "\(applications.en) are tied at the cut and await a \(step.text.en)")
    case .undecided(let applications, nil):
      Text(
        zh: "\(applications.zh) 并列在线上，各步比完仍相同",
        en: "\(applications.en) are tied at the cut and equal in every step")
    case .capsCross:
      Text(
        zh: "名额上限互相交叉，按名次往下走不一定最优",
        en: "Caps cross, so the walk down the order need not be the best choice")
    }
  }
}

extension Scheme.Carry: Worded {
  package var text: Text {
    switch self {
    case .published: Text(zh: "公布分", en: "published scores")
    case .exact: Text(zh: "精确值", en: "exact scores")
    }
  }
}

extension [ApplicationCode] {
  fileprivate var zh: String { map(\.rawValue).joined(separator: "、") }
  fileprivate var en: String { map(\.rawValue).joined(separator: ", ") }
}

extension String {
  fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}

extension Ranking {
  /// Why an application has its status.
  package enum Reason: Hashable, Sendable {
    case rankOrder
    /// The shortlisting decided so.
    case invited
    case tie(Tie)
    /// Passed with a condition, which stands beside the name (有条件通过).
    case condition(String)
    case cap(Scheme.Cap)
    case held(String)
    case refused(String)
    case withdrawn(String)
    case failed(String)
    case absent
    case notInvited
    case notDefended
    case passLine(score: String, minimum: Points)
    case tooFewSheets(ScoringStage, count: Int, minimum: Int)
    case beyond(places: Int)
    /// Hangs on a tie above it that is not settled, where caps cross.
    case awaitsTie

    /// As `reasons` writes it in JSON.
    package var name: String {
      switch self {
      case .rankOrder: "rankOrder"
      case .invited: "invited"
      case .tie(.settled): "tie"
      case .tie(.unsettled): "unsettledTie"
      case .condition: "condition"
      case .cap: "cap"
      case .held: "held"
      case .refused: "refused"
      case .withdrawn: "withdrawn"
      case .failed: "failed"
      case .absent: "absent"
      case .notInvited: "notInvited"
      case .notDefended: "notDefended"
      case .passLine: "passLine"
      case .tooFewSheets: "tooFewSheets"
      case .beyond: "beyondPlaces"
      case .awaitsTie: "awaitsTie"
      }
    }
  }
}

extension Ranking.Reason: Worded {
  package var text: Text {
    switch self {
    case .rankOrder: Text(zh: "按名次", en: "by rank")
    case .invited: Text(zh: "已入围", en: "invited")
    case .tie(let tie): tie.text
    case .condition(let condition):
      Text(zh: "有条件：\(condition)", en: "on condition: \(condition)")
    case .cap(let cap):
      Text(
        zh: "跳过：\(cap.units.joined(separator: "、"))已满 \(cap.maximum) 家",
        en: "passed over: \(cap.units.joined(separator: ", ")) has its \(cap.maximum)")
    case .held(let reason): Text(zh: "暂缓：\(reason)", en: "held: \(reason)")
    case .refused(let reason): Text(zh: "没有受理：\(reason)", en: "not accepted: \(reason)")
    case .withdrawn(let reason): Text(zh: "退出：\(reason)", en: "withdrawn: \(reason)")
    case .failed(let reason): Text(zh: "答辩不通过：\(reason)", en: "failed: \(reason)")
    case .absent: Text(zh: "答辩缺席", en: "absent from the defense")
    case .notInvited: Text(zh: "未入围", en: "not invited")
    case .notDefended: Text(zh: "没有答辩分", en: "no defense score")
    case .passLine(let score, let minimum):
      Text(
        zh: "初评 \(score)，不到 \(minimum) 分", en: "preliminary \(score), under \(minimum)")
    case .tooFewSheets(let stage, let count, let minimum):
      Text(
        zh: "有效评审意见不足：\(stage.short.zh) \(count) 份，至少 \(minimum) 份",
        en: "too few valid sheets: \(stage.short.en) \(count) of at least \(minimum)")
    case .beyond(let places):
      Text(zh: "在 \(places) 个名额之外", en: "beyond the \(places.counted("place"))")
    case .awaitsTie: Text(zh: "等前面的并列定了才知道", en: "hangs on a tie above it")
    }
  }
}

extension Ranking.Tie: Worded {
  package var text: Text {
    switch self {
    case .settled(let step, _, let rank):
      Text(
        zh: "与第 \(rank) 名并列，比\(step.text.zh)",
        en: "tied with rank \(rank), by \(step.text.en)")
    case .unsettled(_, let rank, let step?):
      Text(
        zh: "并列第 \(rank) 名，待\(step.text.zh)", en: "tied at rank \(rank), awaits a \(step.text.en)")
    case .unsettled(_, let rank, nil):
      Text(
        zh: "并列第 \(rank) 名，各步比完仍相同",
        en: "tied at rank \(rank), equal in every step")
    }
  }
}

extension ScoringStage {
  /// 初评 or 答辩.
  package var short: Text {
    switch self {
    case .preliminary: Ranking.Stage.preliminary.text
    case .defense: Ranking.Stage.defense.text
    }
  }
}

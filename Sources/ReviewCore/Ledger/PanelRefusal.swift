/// Why something about the people of the panel is refused.
package enum PanelRefusal: Worded, Hashable, Sendable {
  case dutiesOwed(ExpertCode, [Scheme.Duty])
  /// It ended longer ago than the ground reaches.
  case tieLapsed(RecusalGround, ended: Day)
  case tooManyObjections(ApplicationCode, limit: Int)
  case recusalNotOpen(RecusedPair, RecusalState)
  case recusalNotWaivable(RecusedPair)
  case noVacancy(RecusedPair, ScoringStage)
  case hasSeat(RecusedPair, ScoringStage)
  case nobodyLeft(ApplicationCode)

  package var text: Text {
    switch self {
    case .dutiesOwed(let expert, let duties):
      Text(
        zh: "\(expert) 还没有\(duties.map(\.text.zh).joined(separator: "、"))，看不到材料，也不能打分",
        en: "\(expert) has first to \(duties.map(\.text.en).joined(separator: " and to "))")
    case .tieLapsed(let ground, let ended):
      Text(
        zh: "「\(ground.text.zh)」到 \(ended) 就结束了，超出年限，不构成回避；仍要回避就选「其他关系」写明",
        en:
          "The tie (\(ground.text.en)) ended on \(ended), too long ago to recuse; use another tie and say why"
      )
    case .tooManyObjections(let application, let limit):
      Text(
        zh: "\(application) 已经提出过 \(limit) 位专家，不能再提",
        en: "\(application) has named \(limit) experts already, which is the limit")
    case .recusalNotOpen(let pair, let state):
      Text(
        zh: "\(pair.expert) 与 \(pair.application)：\(state.text.zh)，没有要定的",
        en: "\(pair.expert) and \(pair.application): \(state.text.en); nothing is to be decided")
    case .recusalNotWaivable(let pair):
      Text(
        zh: "\(pair.expert) 与 \(pair.application) 的回避不能豁免；登记的信息有误就先改登记",
        en: "The recusal of \(pair.expert) from \(pair.application) cannot be waived. "
          + "Where what is on record is wrong, correct it first")
    case .noVacancy(let pair, let stage):
      Text(
        zh: "\(stage.stage.text.zh)里 \(pair.application) 没有 \(pair.expert) 空出的席位",
        en: "\(pair.expert) has left no seat of \(stage.stage.text.en) free for \(pair.application)"
      )
    case .nobodyLeft(let application):
      Text(
        zh: "没有人能补评 \(application)：请先用 pingyi panel 登记新的专家",
        en:
          "Nobody is left to take a seat for \(application): enlist another expert with pingyi panel"
      )
    case .hasSeat(let pair, let stage):
      Text(
        zh: "\(pair.expert) 在\(stage.stage.text.zh)里已经评 \(pair.application)，不能占两席",
        en: "\(pair.expert) already scores \(pair.application) in \(stage.stage.text.en)")
    }
  }
}

extension Scheme.Duty: Worded {
  package var text: Text {
    switch self {
    case .pledge: Text(zh: "签承诺书", en: "give the pledge")
    case .recusals: Text(zh: "申报回避", en: "state recusals")
    }
  }
}

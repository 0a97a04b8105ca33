extension Participation {
  func entry(
    _ placing: RankOrder.Placing, _ status: Ranking.Status, _ reasons: [Ranking.Reason],
    hasScore: Bool
  ) -> Ranking.Entry {
    let candidate = placing.contender.candidate
    var reasons = reasons
    if case .held(let reason) = candidate.standing, status != .held {
      reasons.append(.held(reason))
    }
    if stage != .preliminary, case .conditional(let condition) = record.outcomes[candidate.code] {
      reasons.append(.condition(condition))
    }
    if let tie = placing.tie { reasons.append(.tie(tie)) }
    if status == .undecided, placing.tie == nil { reasons.append(.awaitsTie) }
    return Ranking.Entry(
      candidate: candidate, rank: placing.rank, score: hasScore ? placing.contender.score : nil,
      preliminary: stageScore(preliminary, candidate), defense: stageScore(defense, candidate),
      status: status, tie: placing.tie, reasons: reasons.isEmpty ? [.rankOrder] : reasons)
  }

  func entry(
    _ candidate: ReviewRecord.Candidate, _ status: Ranking.Status, _ reason: Ranking.Reason,
    _ stages: ScoredStages?
  ) -> Ranking.Entry {
    Ranking.Entry(
      candidate: candidate, rank: nil, score: stages?.score(record.scheme, carry: carry),
      preliminary: stageScore(preliminary, candidate), defense: stageScore(defense, candidate),
      status: status, tie: nil, reasons: [reason])
  }

  private func stageScore(
    _ scores: StageScores, _ candidate: ReviewRecord.Candidate
  ) -> Ranking.StageScore? {
    switch (scores.stage, stage) {
    case (.defense, .preliminary): nil
    case (.preliminary, _), (.defense, _):
      scores.scores[candidate.code].map {
        Ranking.StageScore($0, rounding: record.scheme.rounding)
      }
    }
  }
}

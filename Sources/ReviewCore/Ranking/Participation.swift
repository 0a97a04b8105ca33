/// Who is ordered by the score of a stage, who follows without one, and who has no rank.
struct Participation {
  private(set) var scored: [RankOrder.Contender] = []
  /// Those with a preliminary score only, in the rankings that look at the defense.
  private(set) var following: [Following] = []
  /// In the order of their codes.
  private(set) var unranked: [Ranking.Entry] = []
  let record: ReviewRecord
  let stage: Ranking.Stage
  let carry: Scheme.Carry
  let preliminary: StageScores
  let defense: StageScores

  struct Following {
    let contender: RankOrder.Contender
    let reasons: [Ranking.Reason]
  }

  private enum Part {
    case scored(ScoredStages)
    case following(PanelScore, [Ranking.Reason])
    case insufficient(Ranking.Reason)
    /// With its score where it has one, which then stands without a rank.
    case excluded(Ranking.Reason, ScoredStages?)
  }

  init(
    _ record: ReviewRecord, stage: Ranking.Stage, carry: Scheme.Carry, preliminary: StageScores,
    defense: StageScores
  ) {
    self.record = record
    self.stage = stage
    self.carry = carry
    self.preliminary = preliminary
    self.defense = defense
    for candidate in record.candidates.sorted(by: { $0.code < $1.code }) {
      switch part(of: candidate) {
      case .scored(let stages): scored.append(contender(candidate, stages))
      case .following(let panel, let reasons):
        let contender = contender(candidate, .preliminary(panel))
        following.append(Following(contender: contender, reasons: reasons))
      case .insufficient(let reason): unranked.append(entry(candidate, .insufficient, reason, nil))
      case .excluded(let reason, let stages):
        unranked.append(entry(candidate, .excluded, reason, stages))
      }
    }
  }

  private func contender(
    _ candidate: ReviewRecord.Candidate, _ stages: ScoredStages
  ) -> RankOrder.Contender {
    RankOrder.Contender(
      candidate: candidate, stages: stages, score: stages.score(record.scheme, carry: carry))
  }

  private func part(of candidate: ReviewRecord.Candidate) -> Part {
    switch candidate.standing {
    case .refused(let reason): return .excluded(.refused(reason), nil)
    case .withdrawn(let reason): return .excluded(.withdrawn(reason), nil)
    case .accepted, .held: break
    }
    let stages = scoredStages(candidate.code)
    if stage != .preliminary, case .fail(let reason) = record.outcomes[candidate.code] {
      return .excluded(.failed(reason), stages)
    }
    if let stages { return .scored(stages) }
    switch (stage, preliminary.scores[candidate.code]) {
    case (.preliminary, _), (.defense, nil), (.final, nil):
      return .insufficient(tooFew(candidate, preliminary))
    case (.defense, let panel?), (.final, let panel?): return withoutDefense(candidate, panel)
    }
  }

  /// Nil unless it has every score that the ranking's order is taken from.
  private func scoredStages(_ code: ApplicationCode) -> ScoredStages? {
    let (first, second) = (preliminary.scores[code], defense.scores[code])
    return switch stage {
    case .preliminary: first.map { .preliminary($0) }
    case .defense: second.map { .defense($0) }
    case .final: first.flatMap { first in second.map { .both(preliminary: first, defense: $0) } }
    }
  }

  private func withoutDefense(_ candidate: ReviewRecord.Candidate, _ panel: PanelScore) -> Part {
    let line = belowPassLine(candidate.code).map { [$0] } ?? []
    if record.outcomes[candidate.code] == .absent { return .following(panel, [.absent]) }
    if let invited = record.invited, !invited.contains(candidate.code) {
      return .following(panel, [.notInvited] + line)
    }
    if defense.count(candidate.code) > 0 { return .insufficient(tooFew(candidate, defense)) }
    return .following(panel, line.isEmpty ? [.notDefended] : line)
  }

  private func tooFew(
    _ candidate: ReviewRecord.Candidate, _ scores: StageScores
  ) -> Ranking.Reason {
    .tooFewSheets(
      scores.stage, count: scores.count(candidate.code),
      minimum: record.scheme.aggregation.minimumSheets)
  }
}

extension Participation {
  /// A status that the walk down the order does not decide, with its reason.
  struct Block {
    let status: Ranking.Status
    let reason: Ranking.Reason
  }

  /// What keeps an application from being seated at all.
  ///
  /// A hold keeps it off the list, not out of the defense; the shortlisting's own decision is not
  /// second-guessed.
  func block(_ candidate: ReviewRecord.Candidate, for seats: Seats) -> Block? {
    switch (seats, candidate.standing) {
    case (.invited, _): return nil
    case (.list, .held(let reason)): return Block(status: .held, reason: .held(reason))
    case (.list, _), (.invitations, _):
      return belowPassLine(candidate.code).map { Block(status: .notSelected, reason: $0) }
    }
  }

  /// Compares the preliminary score, published or exact as it is carried, with the pass line.
  func belowPassLine(_ code: ApplicationCode) -> Ranking.Reason? {
    guard let minimum = record.scheme.passLine.minimum, let panel = preliminary.scores[code] else {
      return nil
    }
    let rounding = record.scheme.rounding
    let (value, text) =
      switch carry {
      case .published: (rounding.published(panel.exact), rounding.text(panel.exact))
      case .exact: (panel.exact, panel.exact.exactText(digits: rounding.digits))
      }
    return value < Rational(minimum) ? .passLine(score: text, minimum: minimum) : nil
  }
}

extension Ranking {
  /// One application in the ranking.
  package struct Entry: Sendable {
    package let candidate: ReviewRecord.Candidate
    /// 1, 2, 2, 4 after the tie chain; nil for the excluded and the insufficient.
    package let rank: Int?
    /// Of the ranking's own stage, which those who failed keep without a rank; nil without one.
    package let score: Score?
    package let preliminary: StageScore?
    /// Nil in the preliminary ranking, which does not look at the defense.
    package let defense: StageScore?
    package let status: Status
    /// Nil where the score alone decided.
    package let tie: Tie?
    /// What explains the status, the weightiest first; never empty.
    package let reasons: [Reason]
  }
}

extension Ranking.Entry {
  package var isTied: Bool { tie != nil }

  /// The step that separated it from the neighbour it was equal to; nil if none was needed or none
  /// has.
  package var tieStep: Scheme.TieStep? {
    switch tie {
    case .settled(let step, _, _): step
    case .unsettled, nil: nil
    }
  }
}

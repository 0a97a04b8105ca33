/// What a round is and where it stands.
package struct RoundOverview: Sendable {
  /// 128 bits in hexadecimal.
  package let id: String
  package let title: String
  package let nature: RoundNature
  package let scheme: Scheme
  /// SHA-256 of the scheme's bytes.
  package let schemeDigest: String
  package let isSealed: Bool
  package let head: LedgerHead
  /// Stages that have been opened.
  package let stages: [StageName: StageStatus]
  /// Whether the preliminary scores are no longer given blind.
  package let scoresAreOpen: Bool

  package func state(of stage: StageName) -> StageState { stages[stage]?.state ?? .notOpened }

  /// The ranking that is asked for when none is named: final once the defense has opened.
  package var currentRanking: Ranking.Stage {
    stages[.defense] == nil ? .preliminary : .final
  }
}

/// How far a stage has come, and when.
package struct StageStatus: Hashable, Sendable {
  package let state: StageState
  package let openedAt: Timestamp?
  package let closedAt: Timestamp?
  /// Why it was forced open or closed; nil where every guard held.
  package let forced: String?
}

/// How an application came to its rank (名次怎么来的), step by step.
///
/// Every number in it can be recomputed by hand from the lines above it: nothing is rounded without
/// saying so, and what no decimal can write stands as a fraction.
///
/// Source: design 8 "Every number explains itself", design 5.
package struct Explanation: Sendable {
  package let entry: Ranking.Entry
  /// The stages that the ranking looks at and that gave it a score.
  package let stages: [StageSteps]
  /// Nil unless the ranking is final and it has both scores.
  package let weighing: Weighing?
  /// With the neighbours of the same published score, the one above first.
  package let comparisons: [Comparison]
  /// Nil for those who are not walked past: without a score of the stage, or without a rank.
  package let seat: SeatStep?
  /// Of the whole ranking.
  package let warnings: [Ranking.Warning]
  package let scheme: Scheme

  /// Nil if the ranking has no such application.
  ///
  /// - Parameters:
  ///   - application: Whose rank is explained.
  ///   - ranking: Computed from `record`.
  ///   - record: What the ranking was computed from.
  package init?(of application: ApplicationCode, in ranking: Ranking, record: ReviewRecord) {
    guard let entry = ranking[application] else { return nil }
    let scheme = record.scheme
    self.entry = entry
    self.scheme = scheme
    stages = ranking.stage.scoringStages.compactMap { stage in
      let scores =
        switch stage {
        case .preliminary: ranking.preliminary
        case .defense: ranking.defense
        }
      return StageSteps(application, in: scores, scheme)
    }
    weighing =
      ranking.stage == .final && entry.score != nil
      ? entry.preliminary.flatMap { preliminary in
        entry.defense.map { Weighing(preliminary.score, $0.score, scheme) }
      } : nil
    let ordered = ranking.entries.filter { $0.score != nil && $0.rank != nil }
    comparisons = Comparison.beside(entry, in: ordered, stage: ranking.stage, scheme)
    seat =
      entry.score == nil || entry.rank == nil
      ? nil : SeatStep(entry, in: ordered, seats: ranking.seats)
    warnings = ranking.warnings
  }
}

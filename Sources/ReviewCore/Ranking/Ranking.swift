/// The computed ranking (排名): a pure function of the sheets and the scheme.
///
/// Anyone can compute it again from the same record; nothing in it is stored as an opinion.
///
/// Source: design 3 and 5.
package struct Ranking: Sendable {
  package let stage: Stage
  /// What the order is walked down for.
  package let seats: Seats
  /// In order: those with a score of this stage, those who follow in preliminary order, then those
  /// without a rank in the order of their codes.
  package let entries: [Entry]
  package let warnings: [Warning]
  package let preliminary: StageScores
  package let defense: StageScores

  /// Which score the order is taken from.
  package enum Stage: String, Sendable, CaseIterable {
    case preliminary, defense, final
  }

  package init(_ record: ReviewRecord, stage: Stage) {
    let preliminary = StageScores(record, stage: .preliminary)
    let defense = StageScores(record, stage: .defense)
    let carry = record.scheme.carry
    let standings = Standings(
      record, stage: stage, carry: carry, preliminary: preliminary, defense: defense)
    let otherwise = Standings(
      record, stage: stage, carry: carry.other, preliminary: preliminary, defense: defense)
    self.stage = stage
    self.preliminary = preliminary
    self.defense = defense
    seats = standings.seats
    entries = standings.entries
    warnings = Warning.all(
      standings, otherwise: otherwise, record: record,
      scores: stage.scoringStages.map { $0 == .preliminary ? preliminary : defense })
  }

  package subscript(application: ApplicationCode) -> Entry? {
    entries.first { $0.candidate.code == application }
  }
}

extension Ranking.Stage {
  package var scoringStages: [ScoringStage] {
    switch self {
    case .preliminary: [.preliminary]
    case .defense: [.defense]
    case .final: [.preliminary, .defense]
    }
  }
}

extension Ranking.Stage: Worded {
  package var text: Text {
    switch self {
    case .preliminary: Text(zh: "初评", en: "Preliminary")
    case .defense: Text(zh: "答辩", en: "Defense")
    case .final: Text(zh: "最终", en: "Final")
    }
  }
}

extension Scheme.Carry {
  var other: Self {
    switch self {
    case .published: .exact
    case .exact: .published
    }
  }
}

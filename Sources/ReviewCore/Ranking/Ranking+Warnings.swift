extension Ranking.Warning {
  static func all(
    _ standings: Standings, otherwise: Standings, record: ReviewRecord, scores: [StageScores]
  ) -> [Self] {
    scores.flatMap { of($0, record) }
      + ofCarry(standings, otherwise, record.scheme.carry.other)
      + ofCut(standings)
      + (standings.seats.caps.cross ? [.capsCross] : [])
  }

  private static func of(_ scores: StageScores, _ record: ReviewRecord) -> [Self] {
    let open = record.openSheets.filter { $0.stage == scores.stage }.count
    let flaws = scores.uncounted.compactMap { sheet -> Self? in
      switch sheet.why {
      case .recused: nil
      case .flaw(let flaw): .uncounted(scores.stage, sheet.application, sheet.expert, flaw)
      }
    }
    let trimFrom = record.scheme.aggregation.trimFrom
    return (open > 0 ? [.openSheets(scores.stage, count: open)] : [])
      + flaws
      + (scores.untrimmable.isEmpty
        ? []
        : [.trimmingOff(scores.stage, trimFrom: trimFrom, because: scores.untrimmable)])
  }

  private static func ofCarry(
    _ standings: Standings, _ otherwise: Standings, _ other: Scheme.Carry
  ) -> [Self] {
    let (before, after) = (standings.selected, otherwise.selected)
    let entering = after.subtracting(before).sorted()
    let leaving = before.subtracting(after).sorted()
    guard entering.isEmpty, leaving.isEmpty else {
      return [.carrySelects(other, instead: entering, of: leaving)]
    }
    let places = standings.places
    let moved = otherwise.places.filter { places[$0.key] != $0.value }.keys.sorted()
    return moved.isEmpty ? [] : [.carryReorders(other, moved)]
  }

  private static func ofCut(_ standings: Standings) -> [Self] {
    let undecided = standings.entries.filter { $0.status == .undecided }
    let groups = Dictionary(grouping: undecided) { $0.rank }.values
      .sorted { ($0.first?.rank ?? 0) < ($1.first?.rank ?? 0) }
    return groups.compactMap { group in
      guard case .unsettled(_, _, let needs) = group.first?.tie else { return nil }
      return .undecided(group.map(\.candidate.code), needs: needs)
    }
  }
}

extension Standings {
  fileprivate var selected: Set<ApplicationCode> {
    Set(entries.filter { $0.status == .selected }.map(\.candidate.code))
  }

  fileprivate struct Place: Equatable {
    let rank: Int?
    let isTied: Bool
    let status: Ranking.Status
  }

  fileprivate var places: [ApplicationCode: Place] {
    Dictionary(
      entries.map {
        ($0.candidate.code, Place(rank: $0.rank, isTied: $0.isTied, status: $0.status))
      }
    ) { first, _ in first }
  }
}

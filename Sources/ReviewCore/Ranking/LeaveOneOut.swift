/// How the order moves when the sheets of any one expert are left out.
///
/// Advisory: it says how firm a rank is and changes none. The rules are those of the full ranking;
/// where it trims, so does each of these, though one sheet less is there.
///
/// Source: scoring.md 5, item 3.
package struct LeaveOneOut: Sendable {
  /// Of every application with a rank.
  package let intervals: [ApplicationCode: Interval]
  /// Whose absence changes who is selected, in the panel's order.
  package let changes: [Change]

  /// The best and the worst rank over all the orders, the full one included.
  package struct Interval: Hashable, Sendable {
    package fileprivate(set) var best: Int
    package fileprivate(set) var worst: Int
    /// Without whom it is worst; nil where nobody's absence makes it worse.
    package fileprivate(set) var worstWithout: ExpertCode?
  }

  /// What the absence of an expert does to the list.
  package struct Change: Hashable, Sendable {
    package let expert: ExpertCode
    package let entering: [ApplicationCode]
    package let leaving: [ApplicationCode]
  }

  package init(_ record: ReviewRecord, of ranking: Ranking) {
    var intervals: [ApplicationCode: Interval] = [:]
    for entry in ranking.entries {
      guard let rank = entry.rank else { continue }
      intervals[entry.candidate.code] = Interval(best: rank, worst: rank)
    }
    var changes: [Change] = []
    let selected = ranking.selected
    for expert in record.panel where record.sheets.contains(where: { $0.expert == expert }) {
      let other = Ranking(record.leavingOut(expert, as: ranking), stage: ranking.stage)
      for entry in other.entries {
        guard let rank = entry.rank, var interval = intervals[entry.candidate.code] else {
          continue
        }
        interval.best = min(interval.best, rank)
        if rank > interval.worst { (interval.worst, interval.worstWithout) = (rank, expert) }
        intervals[entry.candidate.code] = interval
      }
      let others = other.selected
      guard Set(others) != Set(selected) else { continue }
      changes.append(
        Change(
          expert: expert, entering: others.filter { !selected.contains($0) },
          leaving: selected.filter { !others.contains($0) }))
    }
    self.intervals = intervals
    self.changes = changes
  }
}

extension Ranking {
  fileprivate var selected: [ApplicationCode] {
    entries.filter { $0.status == .selected }.map(\.candidate.code)
  }
}

extension ReviewRecord {
  /// The record without an expert, under the rules that the full ranking was made by.
  fileprivate func leavingOut(_ expert: ExpertCode, as ranking: Ranking) -> ReviewRecord {
    var record = self
    record.sheets.removeAll { $0.expert == expert }
    let used = ranking.stage.scoringStages.map {
      $0 == .preliminary ? ranking.preliminary.method : ranking.defense.method
    }
    if used.allSatisfy({ $0 == .trimmed }) { record.scheme.aggregation.trimFrom -= 1 }
    record.scheme.aggregation.minimumSheets -= 1
    return record
  }
}

/// The panel scores of one scoring stage, for the group of applications that are compared in it.
///
/// The group is every application with enough valid sheets that is not refused, withdrawn, absent
/// or not invited. Whether its scores are trimmed is decided once, for all of them.
///
/// Source: design 5, scoring.md 1.2 "n differs by recusal".
package struct StageScores: Sendable {
  package let stage: ScoringStage
  /// The method in force, which is the plain mean where not all can be trimmed.
  package let method: Scheme.Aggregation.Method
  /// Of the comparison group only.
  package let scores: [ApplicationCode: PanelScore]
  /// The valid sheets of every application, in the panel's order; in the group or not.
  package let sheets: [ApplicationCode: [SheetTotal]]
  /// The sheets that do not count, in the order of applications, then of the panel.
  package let uncounted: [UncountedSheet]
  /// Those who stand in the way of trimming, where the scheme asks for it.
  package let untrimmable: [ApplicationCode]

  package init(_ record: ReviewRecord, stage: ScoringStage) {
    let rule = record.scheme.rule(stage)
    let aggregation = record.scheme.aggregation
    let sorted = SortedSheets(record, stage: stage)
    let group = record.candidates.filter { record.takesPart($0, in: stage) }.map(\.code).filter {
      sorted.valid[$0, default: []].count >= max(aggregation.minimumSheets, 1)
    }
    let untrimmable =
      aggregation.method == .trimmed
      ? group.filter { code in
        sorted.valid[code, default: []].fewestMarks(in: aggregation.scope, of: rule)
          < max(aggregation.trimFrom, 3)
      } : []
    let method = untrimmable.isEmpty ? aggregation.method : .mean
    let scores = group.compactMap { code in
      PanelScore(
        sorted.valid[code, default: []], method: method, scope: aggregation.scope, rule: rule
      ).map { (code, $0) }
    }
    self.stage = stage
    self.method = method
    self.scores = Dictionary(scores) { first, _ in first }
    self.untrimmable = untrimmable
    sheets = sorted.valid
    uncounted = sorted.uncounted
  }

  /// How many valid sheets an application has.
  package func count(_ application: ApplicationCode) -> Int { sheets[application]?.count ?? 0 }
}

extension ReviewRecord {
  /// Whether an application is compared in a stage, if it has enough sheets.
  ///
  /// An absence belongs to the defense and leaves the preliminary group as it was.
  func takesPart(_ candidate: Candidate, in stage: ScoringStage) -> Bool {
    switch candidate.standing {
    case .refused, .withdrawn: return false
    case .accepted, .held: break
    }
    switch stage {
    case .preliminary: return true
    case .defense:
      return outcomes[candidate.code] != .absent && (invited?.contains(candidate.code) ?? true)
    }
  }
}

extension [SheetTotal] {
  /// How many values the thinnest average has: the sheets, or the marks of the leaf with fewest.
  fileprivate func fewestMarks(
    in scope: Scheme.Aggregation.Scope, of rule: Scheme.StageRule
  ) -> Int {
    switch scope {
    case .total: count
    case .criterion:
      rule.leaves.map { leaf in filter { $0.marks[leaf.code] != nil }.count }
        .filter { $0 > 0 }.min() ?? 0
    }
  }
}

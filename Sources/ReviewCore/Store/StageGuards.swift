/// The guard table: what must hold before a stage opens or closes.
///
/// Source: design 6.
struct StageGuards {
  let queries: RoundQueries
  let scheme: Scheme?

  func toOpen(_ stage: StageName) throws -> [StageGuard] {
    var guards: [StageGuard] =
      try queries.state(of: stage) == .closed ? [.wasClosed(stage)] : []
    for earlier in Self.mustBeClosed(before: stage) where try queries.state(of: earlier) != .closed
    {
      guards.append(.previousNotClosed(earlier))
    }
    guard stage == .preliminary else { return guards }
    let members = try queries.panel().count
    if let minimum = scheme?.panel.minimum, members < minimum {
      guards.append(.panelTooSmall(members: members, minimum: minimum))
    }
    if members.isMultiple(of: 2) { guards.append(.panelEven(members: members)) }
    if try !queries.hasAssigned(.preliminary) {
      guards.append(.notAssigned(.preliminary))
    }
    return guards
  }

  func toClose(_ stage: StageName) throws -> [StageGuard] {
    switch stage {
    case .eligibility:
      let open = try queries.notConcluded()
      return open.isEmpty ? [] : [.notConcluded(open)]
    case .preliminary: return try openQuestions(.preliminary) + owed(.preliminary)
    case .defense:
      let undecided = try queries.invitedWithoutOutcome()
      return try openQuestions(.defense) + owed(.defense)
        + (undecided.isEmpty ? [] : [.noOutcome(undecided)])
    case .proposal: return try queries.isSealed() ? [] : [.notSealed]
    case .shortlisting:
      let tied = try tiedAtTheLine()
      return tied.isEmpty ? [] : [.undecided(tied)]
    case .intake, .verification, .notice, .announcement, .archive: return []
    }
  }

  /// Those of whom a tie leaves open whether they are invited, unless someone has decided.
  private func tiedAtTheLine() throws -> [ApplicationCode] {
    guard let scheme, try !queries.hasInvitedByName() else { return [] }
    return Ranking(try queries.reviewRecord(under: scheme), stage: .preliminary).entries
      .filter { $0.status == .undecided }.map(\.candidate.code)
  }

  /// What has to be settled about the people before a scoring stage closes.
  private func openQuestions(_ stage: ScoringStage) throws -> [StageGuard] {
    guard let scheme else { return [] }
    var guards: [StageGuard] = []
    if scheme.beforeReading.contains(.pledge) {
      let owed = try queries.pledgesOwed(stage)
      if !owed.isEmpty { guards.append(.pledgesOwed(owed)) }
    }
    let open = try queries.openRecusals()
    if !open.isEmpty { guards.append(.recusalsOpen(open)) }
    let short = try queries.applicationsShort(of: scheme.aggregation.minimumSheets, stage)
    if !short.isEmpty { guards.append(.substitutesOwed(short)) }
    return guards
  }

  private func owed(_ stage: ScoringStage) throws -> [StageGuard] {
    let keys = try queries.owedSheets(stage)
    return keys.isEmpty ? [] : [.sheetsOwed(keys)]
  }

  /// Intake and eligibility may run side by side, and verification only where it is needed.
  private static func mustBeClosed(before stage: StageName) -> [StageName] {
    switch stage {
    case .intake, .eligibility: []
    case .preliminary: [.intake, .eligibility]
    case .shortlisting: [.preliminary]
    case .defense: [.shortlisting]
    case .verification, .proposal: [.defense]
    case .notice: [.proposal]
    case .announcement: [.notice]
    case .archive: [.announcement]
    }
  }
}

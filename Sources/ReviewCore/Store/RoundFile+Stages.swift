internal import GRDB

/// Opening and closing the stages, with what each of them brings about.
extension RoundFile {
  /// What still stands in the way of opening or closing a stage.
  ///
  /// - Throws: `ReadingRefused` for a viewer who may not see who owes what.
  package func guards(opening stage: StageName) throws -> [StageGuard] {
    try database.read { db in
      try require(.progress, db)
      let queries = RoundQueries(db: db)
      return try StageGuards(queries: queries, scheme: currentScheme(queries)).toOpen(stage)
    }
  }

  package func guards(closing stage: StageName) throws -> [StageGuard] {
    try database.read { db in
      try require(.progress, db)
      let queries = RoundQueries(db: db)
      return try StageGuards(queries: queries, scheme: currentScheme(queries)).toClose(stage)
    }
  }

  /// Opens a stage; the defense also gets its sheets, one for each invited application and member.
  ///
  /// - Parameters:
  ///   - stage: One that is not open.
  ///   - reason: Forces the stage open where a guard does not hold; what was missing is recorded.
  ///   - actor: Acts with the secretary's right.
  /// - Returns: The entries that the acts became.
  /// - Throws: `Refusal.guards` without a reason.
  @discardableResult
  package func open(
    _ stage: StageName, forcedBecause reason: String? = nil, by actor: Actor
  ) throws -> [LedgerEntry] {
    try record { queries in
      let guards = try StageGuards(queries: queries, scheme: currentScheme(queries)).toOpen(stage)
      var motions = [Motion(.stageOpened(stage, Self.passage(guards, reason)), by: actor)]
      let invited = try queries.invited()
      if stage == .defense, !invited.isEmpty, try !queries.hasAssigned(.defense) {
        let sheets = try queries.assignable(invited)
        motions.append(
          Motion(.sheetsAssigned(.defense, Act.SheetsAssigned(sheets: sheets)), by: actor))
      }
      return motions
    }
  }

  /// Closes a stage; shortlisting first writes down whom its pass line invites to the defense.
  ///
  /// - Parameters:
  ///   - stage: One that is open.
  ///   - reason: Forces the stage shut where a guard does not hold; who was missing is recorded.
  ///   - actor: Acts with the secretary's right.
  /// - Returns: The entries that the acts became.
  /// - Throws: `Refusal.guards` without a reason.
  @discardableResult
  package func close(
    _ stage: StageName, forcedBecause reason: String? = nil, by actor: Actor
  ) throws -> [LedgerEntry] {
    try record { queries in
      let guards = try StageGuards(queries: queries, scheme: currentScheme(queries)).toClose(stage)
      var motions: [Motion] = []
      // Who was invited by name, after a vote, stays so.
      if stage == .shortlisting, try !queries.hasInvitedByName(),
        guards.isEmpty || reason != nil
      {
        let ranking = try Ranking(record(queries), stage: .preliminary)
        let invited = ranking.entries.filter { $0.status == .selected }.map(\.candidate.code)
        motions.append(
          Motion(
            .applicationsInvited(Act.ApplicationsInvited(applications: invited)), by: actor))
      }
      motions.append(Motion(.stageClosed(stage, Self.passage(guards, reason)), by: actor))
      return motions
    }
  }

  private static func passage(_ guards: [StageGuard], _ reason: String?) -> Act.StagePassage {
    Act.StagePassage(
      forced: guards.isEmpty ? nil : reason,
      missing: guards.isEmpty || reason == nil ? nil : guards.map(\.text.en))
  }
}

extension RoundQueries {
  /// Whether the shortlisting that is open now has been decided by an act of its own.
  func hasInvitedByName() throws -> Bool {
    try entries(of: .stage(.shortlisting), after: 0).last?.kind
      == ActKind.applicationsInvited.rawValue
  }

  /// Every member of the panel for each application, but for those who are recused.
  func assignable(_ applications: [ApplicationCode]) throws -> [Act.SheetsAssigned.Assigned] {
    let panel = try panel()
    return try applications.map { application in
      let experts = try panel.filter { expert in
        try !isRecused(RecusedPair(application: application, expert: expert))
      }
      return Act.SheetsAssigned.Assigned(application: application, experts: experts)
    }
  }
}

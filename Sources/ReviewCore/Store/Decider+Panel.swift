/// The rules of pledges, recusals, substitutes and the chair's deputy.
///
/// Source: domain.md 1.3, peers.md O7.
extension Decider {
  func decidePledge(of code: ExpertCode, _ body: Act.PledgeGiven) throws {
    try requirePanelMember(code)
    _ = try queries.content(body.sha256)
  }

  func decideDeclaration(_ pair: RecusedPair, _ body: Act.RecusalDeclared) throws {
    try requirePair(pair)
    try requireWithinWindow(body)
    guard try queries.recusalState(pair) != .recused else {
      throw Refusal.nothingChanges(.recusal(pair))
    }
  }

  func decideStatement(of code: ExpertCode, _ body: Act.RecusalsStated) throws {
    try requirePanelMember(code)
    for application in body.applications { try requireApplication(application) }
  }

  func decideWithdrawal(_ pair: RecusedPair, _ body: Act.Reason) throws {
    try requireReason(body.reason)
    let state = try queries.recusalState(pair)
    guard state == .declared else { throw Refusal.panel(.recusalNotOpen(pair, state)) }
  }

  func decideDeputy(_ body: Act.DeputyNamed) throws {
    guard try queries.role(of: body.expert) == .expert else {
      throw Refusal.notAPanelMember(body.expert)
    }
  }

  func decideReminder(to code: ExpertCode, _ body: Act.ReminderSent) throws {
    try requirePanelMember(code)
    try requireReason(body.text)
  }

  private func requirePair(_ pair: RecusedPair) throws {
    try requireApplication(pair.application)
    try requirePanelMember(pair.expert)
  }

  /// A tie that has lapsed recuses nobody.
  private func requireWithinWindow(_ body: Act.RecusalDeclared) throws {
    guard let years = body.ground.windowYears, let ended = body.endedOn, let scheme,
      ended < scheme.calendar.referenceDate.subtracting(years: years)
    else { return }
    throw Refusal.panel(.tieLapsed(body.ground, ended: ended))
  }

  func decideClaim(_ pair: RecusedPair, _ body: Act.RecusalClaimed) throws {
    try requirePair(pair)
    try requireReason(body.claimedBy)
    guard try queries.recusalState(pair).takesPart else {
      throw Refusal.nothingChanges(.recusal(pair))
    }
    guard body.ground == .applicantObjection else { return }
    let named = try queries.recusals().filter { recusal in
      recusal.ground == .applicantObjection && recusal.pair.application == pair.application
    }
    guard named.count < Self.objectionLimit else {
      throw Refusal.panel(.tooManyObjections(pair.application, limit: Self.objectionLimit))
    }
  }

  /// How many experts an applicant may call unsuitable.
  ///
  /// Source: domain.md 1.3, 国家自然科学基金条例 20.
  private static let objectionLimit = 3

  /// A tie that the expert declared is confirmed and never waived; a rule's goes when its data do.
  func decideRecusal(_ pair: RecusedPair, _ body: Act.RecusalDecided) throws {
    try requireReason(body.reason)
    guard let recusal = try queries.recusal(pair) else {
      throw Refusal.panel(.recusalNotOpen(pair, try queries.recusalState(pair)))
    }
    switch (recusal.state, body.isRecused) {
    case (.pending, _), (.declared, true): return
    case (.declared, false): throw Refusal.panel(.recusalNotWaivable(pair))
    case (.recused, false) where recusal.ground.isByRule:
      guard try !ruleStillHolds(pair) else { throw Refusal.panel(.recusalNotWaivable(pair)) }
    case (.recused, false): throw Refusal.panel(.recusalNotWaivable(pair))
    case (.recused, true), (.clear, _), (.undeclared, _):
      throw Refusal.panel(.recusalNotOpen(pair, recusal.state))
    }
  }

  private func ruleStillHolds(_ pair: RecusedPair) throws -> Bool {
    guard let scheme, let expert = try queries.expert(pair.expert),
      let facts = try queries.facts(pair.application)
    else { return true }
    return scheme.recusal.ground(
      expert: expert, unit: facts.unit, applicants: facts.applicants,
      units: try RecommendingUnits.embedded()) != nil
  }

  /// Nobody takes two seats, nor one that they are recused from, nor one that is taken.
  func decideSubstitute(_ stage: ScoringStage, _ body: Act.SubstituteAssigned) throws {
    let vacant = RecusedPair(application: body.application, expert: body.recused)
    let taken = RecusedPair(application: body.application, expert: body.substitute)
    try requirePair(vacant)
    try requirePanelMember(body.substitute)
    guard try queries.recusalState(vacant) == .recused, try queries.hasSeat(vacant, stage),
      try !queries.isSubstituted(vacant, stage)
    else { throw Refusal.panel(.noVacancy(vacant, stage)) }
    guard try !queries.isRecused(taken) else { throw Refusal.recused(taken) }
    guard try !queries.hasSeat(taken, stage) else { throw Refusal.panel(.hasSeat(taken, stage)) }
  }

  /// Who leads a defense: a secretary, a chair who takes part in it, or else the deputy.
  func requireLead(
    of application: ApplicationCode, _ role: Role, _ person: ExpertCode?, _ kind: ActKind
  ) throws {
    switch role {
    case .secretary: return
    case .chair:
      guard let person else { throw Refusal.notYourRight(kind, role) }
      // In the chair's world the application does not exist.
      guard try !queries.isRecused(RecusedPair(application: application, expert: person)) else {
        throw Refusal.unknownApplication(application.rawValue)
      }
    case .expert:
      guard let person, try queries.deputy() == person,
        try queries.chairIsRecused(application),
        try !queries.isRecused(RecusedPair(application: application, expert: person))
      else { throw Refusal.notYourRight(kind, role) }
    case .supervisor: throw Refusal.notYourRight(kind, role)
    }
  }
}

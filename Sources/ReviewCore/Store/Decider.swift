internal import GRDB

/// Decides whether an act is allowed, before it is appended: authority first, then the rules.
///
/// It reads what the acts before it in the same transaction have already changed.
/// Source: design 2 "One way in".
struct Decider {
  let queries: RoundQueries
  let actor: Actor
  /// The scheme in force; nil before the first has been adopted.
  let scheme: Scheme?

  /// - Throws: `Refusal`.
  func decide(_ act: Act) throws {
    try authorize(act)
    switch act {
    case .roundCreated:
      guard try queries.roundID() == nil else { throw Refusal.alreadyCreated }
    case .schemeAdopted(let body):
      guard try queries.schemeDigest() != body.sha256 else {
        throw Refusal.nothingChanges(.scheme)
      }
      if try queries.schemeDigest() != nil { try requireReason(body.reason) }
    case .applicationReceived(let code, let body):
      try requireUnusedSpelling(code.rawValue, table: "application")
      guard body.version == (try queries.version(of: code) ?? 0) + 1 else {
        throw Refusal.versionPassed(code)
      }
    case .applicationConcluded(let code, let body):
      try requireApplication(code)
      if body.conclusion != .accepted { try requireReason(body.reason) }
    case .applicationWithdrawn(let code, let body):
      try requireApplication(code)
      try requireReason(body.reason)
    case .expertEnlisted(let code, let body):
      try requireUnusedSpelling(code.rawValue, table: "expert")
      try requireOwnKeys(code, body)
    case .pledgeGiven(let code, let body): try decidePledge(of: code, body)
    case .recusalDeclared(let pair, let body): try decideDeclaration(pair, body)
    case .recusalsStated(let code, let body): try decideStatement(of: code, body)
    case .recusalClaimed(let pair, let body): try decideClaim(pair, body)
    case .recusalDecided(let pair, let body): try decideRecusal(pair, body)
    case .recusalWithdrawn(let pair, let body): try decideWithdrawal(pair, body)
    case .substituteAssigned(let stage, let body): try decideSubstitute(stage, body)
    case .deputyNamed(let body): try decideDeputy(body)
    case .reminderSent(let code, let body): try decideReminder(to: code, body)
    case .sheetsAssigned(let stage, let body):
      try decideAssignment(stage, body)
    case .stageOpened(let stage, let body): try decideOpening(of: stage, body)
    case .stageClosed(let stage, let body): try decideClosing(of: stage, body)
    case .scoreGiven(let key, let body):
      try requireOpen(key)
      try requireMark(body, key)
    case .scoreCleared(let key, let body):
      try requireOpen(key)
      _ = try leaf(body.criterion, key)
    case .notApplicableMarked(let key, let body):
      try requireOpen(key)
      try requireNotApplicable(body.criterion, key)
      try requireReason(body.reason)
    case .commentWritten(let key, let body):
      try requireOpen(key)
      if let criterion = body.criterion { _ = try leaf(criterion, key) }
    case .sheetImported(let key, let body):
      try requireOpen(key)
      for score in body.scores { try requireMark(score, key) }
      for criterion in body.notApplicable ?? [] { try requireNotApplicable(criterion, key) }
      for case .some(let criterion) in body.comments.map(\.criterion) {
        _ = try leaf(criterion, key)
      }
    case .sheetSubmitted(let key, let body): try decideSubmission(of: key, body)
    case .sheetReturned(let key, let body):
      try requireReason(body.reason)
      guard let status = try queries.sheetStatus(key) else { throw Refusal.noSheet(key) }
      guard status == .submitted else { throw Refusal.sheetNotSubmitted(key) }
    case .sheetVoided(let key, let body):
      try requireReason(body.reason)
      guard let status = try queries.sheetStatus(key) else { throw Refusal.noSheet(key) }
      guard status == .submitted || status == .open else {
        throw Refusal.sheetNotOpen(key, status)
      }
    case .applicationsInvited(let body):
      for code in body.applications { try requireApplication(code) }
      try requireEachOnce(body.applications.map(\.rawValue))
    case .outcomeRecorded(let code, let body):
      try requireInvited(code)
      if body.outcome.needsReason { try requireReason(body.reason) }
    case .minuteTaken(let code, let body):
      try requireInvited(code)
      if let expert = body.expert, try queries.role(of: expert) == nil {
        throw Refusal.unknownExpert(expert.rawValue)
      }
      try requireReason(body.text)
    case .departureRecorded(let body):
      try requireApplication(body.application)
      try requireReason(body.reason)
      try requireReason(body.decidedBy)
    case .listSealed: break
    }
  }
}

extension Decider {
  private func authorize(_ act: Act) throws {
    let rule = Authority.rule(for: act.kind)
    if try queries.isSealed(), !rule.isAllowedAfterSealing { throw Refusal.sealed }
    let person = actor.onBehalfOf ?? actor.person
    let role = try effectiveRole()
    try requireProxyRight(rule)
    switch (rule.right, act.subject) {
    case (.roles(let roles), .defense(let code)) where roles.contains(.chair):
      try requireLead(of: code, role, person, act.kind)
    case (.roles(let roles), _):
      guard roles.contains(role) else { throw Refusal.notYourRight(act.kind, role) }
    case (.ownSheet, .sheet(let key)):
      guard person == key.expert else { throw Refusal.notYourSheet(key.expert) }
    case (.ownRecusal, .recusal(let pair)):
      guard role == .secretary || person == pair.expert else {
        throw Refusal.notYourRight(act.kind, role)
      }
    case (.ownDuty, .pledge(let code)), (.ownDuty, .statement(let code)):
      guard role == .secretary || person == code else {
        throw Refusal.notYourRight(act.kind, role)
      }
    case (.ownSheet, _), (.ownRecusal, _), (.ownDuty, _):
      throw Refusal.notYourRight(act.kind, role)
    }
    switch (rule.condition, act.subject) {
    case (.always, _): break
    case (.open(let stages), _):
      guard try stages.contains(where: queries.isOpen) else {
        throw Refusal.stageNotOpen(stages[0])
      }
    case (.openStageOfSheet, .sheet(let key)):
      guard try queries.isOpen(key.stage.stage) else {
        throw Refusal.stageNotOpen(key.stage.stage)
      }
    case (.openStageOfSheet, _): throw Refusal.notYourRight(act.kind, role)
    }
  }

  /// Another person's right is used by the owner of the file, or by the secretary who enters a sheet.
  private func requireProxyRight(_ rule: Authority) throws {
    guard let person = actor.person, let behalf = actor.onBehalfOf, behalf != person else { return }
    let role = try queries.role(of: person)
    switch (role, rule.right) {
    case (.secretary, .ownSheet), (.secretary, .ownRecusal), (.secretary, .ownDuty): return
    case (let role?, _): throw Refusal.notYourRight(rule.kind, role)
    case (nil, _): throw Refusal.unknownPerson(person.rawValue)
    }
  }

  /// The role whose right is used; the owner of the file is the secretary.
  private func effectiveRole() throws -> Role {
    guard let person = actor.onBehalfOf ?? actor.person else { return .secretary }
    guard let role = try queries.role(of: person) else {
      throw Refusal.unknownPerson(person.rawValue)
    }
    return role
  }

  func requireReason(_ reason: String?) throws {
    guard let reason, !reason.isBlank else { throw Refusal.reasonMissing }
  }

  func requireApplication(_ code: ApplicationCode) throws {
    guard try queries.storedCode(of: code.rawValue, in: "application") == code.rawValue else {
      throw Refusal.unknownApplication(code.rawValue)
    }
  }

  func requirePanelMember(_ code: ExpertCode) throws {
    guard let role = try queries.role(of: code) else {
      throw Refusal.unknownExpert(code.rawValue)
    }
    guard role.isPanelMember else { throw Refusal.notAPanelMember(code) }
  }

  private func requireUnusedSpelling(_ code: String, table: String) throws {
    if let stored = try queries.storedCode(of: code, in: table), stored != code {
      throw Refusal.codeTaken(code, by: stored)
    }
  }

  /// A key tells one person from another.
  ///
  /// Source: design 9 "identity is the key".
  private func requireOwnKeys(_ code: ExpertCode, _ body: Act.ExpertEnlisted) throws {
    let keys = Set(try PublicKey.list(body.publicKey ?? ""))
    guard !keys.isEmpty else { return }
    for (other, text) in try queries.publicKeys() where other != code {
      let theirs = (try? PublicKey.list(text)) ?? []
      guard keys.isDisjoint(with: theirs) else { throw Refusal.keyTaken(code, by: other) }
    }
  }

  private func requireEachOnce(_ codes: [String]) throws {
    var seen: Set<String> = []
    for code in codes where !seen.insert(code).inserted { throw Refusal.namedTwice(code) }
  }

  private func requireInvited(_ code: ApplicationCode) throws {
    try requireApplication(code)
    guard try queries.invited().contains(code) else { throw Refusal.notInvited(code) }
  }

  private func requireOpen(_ key: SheetKey) throws {
    guard let status = try queries.sheetStatus(key) else { throw Refusal.noSheet(key) }
    guard status == .open else { throw Refusal.sheetNotOpen(key, status) }
    let pair = RecusedPair(application: key.application, expert: key.expert)
    guard try !queries.isRecused(pair) else { throw Refusal.recused(pair) }
    let duties = try scheme.map { try queries.duties(pair, under: $0) } ?? []
    guard duties.isEmpty else { throw Refusal.panel(.dutiesOwed(key.expert, duties)) }
  }

  private func leaf(_ criterion: CriterionCode, _ key: SheetKey) throws -> Leaf {
    let leaves = scheme?.rule(key.stage).leaves ?? []
    guard let found = leaves.first(where: { $0.code == criterion }) else {
      throw Refusal.unknownCriterion(criterion.rawValue)
    }
    return found.leaf
  }

  private func requireMark(_ score: Act.ScoreGiven, _ key: SheetKey) throws {
    if let refusal = try leaf(score.criterion, key).refusal(of: score.points) {
      throw Refusal.mark(score.criterion, refusal, given: score.points)
    }
  }

  private func requireNotApplicable(_ criterion: CriterionCode, _ key: SheetKey) throws {
    _ = try leaf(criterion, key)
    guard scheme?.rule(key.stage).allowNotApplicable == true else {
      throw Refusal.notApplicableNotAllowed(criterion)
    }
  }

  private func decideSubmission(of key: SheetKey, _ body: Act.SheetSubmitted) throws {
    try requireOpen(key)
    guard let scheme, let sheet = try queries.sheet(key) else { throw Refusal.noSheet(key) }
    if actor.onBehalfOf != nil, scheme.proxyEntry == .countersigned {
      throw Refusal.proxyMayNotSubmit(key.expert)
    }
    let debts = sheet.debts(under: scheme)
    guard debts.isEmpty else { throw Refusal.debts(key, debts) }
    let digest = try queries.schemeDigest() ?? ""
    guard sheet.submission(under: scheme, schemeDigest: digest) == .sheetSubmitted(key, body)
    else { throw Refusal.digestDiffers(key) }
  }

  private func decideAssignment(_ stage: ScoringStage, _ body: Act.SheetsAssigned) throws {
    try requireEachOnce(body.sheets.map(\.application.rawValue))
    for assigned in body.sheets {
      try requireEachOnce(assigned.experts.map(\.rawValue))
      try requireApplication(assigned.application)
      guard try queries.participants().contains(assigned.application) else {
        throw Refusal.applicationNotInScoring(assigned.application)
      }
      for expert in assigned.experts {
        try requirePanelMember(expert)
        let pair = RecusedPair(application: assigned.application, expert: expert)
        guard try !queries.isRecused(pair) else { throw Refusal.recused(pair) }
        let key = SheetKey(application: assigned.application, expert: expert, stage: stage)
        guard try queries.sheetStatus(key) == nil else { throw Refusal.alreadyAssigned(stage) }
      }
    }
  }

  private func decideOpening(of stage: StageName, _ body: Act.StagePassage) throws {
    guard try queries.state(of: stage) != .open else { throw Refusal.stageAlreadyOpen(stage) }
    try require(StageGuards(queries: queries, scheme: scheme).toOpen(stage), body)
  }

  private func decideClosing(of stage: StageName, _ body: Act.StagePassage) throws {
    switch try queries.state(of: stage) {
    case .notOpened: throw Refusal.stageNotOpen(stage)
    case .closed: throw Refusal.stageAlreadyClosed(stage)
    case .open: break
    }
    try require(StageGuards(queries: queries, scheme: scheme).toClose(stage), body)
  }

  private func require(_ guards: [StageGuard], _ body: Act.StagePassage) throws {
    guard !guards.isEmpty else { return }
    guard let reason = body.forced, !reason.isBlank else {
      throw Refusal.guards(guards)
    }
  }
}

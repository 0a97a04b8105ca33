internal import GRDB

/// The people of the round, their recusals and their sheets.
extension RoundFile {
  /// Enlists people and declares recusals; what is there already stays as it is.
  ///
  /// - Returns: How many people and recusals were new or changed.
  /// - Throws: `Refusal`; nothing is written then.
  @discardableResult
  package func enlist(_ experts: [Expert], recusals: [Act] = [], by actor: Actor) throws
    -> (people: Int, recusals: Int)
  {
    let known = Dictionary(uniqueKeysWithValues: try self.experts().map { ($0.code, $0) })
    let people = experts.filter { known[$0.code] != $0 }.map { expert in
      Act.expertEnlisted(
        expert.code,
        Act.ExpertEnlisted(
          name: expert.name, role: expert.role, unit: expert.unit, province: expert.province,
          organisation: expert.organisation, expertise: expert.expertise,
          publicKey: expert.publicKey))
    }
    let declared = try database.read { db in
      try recusals.filter { act in
        guard case .recusal(let pair) = act.subject else { return false }
        return try !RoundQueries(db: db).isRecused(pair)
      }
    }
    guard !people.isEmpty || !declared.isEmpty else { return (0, 0) }
    try record(people + declared, by: actor)
    return (people.count, declared.count)
  }

  /// Whether a person is registered with the key of this fingerprint, now.
  package func isKey(_ fingerprint: String, of person: ExpertCode) throws -> Bool {
    let text = try database.read { db in
      try RoundQueries(db: db).publicKeys().first { $0.code == person }?.text
    }
    return try PublicKey.list(text ?? "").contains { $0.fingerprint == fingerprint }
  }

  /// What `assign` would record: the recusals that the scheme's rules set, and the sheets.
  ///
  /// - Parameters:
  ///   - assignment: Who scores what.
  ///   - seed: Draws the order of the experts; nil takes the order of the panel.
  ///   - reading: Each expert's own order of reading; nil is by code for everyone.
  /// - Returns: The acts, of which the last gives out the sheets.
  /// - Throws: `Refusal.alreadyAssigned`.
  package func proposeAssignment(
    _ assignment: Assignment, seed: UInt64? = nil, reading: ReadingOrder? = nil
  ) throws -> [Act] {
    guard try database.read({ db in try RoundQueries(db: db).hasAssigned(.preliminary) }) == false
    else { throw Refusal.alreadyAssigned(.preliminary) }
    return try assignmentActs(assignment, seed: seed, reading: reading)
  }

  /// Assigns the preliminary sheets to everyone in scoring.
  @discardableResult
  package func assign(
    _ assignment: Assignment, seed: UInt64? = nil, reading: ReadingOrder? = nil, by actor: Actor
  ) throws -> [LedgerEntry] {
    try record(proposeAssignment(assignment, seed: seed, reading: reading), by: actor)
  }

  private func assignmentActs(
    _ assignment: Assignment, seed: UInt64?, reading: ReadingOrder?
  ) throws -> [Act] {
    let experts = try self.experts().filter(\.role.isPanelMember)
    let applications = try self.applications().filter(\.isInScoring)
    let rule = try round().scheme.recusal
    let units = try RecommendingUnits.embedded()
    var recusals = try self.recusals()
    var acts: [Act] = []
    for application in applications {
      for expert in experts {
        let pair = RecusedPair(application: application.code, expert: expert.code)
        guard !recusals.contains(pair),
          let ground = rule.ground(
            expert: expert, unit: application.unit, applicants: application.applicants,
            units: units)
        else { continue }
        recusals.insert(pair)
        acts.append(
          .recusalDeclared(pair, Act.RecusalDeclared(ground: ground, note: application.unit)))
      }
    }
    let order =
      seed.map { Assignment.drawn(experts.map(\.code), seed: $0) } ?? experts.map(\.code)
    let sheets = assignment.sheets(
      applications: applications.map(\.code), experts: order, recusals: recusals)
    acts.append(
      .sheetsAssigned(
        .preliminary, Act.SheetsAssigned(seed: seed, readingSeed: reading?.seed, sheets: sheets)))
    return acts
  }
}

extension Scheme.RecusalRule {
  /// The ground on which a rule recuses an expert by itself.
  ///
  /// Source: domain.md 1.3: same province by default, since the recommender is the province.
  ///
  /// - Parameters:
  ///   - expert: With their own province and organisation.
  ///   - unit: That recommends the application.
  ///   - applicants: The names of the applicant and of the operating body.
  ///   - units: Which province a unit is of.
  /// - Returns: Nil if no rule recuses them.
  package func ground(
    expert: Expert, unit: String, applicants: [String], units: RecommendingUnits
  ) -> RecusalGround? {
    if sameProvince, !expert.province.isEmpty,
      units.unit(named: unit)?.province
        == (units.unit(named: expert.province)?.province ?? expert.province)
    {
      return .sameProvince
    }
    let isSameUnit = !expert.organisation.isEmpty && applicants.contains(expert.organisation)
    return sameUnit && isSameUnit ? .sameUnit : nil
  }
}

package import ReviewCore

/// What the formal check says of the applications, at one moment of the round.
package struct EligibilityNotes: Sendable {
  /// The ledger's last sequence when it was computed.
  package let sequence: Int
  /// For those who see every application; nobody else could count the quotas right.
  package let results: [ApplicationCode: EligibilityResult]
  /// 字数 of the summaries that could be read.
  package let summaryLengths: [ApplicationCode: Int]

  init(of file: RoundFile, cache: inout PlanFactsCache) throws {
    sequence = try file.lastSequence()
    let applications = try file.applications()
    let plans = try applications.map { try cache.facts(of: $0, in: file) }
    let lengths = zip(applications, plans).compactMap { application, plan in
      plan?.summaryLength.map { (application.code, $0) }
    }
    summaryLengths = Dictionary(lengths) { first, _ in first }
    switch file.viewer.role {
    case .expert, .chair: results = [:]
    case .secretary, .supervisor:
      let check = EligibilityCheck(
        scheme: try file.round().scheme, quotas: QuotaTable(units: try .embedded()))
      let submissions = zip(applications, plans).map { application, plan in
        EligibilityCheck.Submission(facts: application.facts, plan: plan)
      }
      let found = check.report(on: submissions).applications.map { ($0.application, $0) }
      results = Dictionary(found) { first, _ in first }
    }
  }
}

/// The facts of plans that have been read, by the digest of their text: a plan never changes.
struct PlanFactsCache {
  private var facts: [String: PlanFacts] = [:]

  /// Nil where no plan could be read.
  mutating func facts(of application: Application, in file: RoundFile) throws -> PlanFacts? {
    guard let digest = application.plan else { return nil }
    let name = application.planFile ?? ""
    if let known = facts[digest] {
      return PlanFacts(
        file: name, sections: known.sections, summaryLength: known.summaryLength)
    }
    guard let plan = try file.plan(of: application) else { return nil }
    let outline = plan.outline
    let sections = Set(outline.places.compactMap(\.section))
    let read = PlanFacts(file: name, sections: sections, summaryLength: outline.summaryLength)
    facts[digest] = read
    return read
  }
}

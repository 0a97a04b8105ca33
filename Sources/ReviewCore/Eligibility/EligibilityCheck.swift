/// Holds applications against the conditions of the notice (资格审查).
///
/// A pure function of what was submitted and of the scheme; people decide what it leaves open.
package struct EligibilityCheck: Sendable {
  package let rules: [EligibilityRule]
  /// The day that years of operation are counted to.
  package let referenceDate: Day
  package let quotas: QuotaTable

  package init(scheme: Scheme, quotas: QuotaTable) {
    rules = scheme.eligibility
    referenceDate = scheme.calendar.referenceDate
    self.quotas = quotas
  }

  /// An application as it came in.
  package struct Submission: Hashable, Sendable {
    package let facts: ApplicationFacts
    /// Nil where no plan could be read.
    package let plan: PlanFacts?
    /// The file that the facts were read from.
    package let form: String

    package init(facts: ApplicationFacts, plan: PlanFacts?, form: String = "application.json") {
      self.facts = facts
      self.plan = plan
      self.form = form
    }
  }

  /// What the check says of a whole batch.
  package struct Report: Hashable, Sendable {
    /// In the order of the submissions.
    package let applications: [EligibilityResult]
    package let quotas: [QuotaStanding]
  }

  /// Checks the whole batch, since the quota of a unit binds all its applications together.
  package func report(on submissions: [Submission]) -> Report {
    let accepted = submissions.filter { !isLate($0) }
    let nominations = Dictionary(
      accepted.map { ($0.facts.unit, 1) }, uniquingKeysWith: +)
    let standings = quotas.standings(nominations: nominations)
    let results = submissions.map { submission in
      EligibilityResult(
        application: submission.facts.code,
        findings: rules.map { rule in
          finding(rule, submission, standings: standings)
        })
    }
    return Report(applications: results, quotas: standings)
  }

  /// Late applications are not accepted at all and use no place of their unit.
  private func isLate(_ submission: Submission) -> Bool {
    rules.contains { rule in
      rule.rule == .deadline && rule.isVeto
        && finding(rule, submission, standings: []).verdict == .fail
    }
  }
}

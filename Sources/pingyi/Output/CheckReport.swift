internal import ReviewCore

/// The formal check as `check --json` prints it.
///
/// Source: design 7.
struct CheckReport: Encodable {
  let applications: [Result]
  let quotas: [Quota]

  struct Result: Encodable {
    let application: String
    let verdict: String
    let findings: [Item]
  }

  struct Item: Encodable {
    let rule: String
    let verdict: String
    let value: String
    let limit: String?
    let clause: String
    let evidence: [Evidence]
  }

  struct Evidence: Encodable {
    let file: String
    let place: String
  }

  struct Quota: Encodable {
    let unit: String
    let limit: Int
    let nominated: Int
    let exceptions: [String]
  }

  init(_ report: EligibilityCheck.Report) {
    applications = report.applications.map { result in
      Result(
        application: result.application.rawValue, verdict: result.verdict.rawValue,
        findings: result.findings.map { finding in
          Item(
            rule: finding.rule.rawValue, verdict: finding.verdict.rawValue, value: finding.value,
            limit: finding.limit, clause: finding.clause,
            evidence: finding.evidence.map { Evidence(file: $0.file, place: $0.place) })
        })
    }
    quotas = report.quotas.map { standing in
      Quota(
        unit: standing.unit, limit: standing.limit, nominated: standing.nominated,
        exceptions: standing.exceptions.map { "\($0)" })
    }
  }
}

import ReviewCore
import Testing

/// Applications that meet every condition, for tests that change one fact.
enum Submissions {
  static func facts(
    _ code: String = "A01", unit: String = "浙江", received: Day? = Day(iso: "2015-02-20")
  ) throws -> ApplicationFacts {
    ApplicationFacts(
      code: try Code(code), name: "澜汀电子商务产业园", applicant: "澜汀市人民政府", unit: unit,
      operator: "澜汀园区管理有限公司", operatingSince: Day(iso: "2013-06-01"),
      areaSquareMetres: try Amount(decimal: "71000"), parkKind: .ecommerce,
      infrastructure: ["出口带宽 20G"], services: Set(PublicService.allCases),
      receivedOn: received, paperCopies: 2, discs: 1, plan: "工作方案.docx",
      attachments: AttachmentKind.allCases.map { .init(kind: $0, file: "\($0.rawValue).pdf") })
  }

  static func plan(
    summaryLength: Int? = 3000, without missing: Set<PlanSection> = []
  ) -> PlanFacts {
    PlanFacts(
      file: "工作方案.docx", sections: Set(PlanSection.allCases).subtracting(missing),
      summaryLength: summaryLength)
  }

  static func submission(
    plan: PlanFacts? = Self.plan(), _ change: (inout ApplicationFacts) throws -> Void = { _ in }
  ) throws -> EligibilityCheck.Submission {
    var facts = try facts()
    try change(&facts)
    return EligibilityCheck.Submission(facts: facts, plan: plan)
  }
}

extension EligibilityCheck {
  /// The default scheme's check, with the units of the program.
  static func standard(
    cities: [DemonstrationCity] = [], decisions: [String: [QuotaException]] = [:]
  ) throws -> EligibilityCheck {
    EligibilityCheck(
      scheme: try Scheme(json: Scheme.defaultBytes),
      quotas: QuotaTable(
        units: try RecommendingUnits.embedded(), cities: cities, decisions: decisions))
  }

  func finding(_ rule: RuleName, _ submission: Submission) throws -> Finding {
    let result = try #require(report(on: [submission]).applications.first)
    return try #require(result.findings.first { $0.rule == rule })
  }
}

/// What the eligibility check needs to know of a plan that has been read.
package struct PlanFacts: Hashable, Sendable {
  package let file: String
  package let sections: Set<PlanSection>
  /// By the counting rule of the reader; nil where there is no summary.
  package let summaryLength: Int?

  package init(file: String, sections: Set<PlanSection>, summaryLength: Int?) {
    self.file = file
    self.sections = sections
    self.summaryLength = summaryLength
  }

  /// The twelve sections of the annex's parts two and three that hold text of their own.
  package static let requiredSections = PlanSection.allCases.filter(\.isRequired)
}

extension PlanSection {
  /// Part three (三) is covered by its six points, the documents by the attachments.
  fileprivate var isRequired: Bool {
    switch self {
    case .localEconomy, .localECommerce, .foundation, .goals, .policy, .facilities,
      .publicServices, .financing, .localMarket, .talent, .safeguards, .schedule:
      true
    case .summary, .content, .documents: false
    }
  }
}

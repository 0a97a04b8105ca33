/// How the sections of the annex lie within one another.
extension PlanSection {
  /// The chapter of the annex, 1 to 4.
  package var chapter: Int {
    switch self {
    case .summary: 1
    case .localEconomy, .localECommerce: 2
    case .foundation, .goals, .content, .policy, .facilities, .publicServices, .financing,
      .localMarket, .talent, .safeguards, .schedule:
      3
    case .documents: 4
    }
  }

  /// The section around this one; nil for those that lie directly in a chapter.
  package var parent: PlanSection? {
    PlanSection.allCases.first { $0.subsections.contains(self) }
  }

  /// The sections within this one, in order.
  package var subsections: [PlanSection] {
    switch self {
    case .content: [.policy, .facilities, .publicServices, .financing, .localMarket, .talent]
    case .summary, .localEconomy, .localECommerce, .foundation, .goals, .policy, .facilities,
      .publicServices, .financing, .localMarket, .talent, .safeguards, .schedule, .documents:
      []
    }
  }
}

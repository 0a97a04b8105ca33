/// A stage of the round, in its order.
///
/// Source: design 6, notice 三.
package enum StageName: String, Codable, Sendable, CaseIterable {
  case intake, eligibility, preliminary, shortlisting, defense, verification, proposal, notice
  case announcement, archive
}

extension StageName: Worded {
  package var text: Text {
    switch self {
    case .intake: Text(zh: "登记", en: "Intake")
    case .eligibility: Text(zh: "形式审查", en: "Eligibility")
    case .preliminary: Text(zh: "初步评议", en: "Preliminary")
    case .shortlisting: Text(zh: "入围", en: "Shortlisting")
    case .defense: Text(zh: "现场答辩", en: "Defense")
    case .verification: Text(zh: "复核", en: "Verification")
    case .proposal: Text(zh: "拟定名单", en: "Proposal")
    case .notice: Text(zh: "公示", en: "Notice")
    case .announcement: Text(zh: "公布", en: "Announcement")
    case .archive: Text(zh: "归档", en: "Archive")
    }
  }

  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// A stage in which experts give scores.
package enum ScoringStage: String, Codable, Sendable, CaseIterable, Hashable {
  case preliminary, defense

  package var stage: StageName {
    switch self {
    case .preliminary: .preliminary
    case .defense: .defense
    }
  }
}

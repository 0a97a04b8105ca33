/// What one condition of the notice says of one application (审查意见).
package struct Finding: Hashable, Sendable {
  package let rule: RuleName
  package let verdict: Verdict
  /// The value as the materials give it, such as `20000`; empty where they give none.
  package let value: String
  /// The limit as the scheme gives it; nil where the rule has none.
  package let limit: String?
  /// The clause of the notice.
  package let clause: String
  package let isVeto: Bool
  package let evidence: [Evidence]
  package let reason: FindingReason

  package enum Verdict: String, Sendable, CaseIterable {
    /// 符合
    case pass
    /// 不符
    case fail
    /// 待判: a person has to decide.
    case judge
  }

  /// Where a value was read.
  package struct Evidence: Hashable, Sendable {
    package let file: String
    /// A key of the form, or a section of the plan; empty for the whole file.
    package let place: String

    package init(file: String, place: String = "") {
      self.file = file
      self.place = place
    }
  }
}

extension Finding: Worded {
  package var text: Text { reason.text }
}

extension Finding.Verdict: Worded {
  package var text: Text {
    switch self {
    case .pass: Text(zh: "符合", en: "pass")
    case .fail: Text(zh: "不符", en: "fail")
    case .judge: Text(zh: "待判", en: "to judge")
    }
  }
}

/// The findings on one application and what follows from them.
package struct EligibilityResult: Hashable, Sendable {
  package let application: ApplicationCode
  /// In the order of the scheme's rules.
  package let findings: [Finding]

  package enum Verdict: String, Sendable, CaseIterable {
    /// 受理
    case accepted
    /// 补正
    case rectify
    /// 不予受理
    case refused
    /// 待定: something is left to a person.
    case undecided
  }

  /// Refused by a veto, to be rectified by any other failure, undecided while anything is to judge.
  package var verdict: Verdict {
    let failed = findings.filter { $0.verdict == .fail }
    if failed.contains(where: \.isVeto) { return .refused }
    if !failed.isEmpty { return .rectify }
    return findings.contains { $0.verdict == .judge } ? .undecided : .accepted
  }
}

extension EligibilityResult.Verdict: Worded {
  package var text: Text {
    switch self {
    case .accepted: Text(zh: "受理", en: "accepted")
    case .rectify: Text(zh: "补正", en: "to be rectified")
    case .refused: Text(zh: "不予受理", en: "refused")
    case .undecided: Text(zh: "待定", en: "undecided")
    }
  }
}

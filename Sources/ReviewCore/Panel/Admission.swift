/// What stands between a member of the panel and the files.
///
/// Source: walks.md 2.1, screens "first-login-80".
package struct Admission: Hashable, Sendable {
  /// The pledge (承诺书) has not been given.
  package var isPledgeOwed = false
  package var asksForPledge = false
  package var asksForStatement = false
  /// Applications to which the member has neither declared a tie nor said that there is none.
  package var unstated: [ApplicationCode] = []

  package init(
    isPledgeOwed: Bool = false, asksForPledge: Bool = false, asksForStatement: Bool = false,
    unstated: [ApplicationCode] = []
  ) {
    self.isPledgeOwed = isPledgeOwed
    self.asksForPledge = asksForPledge
    self.asksForStatement = asksForStatement
    self.unstated = unstated
  }

  /// Whether nothing more is asked for.
  package var isComplete: Bool { !isPledgeOwed && unstated.isEmpty }
}

/// One line from the secretary to an expert (催办).
package struct Reminder: Hashable, Sendable {
  package let text: String
  package let time: Timestamp
}

/// The pledge as it is shown and given.
///
/// Source: domain.md 1.3, notice 三 "独立、客观、公正".
package enum PledgeText {
  /// The sentences of the pledge, one paragraph each.
  package static let paragraphs = [
    Text(
      zh: "本人承诺：按照公布的方案和标准，独立、客观、公正地评审，对自己的评分和意见负责。",
      en:
        "I review independently, objectively and fairly, by the published scheme, and answer for my scores and opinions."
    ),
    Text(
      zh: "与申报单位有任职、持股、顾问、近亲属或其他可能影响公正的关系的，主动申报回避。",
      en:
        "I declare every tie to an applicant: job, shares, advice, close relatives or any other that may affect fairness."
    ),
    Text(
      zh: "不泄露申报材料、评分、评审意见和评审情况，不与申报单位私下接触，不收受其财物。",
      en:
        "I disclose no documents, scores, opinions or proceedings, meet no applicant in private and take nothing from them."
    ),
    Text(
      zh: "发现影响公正的情形，及时向评审秘书报告。",
      en: "I report what may affect fairness to the secretary."),
  ]

  /// What is kept as content and hashed: the Chinese text, which is the binding one.
  package static var binding: String { paragraphs.map(\.zh).joined(separator: "\n") + "\n" }
}

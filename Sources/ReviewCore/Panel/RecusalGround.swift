/// Why an expert takes no part (回避事由).
///
/// Source: domain.md 1.3.
package enum RecusalGround: String, Codable, Sendable, CaseIterable {
  case sameProvince, sameUnit, employment, shareholding, advisory, kinship
  /// The applicant calls the expert unsuitable.
  case applicantObjection
  case other

  /// For how many years after its end a tie still recuses; nil for grounds that do not lapse.
  ///
  /// Source: domain.md 1.3 "within three years".
  package var windowYears: Int? {
    switch self {
    case .employment, .shareholding, .advisory: 3
    case .sameProvince, .sameUnit, .kinship, .applicantObjection, .other: nil
    }
  }

  /// Set by the rules of the scheme from what is on record, not by a person's judgement.
  package var isByRule: Bool { self == .sameProvince || self == .sameUnit }
}

extension RecusalGround: Worded {
  package var text: Text {
    switch self {
    case .sameProvince: Text(zh: "同省", en: "same province")
    case .sameUnit: Text(zh: "同一单位", en: "same body")
    case .employment: Text(zh: "三年内任职", en: "job, 3 years")
    case .shareholding: Text(zh: "三年内持股", en: "shares, 3 years")
    case .advisory: Text(zh: "三年内顾问", en: "adviser, 3 years")
    case .kinship: Text(zh: "近亲属", en: "close relative")
    case .applicantObjection: Text(zh: "申报单位提出", en: "named by the applicant")
    case .other: Text(zh: "其他关系", en: "another tie")
    }
  }
}

/// Where the question of a tie between an expert and an application stands.
///
/// In every state but `undeclared` and `clear` the expert takes no part: the sheet is kept and not
/// counted, and the application is gone from the expert's world. Source: peers.md O7.
package enum RecusalState: String, Sendable, CaseIterable {
  /// The expert has not said anything yet, so that the file does not open.
  case undeclared
  /// The expert has declared a tie; the secretary has not confirmed it.
  case declared
  /// Someone else has spoken of a tie; the secretary has not decided.
  case pending
  /// There is no tie.
  case clear
  /// Settled: the expert takes no part.
  case recused

  /// Whether someone still has to decide, which holds up the close of a scoring stage.
  package var isOpen: Bool { self == .declared || self == .pending }

  /// Whether the expert takes part.
  package var takesPart: Bool { self == .undeclared || self == .clear }
}

extension RecusalState: Worded {
  package var text: Text {
    switch self {
    case .undeclared: Text(zh: "未申报", en: "not stated")
    case .declared: Text(zh: "已申报，待确认", en: "declared, to be confirmed")
    case .pending: Text(zh: "待定", en: "pending")
    case .clear: Text(zh: "不用回避", en: "clear")
    case .recused: Text(zh: "回避", en: "recused")
    }
  }
}

/// A tie between an expert and an application, and how far it is settled.
package struct Recusal: Hashable, Sendable {
  package let pair: RecusedPair
  package let ground: RecusalGround
  package let note: String
  package let state: RecusalState
  /// Who has spoken of it where that was not the expert.
  package let claimedBy: String?
  /// Of the decision.
  package let reason: String?
}

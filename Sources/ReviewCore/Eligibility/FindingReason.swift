/// Why a condition is met, not met, or left to a person.
package enum FindingReason: Worded, Hashable, Sendable {
  case met
  case compared(value: String, EligibilityRule.Comparator, limit: String, holds: Bool)
  case operated(since: Day, until: Day, years: Int, holds: Bool)
  case notStated
  case missingServices([PublicService])
  case missingSections([PlanSection])
  case missingAttachment(AttachmentKind)
  case claimsExistingBase(String)
  case withinQuota(QuotaStanding)
  case overQuota(QuotaStanding)
  case unknownUnit(String)
  case leftToJudgement

  package var text: Text {
    switch self {
    case .met: Text(zh: "材料中有", en: "The materials have it.")
    case .compared(let value, let comparator, let limit, let holds):
      Text(
        zh: "\(value) \(comparator.words(holds: holds).zh) \(limit)",
        en: "\(value) is \(comparator.words(holds: holds).en) \(limit).")
    case .operated(let since, let until, let years, let holds):
      Text(
        zh: "\(since) 起运营，到 \(until) \(holds ? "已" : "不")满 \(years) 年",
        en:
          "In operation since \(since), \(holds ? "" : "not yet ")\(years.counted("year")) on \(until)."
      )
    case .notStated:
      Text(zh: "材料没有写明，请查方案", en: "The form does not say. Look in the plan.")
    case .missingServices(let services):
      Text(
        zh: "缺：\(services.map(\.text.zh).joined(separator: "、"))",
        en: "Missing: \(services.map(\.text.en).joined(separator: ", ")).")
    case .missingSections(let sections):
      Text(
        zh: "方案缺：\(sections.map { "\($0.mark) \($0.title)" }.joined(separator: "、"))",
        en: "The plan lacks: "
          + sections.map { "\($0.rawValue) \($0.title)" }.joined(separator: ", ") + ".")
    case .missingAttachment(let kind):
      Text(zh: "没有附\(kind.text.zh)", en: "Not attached: \(kind.text.en).")
    case .claimsExistingBase(let claim):
      Text(
        zh: "申报材料写明涉及现有示范基地：\(claim.excerpt)",
        en: "The form names an existing base: \(claim.excerpt).")
    case .withinQuota(let standing): standing.text
    case .overQuota(let standing):
      Text(
        zh: "\(standing.text.zh)；超出须记明理由",
        en: "\(standing.text.en) More need a recorded reason.")
    case .unknownUnit(let unit):
      Text(
        zh: "「\(unit.excerpt)」不是推荐单位", en: "\"\(unit.excerpt)\" is no recommending unit.")
    case .leftToJudgement: Text(zh: "由人判定", en: "Left to a person.")
    }
  }
}

extension EligibilityRule.Comparator {
  /// 大于 excludes the limit, 不少于 and 不超过 include it.
  ///
  /// Source: domain.md 0.3.
  fileprivate func words(holds: Bool) -> Text {
    switch (self, holds) {
    case (.greater, true): Text(zh: "大于", en: "above")
    case (.greater, false): Text(zh: "没有大于", en: "not above")
    case (.greaterOrEqual, true): Text(zh: "不少于", en: "at least")
    case (.greaterOrEqual, false): Text(zh: "少于", en: "less than")
    case (.less, true): Text(zh: "小于", en: "below")
    case (.less, false): Text(zh: "没有小于", en: "not below")
    case (.lessOrEqual, true): Text(zh: "没有超过", en: "at most")
    case (.lessOrEqual, false): Text(zh: "超过", en: "more than")
    case (.equal, true): Text(zh: "等于", en: "equal to")
    case (.equal, false): Text(zh: "不等于", en: "not equal to")
    case (.present, true), (.judge, true): Text(zh: "符合", en: "in line with")
    case (.present, false), (.judge, false): Text(zh: "不符合", en: "not in line with")
    }
  }
}

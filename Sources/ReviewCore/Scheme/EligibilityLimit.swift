/// The limit of an eligibility rule (限值).
package enum EligibilityLimit: Hashable, Sendable {
  case amount(Amount)
  case count(Int)
  case day(Day)

  package enum Kind: Hashable, Sendable {
    case amount, count, day
  }
}

extension EligibilityLimit: CustomStringConvertible {
  package var description: String {
    switch self {
    case .amount(let amount): amount.description
    case .count(let count): String(count)
    case .day(let day): day.description
    }
  }
}

/// Why the comparator or the limit of an eligibility rule does not fit it.
package enum EligibilityRuleFault: Worded, Hashable, Sendable {
  case comparatorDoesNotFit(allowed: [EligibilityRule.Comparator])
  case limitMissing
  case limitWithoutEffect
  case limitNotACount(String)

  package var text: Text {
    switch self {
    case .comparatorDoesNotFit(let allowed):
      Text(
        zh: "不适用于这条规则。可用：\(allowed.map(\.rawValue).joined(separator: " "))",
        en: "does not fit this rule. Use one of: \(allowed.map(\.rawValue).joined(separator: " "))")
    case .limitMissing: Text(zh: "这条规则须有限值", en: "this rule needs a limit")
    case .limitWithoutEffect:
      Text(zh: "这条规则没有限值，请写 null", en: "this rule takes no limit. Write null")
    case .limitNotACount(let given):
      Text(
        zh: "「\(given.excerpt)」不是不小于 0 的整数",
        en: "\"\(given.excerpt)\" is no whole number from 0")
    }
  }
}

/// One condition of the notice as data: which value is compared with which limit, and how.
///
/// Comparators are data, never inferred from a word: 大于 is `>`, 以上 is `>=`.
/// Source: domain.md 0.3.
package struct EligibilityRule: Hashable, Sendable {
  package var rule: RuleName
  package var comparator: Comparator
  /// Nil where the rule asks only for presence or judgement, and for the quota, which has its table.
  package var limit: EligibilityLimit?
  package var isVeto: Bool
  /// The clause of the notice, such as `一(二)`.
  package var clause: String
  package var wording: Text

  package init(
    rule: RuleName, comparator: Comparator, limit: EligibilityLimit?, isVeto: Bool,
    clause: String, wording: Text
  ) {
    self.rule = rule
    self.comparator = comparator
    self.limit = limit
    self.isVeto = isVeto
    self.clause = clause
    self.wording = wording
  }

  package enum Comparator: String, Sendable, CaseIterable {
    case greater = ">"
    case greaterOrEqual = ">="
    case less = "<"
    case lessOrEqual = "<="
    case equal = "=="
    case present
    case judge
  }
}

extension EligibilityRule.Comparator {
  /// Whether it compares a value with a limit.
  package var comparesWithLimit: Bool {
    switch self {
    case .greater, .greaterOrEqual, .less, .lessOrEqual, .equal: true
    case .present, .judge: false
    }
  }

  /// Nil where nothing is compared.
  package func holds<Value: Comparable>(_ value: Value, _ limit: Value) -> Bool? {
    switch self {
    case .greater: value > limit
    case .greaterOrEqual: value >= limit
    case .less: value < limit
    case .lessOrEqual: value <= limit
    case .equal: value == limit
    case .present, .judge: nil
    }
  }
}

/// The ids of the conditions, as `check --json` prints them.
///
/// Source: design 7.
package enum RuleName: String, Sendable, CaseIterable {
  case operatingYear, floorArea, infrastructure, services, coordination, localPlan, supportPolicy
  case `operator`, deadline, paperCopies, disc, summaryLength, planSections, existingBase, quota
  case companyList
}

extension RuleName {
  /// How the rule may compare; a quota compares with the table of the units.
  package var comparators: [EligibilityRule.Comparator] {
    switch self {
    case .operatingYear, .floorArea, .paperCopies, .disc: [.greaterOrEqual, .greater]
    case .services, .planSections: [.greaterOrEqual, .greater, .equal, .present]
    case .deadline, .summaryLength: [.lessOrEqual, .less]
    case .infrastructure, .coordination, .localPlan, .supportPolicy, .operator, .companyList:
      [.present, .judge]
    case .existingBase: [.judge]
    case .quota: [.lessOrEqual]
    }
  }

  /// What its limit is counted in; nil if it has none of its own.
  package var limitKind: EligibilityLimit.Kind? {
    switch self {
    case .floorArea: .amount
    case .operatingYear, .services, .paperCopies, .disc, .summaryLength, .planSections: .count
    case .deadline: .day
    case .infrastructure, .coordination, .localPlan, .supportPolicy, .operator, .companyList,
      .existingBase, .quota:
      nil
    }
  }
}

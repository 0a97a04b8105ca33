extension SchemeReader {
  /// Reads the conditions; each may stand once, with a comparator and a limit that fit it.
  mutating func eligibility(_ node: JSONNode?) -> [EligibilityRule]? {
    guard let elements = json.array(node) else { return nil }
    var rules: [EligibilityRule] = []
    var names: Set<RuleName> = []
    for element in elements {
      guard
        let object = json.object(
          element, required: ["rule", "comparator", "veto", "clause", "zh", "en"],
          optional: ["limit"])
      else { continue }
      let name = json.choice(object["rule"], of: RuleName.self)
      if let name, let node = object["rule"], !names.insert(name).inserted {
        json.report(JSONFault.repeated(name.rawValue), at: node)
      }
      if let rule = rule(name, object) { rules.append(rule) }
    }
    return rules
  }

  private mutating func rule(_ name: RuleName?, _ object: JSONObject) -> EligibilityRule? {
    let comparator = json.choice(object["comparator"], of: EligibilityRule.Comparator.self)
    let isVeto = json.bool(object["veto"])
    let clause = json.string(object["clause"])
    let wording = json.text(in: object)
    guard let name, let comparator else { return nil }
    guard name.comparators.contains(comparator) else {
      if let node = object["comparator"] {
        json.report(
          EligibilityRuleFault.comparatorDoesNotFit(allowed: name.comparators), at: node)
      }
      return nil
    }
    let limit = limit(object, kind: comparator.comparesWithLimit ? name.limitKind : nil)
    guard let isVeto, let clause, let wording else { return nil }
    return EligibilityRule(
      rule: name, comparator: comparator, limit: limit, isVeto: isVeto, clause: clause,
      wording: wording)
  }

  private mutating func limit(
    _ object: JSONObject, kind: EligibilityLimit.Kind?
  ) -> EligibilityLimit? {
    guard let node = object["limit"] else {
      if kind != nil {
        let path = object.node.path(of: "limit")
        json.report(EligibilityRuleFault.limitMissing, path: path, line: object.node.line)
      }
      return nil
    }
    switch kind {
    case .amount: return json.decimal(node, as: Amount.init(decimal:)).map { .amount($0) }
    case .day: return json.day(node).map { .day($0) }
    case .count: return count(node).map { .count($0) }
    case nil: return json.refuse(node, EligibilityRuleFault.limitWithoutEffect)
    }
  }

  /// Reads a count from 0, written as a string like every limit, or as a JSON number.
  private mutating func count(_ node: JSONNode) -> Int? {
    let read: (String) throws(DecimalError) -> Int = { text throws(DecimalError) in
      try Int(decimal: text, digits: 0)
    }
    guard let count = json.decimal(node, as: read) else { return nil }
    guard count >= 0 else {
      return json.refuse(node, EligibilityRuleFault.limitNotACount(String(count)))
    }
    return count
  }
}

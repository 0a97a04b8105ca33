extension SchemeReader {
  /// Reads a list of criteria; the maxima of its leaves are collected, nil for one that is unreadable.
  mutating func criteria(
    _ node: JSONNode?, mode: Scheme.StageRule.Mode?, maxima: inout [Points?]
  ) -> [Criterion]? {
    guard let elements = json.array(node, allowsEmpty: false) else { return nil }
    var criteria: [Criterion?] = []
    for element in elements { criteria.append(criterion(element, mode: mode, maxima: &maxima)) }
    let read = criteria.compactMap(\.self)
    return read.count == criteria.count ? read : nil
  }

  private mutating func criterion(
    _ node: JSONNode, mode: Scheme.StageRule.Mode?, maxima: inout [Points?]
  ) -> Criterion? {
    let object: JSONObject?
    let isGroup = node.value.has("children")
    if isGroup {
      object = json.object(node, required: ["id", "zh", "en", "children"], optional: ["short"])
    } else {
      object = json.object(
        node, required: ["id", "zh", "en", "max", "min", "step"],
        optional: ["short", "weight", "guidance", "levels", "sections", "facts"])
    }
    guard let object else {
      if !isGroup { maxima.append(nil) }
      return nil
    }
    let code = code(object["id"])
    let name = json.text(in: object)
    let short = json.text(object["short"])
    let content: Criterion.Content?
    if isGroup {
      content = criteria(object["children"], mode: mode, maxima: &maxima).map { .group($0) }
    } else {
      content = leaf(object, mode: mode, maxima: &maxima).map { .leaf($0) }
    }
    guard let code, let name, let content else { return nil }
    return Criterion(code: code, name: name, short: short, content: content)
  }

  private mutating func code(_ node: JSONNode?) -> CriterionCode? {
    guard let node, let code = json.code(node, of: Criterion.self) else { return nil }
    if let first = codes[code.rawValue.lowercased()] {
      json.report(CriterionFault.codeRepeated(first), at: node)
    } else {
      codes[code.rawValue.lowercased()] = code
    }
    return code
  }

  private mutating func leaf(
    _ object: JSONObject, mode: Scheme.StageRule.Mode?, maxima: inout [Points?]
  ) -> Leaf? {
    let maximum = points(object["max"])
    maxima.append(maximum)
    let minimum = points(object["min"])
    let step = points(object["step"])
    let weight = leafWeight(object, mode: mode)
    let guidance = json.text(object["guidance"])
    let levels = object["levels"].map { self.levels($0) } ?? []
    let sections =
      object["sections"].map { json.choices($0, of: PlanSection.self) } ?? []
    let facts = object["facts"].map { json.choices($0, of: FactKey.self) } ?? []
    guard let maximum, let minimum, let step, let levels, let sections, let facts else {
      return nil
    }
    let leaf = Leaf(
      maximum: maximum, minimum: minimum, step: step, weight: weight, guidance: guidance,
      levels: levels, sections: sections, facts: facts)
    if isGrid(leaf, object), let node = object["levels"] { checkLevels(of: leaf, at: node) }
    return leaf
  }

  private mutating func leafWeight(
    _ object: JSONObject, mode: Scheme.StageRule.Mode?
  ) -> Weight? {
    let weight = weight(object["weight"])
    switch (mode, object["weight"]) {
    case (.weighted, nil):
      let node = object.node
      json.report(CriterionFault.weightMissing, path: node.path(of: "weight"), line: node.line)
    case (.points, let node?): json.report(CriterionFault.weightWithoutEffect, at: node)
    case (.weighted, let node?):
      if let weight, weight.tenThousandths <= 0 {
        json.report(CriterionFault.weightNotPositive, at: node)
      }
    case (.points, nil), (nil, _): break
    }
    return weight
  }

  /// Checks that marks go from the minimum to the maximum in whole steps.
  private mutating func isGrid(_ leaf: Leaf, _ object: JSONObject) -> Bool {
    guard let minimum = object["min"], let step = object["step"] else { return false }
    var faults: [(CriterionFault, JSONNode)] = []
    if leaf.minimum < .zero { faults.append((.negativeMinimum, minimum)) }
    if leaf.minimum >= leaf.maximum { faults.append((.minimumNotBelowMaximum, minimum)) }
    if leaf.step <= .zero {
      faults.append((.stepNotPositive, step))
    } else if (leaf.maximum - leaf.minimum).hundredths % leaf.step.hundredths != 0 {
      faults.append((.stepDoesNotDivide, step))
    }
    for (fault, node) in faults { json.report(fault, at: node) }
    return faults.isEmpty
  }
}

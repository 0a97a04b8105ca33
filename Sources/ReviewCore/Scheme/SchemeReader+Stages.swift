extension SchemeReader {
  mutating func stages(
    _ node: JSONNode?
  ) -> (preliminary: Scheme.StageRule, defense: Scheme.StageRule)? {
    guard let node, let object = json.object(node, required: ["preliminary", "defense"]) else {
      return nil
    }
    let preliminary = stage(object["preliminary"])
    let defense = stage(object["defense"])
    guard let preliminary, let defense else { return nil }
    let sum = preliminary.weight.tenThousandths + defense.weight.tenThousandths
    if sum != 10_000 {
      json.report(
        SchemeFault.stageWeightsDoNotAddUp(to: Weight(tenThousandths: sum)), at: node)
    }
    return (preliminary, defense)
  }

  private mutating func stage(_ node: JSONNode?) -> Scheme.StageRule? {
    guard
      let object = json.object(
        node, required: ["weight", "criteria"], optional: ["mode", "allowNotApplicable"])
    else { return nil }
    let weight = weight(object["weight"])
    if let weight, let node = object["weight"], weight.tenThousandths <= 0 {
      json.report(SchemeFault.stageWeightNotPositive, at: node)
    }
    let mode: Scheme.StageRule.Mode? =
      object["mode"] == nil ? .points : json.choice(object["mode"], of: Scheme.StageRule.Mode.self)
    let allowNotApplicable =
      object["allowNotApplicable"] == nil ? false : json.bool(object["allowNotApplicable"])
    var maxima: [Points?] = []
    let criteria = criteria(object["criteria"], mode: mode, maxima: &maxima)
    if mode == .points, let node = object["criteria"] {
      checkSum(of: maxima, at: node)
    }
    guard let weight, let mode, let allowNotApplicable, let criteria else { return nil }
    return Scheme.StageRule(
      weight: weight, mode: mode, allowNotApplicable: allowNotApplicable, criteria: criteria)
  }

  /// Says nothing while a maximum cannot be read.
  private mutating func checkSum(of maxima: [Points?], at node: JSONNode) {
    let known = maxima.compactMap(\.self)
    guard !maxima.isEmpty, known.count == maxima.count else { return }
    let sum = known.reduce(.zero, +)
    if sum != Points(hundredths: 100_00) {
      json.report(CriterionFault.maximaDoNotAddUp(to: sum), at: node)
    }
  }
}

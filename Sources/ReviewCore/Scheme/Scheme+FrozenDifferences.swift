extension Scheme {
  /// What this scheme changes of an earlier one that may not change while the stage has a sheet that
  /// counts: its criteria, ranges, steps, weights and mode, and the aggregation.
  ///
  /// Guidance, level descriptions, sections and facts may change. Empty if nothing frozen changes.
  /// Source: design 4.
  package func frozenDifferences(from old: Scheme, stage: ScoringStage) -> [Text] {
    let (new, before) = (rule(stage), old.rule(stage))
    var differences: [FrozenDifference] = []
    if new.mode != before.mode { differences.append(.mode) }
    if new.allowNotApplicable != before.allowNotApplicable {
      differences.append(.allowNotApplicable)
    }
    differences += Self.differences(new.criteria, before.criteria)
    if aggregation != old.aggregation { differences.append(.aggregation) }
    return differences.map(\.text)
  }

  private static func differences(
    _ new: [Criterion], _ old: [Criterion]
  ) -> [FrozenDifference] {
    let newCodes = new.map(\.code)
    let oldCodes = old.map(\.code)
    var differences: [FrozenDifference] = []
    differences += oldCodes.filter { !newCodes.contains($0) }.map { .removed($0) }
    differences += newCodes.filter { !oldCodes.contains($0) }.map { .added($0) }
    if differences.isEmpty, newCodes != oldCodes {
      differences.append(.reordered(newCodes))
    }
    for criterion in new {
      guard let before = old.first(where: { $0.code == criterion.code }) else { continue }
      differences += self.differences(criterion, before)
    }
    return differences
  }

  private static func differences(_ new: Criterion, _ old: Criterion) -> [FrozenDifference] {
    let renamed: [FrozenDifference] = new.name == old.name ? [] : [.renamed(new.code)]
    switch (new.content, old.content) {
    case (.group(let children), .group(let before)):
      return renamed + differences(children, before)
    case (.leaf(let leaf), .leaf(let before)):
      let changes: [(FrozenDifference, Bool)] = [
        (.maximum(new.code, before.maximum), leaf.maximum != before.maximum),
        (.minimum(new.code, before.minimum), leaf.minimum != before.minimum),
        (.step(new.code, before.step), leaf.step != before.step),
        (.weight(new.code), leaf.weight != before.weight),
      ]
      return renamed + changes.filter(\.1).map(\.0)
    case (.group, .leaf), (.leaf, .group): return renamed + [.regrouped(new.code)]
    }
  }
}

/// A change of a scheme that a sheet that counts forbids.
enum FrozenDifference: Worded {
  case mode
  case allowNotApplicable
  case aggregation
  case removed(CriterionCode)
  case added(CriterionCode)
  case reordered([CriterionCode])
  case renamed(CriterionCode)
  case regrouped(CriterionCode)
  case maximum(CriterionCode, Points)
  case minimum(CriterionCode, Points)
  case step(CriterionCode, Points)
  case weight(CriterionCode)

  var text: Text {
    switch self {
    case .mode: Text(zh: "计分方式不能改", en: "the mode cannot change")
    case .allowNotApplicable:
      Text(zh: "是否允许不适用不能改", en: "whether marks may be not applicable cannot change")
    case .aggregation: Text(zh: "汇总办法不能改", en: "the aggregation cannot change")
    case .removed(let code):
      Text(zh: "指标 \(code) 不能去掉", en: "criterion \(code) cannot be removed")
    case .added(let code):
      Text(zh: "指标 \(code) 不能增加", en: "criterion \(code) cannot be added")
    case .reordered(let codes):
      Text(
        zh: "指标的次序不能改：\(codes.map(\.rawValue).joined(separator: " "))",
        en: "the order of the criteria cannot change: "
          + codes.map(\.rawValue).joined(separator: " "))
    case .renamed(let code):
      Text(zh: "指标 \(code) 的名称不能改", en: "the name of criterion \(code) cannot change")
    case .regrouped(let code):
      Text(zh: "指标 \(code) 的下级不能改", en: "what is under criterion \(code) cannot change")
    case .maximum(let code, let old):
      Text(
        zh: "指标 \(code) 的满分不能改，原为 \(old)",
        en: "the maximum of criterion \(code) cannot change; it is \(old)")
    case .minimum(let code, let old):
      Text(
        zh: "指标 \(code) 的最低分不能改，原为 \(old)",
        en: "the minimum of criterion \(code) cannot change; it is \(old)")
    case .step(let code, let old):
      Text(
        zh: "指标 \(code) 的步长不能改，原为 \(old)",
        en: "the step of criterion \(code) cannot change; it is \(old)")
    case .weight(let code):
      Text(zh: "指标 \(code) 的权重不能改", en: "the weight of criterion \(code) cannot change")
    }
  }
}

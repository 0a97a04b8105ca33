@testable import ReviewCore

/// A random round, small and coarse enough that ties, caps, holds and invalid sheets meet in it.
struct RandomRound {
  let record: ReviewRecord
  let stage: Ranking.Stage

  init(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let stage = random.pick(Ranking.Stage.allCases + [.final, .final, .final])
    self.stage = stage
    var scheme = try Scheme.fixture(
      places: 1 + random.below(4), preliminary: try Self.rule("PQ", &random),
      defense: try Self.rule("XY", &random))
    try Self.vary(&scheme, &random)
    let size = 3 + random.below(5)
    let candidates = try (0..<(3 + random.below(7))).map { index in
      ReviewRecord.Candidate(
        code: try Code("A\(index)"), name: "", unit: random.pick(["u", "v", "w", "x"]),
        standing: random.chance(85)
          ? .accepted
          : random.pick([
            .held(reason: "h"), .held(reason: "h"), .refused(reason: "r"), .withdrawn(reason: "w"),
          ]))
    }
    let panel = try (0..<size).map { try ExpertCode("E\($0)") }
    var record = ReviewRecord(scheme: scheme, candidates: candidates, panel: panel, sheets: [])
    for stage in ScoringStage.allCases {
      record.sheets += try Self.sheets(record, stage, &random)
    }
    for candidate in candidates {
      for expert in panel where random.chance(4) {
        record.recusals.insert(RecusedPair(application: candidate.code, expert: expert))
      }
      record.outcomes[candidate.code] =
        random.chance(80)
        ? .pass
        : random.pick([nil, .conditional(condition: "c"), .fail(reason: "f"), .absent])
    }
    if random.chance(20) {
      record.invited = Set(candidates.map(\.code).filter { _ in random.chance(75) })
    }
    self.record = record
  }

  private static func rule(
    _ names: String, _ random: inout SplitMix
  ) throws -> Scheme.StageRule {
    let shape = random.pick([["40", "60"], ["30", "30", "40"], ["20", "30", "10", "40"]])
    let mode = random.pick(Scheme.StageRule.Mode.allCases)
    let step = random.pick(["0.5", "5", "10"])
    let letters = names.map(String.init)
    let leaves = try shape.enumerated().map { index, maximum in
      let code = "\(letters[index % letters.count])\(index)"
      switch mode {
      case .points:
        return try Criterion.leaf(code, maximum: maximum, step: step)
      case .weighted:
        return try Criterion.leaf(
          code, maximum: maximum, minimum: random.pick(["0", "0", "5"]),
          step: step, weight: random.pick(["1", "2.5", "3"]))
      }
    }
    let groups = try letters.map { letter in
      try Criterion.group(letter, leaves.filter { $0.code.rawValue.hasPrefix(letter) })
    }
    return Scheme.StageRule(
      weight: try Weight(decimal: random.pick(["0.6", "0.4", "0.5", "3", "2"])), mode: mode,
      allowNotApplicable: random.chance(50), criteria: random.chance(50) ? groups : leaves)
  }

  private static func vary(_ scheme: inout Scheme, _ random: inout SplitMix) throws {
    scheme.reserves = random.below(4)
    scheme.aggregation = Scheme.Aggregation(
      method: random.pick([.trimmed, .trimmed, .mean, .median]),
      scope: random.pick([.total, .total, .criterion]), trimFrom: 3 + random.below(3),
      minimumSheets: 1 + random.below(3))
    scheme.rounding = Rounding(
      digits: random.pick([0, 0, 1, 2]), mode: random.pick(Rounding.Mode.allCases))
    scheme.carry = random.pick(Scheme.Carry.allCases)
    scheme.tieAt = random.pick(Scheme.TieAt.allCases)
    let steps: [Scheme.TieStep] = try [
      .defense, .untrimmed, .criterion(Code("P0")), .criterion(Code("P")), .criterion(Code("Y")),
      .vote, .lot, .criterion(Code("X0")), .defense,
    ]
    scheme.ties = (0..<random.below(7)).map { _ in random.pick(steps) }
      .reduce(into: []) { chain, step in
        if !chain.contains(step) { chain.append(step) }
      }
    scheme.passLine = Scheme.PassLine(
      minimum: random.chance(40) ? try Points(decimal: random.pick(["40", "47.5"])) : nil,
      invite: random.chance(50) ? 1 + random.below(4) : nil)
    if random.chance(20) { scheme.defense.weight = try Weight(decimal: "0") }
    let nested: [Scheme.Cap] = [
      Scheme.Cap(units: ["u"], maximum: 1), Scheme.Cap(units: ["u", "v"], maximum: 2),
      Scheme.Cap(units: ["w"], maximum: 1), Scheme.Cap(units: ["u", "v", "w"], maximum: 3),
    ]
    scheme.caps = nested.filter { _ in random.chance(40) }
  }

  private static func sheets(
    _ record: ReviewRecord, _ stage: ScoringStage, _ random: inout SplitMix
  ) throws -> [SubmittedSheet] {
    let rule = record.scheme.rule(stage)
    let isThin = stage == .defense && random.chance(50)
    var sheets: [SubmittedSheet] = []
    var previous: [SubmittedSheet] = []
    for candidate in record.candidates where !(isThin && random.chance(30)) {
      if !previous.isEmpty, random.chance(35) {
        previous = previous.map { sheet in
          var copy = sheet
          copy.application = candidate.code
          return copy
        }
      } else {
        previous = []
        let isSparse = random.chance(15)
        for expert in record.panel where random.chance(isSparse ? 50 : 95) {
          var marks: [CriterionCode: Mark] = [:]
          for scored in rule.leaves where !random.chance(1) {
            marks[scored.code] = try mark(scored.leaf, rule, &random)
          }
          previous.append(
            SubmittedSheet(
              application: candidate.code, expert: expert, stage: stage, marks: marks))
        }
      }
      sheets += previous
    }
    return sheets
  }

  private static func mark(
    _ leaf: Leaf, _ rule: Scheme.StageRule, _ random: inout SplitMix
  ) throws -> Mark {
    if random.chance(rule.allowNotApplicable ? 8 : 1) { return .notApplicable }
    if random.chance(1) { return .points(leaf.maximum + leaf.step) }
    if random.chance(1) { return .points(leaf.minimum + Points(hundredths: 1)) }
    let steps = (leaf.maximum - leaf.minimum).hundredths / leaf.step.hundredths
    let least = steps / 4
    return .points(
      Points(
        hundredths: leaf.minimum.hundredths
          + leaf.step.hundredths * (least + random.below(steps - least + 1))))
  }
}

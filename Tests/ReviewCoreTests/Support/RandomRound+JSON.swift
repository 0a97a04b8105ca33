@testable import ReviewCore

extension RandomRound {
  /// The round as the oracle reads it; what is nil is left out.
  struct JSON: Encodable {
    struct Stage: Encodable {
      let weight, mode: String
      let allowNotApplicable: Bool
      let criteria: [Node]
    }
    struct Node: Encodable {
      let id: String
      var children: [Node]?
      var max, min, step, weight: String?
    }
    struct Candidate: Encodable { let code, unit, standing: String }
    struct Sheet: Encodable {
      let application, expert, stage: String
      let marks: [String: String]
    }
    struct Aggregation: Encodable {
      let method, scope: String
      let trimFrom, minimumSheets: Int
    }
    struct RoundingRule: Encodable {
      let digits: Int
      let mode: String
    }
    struct PassLine: Encodable {
      let minimum: String?
      let invite: Int?
    }
    struct Cap: Encodable {
      let units: [String]
      let max: Int
    }

    let stage, carry, tieAt: String
    let stages: [String: Stage]
    let aggregation: Aggregation
    let rounding: RoundingRule
    let ties: [String]
    let passLine: PassLine
    let places, reserves: Int
    let caps: [Cap]
    let panel: [String]
    let candidates: [Candidate]
    let sheets: [Sheet]
    let recusals: [[String]]
    let outcomes: [String: String]
    let invited: [String]?
  }

  var json: JSON {
    let scheme = record.scheme
    return JSON(
      stage: stage.rawValue, carry: scheme.carry.rawValue, tieAt: scheme.tieAt.rawValue,
      stages: [
        "preliminary": JSON.Stage(scheme.preliminary), "defense": JSON.Stage(scheme.defense),
      ],
      aggregation: JSON.Aggregation(
        method: scheme.aggregation.method.rawValue, scope: scheme.aggregation.scope.rawValue,
        trimFrom: scheme.aggregation.trimFrom, minimumSheets: scheme.aggregation.minimumSheets),
      rounding: JSON.RoundingRule(
        digits: scheme.rounding.digits, mode: scheme.rounding.mode.rawValue),
      ties: scheme.ties.map(\.name),
      passLine: JSON.PassLine(
        minimum: scheme.passLine.minimum?.description, invite: scheme.passLine.invite),
      places: scheme.places, reserves: scheme.reserves,
      caps: scheme.caps.map { JSON.Cap(units: $0.units, max: $0.maximum) },
      panel: record.panel.map(\.rawValue), candidates: record.candidates.map(JSON.Candidate.init),
      sheets: record.sheets.map(JSON.Sheet.init),
      recusals: record.recusals.map { [$0.application.rawValue, $0.expert.rawValue] },
      outcomes: Dictionary(
        uniqueKeysWithValues: record.outcomes.map { ($0.key.rawValue, $0.value.name) }),
      invited: record.invited?.map(\.rawValue))
  }
}

extension RandomRound.JSON.Stage {
  init(_ rule: Scheme.StageRule) {
    self.init(
      weight: rule.weight.description, mode: rule.mode.rawValue,
      allowNotApplicable: rule.allowNotApplicable,
      criteria: rule.criteria.map(RandomRound.JSON.Node.init))
  }
}

extension RandomRound.JSON.Node {
  init(_ criterion: Criterion) {
    id = criterion.code.rawValue
    switch criterion.content {
    case .group(let nodes): children = nodes.map(Self.init)
    case .leaf(let leaf):
      max = leaf.maximum.description
      min = leaf.minimum.description
      step = leaf.step.description
      weight = leaf.weight?.description
    }
  }
}

extension RandomRound.JSON.Candidate {
  init(_ candidate: ReviewRecord.Candidate) {
    let standing =
      switch candidate.standing {
      case .accepted: "accepted"
      case .held: "held"
      case .refused: "refused"
      case .withdrawn: "withdrawn"
      }
    self.init(code: candidate.code.rawValue, unit: candidate.unit, standing: standing)
  }
}

extension RandomRound.JSON.Sheet {
  init(_ sheet: SubmittedSheet) {
    let marks = sheet.marks.map { code, mark in
      switch mark {
      case .points(let points): (code.rawValue, points.description)
      case .notApplicable: (code.rawValue, "NA")
      }
    }
    self.init(
      application: sheet.application.rawValue, expert: sheet.expert.rawValue,
      stage: sheet.stage.rawValue, marks: Dictionary(uniqueKeysWithValues: marks))
  }
}

extension DefenseOutcome {
  fileprivate var name: String {
    switch self {
    case .pass: "pass"
    case .conditional: "conditional"
    case .fail: "fail"
    case .absent: "absent"
    }
  }
}

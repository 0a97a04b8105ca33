extension SchemeReader {
  mutating func panel(_ node: JSONNode?) -> Scheme.PanelRule? {
    guard let object = json.object(node, required: ["size", "minimum"]) else { return nil }
    let size = json.integer(object["size"], in: 1...Scheme.PanelRule.largestSize)
    let minimum = json.integer(object["minimum"], in: 1...Self.counts)
    if let size, let node = object["size"], size % 2 == 0 {
      json.report(SchemeFault.panelNotOdd(size), at: node)
    }
    guard let size, let minimum else { return nil }
    if minimum > size, let node = object["minimum"] {
      json.report(SchemeFault.minimumOverSize(size), at: node)
    }
    return Scheme.PanelRule(size: size, minimum: minimum)
  }

  mutating func aggregation(_ node: JSONNode?) -> Scheme.Aggregation? {
    let object = json.object(node, required: ["method", "scope", "trimFrom", "minimumSheets"])
    let method = json.choice(object?["method"], of: Scheme.Aggregation.Method.self)
    let scope = json.choice(object?["scope"], of: Scheme.Aggregation.Scope.self)
    let trimFrom = json.integer(object?["trimFrom"], in: 3...Self.counts)
    let minimumSheets = json.integer(object?["minimumSheets"], in: 1...Self.counts)
    guard let method, let scope, let trimFrom, let minimumSheets else { return nil }
    return Scheme.Aggregation(
      method: method, scope: scope, trimFrom: trimFrom, minimumSheets: minimumSheets)
  }

  mutating func rounding(_ node: JSONNode?) -> Rounding? {
    let object = json.object(node, required: ["digits", "mode"])
    let digits = json.integer(object?["digits"], in: 0...4)
    let mode = json.choice(object?["mode"], of: Rounding.Mode.self)
    guard let digits, let mode else { return nil }
    return Rounding(digits: digits, mode: mode)
  }

  mutating func passLine(_ node: JSONNode?) -> Scheme.PassLine? {
    guard let object = json.object(node, required: [], optional: ["minimum", "invite"]) else {
      return nil
    }
    let minimum = points(object["minimum"])
    let invite = json.integer(object["invite"], in: 1...Self.counts)
    if let minimum, let node = object["minimum"], !(0...100_00).contains(minimum.hundredths) {
      json.report(SchemeFault.outside(0, 100), at: node)
    }
    return Scheme.PassLine(minimum: minimum, invite: invite)
  }

  mutating func comments(_ node: JSONNode?) -> Scheme.CommentRule? {
    let object = json.object(node, required: ["opinionMinimum", "reasonBelow"])
    let opinionMinimum = json.integer(object?["opinionMinimum"], in: 0...Self.counts)
    let share = weight(object?["reasonBelow"])
    if let share, let node = object?["reasonBelow"],
      !(0...10_000).contains(share.tenThousandths)
    {
      json.report(SchemeFault.outside(0, 1), at: node)
    }
    guard let opinionMinimum, let share else { return nil }
    return Scheme.CommentRule(opinionMinimum: opinionMinimum, reasonBelow: share.rational)
  }

  mutating func recusal(_ node: JSONNode?) -> Scheme.RecusalRule? {
    let object = json.object(node, required: ["sameProvince", "sameUnit"])
    let sameProvince = json.bool(object?["sameProvince"])
    let sameUnit = json.bool(object?["sameUnit"])
    guard let sameProvince, let sameUnit else { return nil }
    return Scheme.RecusalRule(sameProvince: sameProvince, sameUnit: sameUnit)
  }

  /// Reads what an expert gives before reading; a scheme that does not say asks for nothing.
  mutating func duties(_ node: JSONNode?) -> [Scheme.Duty] {
    guard let node, let elements = json.array(node) else { return [] }
    var duties: [Scheme.Duty] = []
    for element in elements {
      guard let duty = json.choice(element, of: Scheme.Duty.self) else { continue }
      if !duties.contains(duty) { duties.append(duty) }
    }
    return duties
  }

  /// Reads the tie chain; `criteria:D,B` becomes one step for each criterion.
  mutating func ties(_ node: JSONNode?) -> [Scheme.TieStep]? {
    guard let elements = json.array(node) else { return nil }
    var steps: [Scheme.TieStep] = []
    for element in elements {
      guard let name = json.string(element) else { continue }
      for step in tieSteps(name, at: element) {
        if steps.contains(step) {
          json.report(JSONFault.repeated(step.name), at: element)
        } else {
          steps.append(step)
        }
      }
    }
    return steps
  }

  private mutating func tieSteps(_ name: String, at node: JSONNode) -> [Scheme.TieStep] {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.count) {
    case ("defense", 1): return [.defense]
    case ("untrimmed", 1): return [.untrimmed]
    case ("vote", 1): return [.vote]
    case ("lot", 1): return [.lot]
    case ("criteria", 2):
      let names = parts[1].split(separator: ",", omittingEmptySubsequences: false)
      var steps: [Scheme.TieStep] = []
      for name in names {
        if let code = codes[name.lowercased()], code.rawValue == name {
          steps.append(.criterion(code))
        } else {
          json.report(SchemeFault.unknownCriterion(String(name)), at: node)
        }
      }
      return steps
    case (_, _):
      json.report(SchemeFault.unknownTie(name), at: node)
      return []
    }
  }
}

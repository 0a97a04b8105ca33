internal import ReviewCore

/// What a fact of the form is held against: the condition of the notice, and what the plan says.
struct FactSources {
  private let facts: ApplicationFacts
  private let plan: PlanText?
  private let results: [RuleName: Finding]
  private let rules: [RuleName: EligibilityRule]

  /// - Parameters:
  ///   - application: Whose facts.
  ///   - app: Its plan may be unread yet; then nothing is said of it.
  init(_ application: Application, _ app: AppView) {
    facts = application.facts
    plan = app.plans[application.code]
    let units = try? RecommendingUnits.embedded()
    let check = units.map { units in
      EligibilityCheck(scheme: app.world.scheme, quotas: QuotaTable(units: units))
    }
    let submission = EligibilityCheck.Submission(facts: application.facts, plan: nil)
    let findings = check?.report(on: [submission]).applications.first?.findings ?? []
    results = Dictionary(findings.map { ($0.rule, $0) }) { first, _ in first }
    rules = Dictionary((check?.rules ?? []).map { ($0.rule, $0) }) { first, _ in first }
  }

  /// The lines under a fact: its rule with what it says, then where the number stands.
  func lines(_ key: FactKey, _ app: AppView) -> [String] {
    [rule(key, app), source(key, app)].compactMap(\.self)
  }

  /// The condition of the notice and its finding: `依据 一(二) …：72000 大于 20000，符合`.
  private func rule(_ key: FactKey, _ app: AppView) -> String? {
    guard let name = key.rule, let rule = rules[name], let finding = results[name] else {
      return nil
    }
    let doubt = finding.verdict == .pass ? "" : " !"
    return app("依据 ", "rule ") + "\(rule.clause) \(app(rule.wording))"
      + app("：", ": ") + app(finding.text).withoutStop + app("，", ", ")
      + app(finding.verdict.text) + doubt
  }

  /// `方案 三(一) 段4 也写`, or that the plan does not have the number.
  private func source(_ key: FactKey, _ app: AppView) -> String? {
    let written = key.spellings(in: facts)
    guard let plan, !written.isEmpty else { return nil }
    let blocks = plan.plan.blocks.indices.filter { block in
      written.contains { plan.plan.blocks[block].plainText.hasNumber($0) }
    }
    let marks = blocks.compactMap { plan.outline.citation(of: $0) }
    guard !marks.isEmpty else {
      return app("方案里没有找到这个数 !", "not found in the plan !")
    }
    let shown = marks.prefix(3).joined(separator: " ")
    let more = marks.count > 3 ? app(" 等 \(marks.count) 处", " and \(marks.count - 3) more") : ""
    return app("出处 申报表，方案 \(shown)\(more)", "stated in the form and the plan \(shown)\(more)")
  }
}

extension FactKey {
  /// The condition of the notice that looks at it; nil where none does.
  fileprivate var rule: RuleName? {
    switch self {
    case .operatingSince: .operatingYear
    case .areaSquareMetres: .floorArea
    case .infrastructure: .infrastructure
    case .services: .services
    case .operator: .operator
    case .receivedOn: .deadline
    case .paperCopies: .paperCopies
    case .discs: .disc
    case .enterprises: .companyList
    case .parkKind, .revenueWanYuan, .employment: nil
    }
  }

  /// How a plan may write it; empty for what is no number of the plan.
  fileprivate func spellings(in facts: ApplicationFacts) -> [String] {
    switch self {
    case .operatingSince:
      facts.operatingSince.map { day in
        let parts = day.description.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return [] }
        return ["\(parts[0]) 年 \(parts[1]) 月", "\(parts[0])年\(parts[1])月", day.yearAndMonth]
      } ?? []
    case .areaSquareMetres:
      facts.areaSquareMetres.map { ["\($0)", $0.inTenThousands] } ?? []
    case .enterprises: facts.enterprises.map { ["\($0)"] } ?? []
    case .revenueWanYuan: facts.revenueWanYuan.map { ["\($0)", $0.inTenThousands] } ?? []
    case .employment: facts.employment.map { ["\($0)"] } ?? []
    case .parkKind, .infrastructure, .services, .operator, .receivedOn, .paperCopies, .discs: []
    }
  }
}

extension String {
  /// Within a longer sentence.
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// Whether a number stands in it, and not as a part of another one.
  func hasNumber(_ number: String) -> Bool {
    ranges(of: number).contains { range in
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      let isJoined = { (character: Character?) in
        character.map { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") } ?? false
      }
      return !isJoined(before) && !(after.map { $0.isASCII && $0.isNumber } ?? false)
    }
  }
}

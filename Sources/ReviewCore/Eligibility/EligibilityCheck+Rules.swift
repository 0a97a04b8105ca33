extension EligibilityCheck {
  /// What one rule says of one application.
  func finding(
    _ rule: EligibilityRule, _ submission: Submission, standings: [QuotaStanding]
  ) -> Finding {
    let facts = submission.facts
    let answer: Answer =
      switch rule.rule {
      case .operatingYear: operatingYear(rule, facts)
      case .floorArea: area(rule, facts)
      case .infrastructure: stated(facts.infrastructure.joined(separator: "；"), "infrastructure")
      case .services: services(rule, facts)
      case .coordination: attached(.coordinationFile, facts)
      case .localPlan: attached(.developmentPlan, facts)
      case .supportPolicy: attached(.supportPolicy, facts)
      case .operator: stated(facts.operator, "operator")
      case .deadline: day(rule, facts.receivedOn)
      case .paperCopies: count(rule, facts.paperCopies, "paperCopies")
      case .disc: count(rule, facts.discs, "discs")
      case .summaryLength: summaryLength(rule, submission.plan)
      case .planSections: planSections(rule, submission.plan)
      case .existingBase: existingBase(facts)
      case .quota: quota(facts, standings)
      case .companyList: attached(.companyList, facts)
      }
    let isLeft = rule.comparator == .judge && rule.rule != .existingBase
    return Finding(
      rule: rule.rule, verdict: isLeft ? .judge : answer.verdict, value: answer.value,
      limit: answer.limit ?? rule.limit?.description, clause: rule.clause, isVeto: rule.isVeto,
      evidence: answer.places.map { $0.evidence(form: submission.form) },
      reason: isLeft ? .leftToJudgement : answer.reason)
  }

  private func operatingYear(_ rule: EligibilityRule, _ facts: ApplicationFacts) -> Answer {
    guard let since = facts.operatingSince, case .count(let years) = rule.limit else {
      return .notStated("operatingSince")
    }
    // The later the start, the shorter the operation, so the two days are compared the other way.
    let holds = rule.comparator.holds(referenceDate.subtracting(years: years), since)
    return Answer(
      holds, since.description, [.form("operatingSince")],
      .operated(since: since, until: referenceDate, years: years, holds: holds ?? false))
  }

  private func area(_ rule: EligibilityRule, _ facts: ApplicationFacts) -> Answer {
    guard let area = facts.areaSquareMetres, case .amount(let limit) = rule.limit else {
      return .notStated("areaSquareMetres")
    }
    return .compared(rule, area, limit, [.form("areaSquareMetres")])
  }

  private func day(_ rule: EligibilityRule, _ day: Day?) -> Answer {
    guard let day, case .day(let limit) = rule.limit else { return .notStated("receivedOn") }
    return .compared(rule, day, limit, [.form("receivedOn")])
  }

  private func count(_ rule: EligibilityRule, _ count: Int?, _ key: String) -> Answer {
    guard let count, case .count(let limit) = rule.limit else { return .notStated(key) }
    return .compared(rule, count, limit, [.form(key)])
  }

  private func summaryLength(_ rule: EligibilityRule, _ plan: PlanFacts?) -> Answer {
    guard let plan, let length = plan.summaryLength, case .count(let limit) = rule.limit else {
      return .notStated("plan")
    }
    return .compared(rule, length, limit, [.file(plan.file, PlanSection.summary.mark)])
  }

  private func services(_ rule: EligibilityRule, _ facts: ApplicationFacts) -> Answer {
    let missing = PublicService.allCases.filter { !facts.services.contains($0) }
    return .complete(
      rule, have: facts.services.count, of: PublicService.allCases.count,
      [.form("services")], missing.isEmpty ? .met : .missingServices(missing))
  }

  private func planSections(_ rule: EligibilityRule, _ plan: PlanFacts?) -> Answer {
    guard let plan else { return .notStated("plan") }
    let missing = PlanFacts.requiredSections.filter { !plan.sections.contains($0) }
    let all = PlanFacts.requiredSections.count
    return .complete(
      rule, have: all - missing.count, of: all, [.file(plan.file, "")],
      missing.isEmpty ? .met : .missingSections(missing))
  }

  private func stated(_ value: String?, _ key: String) -> Answer {
    let isStated = value?.contains { !$0.isWhitespace } ?? false
    return Answer(isStated, value ?? "", [.form(key)], isStated ? .met : .notStated)
  }

  private func attached(_ kind: AttachmentKind, _ facts: ApplicationFacts) -> Answer {
    let files = facts.attachments.filter { $0.kind == kind }.map(\.file)
    return Answer(
      !files.isEmpty, files.joined(separator: "；"), files.map { .file($0, "") },
      files.isEmpty ? .missingAttachment(kind) : .met)
  }

  private func existingBase(_ facts: ApplicationFacts) -> Answer {
    guard let claim = facts.coversExistingBase else {
      return Answer(true, "", [.form("coversExistingBase")], .met)
    }
    return Answer(nil, claim, [.form("coversExistingBase")], .claimsExistingBase(claim))
  }

  private func quota(_ facts: ApplicationFacts, _ standings: [QuotaStanding]) -> Answer {
    guard let standing = standings.first(where: { $0.unit == facts.unit }) else {
      let isUnknown = quotas.units.unit(named: facts.unit) == nil
      return Answer(
        isUnknown ? nil : true, "0", [.form("unit")],
        isUnknown ? .unknownUnit(facts.unit) : .met)
    }
    return Answer(
      standing.isExceeded ? nil : true, String(standing.nominated), [.form("unit")],
      standing.isExceeded ? .overQuota(standing) : .withinQuota(standing),
      limit: String(standing.limit))
  }
}

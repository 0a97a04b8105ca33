internal import ReviewCore

extension Finding {
  /// What a person has to look at, in a few words; nil where the condition is met.
  func words(_ facts: ApplicationFacts) -> Text? {
    guard verdict != .pass else { return nil }
    if case .notStated = reason {
      return Text(zh: "\(subject.zh)没写明", en: "\(subject.en) not stated")
    }
    switch rule {
    case .operatingYear, .floorArea, .infrastructure, .operator: return subject
    case .deadline:
      return Text(zh: "逾期", en: "late")
    case .summaryLength: return Text(zh: "摘要 \(value) 字", en: "\(value) words")
    case .paperCopies: return short(by: facts.paperCopies, Text(zh: "纸质", en: "paper"))
    case .disc: return short(by: facts.discs, Text(zh: "光盘", en: "disc"))
    case .coordination, .localPlan, .supportPolicy, .companyList:
      return Text(zh: "缺\(subject.zh)", en: "no \(subject.en)")
    case .services, .planSections: return missing
    case .existingBase: return Text(zh: "涉现有基地", en: "existing base")
    case .quota: return quota
    }
  }

  private var subject: Text {
    switch rule {
    case .operatingYear: Text(zh: "运营", en: "operation")
    case .floorArea: Text(zh: "面积", en: "area")
    case .infrastructure: Text(zh: "信息设施", en: "IT")
    case .services: Text(zh: "服务", en: "services")
    case .coordination: Text(zh: "协调", en: "coord.")
    case .localPlan: Text(zh: "规划", en: "local plan")
    case .supportPolicy: Text(zh: "政策", en: "policy")
    case .operator: Text(zh: "经营主体", en: "operator")
    case .deadline: Text(zh: "收到日期", en: "date received")
    case .paperCopies: Text(zh: "纸质", en: "paper copies")
    case .disc: Text(zh: "光盘", en: "disc")
    case .summaryLength: Text(zh: "摘要", en: "summary")
    case .planSections: Text(zh: "方案", en: "plan")
    case .existingBase: Text(zh: "现有基地", en: "existing base")
    case .quota: Text(zh: "名额", en: "quota")
    case .companyList: Text(zh: "企业名单", en: "list")
    }
  }

  /// How many copies are missing against the limit.
  private func short(by given: Int?, _ what: Text) -> Text {
    guard let given, let wanted = limit.flatMap({ Int($0) }), wanted > given else { return what }
    return Text(zh: "\(what.zh)少 \(wanted - given) 份", en: "\(what.en) -\(wanted - given)")
  }

  private var missing: Text {
    switch reason {
    case .missingServices(let services):
      Text(zh: "服务缺 \(services.count) 类", en: "services -\(services.count)")
    case .missingSections(let sections):
      Text(zh: "方案缺 \(sections.count) 节", en: "sections -\(sections.count)")
    default: subject
    }
  }

  private var quota: Text {
    switch reason {
    case .overQuota(let standing):
      Text(
        zh: "名额超 \(standing.nominated - standing.limit)",
        en: "quota +\(standing.nominated - standing.limit)")
    case .unknownUnit: Text(zh: "推荐单位不识", en: "unknown unit")
    default: subject
    }
  }
}

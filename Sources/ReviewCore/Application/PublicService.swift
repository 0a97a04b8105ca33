/// A public service that the park offers (公共服务).
///
/// Source: notice 一(四).
package enum PublicService: String, Codable, Sendable, CaseIterable {
  case strategyConsulting, technologyDevelopment, talentTraining, incubation, finance
  case marketDevelopment, logistics
}

extension PublicService: Worded {
  package var text: Text {
    switch self {
    case .strategyConsulting: Text(zh: "战略咨询", en: "Strategy consulting")
    case .technologyDevelopment: Text(zh: "技术开发", en: "Technology development")
    case .talentTraining: Text(zh: "人才培养", en: "Talent training")
    case .incubation: Text(zh: "企业孵化", en: "Incubation")
    case .finance: Text(zh: "金融服务", en: "Finance")
    case .marketDevelopment: Text(zh: "市场开拓", en: "Market development")
    case .logistics: Text(zh: "现代物流", en: "Modern logistics")
    }
  }
}

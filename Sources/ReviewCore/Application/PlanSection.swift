/// A section of the plan, named as in the notice's annex.
///
/// Source: notice, 附件.
package enum PlanSection: String, Codable, Sendable, CaseIterable, Hashable {
  case summary = "1"
  case localEconomy = "2.1"
  case localECommerce = "2.2"
  case foundation = "3.1"
  case goals = "3.2"
  case content = "3.3"
  case policy = "3.3.1"
  case facilities = "3.3.2"
  case publicServices = "3.3.3"
  case financing = "3.3.4"
  case localMarket = "3.3.5"
  case talent = "3.3.6"
  case safeguards = "3.4"
  case schedule = "3.5"
  case documents = "4"

  /// As screens and citations name it: `三(一)`, `三(三)4`.
  package var mark: String {
    switch self {
    case .summary: "一"
    case .localEconomy: "二(一)"
    case .localECommerce: "二(二)"
    case .foundation: "三(一)"
    case .goals: "三(二)"
    case .content: "三(三)"
    case .policy: "三(三)1"
    case .facilities: "三(三)2"
    case .publicServices: "三(三)3"
    case .financing: "三(三)4"
    case .localMarket: "三(三)5"
    case .talent: "三(三)6"
    case .safeguards: "三(四)"
    case .schedule: "三(五)"
    case .documents: "四"
    }
  }

  package var title: String {
    switch self {
    case .summary: "摘要"
    case .localEconomy: "经济社会与战略定位"
    case .localECommerce: "电子商务发展现状"
    case .foundation: "创建基础"
    case .goals: "创建目标"
    case .content: "创建内容"
    case .policy: "政策与认定"
    case .facilities: "基础配套与支撑体系"
    case .publicServices: "公共服务平台与统计"
    case .financing: "投融资、孵化与产学研用"
    case .localMarket: "服务地方市场体系"
    case .talent: "人才与课题"
    case .safeguards: "保障措施"
    case .schedule: "实施计划"
    case .documents: "相关文件"
    }
  }
}

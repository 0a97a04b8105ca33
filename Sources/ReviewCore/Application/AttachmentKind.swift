/// What an attached file proves (相关文件).
///
/// Source: notice, 附件 四.
package enum AttachmentKind: String, Codable, Sendable, CaseIterable {
  case coordinationFile, developmentPlan, supportPolicy, parkApproval, companyList
}

extension AttachmentKind: Worded {
  package var text: Text {
    switch self {
    case .coordinationFile: Text(zh: "协调管理机制文件", en: "Coordination mechanism")
    case .developmentPlan: Text(zh: "电子商务发展规划", en: "Local e-commerce plan")
    case .supportPolicy: Text(zh: "扶持政策和管理办法", en: "Support policies and rules")
    case .parkApproval: Text(zh: "批准基地建设的文件", en: "Approval of the park")
    case .companyList: Text(zh: "入驻企业名单及经营情况简表", en: "List of resident companies")
    }
  }
}

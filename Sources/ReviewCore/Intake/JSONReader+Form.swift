/// Values of an application form.
extension JSONReader {
  /// The short name of one of the recommending units.
  mutating func unit(_ node: JSONNode?, of units: RecommendingUnits) -> String? {
    guard let node, let name = string(node) else { return nil }
    return units.unit(named: name)?.short.zh ?? refuse(node, FolderError.unknownUnit(name))
  }

  /// A day, or a month, which counts from its first day.
  mutating func month(_ node: JSONNode?) -> Day? {
    guard let node, let text = string(node, allowsEmpty: true) else { return nil }
    return Day(iso: text) ?? Day(iso: text + "-01") ?? refuse(node, JSONFault.notADay(text))
  }

  /// A quantity that is not below zero.
  mutating func amount(_ node: JSONNode?) -> Amount? {
    guard let node, let amount = decimal(node, as: Amount.init(decimal:)) else { return nil }
    guard amount.tenThousandths >= 0 else {
      return refuse(node, JSONFault.outOfRange(amount.description, 0...Int.max))
    }
    return amount
  }

  mutating func count(_ node: JSONNode?) -> Int? {
    integer(node, in: 0...1_000_000_000)
  }

  /// A list of texts, or a single one.
  mutating func strings(_ node: JSONNode?) -> [String] {
    guard let node else { return [] }
    if case .string = node.value.content { return [string(node)].compactMap(\.self) }
    var texts: [String] = []
    for element in array(node) ?? [] {
      if let text = string(element) { texts.append(text) }
    }
    return texts
  }

  /// What the form says of an existing base: a name, or yes or no.
  mutating func existingBase(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    if case .bool(let covers) = node.value.content { return covers ? "是" : nil }
    return string(node)
  }

  mutating func attachments(_ node: JSONNode?) -> [ApplicationFacts.Attachment] {
    var attachments: [ApplicationFacts.Attachment] = []
    for element in array(node) ?? [] {
      let object = object(element, required: ["kind", "file"])
      let kind = choice(object?["kind"], of: AttachmentKind.self) { $0.writings }
      let file = fileName(object?["file"])
      if let kind, let file { attachments.append(.init(kind: kind, file: file)) }
    }
    return attachments
  }

  /// A path within the folder, of plain names.
  mutating func fileName(_ node: JSONNode?) -> String? {
    guard let node, let name = string(node) else { return nil }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain =
      steps.allSatisfy { !["", ".", ".."].contains($0) } && name.utf8.count <= 1024
      && !name.unicodeScalars.contains { $0.isControl || $0 == "\\" || $0 == ":" }
    return isPlain ? name : refuse(node, FolderError.notPlain)
  }
}

extension AttachmentKind {
  /// The names of the kind, and how the notice words it.
  fileprivate var writings: [String] {
    let more =
      switch self {
      case .coordinationFile: ["电子商务工作协调管理机制的相关文件", "协调管理机制"]
      case .developmentPlan: ["本地电子商务发展规划", "发展规划"]
      case .supportPolicy: ["促进扶持政策和规范管理办法", "促进扶持政策", "扶持政策", "基地电子商务发展政策文件"]
      case .parkApproval: ["地方政府关于批准基地建设的相关文件", "批准建设文件"]
      case .companyList: ["已入驻电子商务企业名单及经营情况简表", "已入驻企业名单", "入驻企业名单"]
      }
    return [text.zh, text.en] + more
  }
}

extension ParkKind {
  var writings: [String] {
    let more =
      switch self {
      case .ecommerce: ["电子商务产业园区", "电子商务产业专属园区", "专属园区"]
      case .industrial: ["工业园区", "具备电子商务产业发展要素的工业园区"]
      }
    return [text.zh, text.en] + more
  }
}

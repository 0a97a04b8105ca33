/// The words by which a part of the outline is known, in order of weight.
///
/// Source: the notice's annex, and how plans and provincial notices vary it.
extension OutlinePart {
  /// Names that stand alone.
  var names: [String] {
    switch self {
    case .section(.summary):
      ["摘要", "内容摘要", "方案摘要", "内容提要", "提要", "方案概要", "概要", "工作方案摘要", "实施方案摘要"]
    case .environment:
      ["基础环境情况", "基础环境", "环境情况", "基本情况", "发展环境", "创建环境", "基础环境分析"]
    case .programme:
      ["示范基地创建工作实施方案", "创建工作实施方案", "实施方案", "创建工作方案", "工作方案", "创建方案", "示范基地创建工作方案"]
    case .section(.documents):
      ["相关文件", "相关文件目录", "相关材料", "附件", "附件材料", "附件清单", "附录", "证明材料", "支撑材料", "相关附件"]
    case .section(.localEconomy):
      ["经济社会发展现状与战略定位", "当地经济社会发展现状与战略定位", "经济社会发展现状", "经济社会与战略定位"]
    case .section(.localECommerce): ["电子商务发展现状", "当地电子商务发展现状", "电商发展现状"]
    case .section(.foundation): ["创建基础", "工作基础", "建设基础", "现有基础"]
    case .section(.goals): ["创建目标", "工作目标", "建设目标", "创建工作目标"]
    case .section(.content): ["创建内容", "建设内容", "创建工作内容", "主要任务", "重点任务"]
    case .section(.safeguards): ["保障措施", "工作保障", "保障机制"]
    case .section(.schedule):
      ["创建工作实施计划及阶段目标", "实施计划及阶段目标", "实施计划", "实施步骤", "实施计划和阶段目标", "进度安排"]
    case .section: []
    }
  }

  /// Words that a longer heading of the part contains.
  var words: [String] {
    switch self {
    case .section(.summary): ["摘要", "提要"]
    case .environment: ["基础环境", "发展环境", "环境情况", "创建环境"]
    case .programme: ["实施方案", "工作方案", "创建方案"]
    case .section(.documents): ["相关文件", "附件清单", "附件材料", "证明材料", "支撑材料"]
    case .section(.localEconomy):
      ["战略定位", "经济社会", "社会发展", "经济发展", "区域经济", "经济概况", "区位"]
    case .section(.localECommerce):
      ["电子商务发展", "电商发展", "电子商务现状", "电商现状", "电子商务应用", "电子商务基础"]
    case .section(.foundation):
      ["创建基础", "工作基础", "建设基础", "现有基础", "已有基础", "基础条件", "园区概况", "基地概况", "基地现状", "园区现状"]
    case .section(.goals): ["目标"]
    case .section(.content): ["创建内容", "建设内容", "工作内容", "主要内容", "任务", "重点工作"]
    case .section(.safeguards): ["保障", "组织领导", "组织机制"]
    case .section(.schedule):
      ["实施计划", "阶段目标", "实施步骤", "工作计划", "进度", "时间安排", "推进计划", "工作步骤", "年度计划", "阶段安排"]
    case .section(.policy): ["政策", "规章", "认定", "优惠", "管理办法", "入驻标准"]
    case .section(.facilities): ["基础配套", "配套", "支撑体系", "基础设施"]
    case .section(.publicServices): ["公共服务", "服务平台", "统计", "平台"]
    case .section(.financing): ["投融资", "融资", "孵化", "产学研", "金融"]
    case .section(.localMarket):
      ["市场体系", "地方市场", "扩大消费", "社区", "生产性服务", "商贸流通", "流通", "市场建设"]
    case .section(.talent): ["人才", "课题", "培训", "研究"]
    }
  }
}

import ReviewCore
import Testing

/// Source: notice, 附件; domain.md 6.12.
@Suite struct OutlineMatcherTests {
  private func plan(_ lines: [String]) throws -> Plan {
    try DocumentReader.read(Array(lines.joined(separator: "\n").utf8), fileName: "plan.txt").plan
  }

  /// Every section with its own line of text, as far as headings are given.
  private func sections(_ headings: [String]) throws -> [String] {
    let plan = try plan(headings.flatMap { [$0, "正文。"] })
    let outline = plan.outline
    return zip(plan.blocks, outline.places).compactMap { block, place in
      block == .paragraph("正文。") ? place.section?.rawValue ?? "-" : nil
    }
  }

  private static let annex = [
    "1", "2.1", "2.1", "2.2", "3.1", "3.1", "3.2", "3.3", "3.3.1", "3.3.2", "3.3.3", "3.3.4",
    "3.3.5", "3.3.6", "3.4", "3.5", "4",
  ]

  @Test(arguments: [
    // As the notice words it, with its mixed brackets.
    [
      "一、摘要", "二、基础环境情况", "(一)当地经济社会发展现状与战略定位。", "(二)当地电子商务发展现状。", "三、示范基地创建工作实施方案",
      "(一) 创建基础。", "（二）创建目标。", "（三）创建内容。", "1. 政策", "2. 基础配套服务设施", "3. 公共服务平台", "4. 投融资渠道",
      "5. 服务地方市场体系建设", "6. 人才培养和引进", "(四)保障措施。", "(五)创建工作实施计划及阶段目标。", "四、相关文件",
    ],
    // Synonyms and chapters of other names.
    [
      "第一章 方案摘要", "第二章 发展环境", "第一节 区域经济概况", "第二节 电商发展现状", "第三章 创建方案", "第一节 现有基础", "第二节 建设目标",
      "第三节 重点任务", "1、优惠政策", "2、配套设施", "3、统计体系", "4、企业孵化", "5、社区电子商务", "6、课题研究", "第四节 组织保障",
      "第五节 进度安排", "第四章 附件",
    ],
    // Decimal numbers.
    [
      "1. 摘要", "2. 基础环境", "2.1 经济社会发展", "2.2 电子商务发展", "3. 实施方案", "3.1 创建基础", "3.2 创建目标", "3.3 创建内容",
      "3.3.1 政策规章", "3.3.2 支撑体系", "3.3.3 公共服务", "3.3.4 产学研合作", "3.3.5 扩大消费", "3.3.6 人才", "3.4 保障措施",
      "3.5 实施步骤", "4. 相关文件",
    ],
    // Full width, odd spaces, numbers that say the section where the words do not.
    [
      "一 、 摘　要", "二、基础环境", "（一）区情", "（二）行业发展", "三、实施方案", "（ 一 ）基础", "（二）创建目标", "（三）创建内容", "１．认定标准",
      "２．基础配套", "３．平台建设", "４．孵化", "５．市场体系", "６．人才", "（四）保障措施", "（五）实施计划", "四、附件清单",
    ],
  ])
  func `6.12 sections are found by wording and by number`(headings: [String]) throws {
    #expect(try sections(headings) == Self.annex)
  }

  @Test func `sections without numbers and without chapters are found by their names`() throws {
    #expect(
      try sections(["摘要", "创建基础", "创建目标", "创建内容", "保障措施", "实施计划"])
        == ["1", "3.1", "3.2", "3.3", "3.4", "3.5"])
  }

  @Test func `sections that stand as chapters are found`() throws {
    #expect(
      try sections(["一、摘要", "二、创建基础", "三、创建目标", "四、创建内容", "五、保障措施", "六、实施计划及阶段目标", "七、风险"])
        == ["1", "3.1", "3.2", "3.3", "3.4", "3.5", "-"])
  }

  @Test func `headings within the summary belong to the summary`() throws {
    #expect(
      try sections(["一、摘要", "（一）建设现状", "（二）创建目标", "（三）保障措施", "二、基础环境情况", "（一）经济社会发展"])
        == ["1", "1", "1", "1", "2.1", "2.1"])
  }

  @Test func `a table of contents is not the plan`() throws {
    let plan = try plan([
      "目录", "一、摘要………………1", "二、基础环境情况……2", "三、实施方案 5", "一、摘要", "正文。", "二、基础环境情况", "（一）经济社会", "正文。",
    ])
    #expect(plan.sketch.suffix(2) == ["2.1 ## （一）经济社会", "2.1 1 正文。"])
    #expect(plan.sketch.prefix(5).last == "1 # 一、摘要")
  }

  @Test func `paragraphs that begin with the name of a task open it`() throws {
    let plan = try plan([
      "一、摘要", "正文。", "三、实施方案", "（三）创建内容", "总述。", "1.政策与认定。出台入驻企业认定标准，给予租金减免，每年安排资金。续写。",
      "接着写。", "3.公共服务平台。建设统计直报系统，按月发布园区指数，服务全市各县区的企业。", "（四）保障措施", "正文。",
    ])
    #expect(plan.outline.citation(of: 5) == "[三(三)1 段1]")
    #expect(plan.outline.citation(of: 6) == "[三(三)1 段2]")
    #expect(plan.outline.citation(of: 7) == "[三(三)3 段1]")
    #expect(plan.outline.citation(of: 9) == "[三(四) 段1]")
  }

  @Test func `what stands before the first section and beside the sections belongs to none`() throws
  {
    let plan = try plan(["青石市创建国家电子商务示范基地工作方案", "2015年2月", "一、摘要", "正文。", "五、其他", "附言。"])
    #expect(plan.outline.places.map(\.section) == [nil, nil, .summary, .summary, nil, nil])
  }

  @Test func `the documents after the plan open no sections`() throws {
    #expect(
      try sections(["一、摘要", "三、实施方案", "（二）创建目标", "四、相关文件", "一、工作目标", "二、保障措施"])
        == ["1", "3.2", "3.2", "4", "4", "4"])
  }

  @Test func `a plan of five thousand headings is read`() throws {
    let lines = (0..<5000).map { "（\(["一", "二"][$0 % 2])）标题\($0)" }
    #expect(try plan(lines).blocks.count == 5000)
  }
}

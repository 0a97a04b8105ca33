import ReviewCore
import Testing

@Suite struct PlanOutlineTests {
  private let plan = Plan(
    blocks: [
      .paragraph("封面"), .heading(level: 1, text: "一、摘要"), .paragraph("共 3 家企业。"),
      .heading(level: 2, text: "小节"), .table(rows: [["甲", "2.5"]]),
      .heading(level: 1, text: "（一）创建基础"), .paragraph("甲。"), .paragraph("乙。"),
      .heading(level: 1, text: "（三）创建内容"), .heading(level: 2, text: "4.孵化"), .paragraph("丙。"),
    ],
    starts: [
      .init(block: 1, section: .summary), .init(block: 5, section: .foundation),
      .init(block: 8, section: .content), .init(block: 9, section: .financing),
    ])

  @Test func `paragraphs and tables are numbered within their section, headings are not`() {
    #expect(plan.outline.places.map(\.paragraph) == [nil, nil, 1, nil, 2, nil, 1, 2, nil, nil, 1])
    #expect(plan.outline.paragraphCount(in: .foundation) == 2)
    #expect(plan.outline.blocks(in: .summary) == [1, 2, 3, 4])
  }

  @Test func `a citation names its section and finds its block`() {
    #expect(plan.outline.citation(of: 7) == "[三(一) 段2]")
    #expect(plan.outline.block(.foundation, paragraph: 2) == 7)
    #expect(plan.outline.citation(of: 0) == nil)
    #expect(plan.outline.citation(of: 8) == nil)
    #expect(plan.outline.citation(of: 99) == nil)
  }

  @Test func `a section is there if one within it is`() {
    #expect(!plan.outline.missing.contains(.content))
    #expect(plan.outline.missing.contains(.policy))
    #expect(plan.outline.missing.contains(.goals))
    #expect(plan.outline.sections == [.summary, .foundation, .content, .financing])
    #expect(Plan(blocks: [], starts: []).outline.missing == PlanSection.allCases)
  }

  @Test(arguments: [
    (PlanSection.foundation, PlanSection?.some(.foundation)), (.policy, .content),
    (.content, .content), (.goals, .foundation), (.schedule, .financing), (.documents, nil),
    (.localEconomy, nil),
  ])
  func `a missing section is read where it may be hidden`(
    section: PlanSection, expected: PlanSection?
  ) {
    #expect(plan.outline.nearest(to: section) == expected)
  }

  @Test func `6.7 the summary is counted without its own heading`() {
    // 共 3 家企业。 is 1 + 1 + 4, 小节 2, 甲 1, 2.5 1.
    #expect(plan.outline.summaryLength == 10)
    #expect(Plan(blocks: [.paragraph("甲")], starts: []).outline.summaryLength == nil)
  }

  @Test func `equal plans have equal bytes, and the JSON is the documented one`() throws {
    let text = String(decoding: try plan.canonicalBytes, as: UTF8.self)
    #expect(text.hasPrefix(#"{"blocks":[{"paragraph":"封面"},{"heading":"一、摘要","level":1},"#))
    #expect(text.contains(#"{"table":[["甲","2.5"]]}"#))
    #expect(
      text.hasSuffix(
        #""starts":[{"block":1,"section":"1"},{"block":5,"section":"3.1"},{"block":8,"section":"3.3"},{"block":9,"section":"3.3.4"}]}"#
      ))
    #expect(try Plan(canonicalBytes: plan.canonicalBytes) == plan)
  }
}

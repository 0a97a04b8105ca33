import Foundation
import ReviewCore
import Testing

@Suite struct DocxReaderTests {
  @Test(arguments: ["word", "wps", "numbered", "libreoffice"])
  func `the text is that of another extractor but for white space`(name: String) throws {
    let plan = try DocumentFixture.plan(name + ".docx")
    // Others read a table by its columns where cells are merged; letters are compared, not order.
    let text = try DocumentFixture.text(name + ".txt")
    #expect(plan.bareText.sorted() == text.bare.sorted())
    let lines = text.split(separator: "\n").map { String($0).bare }
    #expect(lines.allSatisfy { plan.bareText.contains($0) })
  }

  @Test(arguments: ["word", "wps", "numbered", "libreoffice"])
  func `every section of the annex is found, whoever wrote the file`(name: String) throws {
    let plan = try DocumentFixture.plan(name + ".docx")
    #expect(plan.outline.missing == [])
    let goals = plan.outline.blocks(in: .goals).map { plan.blocks[$0] }
    #expect(goals.last == .paragraph("到 2017 年，入驻企业 300 家。"))
    #expect(plan.outline.citation(of: plan.outline.blocks(in: .talent)[1]) == "[三(三)6 段1]")
  }

  @Test func `merged cells are empty and keep their place`() throws {
    let plan = try DocumentFixture.plan("word.docx")
    let table = plan.blocks.first { if case .table = $0 { true } else { false } }
    #expect(
      table
        == .table(rows: [
          ["企业", "主营业务", "营收（万元）"], ["青石网络\n望江物流", "网络零售\n跨境电商", "1200"],
          ["", "现代物流", "860"], ["合计", "", "2060"],
        ]))
  }

  @Test func `cut runs are joined, tabs are spaces and a soft break ends a paragraph`() throws {
    let plan = try DocumentFixture.plan("word.docx")
    #expect(
      Array(plan.sketch.prefix(4)) == [
        "1 # 一、摘要", "1 1 园区位于青石新区，入驻企业２３６家，经理𠮷野任主任。", "1 2 园区由市政府主办。",
        "1 3 创建目标是三年内达到３００家。",
      ])
  }

  @Test func `style ids in another language and numbers without a style make headings`() throws {
    let sketch = try DocumentFixture.plan("wps.docx").sketch
    #expect(sketch.contains("3.3.2 ### ２．基础配套与支撑体系"))
    #expect(sketch.contains("2.2 ## (二) 当地电子商务发展现状"))
    #expect(sketch.first == "- # 青石市创建国家电子商务示范基地工作方案")
  }

  @Test func `automatic numbers are text: Chinese, in circles, shared and started again`() throws {
    let sketch = try DocumentFixture.plan("numbered.docx").sketch
    #expect(sketch.contains("3.1 # 第三章 示范基地创建工作实施方案"))
    #expect(sketch.contains("3.5 ## （五）创建工作实施计划及阶段目标"))
    #expect(sketch.contains("3.3.6 ### 6．人才与课题"))
    let items = ["①零售", "②物流", "⑤培训", "⑥孵化"].map { text in
      sketch.contains { $0.hasSuffix(text) }
    }
    #expect(items == [true, true, true, true])
  }

  @Test func `what is deleted or shown twice is read once, and notices say so`() throws {
    let (plan, notices) = try DocumentReader.read(
      DocumentFixture.bytes("revised.docx"), fileName: "revised.docx")
    #expect(
      plan.sketch == [
        "1 # 一、摘要", "1 1 保留新增的话。", "1 2 这一段接上一段。", "1 3 移来的话", "1 4 第12页今天", "1 5 框外",
        "1 6 框内", "1 7 ✓已建-在用", "1 8 𠮷 <园&区>", "1 9 嵌套表：", "1 10 外一⏎内一 内二|外二",
      ])
    #expect(notices == [.textBoxes(1), .deletions(2)])
  }

  @Test func `a footnote follows its paragraph`() throws {
    let (plan, notices) = try DocumentReader.read(
      DocumentFixture.bytes("pandoc.docx"), fileName: "pandoc.docx")
    #expect(
      plan.sketch == [
        "- # 青石市创建国家电子商务示范基地工作方案", "1 ## 一、摘要", "1 1 园区由青石公司运营，见网站。[注1]",
        "1 2 [注1] 公司成立于 2012 年。", "3.1 ## 三、实施方案", "3.1 ### （一）创建基础", "3.1 1 1. 面积 2.5 万平方米；",
        "3.1 2 2. 企业 236 家。", "3.1 3 指标|2014 年|2017 年/企业|236|300",
      ])
    #expect(notices == [.notes(1)])
    let text = try DocumentFixture.text("pandoc.txt").bare
    let ours = plan.bareText.replacing("[注1]公司成立于2012年。", with: "").replacing("[注1]", with: "1")
    #expect(ours == text)
  }

  @Test(arguments: ["word", "wps", "numbered", "libreoffice", "revised", "pandoc"])
  func `reading twice gives the same bytes, which a plan survives`(name: String) throws {
    let first = try DocumentFixture.plan(name + ".docx")
    let second = try DocumentFixture.plan(name + ".docx")
    let bytes = try first.canonicalBytes
    #expect(try second.canonicalBytes == bytes)
    #expect(try Plan(canonicalBytes: bytes) == first)
  }
}

import ReviewCore
import Terminal
import Testing

@testable import TUI

/// Tables of a plan, heard cell by cell.
@Suite struct PlainTableTests {
  private func desk(_ lines: String, language: Language = .zh) throws -> PlainTestDesk {
    let desk = try PlainTestDesk(
      FixtureRound(plan: FixtureRound.planWithTable), language: language, at: "8")
    desk.write("")
    for line in lines.split(separator: "|") { desk.write(String(line)) }
    return desk
  }

  private static let long = "在建，环评批复后动工，预计下一年六月投入使用，与铁路货场的装卸线相接，旺季不再向省城调车"

  private static let rest = "说明：批复文件和总平面图见附件三，装卸线协议见附件四；出处：第四部分：附件三、附件四，以及铁路货场的复函"
  private static let restInEnglish =
    "说明: 批复文件和总平面图见附件三，装卸线协议见附件四; 出处: 第四部分：附件三、附件四，以及铁路货场的复函"

  @Test func `a row is one line with its headings, the header once, empty cells left out`() throws {
    let desk = try desk("/|单位")
    let said = desk.write(".")
    let header = try #require(said.firstIndex { $0.hasSuffix("表头：指标；单位；2013 年；2014 年；说明；出处") })
    #expect(
      Array(said[(header + 1)...(header + 3)]) == [
        "指标：入驻企业；单位：家；2013 年：187；2014 年：236", "指标：冷链仓；2014 年：\(Self.long)；\(Self.rest)",
        "指标：品类 1；单位：万元；2013 年：3；2014 年：4",
      ])
    #expect(said.count { $0.contains("表头") } == 1)
  }

  @Test func `the same in English`() throws {
    let said = try desk("/|单位", language: .en).write(".")
    #expect(said.contains { $0.hasSuffix("Headings: 指标; 单位; 2013 年; 2014 年; 说明; 出处") })
    #expect(said.contains("指标: 入驻企业; 单位: 家; 2013 年: 187; 2014 年: 236"))
    #expect(said.contains("指标: 冷链仓; 2014 年: \(Self.long); \(Self.restInEnglish)"))
  }

  @Test func `turned page by page every row is heard, and the paragraphs around it as before`()
    throws
  {
    let desk = try desk("/|单位")
    var said = desk.write(".")
    for _ in 0..<4 { said += desk.write("空格") }
    for row in 1...30 {
      let line = "指标：品类 \(row)；单位：万元；2013 年：\(row * 3)；2014 年：\(row * 4)"
      #expect(said.contains(line))
    }
    #expect(said.contains { $0.contains(FixtureRound.foundation[4]) })
    #expect(said.count { $0.contains("表头") } == 1)
  }

  @Test func `the table's own page says the columns in view, cell by cell`() throws {
    let desk = try desk("/|单位")
    let said = desk.write("t")
    #expect(said.contains("表头：指标；单位；2013 年；2014 年；说明"))
    #expect(said.contains("指标：入驻企业；单位：家；2013 年：187；2014 年：236"))
    let further = desk.write("右")
    #expect(further.contains("指标：入驻企业；2013 年：187；2014 年：236"))
    #expect(!further.contains { $0.contains("单位") })
  }

  @Test func `a covered screen says nothing of a table`() throws {
    let desk = try desk("/|单位")
    #expect(!desk.write("F12").contains { $0.contains("入驻企业") })
    #expect(!desk.write(".").contains { $0.contains("入驻企业") })
  }

  @Test func `a table is chosen for citing like a paragraph`() throws {
    let desk = try desk("/|单位|m")
    let said = desk.write(".")
    #expect(said.contains { $0.hasPrefix("> ") && $0.contains("表头：指标") })
  }
}

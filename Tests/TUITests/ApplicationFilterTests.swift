import ReviewCore
import TUI
import Terminal
import Testing

/// What the lists let through; e01 of the fixture has 15 sheets, one of them begun.
@Suite struct ApplicationFilterTests {
  @Test(arguments: [
    ("区域:浙江", ["澜汀"]), ("单位：江西", ["岫云"]), ("省:福建", ["鹭汀"]),
    ("未评 省:福建", ["鹭汀"]), ("待交 单位:江西", []), ("在评", ["岫云"]), ("分数<18", ["岫云"]), ("合计=17.5", ["岫云"]),
    ("分数<17.5", []), ("企业>=236 岫云", ["岫云"]), ("企业＞２３６", []), ("营收<=48.6 就业>5000 岫云", ["岫云"]),
    ("面积=4.6 在评", ["岫云"]),
  ])
  func `all parts of a filter must hold`(filter: String, names: [String]) throws {
    let desk = try TestDesk(FixtureRound(), columns: 120, rows: 36)
    desk.press("F3 /")
    for character in filter { desk.press(.character(character)) }
    desk.press("Enter")
    let rows = desk.rows.filter { $0.contains(" A0") || $0.contains(">A0") || $0.contains(" A1") }
    #expect(rows.count == names.count, "\(rows)")
    for name in names { #expect(desk.screen.contains(name)) }
  }

  @Test(arguments: ["企业>很多", "温度>3", "颜色:红", "企业>", "单位:"])
  func `what cannot be read is named, and what can be is told`(filter: String) throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F3 /")
    for character in filter { desk.press(.character(character)) }
    desk.press("Enter")
    #expect(desk.rows.suffix(3).joined().contains("不认识「\(filter)」"))
    #expect(desk.screen.contains("澜汀"))
  }

  @Test func `the overview takes the same filter`() throws {
    let desk = try TestDesk(FixtureRound())
    desk.press("F2 / type:在评 Enter")
    #expect(desk.screen.contains("岫云"))
    #expect(!desk.screen.contains("澜汀"))
    desk.press("Esc / type:冷>1 Enter")
    #expect(desk.rows.suffix(3).joined().contains("不认识「冷>1」"))
  }
}

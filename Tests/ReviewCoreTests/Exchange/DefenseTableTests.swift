import Testing

@testable import ReviewCore

@Suite struct DefenseTableTests {
  private static let text = """
    application,kind,expert,text
    A01,question,e01,冷链怎么办？
    A01,answer,,年内建成。
    A01,outcome,,conditional
    A01,condition,,补交土地证
    A02,outcome,,pass

    """

  @Test func `7 minutes and outcomes are recorded once`() throws {
    let round = try TestRound(.defense)
    let acts = try DefenseTable.acts(Self.text, file: "defense.csv")
    #expect(try round.file.recordNewMinutes(acts, by: TestRound.owner) == 4)
    #expect(try round.file.recordNewMinutes(acts, by: TestRound.owner) == 0)
    #expect(
      try round.file.outcomes() == [
        try Code("A01"): .conditional(condition: "补交土地证"), try Code("A02"): .pass,
      ])
    let minutes = try round.file.minutes(of: try Code("A01"))
    #expect(minutes.map(\.text) == ["冷链怎么办？", "年内建成。"])
    #expect(minutes.map { $0.expert?.rawValue } == ["e01", nil])
    #expect(try round.file.diagnose() == [])
  }

  @Test(arguments: [
    ("A01,outcome,,conditional\n", 2, "text"), ("A01,outcome,,fail\n", 2, "text"),
    ("A01,outcome,,maybe\n", 2, "text"), ("A01,shout,,x\n", 2, "kind"),
    ("A 1,answer,,x\n", 2, "application"), ("A01,question,e 1,x\n", 2, "expert"),
    ("A01,outcome,,fail\nA01,condition,,\n", 2, "text"),
  ])
  func `7 a row that cannot be used names its line and its column`(
    rows: String, line: Int, column: String
  ) {
    let error = #expect(throws: CSVError.self) {
      try DefenseTable.acts("application,kind,expert,text\n" + rows, file: "d.csv")
    }
    guard case .field("d.csv", line, column, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

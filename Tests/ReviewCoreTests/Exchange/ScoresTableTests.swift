import Testing

@testable import ReviewCore

@Suite struct ScoresTableTests {
  private static let header = "application,expert,stage,criterion,points,comment\n"

  private func table(_ rows: String) throws -> ScoresTable {
    try ScoresTable(Self.header + rows, file: "scores.csv")
  }

  @Test func `7 rows of one sheet make one sheet, in the order of the file`() throws {
    let table = try table(
      """
      A02,e01,preliminary,A1,30,
      A01,e01,preliminary,A1,NA,不涉及
      A02,e01,preliminary,A2,28.5,可
      A02,e01,preliminary,opinion,,总的可行
      A02,e01,defense,D1,80,
      A01,e02,preliminary,,,一句话

      """)
    #expect(
      table.sheets.map { "\($0.application)/\($0.expert)/\($0.stage.rawValue) \($0.line)" } == [
        "A02/e01/preliminary 2", "A01/e01/preliminary 3", "A02/e01/defense 6",
        "A01/e02/preliminary 7",
      ])
    let first = table.sheets[0]
    #expect(first.scores.map { "\($0.criterion)=\($0.points)" } == ["A1=30", "A2=28.5"])
    #expect(first.comments.map { $0.criterion?.rawValue } == ["A2", nil])
    #expect(table.sheets[1].notApplicable == [try Code("A1")])
    #expect(table.sheets[3].comments == [Act.CommentWritten(text: "一句话")])
  }

  @Test(arguments: [
    ("A01,e01,preliminary,A1,30,\nA01,e01,preliminary,A1,31,\n", 3, "criterion"),
    ("A01,e01,preliminary,opinion,,甲\nA01,e01,preliminary,,,乙\n", 3, "criterion"),
    ("A 1,e01,preliminary,A1,30,\n", 2, "application"),
    (",e01,preliminary,A1,30,\n", 2, "application"),
    ("A01,e 1,preliminary,A1,30,\n", 2, "expert"),
    ("A01,e01,final,A1,30,\n", 2, "stage"),
    ("A01,e01,preliminary,A/1,30,\n", 2, "criterion"),
    ("A01,e01,preliminary,A1,30.123,\n", 2, "points"),
    ("A01,e01,preliminary,A1,三十,\n", 2, "points"),
    ("A01,e01,preliminary,A1,3e1,\n", 2, "points"),
    ("A01,e01,preliminary,A1,na,\n", 2, "points"),
    ("A01,e01,preliminary,A1,\"1,5\",\n", 2, "points"),
    ("A01,e01,preliminary,opinion,30,\n", 2, "points"),
  ])
  func `7 a field that cannot be used names its line and its column`(
    rows: String, line: Int, column: String
  ) {
    let error = #expect(throws: CSVError.self) { try table(rows) }
    guard case .field("scores.csv", line, column, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.zh.isEmpty && !reason.en.isEmpty)
  }
}

@Suite struct ScoresImportTests {
  let round: TestRound
  private let owner = TestRound.owner

  init() throws {
    round = try TestRound()
  }

  private static let header = "application,expert,stage,criterion,points,comment\n"

  private func load(_ rows: String, submit: Bool = false, by actor: Actor? = nil) throws
    -> RoundFile.ScoresImport
  {
    try round.file.importScores(
      ScoresTable(Self.header + rows, file: "scores.csv"), submitting: submit, by: actor ?? owner)
  }

  private static let rows = """
    A01,e01,preliminary,A1,30,配套一般
    A01,e01,preliminary,A2,30,
    A01,e01,preliminary,opinion,,\(TestScheme.opinion)
    A02,e01,preliminary,A1,40,

    """

  @Test func `7 an import is one act for each sheet, on the expert's behalf`() throws {
    let before = try round.file.head().sequence
    let result = try load(Self.rows)
    let keys = try ["A01", "A02"].map { try TestRound.key($0, "e01") }
    #expect(result.imported == keys && result.unchanged == [] && result.submitted == [])
    let entries = try round.file.ledger().filter { $0.sequence > before }
    #expect(entries.map(\.kind) == ["sheetImported", "sheetImported"])
    #expect(entries.allSatisfy { $0.actor == "owner" && $0.onBehalfOf == "e01" })
    #expect(try round.file.sheet(keys[0])?.isProxy == true)
    #expect(try round.file.sheet(keys[0])?.opinion == TestScheme.opinion)
  }

  @Test func `4 importing twice changes nothing`() throws {
    _ = try load(Self.rows)
    let head = try round.file.head()
    let again = try load(Self.rows)
    #expect(again.imported == [] && again.unchanged.count == 2)
    #expect(try round.file.head() == head)
  }

  @Test func `7 what the table does not name stays as it was`() throws {
    let key = try TestRound.key("A01", "e01")
    try round.fill(key)
    _ = try load("A01,e01,preliminary,A1,50,\n")
    let sheet = try #require(try round.file.sheet(key))
    #expect(sheet.marks[try Code("A1")] == .points(try Points(decimal: "50")))
    #expect(sheet.marks[try Code("A2")] == .points(try Points(decimal: "36")))
    #expect(sheet.opinion == TestScheme.opinion)
  }

  @Test func `7 --submit submits what is complete and says what the others owe`() throws {
    let result = try load(Self.rows, submit: true)
    let (first, second) = (try TestRound.key("A01", "e01"), try TestRound.key("A02", "e01"))
    #expect(result.submitted == [first])
    #expect(
      result.incomplete == [
        second: [.noMark(try Code("A2")), .opinionShort(length: 0, minimum: 10)]
      ])
    #expect(try round.file.sheet(first)?.status == .submitted)
    #expect(try round.file.sheet(second)?.status == .open)
    // Again: nothing to import, nothing to submit.
    let head = try round.file.head()
    let again = try load(Self.rows, submit: true)
    #expect(again.unchanged == [first, second] && again.submitted == [])
    #expect(try round.file.head() == head)
    // An unchanged sheet that was not submitted yet is.
    try round.fill(second)
    #expect(try load("A02,e01,preliminary,A2,32,\n", submit: true).submitted == [second])
    #expect(try round.file.diagnose() == [])
  }

  @Test(arguments: [
    ("A01,e01,preliminary,A1,60.5,\n", 3, "points", "A1 goes up to 60; 60.5 is not saved"),
    ("A01,e01,preliminary,A2,9,\n", 3, "points", "A2 starts at 10; 9 is not saved"),
    (
      "A01,e01,preliminary,A1,4.3,\n", 3, "points",
      "A1 goes by 0.5: 4.0 or 4.5; 4.3 is not saved"
    ),
    ("A01,e01,preliminary,A1,NA,\n", 3, "points", "The scheme does not allow N/A for A1"),
    ("A01,e01,preliminary,Z9,1,\n", 3, "criterion", "The scheme has no criterion Z9"),
    ("A01,e01,preliminary,Z9,,好\n", 3, "criterion", "The scheme has no criterion Z9"),
    ("A09,e01,preliminary,A1,1,\n", 3, "application", "No such application: A09"),
    ("a01,e01,preliminary,A1,1,\n", 3, "application", "No such application: a01"),
    ("A01,e09,preliminary,A1,1,\n", 3, "expert", "No such expert: e09"),
    ("A01,s01,preliminary,A1,1,\n", 3, "stage", "No such score sheet: A01/s01/preliminary/1"),
    ("A01,e01,defense,D1,1,\n", 3, "stage", "No such score sheet: A01/e01/defense/1"),
    (
      "A03,e01,preliminary,A1,1,\n", 3, "expert",
      "e01 is recused from A03 and no longer scores it"
    ),
    (
      "A04,e01,preliminary,A1,1,\n", 3, "stage",
      "Sheet A04/e01/preliminary/1 is submitted and cannot change. "
        + "Ask the secretary to send it back"
    ),
  ])
  func `7 one refused row refuses the whole file and is named`(
    row: String, line: Int, column: String, reason: String
  ) throws {
    try round.fill(TestRound.key("A04", "e01"))
    try round.submit(TestRound.key("A04", "e01"))
    try round.file.record(
      [
        .recusalDeclared(
          RecusedPair(application: try Code("A03"), expert: try Code("e01")),
          Act.RecusalDeclared(ground: .other, note: ""))
      ], by: owner)
    let head = try round.file.head()
    let error = #expect(throws: CSVError.self) {
      try load("A02,e02,preliminary,A1,30,\n" + row, submit: true)
    }
    #expect(error?.text.en == "scores.csv:\(line): \(column): \(reason)")
    #expect(try round.file.head() == head)
    #expect(try round.file.sheet(TestRound.key("A02", "e02"))?.marks == [:])
  }

  @Test func `2 nobody imports for others but the owner and the secretary`() throws {
    for code in ["e02", "c01", "v01"] {
      #expect(throws: CSVError.self) { try load(Self.rows, by: TestRound.person(code)) }
    }
    #expect(try load(Self.rows, by: TestRound.person("s01")).imported.count == 2)
  }

  @Test func `7 what is exported imports again without a change`() throws {
    let texts = [
      "A01": "=SUM(A1:A9)，“好”", "A02": "- 优点，\"引号\"\n- 缺点", "A03": "'=已经有了撇号的一句话",
      "A04": " 前后有空格的综合意见一句 \n",
    ]
    for (code, text) in texts {
      let key = try TestRound.key(code, "e01")
      try round.file.record(
        [
          TestRound.mark(key, "A1", "36.5"), TestRound.mark(key, "A2", "30"),
          TestRound.comment(key, text), TestRound.comment(key, "\"\u{301}+1", on: "A1"),
        ], by: TestRound.person("e01"))
      if code > "A02" { try round.submit(key) }
    }
    let scheme = try round.file.round().scheme
    let csv = ScoresExport(sheets: try round.file.sheets(.preliminary), scheme: scheme).csv
    #expect(csv.hasPrefix(Self.header))
    let head = try round.file.head()
    let table = try ScoresTable(csv, file: "scores.csv")
    let result = try round.file.importScores(table, submitting: false, by: owner)
    #expect(result.imported == [] && result.unchanged.count == 4)
    #expect(try round.file.head() == head)
    // In another round the sheets come to the same marks and, but for outer white space, words.
    let other = try TestRound()
    _ = try other.file.importScores(table, submitting: false, by: owner)
    for (code, text) in texts {
      let sheet = try #require(try other.file.sheet(TestRound.key(code, "e01")))
      #expect(sheet.opinion == (code == "A04" ? "前后有空格的综合意见一句" : text))
      #expect(sheet.given == Points(hundredths: 6650))
    }
  }

  @Test func `7 an export has the latest sheet of each, which import takes`() throws {
    let key = try TestRound.key("A01", "e01")
    try round.fill(key)
    try round.submit(key)
    try round.file.record([.sheetReturned(key, Act.Reason(reason: "漏页"))], by: owner)
    let next = try TestRound.key("A01", "e01", number: 2)
    try round.file.record([TestRound.mark(next, "A1", "40")], by: TestRound.person("e01"))
    let export = ScoresExport(
      sheets: try round.file.sheets(.preliminary), scheme: try round.file.round().scheme)
    #expect(export.rows.count == 6)
    #expect(
      export.csv == Self.header + """
        A01,e01,preliminary,A1,40.0,
        A01,e01,preliminary,A2,36.0,
        A01,e01,preliminary,opinion,,\(TestScheme.opinion)

        """)
  }
}

import Testing

@testable import ReviewCore

@Suite struct CSVTableTests {
  private func rows(_ text: String) throws -> [[String]] {
    let table = try CSVTable(text, file: "t.csv", required: ["a", "b"], optional: ["c"])
    return table.rows.map { row in ["\(row.line)"] + table.columns.map { row[$0] } }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["2", "1", "2"]]),
    ("a,b\r\n1,2\r\n3,4", [["2", "1", "2"], ["3", "3", "4"]]),
    ("a,b\r1,2\r3,4\r", [["2", "1", "2"], ["3", "3", "4"]]),
    ("\u{FEFF}a,b\n1,2\n", [["2", "1", "2"]]),
    ("b,a,c\n1,2,3\n", [["2", "1", "2", "3"]]),
    ("a,b\n\n\n1,2\n\n", [["4", "1", "2"]]),
    ("\n\na,b\n1,2\n", [["4", "1", "2"]]),
    ("a,b\n,\n , \n1,2\n", [["4", "1", "2"]]),
    ("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", [["2", "1,5", "say \"hi\""]]),
    ("a,b\n\"line\r\nbreak\",2\n3,4\n", [["2", "line\r\nbreak", "2"], ["4", "3", "4"]]),
    ("a,b\n\"line\nbreak\",2\n3,4\n", [["2", "line\nbreak", "2"], ["4", "3", "4"]]),
    ("a,b\n 1 ,\t2\u{3000}\n", [["2", "1", "2"]]),
    ("a,b\n1\"2,\"\"\n", [["2", "1\"2", ""]]),
    ("a,b\n1,\"\"\n", [["2", "1", ""]]),
    ("a,b\n𠮷,e\u{301}\n", [["2", "𠮷", "é"]]),
    // A quotation mark or a comma with a combining mark is still one.
    ("a,b\n\"\u{301}x\",2\n", [["2", "\u{301}x", "2"]]),
    ("a,b\n1,\u{301}2\n", [["2", "1", "\u{301}2"]]),
    ("a,b\n", []),
  ])
  func `7 a table is read field by field, each row with its line`(
    text: String, expected: [[String]]
  ) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    ("", CSVError.empty(file: "t.csv"), "t.csv is empty"),
    ("\u{FEFF}\n\n", .empty(file: "t.csv"), "t.csv is empty"),
    (
      "a,b,d\n", .unknownColumn(file: "t.csv", column: "d", known: ["a", "b", "c"]),
      "t.csv: unknown column \"d\"; known are a, b, c"
    ),
    (
      "a,b,\n1,2,\n", .unknownColumn(file: "t.csv", column: "", known: ["a", "b", "c"]),
      "t.csv: unknown column \"\"; known are a, b, c"
    ),
    (
      "A,b\n", .unknownColumn(file: "t.csv", column: "A", known: ["a", "b", "c"]),
      "t.csv: unknown column \"A\"; known are a, b, c"
    ),
    ("a,c\n", .missingColumn(file: "t.csv", column: "b"), "t.csv: the column \"b\" is missing"),
    ("a,b,b\n", .duplicateColumn(file: "t.csv"), "t.csv: two columns have the same name"),
    (
      "a,b\n1,2\n\n3\n", .fieldCount(file: "t.csv", line: 4, found: 1, expected: 2),
      "t.csv:4: 1 fields where 2 are due"
    ),
    (
      "a,b\n1,2,3\n", .fieldCount(file: "t.csv", line: 2, found: 3, expected: 2),
      "t.csv:2: 3 fields where 2 are due"
    ),
    (
      "a,b\n1,2\n3,\"four\nfive\n", .openQuote(file: "t.csv", line: 3),
      "t.csv:3: a quotation mark is not closed"
    ),
  ])
  func `7 a table that cannot be used names file, line and column`(
    text: String, error: CSVError, words: String
  ) {
    #expect(throws: error) { try rows(text) }
    #expect(error.description == words && !error.text.zh.isEmpty)
  }

  @Test(arguments: [
    ("", ""), ("好", "好"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("one\ntwo", "\"one\ntwo\""), ("=1+1", "'=1+1"), ("+8", "'+8"), ("-2", "'-2"),
    ("@x", "'@x"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("－优点", "'－优点"),
    ("=\u{301}1", "'=\u{301}1"), ("'=1", "''=1"), ("'好'", "'好'"), ("a=1", "a=1"),
    ("\"\u{301}", "\"\"\"\u{301}\""), ("a,\u{301}b", "\"a,\u{301}b\""),
    ("=1,2", "\"'=1,2\""),
  ])
  func `9 a field that a spreadsheet would compute is written as text`(
    text: String, field: String
  ) {
    #expect(Array(text.csvField.unicodeScalars) == Array(field.unicodeScalars))
  }
}

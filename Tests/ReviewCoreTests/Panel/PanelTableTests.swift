import Testing

@testable import ReviewCore

@Suite struct PanelTableTests {
  @Test func `7 experts.csv is read and enlisted once`() throws {
    let text = """
      id,name,role,unit,province,organisation,expertise,publicKey
      c01,组长甲,chair,北京,北京,某大学,电商,\(KeyLines.first) c01
      e01,专家𠮷,expert,,,,,

      """
    let people = try PanelTable.experts(text, file: "experts.csv")
    #expect(people.map(\.name) == ["组长甲", "专家𠮷"])
    #expect(people[0].publicKey == KeyLines.first + " c01" && people[1].publicKey == nil)
    let round = try TestRound(.received)
    let recusals = try PanelTable.recusals(
      "expert,application,ground,note\ne01,A01,kinship,\"亲属,姐弟\"\n", file: "r.csv")
    #expect(try round.file.enlist(people, recusals: recusals, by: TestRound.owner) == (2, 1))
    #expect(try round.file.enlist(people, recusals: recusals, by: TestRound.owner) == (0, 0))
    #expect(try round.file.experts() == people)
    #expect(try round.file.recusals().count == 1)
  }

  @Test(arguments: [
    ("id,name,role\ne 1,甲,expert\n", 2, "id"), ("id,name,role\ne01,,expert\n", 2, "name"),
    ("id,name,role\ne01,甲,judge\n", 2, "role"),
    ("id,name,role\ne01,甲,expert\nE01,乙,expert\n", 3, "id"),
  ])
  func `7 a person that cannot be used is named with line and column`(
    text: String, line: Int, column: String
  ) {
    let error = #expect(throws: CSVError.self) {
      try PanelTable.experts(text, file: "experts.csv")
    }
    guard case .field("experts.csv", line, column, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    ("e01,甲,expert,ssh-ed25519 AAAA\n", 2), ("e01,甲,expert,hello\n", 2),
    ("e01,甲,expert,\(KeyLines.first)\ne02,乙,expert,\(KeyLines.first) other\n", 3),
    ("e01,甲,expert,\(KeyLines.first)\ne02,乙,expert,\(KeyLines.second);\(KeyLines.first)\n", 3),
  ])
  func `9 a public key that cannot be used is named with line and column`(rows: String, line: Int)
    throws
  {
    let error = #expect(throws: CSVError.self) {
      try PanelTable.experts("id,name,role,publicKey\n" + rows, file: "experts.csv")
    }
    guard case .field("experts.csv", line, "publicKey", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `9 a key that the round knows as another's is refused, also one of several`() throws {
    let round = try TestRound(.received)
    let people = try PanelTable.experts(
      "id,name,role,publicKey\ne01,甲,expert,\(KeyLines.first); \(KeyLines.second) home\n",
      file: "experts.csv")
    try round.file.enlist(people, by: TestRound.owner)
    let other = try PanelTable.experts(
      "id,name,role,publicKey\ne02,乙,expert,\(KeyLines.second)\n", file: "experts.csv")
    let (e01, e02) = (try ExpertCode("e01"), try ExpertCode("e02"))
    #expect(throws: Refusal.keyTaken(e02, by: e01)) {
      try round.file.enlist(other, by: TestRound.owner)
    }
    #expect(try round.file.isKey(PublicKey(KeyLines.second).fingerprint, of: e01))
    #expect(try !round.file.isKey(PublicKey(KeyLines.second).fingerprint, of: e02))
    let renewed = try PanelTable.experts(
      "id,name,role,publicKey\ne01,甲,expert,\(KeyLines.first)\n", file: "experts.csv")
    try round.file.enlist(renewed + other, by: TestRound.owner)
    #expect(try round.file.isKey(PublicKey(KeyLines.second).fingerprint, of: e02))
    #expect(try !round.file.isKey(PublicKey(KeyLines.second).fingerprint, of: e01))
  }

  @Test(arguments: [
    ("e 1,A01,kinship", "expert"), ("e01,A 1,kinship", "application"),
    ("e01,A01,dislike", "ground"),
  ])
  func `7 a recusal that cannot be used is named with line and column`(
    row: String, column: String
  ) {
    let error = #expect(throws: CSVError.self) {
      try PanelTable.recusals("expert,application,ground\n\(row)\n", file: "r.csv")
    }
    guard case .field("r.csv", 2, column, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

import Foundation
import Testing

/// The demonstration round, from its ranking to its sealed list.
@Suite struct DemonstrationTests {
  @Test func `5 the ranking equals the one computed independently, in every exact value`() throws {
    let folder = try Rounds.demonstration()
    let report = try #require(try folder.json("rank", "demo.pingyi", "--json") as? [String: Any])
    let entries = try #require(report["entries"] as? [[String: Any]])
    let expected = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: Rounds.sample.appending(path: "expected-rank.json")))
        as? [[String: Any]])
    // Refused applications have no sheets; the independent computation leaves them out.
    let refused = ["A29", "A30", "A31", "A32", "A33"]
    let rest = entries.filter { !refused.contains($0["application"] as? String ?? "") }
    #expect(entries.count == expected.count + refused.count)
    for (entry, known) in zip(rest, expected) {
      for (key, value) in known {
        let found = entry[key] ?? NSNull()
        #expect(
          (found as? NSObject) == (value as? NSObject), "\(known["application"] ?? "") \(key)")
      }
    }
  }

  @Test func `2 the list is sealed once the last sheet is in, and sqlite3 shows it`() throws {
    let folder = try Rounds.demonstration()
    let file = "demo.pingyi"
    #expect(try folder.run("seal", file).status == 1)
    #expect(try folder.sqlite("SELECT * FROM shortlist") == "")

    try folder.write(Rounds.missingMarks, to: "missing.csv")
    let imported = try folder.run("scores", "import", file, "missing.csv", "--submit")
    #expect(imported.status == 0, "\(imported.complaint)")
    #expect(imported.output.contains("提交 1 份"))
    #expect(try folder.run("seal", file).status == 0)

    let rows = try folder.sqlite("SELECT * FROM shortlist").split(separator: "\n")
    #expect(rows.count == 33)
    #expect(rows[0] == "1|A03|苇渡电子商务园|江苏|91.27|selected")
    #expect(rows[2].hasPrefix("3|A02|岫云电商城|江西|"))
    #expect(rows.filter { $0.hasSuffix("|selected") }.count == 12)
    #expect(rows.filter { $0.hasSuffix("|reserve") }.count == 3)

    let list = try folder.run("shortlist", file)
    #expect(list.output.contains("已封存"))
    #expect(list.output.contains("在 12 个名额之外"))
    let english = try folder.run("shortlist", file, locale: "en_US.UTF-8").output
    #expect(english.contains("beyond the 12 places"))
    #expect(!english.contains("名额") && !english.contains("as sealed"))
    #expect(try folder.run("scores", "import", file, "missing.csv").status != 1)
    #expect(try folder.run("doctor", file).status == 0)
  }

  @Test func `3 a submitted sheet is sent back or voided with a reason, and its marks stay`() throws
  {
    let folder = try Rounds.demonstration()
    func correct(_ verb: String, because reason: String) throws -> Program.Outcome {
      try folder.run("scores", verb, "demo.pingyi", "A03", "e02", "--reason", reason)
    }
    #expect(try folder.run("scores", "return", "demo.pingyi", "A03", "e02").status == 2)
    let returned = try correct("return", because: "合计与分项不符")
    #expect(returned.status == 0)
    #expect(returned.output.contains("A03 退回给 e02 了，原来的一张留着"))
    #expect(try correct("return", because: "再退").status == 1)
    let place = "WHERE application = 'A03' AND expert = 'e02' AND stage = 'preliminary'"
    #expect(
      try folder.sqlite("SELECT number, status FROM sheet \(place)").split(separator: "\n")
        == ["1|returned", "2|open"])
    #expect(
      try folder.sqlite("SELECT count(*) FROM score \(place) AND number = 2").contains("17"))
    let voided = try correct("void", because: "另开")
    #expect(voided.status == 0, "\(voided.complaint)")
    #expect(
      try folder.run("scores", "void", "demo.pingyi", "A03", "x9", "--reason", "x").status == 1)
    #expect(try folder.run("doctor", "demo.pingyi").status == 0)
  }

  @Test func `3 an incomplete sheet is named, imported and not submitted`() throws {
    let folder = try Rounds.demonstration()
    try folder.write(
      "application,expert,stage,criterion,points,comment\nA02,e01,preliminary,D3,4.0,\n",
      to: "one.csv")
    let outcome = try folder.run("scores", "import", "demo.pingyi", "one.csv", "--submit")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("A02/e01/preliminary/1"))
    #expect(outcome.output.contains("导入 1 份，没有变化 0 份，提交 0 份，还差 1 份"))
    let again = try folder.run("scores", "import", "demo.pingyi", "one.csv")
    #expect(again.output.contains("导入 0 份，没有变化 1 份"))
  }

  @Test func `2 a backup is whole, its files included, and verifies against the head`() throws {
    let folder = try Rounds.demonstration()
    #expect(try folder.run("backup", "demo.pingyi", "copies.pingyi").status == 0)
    #expect(try folder.run("doctor", "copies.pingyi").status == 0)
    let (original, copy) = (
      folder.url.appending(path: "demo.files"), folder.url.appending(path: "copies.files")
    )
    let names = try FileManager.default.contentsOfDirectory(atPath: original.path()).sorted()
    #expect(!names.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: copy.path()).sorted() == names)
    let report = try #require(
      try folder.json("ledger", "verify", "demo.pingyi", "--json") as? [String: Any])
    let head = try #require(report["ledgerHead"] as? String)
    #expect(try folder.run("ledger", "verify", "copies.pingyi", "--head", head).status == 0)
  }
}

extension Folder {
  /// What `sqlite3` prints, as someone with another program sees the file.
  func sqlite(_ statement: String, of file: String = "demo.pingyi") throws -> String {
    let outcome = try Program.run(
      URL(filePath: "/usr/bin/env"), ["sqlite3", file, statement], in: self)
    #expect(outcome.complaint == "")
    return outcome.output
  }
}

import Foundation
import Testing

/// The keys that other programs may rely on.
@Suite struct JSONShapeTests {
  let folder: Folder

  init() throws { folder = try Rounds.demonstration() }

  @Test func `7 rank`() throws {
    let report = try object("rank", "demo.pingyi")
    #expect(keys(report) == ["entries", "ledgerHead", "scheme", "stage", "warnings"])
    #expect(report["stage"] as? String == "final")
    let head = try #require(report["ledgerHead"] as? String)
    #expect(head.wholeMatch(of: #/\d+:[0-9a-f]{64}/#) != nil)
    let entries = try list(report["entries"])
    for entry in entries {
      #expect(
        keys(entry).subtracting(["rank", "score", "exact", "preliminary", "defense", "tieStep"])
          == ["application", "name", "unit", "tied", "status", "reasons"])
    }
    let first = try #require(entries.first)
    #expect(first["rank"] as? Int == 1)
    let stage = try #require(first["defense"] as? [String: Any])
    #expect(keys(stage) == ["score", "exact", "untrimmed", "n", "trimmed"])
  }

  @Test(arguments: ["preliminary", "defense", "final"])
  func `7 rank of one stage`(stage: String) throws {
    #expect(try object("rank", "demo.pingyi", "--stage", stage)["stage"] as? String == stage)
  }

  @Test func `7 check`() throws {
    let report = try object("check", "demo.pingyi")
    #expect(keys(report) == ["applications", "quotas"])
    let applications = try list(report["applications"])
    #expect(applications.count == 33)
    let rules: Set = [
      "operatingYear", "floorArea", "infrastructure", "services", "coordination", "localPlan",
      "supportPolicy", "operator", "deadline", "paperCopies", "disc", "summaryLength",
      "planSections", "existingBase", "quota", "companyList",
    ]
    for application in applications {
      #expect(keys(application) == ["application", "verdict", "findings"])
      for finding in try list(application["findings"]) {
        #expect(
          keys(finding).subtracting(["limit"])
            == ["rule", "verdict", "value", "clause", "evidence"])
        #expect(rules.contains(finding["rule"] as? String ?? ""))
      }
    }
    let quota = try #require(try list(report["quotas"]).first)
    #expect(keys(quota) == ["unit", "limit", "nominated", "exceptions"])
  }

  @Test func `7 shortlist`() throws {
    let report = try object("shortlist", "demo.pingyi")
    #expect(keys(report) == ["isSealed", "head", "entries"])
    #expect(report["isSealed"] as? Bool == false)
    let first = try #require(try list(report["entries"]).first)
    #expect(keys(first) == ["rank", "code", "name", "unit", "score", "status", "reasons"])
    #expect(first["status"] as? String == "selected")
  }

  @Test func `7 explain`() throws {
    let report = try object("explain", "demo.pingyi", "A16")
    #expect(keys(report) == ["application", "stage", "rank", "score", "status", "sections"])
    let sections = try list(report["sections"])
    #expect(
      sections.compactMap { $0["heading"] as? String } == ["初评", "答辩", "最终", "并列", "名额", "舍入"])
  }

  @Test func `7 stage, doctor and verify`() throws {
    let stages = try list(folder.json("stage", "show", "demo.pingyi", "--json"))
    #expect(stages.count == 10)
    #expect(stages.allSatisfy { keys($0) == ["stage", "state", "missing"] })
    for command in [["doctor", "demo.pingyi"], ["ledger", "verify", "demo.pingyi"]] {
      let outcome = try Program.run(command + ["--json"], in: folder)
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      #expect(keys(report) == ["findings", "ledgerHead"])
    }
  }

  @Test func `7 scores come out as they can go in`() throws {
    let rows = try list(folder.json("scores", "export", "demo.pingyi", "--format", "json"))
    let first = try #require(rows.first)
    #expect(
      keys(first)
        == ["application", "expert", "stage", "number", "status", "criterion", "points", "comment"])
    let csv = try folder.run("scores", "export", "demo.pingyi").output
    try folder.write(csv, to: "out.csv")
    let back = try folder.run("scores", "import", "demo.pingyi", "out.csv")
    #expect(back.output.hasPrefix("导入 0 份"), "\(back.complaint)")
  }

  private func object(_ arguments: String...) throws -> [String: Any] {
    let outcome = try Program.run(arguments + ["--json"], in: folder)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func list(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  private func keys(_ object: [String: Any]) -> Set<String> { Set(object.keys) }
}

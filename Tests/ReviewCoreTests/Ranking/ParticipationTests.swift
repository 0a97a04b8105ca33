import Testing

@testable import ReviewCore

@Suite struct ParticipationTests {
  var scheme: Scheme

  init() throws { scheme = try .fixture(places: 3) }

  private func record(_ preliminary: [String?], defense: [String?]) throws -> ReviewRecord {
    func rows(_ totals: [String?]) -> [[String?]] {
      totals.map { total in Array(repeating: total, count: 5) }
    }
    return try .fixture(scheme, preliminary: rows(preliminary), defense: rows(defense))
  }

  private func reasons(_ ranking: Ranking) -> [String] {
    ranking.entries.map { "\($0.candidate.code) \($0.reasons.map(\.name).joined(separator: "+"))" }
  }

  @Test func `5 only a defense score gives a final, the others follow in preliminary order`() throws
  {
    var record = try record(["80", "95", "85", "99", "70"], defense: ["80", nil, nil, nil, "80"])
    record.invited = try Set(["A1", "A2", "A5", "A3"].map { try ApplicationCode($0) })
    record.outcomes[try Code("A3")] = .absent
    let ranking = Ranking(record, stage: .final)
    #expect(ranking.line == "A1 A5 A4 A2 A3")
    #expect(ranking.entries.map(\.rank) == [1, 2, 3, 4, 5])
    #expect(ranking.entries.map { $0.score?.text } == ["80.00", "74.00", nil, nil, nil])
    #expect(
      ranking.statuses == [
        "A1 selected", "A5 selected", "A4 notSelected", "A2 notSelected", "A3 notSelected",
      ])
    #expect(
      reasons(ranking) == [
        "A1 rankOrder", "A5 rankOrder", "A4 notInvited", "A2 notDefended", "A3 absent",
      ])
  }

  @Test func `5 the excluded and the insufficient come last, in the order of codes, without rank`()
    throws
  {
    var record = try record(
      ["80", "95", "85", "99", "70", "60"], defense: ["80", "90", "90", "90", "90", "90"])
    record.candidates[4].standing = .refused(reason: "园区不足一年")
    record.candidates[3].standing = .withdrawn(reason: "自愿退出")
    record.outcomes[try Code("A2")] = .fail(reason: "方案不可行")
    record.sheets.removeAll {
      $0.application.rawValue == "A1" && $0.expert.rawValue > "E2" && $0.stage == .preliminary
    }
    record.sheets.removeAll {
      $0.application.rawValue == "A6" && $0.expert.rawValue > "E2" && $0.stage == .defense
    }
    let ranking = Ranking(record, stage: .final)
    #expect(ranking.line == "A3 | A1 A2 A4 A5 A6")
    #expect(
      ranking.statuses == [
        "A3 selected", "A1 insufficient", "A2 excluded", "A4 excluded", "A5 excluded",
        "A6 insufficient",
      ])
    #expect(ranking.entries.dropFirst().allSatisfy { $0.rank == nil })
    #expect(
      ranking.entries.map { $0.reasons.map(\.text.zh) } == [
        ["按名次"], ["有效评审意见不足：初评 2 份，至少 3 份"], ["答辩不通过：方案不可行"], ["退出：自愿退出"],
        ["没有受理：园区不足一年"], ["有效评审意见不足：答辩 2 份，至少 3 份"],
      ])
    #expect(ranking[try Code("A2")]?.score?.text == "93.00")
    #expect(ranking[try Code("A4")]?.preliminary == nil)
  }

  @Test func `5 a condition stays beside the name`() throws {
    var record = try record(["80", "95"], defense: ["80", "90"])
    record.outcomes = [
      try Code("A1"): .pass, try Code("A2"): .conditional(condition: "冷链仓环评批复后"),
    ]
    let ranking = Ranking(record, stage: .final)
    #expect(ranking.statuses == ["A2 selected", "A1 selected"])
    #expect(
      ranking.entries.map { $0.reasons.map(\.text.zh) } == [["有条件：冷链仓环评批复后"], ["按名次"]])
  }

  @Test func `5 the preliminary ranking looks at no defense`() throws {
    var record = try record(["80", "95"], defense: ["80", "90"])
    record.outcomes = [try Code("A2"): .fail(reason: "方案不可行")]
    let ranking = Ranking(record, stage: .preliminary)
    #expect(ranking.statuses == ["A2 selected", "A1 selected"])
    #expect(ranking.entries.allSatisfy { $0.defense == nil })
    #expect(Ranking(record, stage: .defense).statuses == ["A1 selected", "A2 excluded"])
  }

  /// 59.996 is published as 60.00.
  @Test(arguments: [
    (Scheme.Carry.published, "A1 selected"), (.exact, "A1 notSelected"),
  ])
  func `5 the pass line looks at the score that is carried`(
    carry: Scheme.Carry, status: String
  ) throws {
    var scheme = scheme
    scheme.carry = carry
    scheme.passLine.minimum = try Points(decimal: "60")
    let row = ["59.99", "60", "60", "60", "59.99"].map { Optional($0) }
    scheme.aggregation.method = .mean
    let record = try ReviewRecord.fixture(
      scheme, preliminary: [row], defense: [Array(repeating: "80", count: 5)])
    for stage in [Ranking.Stage.preliminary, .final] {
      let ranking = Ranking(record, stage: stage)
      #expect(ranking.statuses == [status])
      #expect(ranking.warnings.count == 1)
      #expect(ranking.entries[0].rank == 1)
    }
  }

  @Test func `5 who is under the pass line is told so, invited or not`() throws {
    var record = try record(["59.5", "80", "59"], defense: ["90", "80", nil])
    record.scheme.passLine.minimum = try Points(decimal: "60")
    let ranking = Ranking(record, stage: .final)
    #expect(ranking.statuses == ["A2 selected", "A1 notSelected", "A3 notSelected"])
    #expect(reasons(ranking) == ["A2 rankOrder", "A1 passLine", "A3 passLine"])
    #expect(ranking.entries[1].reasons.map(\.text.zh) == ["初评 59.50，不到 60 分"])
    record.invited = [try Code("A2")]
    #expect(
      reasons(Ranking(record, stage: .final)) == [
        "A2 rankOrder", "A1 notInvited+passLine", "A3 notInvited+passLine",
      ])
  }

  @Test func `5 the preliminary ranking invites as many as the pass line says`() throws {
    var record = try record(["90", "80", "80", "70", "59"], defense: [])
    record.scheme.passLine = Scheme.PassLine(minimum: try Points(decimal: "60"), invite: nil)
    record.candidates[1].standing = .held(reason: "消防材料待核")
    #expect(
      Ranking(record, stage: .preliminary).statuses == [
        "A1 selected", "A2 selected", "A3 selected", "A4 selected", "A5 notSelected",
      ])
    record.scheme.passLine.invite = 2
    let limited = Ranking(record, stage: .preliminary)
    #expect(
      limited.statuses == [
        "A1 selected", "A2 undecided", "A3 undecided", "A4 notSelected", "A5 notSelected",
      ])
    #expect(limited.entries[0].status.text(for: limited.seats).zh == "入围")
    record.invited = [try Code("A4")]
    let decided = Ranking(record, stage: .preliminary)
    #expect(
      decided.statuses == [
        "A1 notSelected", "A2 notSelected", "A3 notSelected", "A4 selected", "A5 notSelected",
      ])
    #expect(decided.line == "A1 A2=A3 A4 A5")
  }

  @Test func `5 while sheets are open the ranking is provisional`() throws {
    var record = try record(["90"], defense: ["80"])
    record.openSheets = [
      ReviewRecord.OpenSheet(
        application: try Code("A1"), expert: try Code("E6"), stage: .defense)
    ]
    #expect(Ranking(record, stage: .final).warnings.map(\.text.zh) == ["暂定：答辩还欠 1 份"])
    #expect(Ranking(record, stage: .preliminary).warnings == [])
  }
}

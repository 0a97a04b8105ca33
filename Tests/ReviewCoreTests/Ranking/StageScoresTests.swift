import Testing

@testable import ReviewCore

@Suite struct StageScoresTests {
  private func five(_ total: String) -> [String?] { Array(repeating: total, count: 5) }

  private func record(
    _ preliminary: [[String?]], _ defense: [[String?]] = []
  ) throws -> ReviewRecord {
    try .fixture(.fixture(), preliminary: preliminary, defense: defense)
  }

  private func five(_ totals: String...) -> [String?] { totals }

  @Test(arguments: [
    (["80", "90", nil, nil, nil], Scheme.Aggregation.Method.trimmed, nil),
    (["80", "90", "92", nil, nil], .mean, "262/3"),
    (["80", "90", "92", "93", nil], .mean, "355/4"),
    (["80", "90", "92", "93", "94"], .trimmed, "275/3"),
  ])
  func `1.2 under three sheets no score, under five the plain mean for all`(
    row: [String?], method: Scheme.Aggregation.Method, exact: String?
  ) throws {
    let scores = StageScores(
      try record([row, ["80", "80", "80", "80", "90"]]), stage: .preliminary)
    #expect(scores.method == method)
    #expect(scores.scores[try Code("A1")]?.exact.description == exact)
    #expect(scores.scores[try Code("A2")]?.exact == (method == .mean ? Rational(82) : Rational(80)))
  }

  @Test(arguments: [
    ReviewRecord.Standing.refused(reason: "楼宇"), .withdrawn(reason: "自愿"),
  ])
  func `5 who is refused or withdrawn does not stand in the way of trimming`(
    standing: ReviewRecord.Standing
  ) throws {
    var record = try record([["80", "90", "92", nil, nil], five("80")])
    record.candidates[0].standing = standing
    let scores = StageScores(record, stage: .preliminary)
    #expect(scores.method == .trimmed)
    #expect(Array(scores.scores.keys) == [try Code("A2")])
  }

  @Test func `5 an absence leaves the preliminary group as it was`() throws {
    var record = try record(
      [["80", "90", "92", nil, nil], five("80")], [["80", "90", "92", nil, nil], five("80")])
    record.outcomes[try Code("A1")] = .absent
    #expect(StageScores(record, stage: .preliminary).method == .mean)
    let defense = StageScores(record, stage: .defense)
    #expect(defense.method == .trimmed)
    #expect(Array(defense.scores.keys) == [try Code("A2")])
  }

  @Test func `5 who is not invited is not compared in the defense`() throws {
    var record = try record([five("80"), five("80")], [five("80"), five("80")])
    record.invited = [try Code("A2")]
    #expect(Array(StageScores(record, stage: .defense).scores.keys) == [try Code("A2")])
  }

  @Test func `1 a sheet that is not valid counts as not submitted, and is named`() throws {
    var record = try record([five("80")])
    record.sheets[2].marks = [:]
    record.sheets[4].marks = [try Code("T"): .points(try Points(decimal: "100.5"))]
    let ranking = Ranking(record, stage: .preliminary)
    #expect(ranking.preliminary.count(try Code("A1")) == 3)
    #expect(
      ranking.warnings.map(\.text.zh) == [
        "A1 E3 初评不计入：T 没有打分", "A1 E5 初评不计入：T 超过满分 100",
        "初评不去高低，全部取平均：A1 不足 5 份",
      ])
  }

  @Test func `1.2 sheets of an expert who has left the panel stay, after the others`() throws {
    var record = try record([five("80", "90", "80", "90", "85")])
    record.panel = try ["E3", "E4", "E5", "E2"].map { try Code($0) }
    let score = StageScores(record, stage: .preliminary).scores[try Code("A1")]
    #expect(score?.sheets.map(\.expert.rawValue) == ["E3", "E4", "E5", "E2", "E1"])
    #expect(score?.trimmed.map(\.rawValue) == ["E3", "E4"])
  }

  @Test func `the latest sheet of an expert counts`() throws {
    var record = try record([five("80")])
    var later = record.sheets[0]
    later.marks = [try Code("T"): .points(try Points(decimal: "90"))]
    record.sheets.append(later)
    #expect(
      StageScores(record, stage: .preliminary).scores[try Code("A1")]?.untrimmed == Rational(82))
  }
}

import Testing

@testable import ReviewCore

/// The worked example ex5: two stages, caps by province, and a cap around two of them.
@Suite struct SelectionUnderCapsTests {
  struct Example: Decodable {
    struct Application: Decodable {
      let id, province: String
      let written, defence: [String]
    }
    let applications: [Application]
    let config: Config

    struct Config: Decodable {
      let K: Int
      let caps: [String: Int]
    }
  }

  struct Order: Decodable {
    struct Row: Decodable { let written, defence, final, final_exact: String }
    let order: [String]
    let rows: [String: Row]
  }

  struct Choice: Decodable {
    let selected, reserve_order: [String]
    let skipped_by_cap: [String: String]
    let withdrawal_replacement: [String: [String]]
  }

  let ranking: Ranking
  let choice: Choice

  init() throws {
    let example = try Fixture.read("ex5_quota", as: Example.self)
    choice = try Fixture.read("expected-07_ex5_quota", as: Choice.self)
    var scheme = try Scheme.fixture(places: example.config.K)
    scheme.reserves = 5
    scheme.caps =
      example.config.caps.sorted { $0.key < $1.key }
      .map { Scheme.Cap(units: [$0.key], maximum: $0.value) }
      + [Scheme.Cap(units: ["广东", "深圳"], maximum: 4)]
    let sheets = try example.applications.flatMap { application in
      try [(ScoringStage.preliminary, application.written), (.defense, application.defence)]
        .flatMap { stage, totals in
          try totals.enumerated().map { index, total in
            SubmittedSheet(
              application: try Code(application.id), expert: try Code("E\(index + 1)"),
              stage: stage, marks: [try Code("T"): .points(try Points(decimal: total))])
          }
        }
    }
    ranking = Ranking(
      ReviewRecord(
        scheme: scheme,
        candidates: try example.applications.map {
          ReviewRecord.Candidate(code: try Code($0.id), name: $0.id, unit: $0.province)
        }, panel: try (1...7).map { try Code("E\($0)") }, sheets: sheets), stage: .final)
  }

  @Test func `1.5 two stages are weighed as worked out`() throws {
    for (code, row) in try Fixture.read("expected-06_ex5_quota", as: Order.self).rows {
      let entry = try #require(ranking[try Code(code)])
      #expect(entry.preliminary?.score.text == row.written)
      #expect(entry.defense?.score.text == row.defence)
      #expect(entry.score?.text == row.final)
      #expect(entry.score?.exact.description == row.final_exact)
    }
  }

  /// D11 is before D18 by its defense; D03 and D10 are identical in everything and await a lot.
  @Test func `6 the order is as worked out, but for the lot`() throws {
    let order = try Fixture.read("expected-06_ex5_quota", as: Order.self).order
    let line = order.joined(separator: " ").replacing("D10 D03", with: "D03=D10")
    #expect(ranking.line == line)
    #expect(ranking[try Code("D11")]?.tieStep == .defense)
    #expect(ranking[try Code("D18")]?.reasons.map(\.text.zh) == ["与第 12 名并列，比答辩分"])
    #expect(ranking[try Code("D18")]?.rank == 13)
    #expect(ranking[try Code("D10")]?.rank == 15)
  }

  @Test func `7 the selected are as worked out, and the cap that skipped one is named`() throws {
    let selected = ranking.entries.filter { $0.status == .selected }.map(\.candidate.code.rawValue)
    #expect(selected == choice.selected)
    #expect(choice.skipped_by_cap == ["D05": "cap:广东"])
    #expect(
      ranking[try Code("D05")]?.reasons == [.cap(Scheme.Cap(units: ["广东"], maximum: 3))])
    #expect(ranking[try Code("D05")]?.reasons.map(\.text.zh) == ["跳过：广东已满 3 家"])
  }

  /// D03 and D10 share the fourth place on the list, since the lot is not drawn.
  @Test func `7 the reserves keep the order`() throws {
    #expect(
      ranking.reserves.map(\.candidate.code.rawValue).sorted() == choice.reserve_order.sorted())
    #expect(
      ranking.statuses.filter { $0.contains("reserve") } == [
        "D05 reserve 1", "D18 reserve 2", "D08 reserve 3", "D03 reserve 4", "D10 reserve 4",
      ])
  }

  @Test func `7 who replaces a withdrawal is as worked out`() throws {
    #expect(choice.withdrawal_replacement.count == 11)
    for (withdrawn, entering) in choice.withdrawal_replacement {
      let code = try #require(entering.first)
      #expect(ranking.replacement(withdrawn: try Code(withdrawn)) == .reserve(try Code(code)))
    }
    #expect(ranking.replacement(withdrawn: try Code("D18")) == .nobody)
  }

  @Test func `5 the caps of ex5 do not cross`() {
    #expect(!ranking.seats.caps.cross)
    #expect(ranking.warnings == [])
  }
}

@Suite struct SelectionTests {
  /// Preliminary totals without a defense, so that the preliminary ranking selects.
  private func ranking(
    _ totals: [String], units: [String] = [], places: Int = 2, caps: [Scheme.Cap] = [],
    change: (inout ReviewRecord) throws -> Void = { _ in }
  ) throws -> Ranking {
    var scheme = try Scheme.fixture(places: places)
    scheme.defense.weight = try Weight(decimal: "0")
    scheme.caps = caps
    var record = try ReviewRecord.fixture(
      scheme, preliminary: totals.map { Array(repeating: $0, count: 5) }, units: units)
    try change(&record)
    return Ranking(record, stage: .preliminary)
  }

  private func cap(_ units: String..., maximum: Int) -> Scheme.Cap {
    Scheme.Cap(units: units, maximum: maximum)
  }

  @Test func `5 places, then reserves, then the others`() throws {
    let ranking = try ranking(["70", "90", "80", "60", "50"])
    #expect(
      ranking.statuses == [
        "A2 selected", "A3 selected", "A1 reserve 1", "A4 reserve 2", "A5 notSelected",
      ])
    #expect(ranking.entries.last?.reasons.map(\.text.zh) == ["在 2 个名额之外"])
    #expect(ranking.entries.first?.reasons.map(\.text.zh) == ["按名次"])
  }

  @Test func `5 an unsettled tie at the cut leaves those concerned undecided`() throws {
    let ranking = try ranking(["90", "80", "80", "80", "70"])
    #expect(
      ranking.statuses == [
        "A1 selected", "A2 undecided", "A3 undecided", "A4 undecided", "A5 notSelected",
      ])
    let tied = try ["A2", "A3", "A4"].map { try ApplicationCode($0) }
    #expect(ranking.warnings == [.undecided(tied, needs: .vote)])
    #expect(ranking.warnings.map(\.text.zh) == ["A2、A3、A4 并列在线上，待专家组表决"])
    #expect(ranking.replacement(withdrawn: try Code("A1")) == .unsettledTie(tied))
  }

  @Test func `5 a tie above or below the cut decides nothing`() throws {
    #expect(
      try ranking(["90", "90", "80", "80", "80"]).statuses == [
        "A1 selected", "A2 selected", "A3 reserve 1", "A4 reserve 1", "A5 reserve 1",
      ])
  }

  @Test func `5 a replacement that a tie would have to choose is left open`() throws {
    let ranking = try ranking(["90", "90", "80", "80", "70"])
    #expect(
      ranking.replacement(withdrawn: try Code("A1"))
        == .unsettledTie([try Code("A3"), try Code("A4")]))
  }

  /// One seat is left for 广东, three tie for it with one of 浙江, whose seat is certain.
  @Test func `7 in a tie only those who compete for the same seat are undecided`() throws {
    let ranking = try ranking(
      ["90", "80", "80", "80", "70"], units: ["广东", "广东", "浙江", "广东", "浙江"], places: 4,
      caps: [cap("广东", maximum: 2)])
    #expect(
      ranking.statuses == [
        "A1 selected", "A2 undecided", "A3 selected", "A4 undecided", "A5 selected",
      ])
  }

  /// A4 is in the inner and the outer cap; the outer one is full, whoever of the tie is seated.
  @Test func `7 with nested caps a tie changes nothing below it`() throws {
    let ranking = try ranking(
      ["90", "80", "80", "70", "60"], units: ["广东", "广东", "深圳", "深圳", "浙江"], places: 4,
      caps: [cap("深圳", maximum: 1), cap("广东", "深圳", maximum: 2)])
    #expect(
      ranking.statuses == [
        "A1 selected", "A2 undecided", "A3 undecided", "A4 reserve 2", "A5 selected",
      ])
    #expect(ranking[try Code("A4")]?.reasons.map(\.text.zh) == ["跳过：广东、深圳已满 2 家"])
  }

  /// Whether A4 of 浙江 is free to go depends on which of the tie takes the one seat left.
  @Test func `7 with crossing caps a tie leaves open what hangs on it, and the board warns`() throws
  {
    let ranking = try ranking(
      ["90", "80", "80", "70"], units: ["广东", "广东", "浙江", "福建"], places: 4,
      caps: [cap("广东", "浙江", maximum: 2), cap("浙江", "福建", maximum: 1)])
    #expect(
      ranking.statuses == ["A1 selected", "A2 undecided", "A3 undecided", "A4 undecided"])
    #expect(ranking[try Code("A4")]?.reasons == [.awaitsTie])
    #expect(ranking.warnings.contains(.capsCross))
  }

  /// D05's case in small: the reserve that fits the vacancy comes first, not the first reserve.
  @Test func `7 a reserve is looked for when a place falls vacant`() throws {
    let ranking = try ranking(
      ["90", "85", "80", "70"], units: ["广东", "浙江", "广东", "福建"],
      caps: [cap("广东", maximum: 1)])
    #expect(
      ranking.statuses == ["A1 selected", "A2 selected", "A3 reserve 1", "A4 reserve 2"])
    #expect(ranking.replacement(withdrawn: try Code("A1")) == .reserve(try Code("A3")))
    #expect(ranking.replacement(withdrawn: try Code("A2")) == .reserve(try Code("A4")))
    #expect(ranking.replacement(withdrawn: try Code("A3")) == .nobody)
  }

  @Test func `7 without a reserve that fits nobody moves up`() throws {
    let ranking = try ranking(
      ["90", "85", "80"], units: ["广东", "浙江", "广东"], caps: [cap("广东", maximum: 1)])
    #expect(ranking.replacement(withdrawn: try Code("A2")) == .nobody)
  }

  @Test func `3 a hold keeps the rank and is passed over`() throws {
    let ranking = try ranking(["90", "85", "80", "70"]) {
      $0.candidates[1].standing = .held(reason: "消防材料待核")
    }
    #expect(ranking.line == "A1 A2 A3 A4")
    #expect(ranking.statuses == ["A1 selected", "A2 held", "A3 selected", "A4 reserve 1"])
    #expect(ranking[try Code("A2")]?.reasons.map(\.text.zh) == ["暂缓：消防材料待核"])
    #expect(ranking.replacement(withdrawn: try Code("A1")) == .reserve(try Code("A4")))
  }

  @Test(arguments: [
    (["20", "30"], ["30", "40"], true), (["20"], ["20", "30"], false), (["20"], ["30"], false),
    (["20", "30"], ["30", "20"], false),
  ])
  func `7 caps cross if they overlap and neither holds the other`(
    one: [String], other: [String], cross: Bool
  ) {
    #expect(
      [Scheme.Cap(units: one, maximum: 1), Scheme.Cap(units: other, maximum: 1)].cross == cross)
  }
}

import GRDB
import Testing

@testable import ReviewCore

/// The ten behaviours of a recusal, and the grounds.
///
/// Source: peers.md O7, domain.md 1.3.
@Suite struct RecusalTests {
  private let a01e01: RecusedPair
  private let owner = TestRound.owner

  init() throws { a01e01 = try Self.pair("A01", "e01") }

  private static func pair(_ application: String, _ expert: String) throws -> RecusedPair {
    RecusedPair(application: try Code(application), expert: try Code(expert))
  }

  private func declare(
    _ pair: RecusedPair, _ ground: RecusalGround = .advisory, endedOn: Day? = nil
  ) -> Act {
    .recusalDeclared(pair, Act.RecusalDeclared(ground: ground, note: "顾问", endedOn: endedOn))
  }

  private func claim(_ pair: RecusedPair, _ ground: RecusalGround = .other) -> Act {
    .recusalClaimed(
      pair, Act.RecusalClaimed(ground: ground, note: "来函", claimedBy: "虚构市政府"))
  }

  private func decide(_ pair: RecusedPair, _ isRecused: Bool) -> Act {
    .recusalDecided(pair, Act.RecusalDecided(isRecused: isRecused, reason: "查实"))
  }

  private func state(_ pair: RecusedPair, in round: TestRound) throws -> RecusalState {
    try round.file.database.read { try RoundQueries(db: $0).recusalState(pair) }
  }

  /// A panel of five, so that somebody is left when one is recused.
  private func roundOfFive() throws -> TestRound {
    let round = try TestRound(.accepted)
    try round.file.enlist(
      TestRound.people
        + ["e03", "e04"].map { Expert(code: try Code($0), name: $0, role: .expert) },
      by: owner)
    try round.file.assign(.perApplication(3), by: owner)
    try round.file.open(.preliminary, by: owner)
    return round
  }

  @Test func `O7 1 scores are kept and do not count`() throws {
    let round = try TestRound(.preliminary)
    try round.score("A01", .preliminary)
    try round.file.record([declare(a01e01)], by: TestRound.person("e01"))
    #expect(
      try round.file.sheets(.preliminary, expert: a01e01.expert, application: a01e01.application)
        .count == 1)
    let record = try round.file.reviewRecord()
    let score = Ranking(record, stage: .preliminary).entries
      .first { $0.candidate.code == a01e01.application }?.preliminary
    #expect(score?.panel.count == 2)
  }

  @Test func `O7 2 only that application is affected`() throws {
    let round = try TestRound(.preliminary)
    try round.file.record([declare(a01e01)], by: TestRound.person("e01"))
    let seen = try round.open(as: "e01", .expert)
    #expect(try seen.applications().map(\.code.rawValue) == ["A02", "A03", "A04"])
    #expect(throws: Refusal.unknownApplication("A01")) { try seen.application(Code("A01")) }
  }

  @Test func `O7 3 further scoring is refused`() throws {
    let round = try TestRound(.preliminary)
    let key = try TestRound.key("A01", "e01")
    try round.file.record([declare(a01e01)], by: TestRound.person("e01"))
    #expect(throws: Refusal.recused(a01e01)) {
      try round.file.record([TestRound.mark(key, "A1", "40")], by: TestRound.person("e01"))
    }
  }

  @Test func `O7 4 an open recusal holds up the close, and so does a seat that must be filled`()
    throws
  {
    let round = try roundOfFive()
    let vacant = try #require(
      try round.file.sheets(.preliminary, application: a01e01.application).first?.key)
    let pair = RecusedPair(application: vacant.application, expert: vacant.expert)
    try round.file.record([declare(pair)], by: TestRound.person(pair.expert.rawValue))
    #expect(try round.file.guards(closing: .preliminary).contains(.recusalsOpen([pair])))
    try round.file.record([decide(pair, true)], by: owner)
    #expect(try !round.file.guards(closing: .preliminary).contains(.recusalsOpen([pair])))
    // Two of three are left and two are enough; a second recusal leaves one.
    let next = try #require(
      try round.file.sheets(.preliminary, application: a01e01.application)
        .first { $0.key.expert != pair.expert }?.key)
    let second = RecusedPair(application: next.application, expert: next.expert)
    try round.file.record([declare(second)], by: owner)
    #expect(
      try round.file.guards(closing: .preliminary).contains(.substitutesOwed([pair.application])))
    try round.file.substitute(for: second, .preliminary, seed: 7, by: owner)
    #expect(
      try !round.file.guards(closing: .preliminary).contains(.substitutesOwed([pair.application])))
    // The make-up score is owed from now on.
    guard case .sheetsOwed(let owed)? = try round.file.guards(closing: .preliminary).last else {
      Issue.record("nothing is owed")
      return
    }
    let drawn = try #require(
      try round.file.sheets(.preliminary, application: pair.application).map(\.key)
        .first { key in ![pair.expert, second.expert, vacant.expert].contains(key.expert) })
    #expect(owed.contains(drawn))
  }

  @Test func `O7 5 a recusal that is withdrawn restores everything`() throws {
    let round = try TestRound(.preliminary)
    let e01 = try TestRound.person("e01")
    let key = try TestRound.key("A01", "e01")
    try round.file.record([TestRound.mark(key, "A1", "40"), declare(a01e01)], by: e01)
    try round.file.record([.recusalWithdrawn(a01e01, Act.Reason(reason: "看错了名字"))], by: e01)
    #expect(try state(a01e01, in: round) == .clear)
    try round.file.record([TestRound.mark(key, "A2", "30")], by: e01)
    #expect(try round.open(as: "e01", .expert).sheet(key)?.marks.count == 2)
  }

  @Test func `O7 6 a substitute holds no second seat, has no tie and is not the recused one`()
    throws
  {
    let round = try roundOfFive()
    let seats = try round.file.sheets(.preliminary, application: a01e01.application)
      .map(\.key.expert)
    let pair = RecusedPair(application: a01e01.application, expert: seats[0])
    let substitute = { (code: ExpertCode) in
      Act.substituteAssigned(
        .preliminary,
        Act.SubstituteAssigned(
          application: pair.application, recused: pair.expert, substitute: code, seed: 1,
          place: 1))
    }
    let free = try #require(
      try round.file.experts().map(\.code).first { code in
        try !seats.contains(code) && round.file.role(of: code)?.isPanelMember == true
      })
    #expect(throws: Refusal.panel(.noVacancy(pair, .preliminary))) {
      try round.file.record([substitute(free)], by: owner)
    }
    try round.file.record([declare(pair)], by: owner)
    let other = RecusedPair(application: pair.application, expert: seats[1])
    #expect(throws: Refusal.panel(.hasSeat(other, .preliminary))) {
      try round.file.record([substitute(seats[1])], by: owner)
    }
    #expect(throws: Refusal.recused(pair)) {
      try round.file.record([substitute(pair.expert)], by: owner)
    }
    let tied = RecusedPair(application: pair.application, expert: free)
    try round.file.record([claim(tied)], by: owner)
    #expect(throws: Refusal.recused(tied)) {
      try round.file.record([substitute(free)], by: owner)
    }
    #expect(try !round.file.substitutes(for: pair, .preliminary, seed: 1).contains(free))
  }

  @Test func `O7 7 two secretaries at once: one decides, the other is told, neither twice`()
    throws
  {
    let round = try TestRound(.preliminary)
    try round.file.record([claim(a01e01)], by: owner)
    let second = try round.open()
    try round.file.record([decide(a01e01, false)], by: owner)
    #expect(throws: Refusal.panel(.recusalNotOpen(a01e01, .clear))) {
      try second.record([decide(a01e01, true)], by: owner)
    }
    #expect(throws: Refusal.panel(.recusalNotOpen(a01e01, .clear))) {
      try second.record([decide(a01e01, false)], by: owner)
    }
    #expect(try state(a01e01, in: round) == .clear)
  }

  @Test(arguments: ["e01", "e02", "c01", "v01"])
  func `O7 8 only the secretary decides`(code: String) throws {
    let round = try TestRound(.preliminary)
    try round.file.record([claim(a01e01)], by: owner)
    #expect(throws: Refusal.self) {
      try round.file.record([decide(a01e01, false)], by: TestRound.person(code))
    }
    #expect(try state(a01e01, in: round) == .pending)
  }

  @Test func `O7 9 a tie is never waived, but a rule goes when its data do`() throws {
    let round = try TestRound(.preliminary)
    try round.file.record([declare(a01e01)], by: TestRound.person("e01"))
    #expect(throws: Refusal.panel(.recusalNotWaivable(a01e01))) {
      try round.file.record([decide(a01e01, false)], by: owner)
    }
    try round.file.record([decide(a01e01, true)], by: owner)
    #expect(throws: Refusal.panel(.recusalNotWaivable(a01e01))) {
      try round.file.record([decide(a01e01, false)], by: owner)
    }
    let neighbour = Expert(code: a01e01.expert, name: "专家", role: .expert, province: "江苏")
    let ruled = try Self.pair("A02", "e01")
    try round.file.enlist([neighbour], by: owner)
    try round.file.record([declare(ruled, .sameProvince)], by: owner)
    #expect(throws: Refusal.panel(.recusalNotWaivable(ruled))) {
      try round.file.record([decide(ruled, false)], by: owner)
    }
    try round.file.enlist(
      [Expert(code: a01e01.expert, name: "专家", role: .expert, province: "浙江")], by: owner)
    try round.file.record([decide(ruled, false)], by: owner)
    #expect(try state(ruled, in: round) == .clear)
  }

  @Test func `O7 10 every step stands in the ledger with who and why`() throws {
    let round = try TestRound(.preliminary)
    let e01 = try TestRound.person("e01")
    try round.file.record([declare(a01e01)], by: e01)
    try round.file.record([decide(a01e01, true)], by: owner)
    let entries = try round.file.history(of: .recusal(a01e01))
    #expect(entries.map(\.kind) == ["recusalDeclared", "recusalDecided"])
    #expect(entries.map(\.actor) == ["e01", "owner"])
    #expect(entries[1].body.contains("查实"))
    #expect(try round.file.diagnose() == [])
  }
}

extension RecusalTests {
  @Test(arguments: [
    (RecusalGround.advisory, "2012-02-27", false), (.advisory, "2012-02-28", true),
    (.employment, "2011-12-31", false), (.shareholding, "2013-01-01", true),
    (.kinship, "1999-01-01", true), (.other, "1999-01-01", true),
  ])
  func `1_3 employment, shares and advice recuse for three years`(
    ground: RecusalGround, ended: String, isTaken: Bool
  ) throws {
    let round = try TestRound(.preliminary)
    let day = try #require(Day(iso: ended))
    let act = declare(a01e01, ground, endedOn: day)
    if isTaken {
      try round.file.record([act], by: TestRound.person("e01"))
      #expect(try state(a01e01, in: round) == .declared)
    } else {
      #expect(throws: Refusal.panel(.tieLapsed(ground, ended: day))) {
        try round.file.record([act], by: TestRound.person("e01"))
      }
    }
  }

  @Test func `1_3 an applicant calls at most three experts unsuitable`() throws {
    let round = try roundOfFive()
    for code in ["e01", "e02", "e03"] {
      try round.file.record([claim(Self.pair("A01", code), .applicantObjection)], by: owner)
    }
    #expect(throws: Refusal.panel(.tooManyObjections(try Code("A01"), limit: 3))) {
      try round.file.record([claim(Self.pair("A01", "e04"), .applicantObjection)], by: owner)
    }
  }

  @Test func `1_3 while a tie is pending the file is closed and the sheet does not count`() throws {
    let round = try TestRound(.preliminary)
    try round.score("A01", .preliminary)
    try round.file.record([claim(a01e01)], by: owner)
    #expect(try round.open(as: "e01", .expert).applications().count == 3)
    #expect(try round.file.guards(closing: .preliminary).contains(.recusalsOpen([a01e01])))
    try round.file.record([decide(a01e01, false)], by: owner)
    #expect(try round.open(as: "e01", .expert).applications().count == 4)
    #expect(try state(a01e01, in: round) == .clear)
  }

  @Test func `8_1 the draw of a substitute can be checked with sha256sum`() throws {
    let round = try roundOfFive()
    let seats = try round.file.sheets(.preliminary, application: a01e01.application)
      .map(\.key.expert.rawValue)
    let pair = try Self.pair("A01", seats[0])
    try round.file.record([declare(pair)], by: owner)
    let free = ["c01", "e01", "e02", "e03", "e04"].filter { !seats.contains($0) }
    let tickets = try free.sorted { first, second in
      try Shell.sha256sum("767|\(first)") < Shell.sha256sum("767|\(second)")
    }
    #expect(
      try round.file.substitutes(for: pair, .preliminary, seed: 767).map(\.rawValue) == tickets)
  }

  @Test func `6 the deputy leads where the chair is recused, and only there`() throws {
    let round = try TestRound(.defense)
    let outcome = { (code: String) throws in
      Act.outcomeRecorded(try Code(code), Act.OutcomeRecorded(outcome: .pass, reason: ""))
    }
    let (c01, e01) = (try TestRound.person("c01"), try TestRound.person("e01"))
    try round.file.record([.deputyNamed(Act.DeputyNamed(expert: try Code("e01")))], by: owner)
    #expect(throws: Refusal.notYourRight(.outcomeRecorded, .expert)) {
      try round.file.record([outcome("A01")], by: e01)
    }
    try round.file.record([declare(Self.pair("A01", "c01"))], by: owner)
    #expect(throws: Refusal.unknownApplication("A01")) {
      try round.file.record([outcome("A01")], by: c01)
    }
    try round.file.record([outcome("A01")], by: e01)
    try round.file.record([outcome("A02")], by: c01)
  }
}

import Testing

@testable import ReviewCore

/// Which stage opens and closes when, and what a forced passage writes down.
///
/// Source: design 6.
@Suite struct StageGuardTests {
  private let owner = TestRound.owner

  @Test func `6 each stage waits for the one before it to close`() throws {
    let round = try TestRound(.created)
    let before: [StageName: [StageName]] = [
      .eligibility: [], .preliminary: [.intake, .eligibility], .shortlisting: [.preliminary],
      .defense: [.shortlisting], .verification: [.defense], .proposal: [.defense],
      .notice: [.proposal], .announcement: [.notice], .archive: [.announcement],
    ]
    for stage in StageName.allCases where stage != .intake {
      let waits = try round.file.guards(opening: stage).filter { stageGuard in
        if case .previousNotClosed = stageGuard { true } else { false }
      }
      #expect(waits == before[stage]?.map(StageGuard.previousNotClosed), "\(stage)")
    }
  }

  @Test func `6 the preliminary stage needs a panel that is odd and large enough, and sheets`()
    throws
  {
    let round = try TestRound(.accepted)
    #expect(
      try round.file.guards(opening: .preliminary) == [
        .panelTooSmall(members: 0, minimum: 3), .panelEven(members: 0),
        .notAssigned(.preliminary),
      ])
    try round.file.enlist(Array(TestRound.people.prefix(2)), by: owner)
    #expect(
      try round.file.guards(opening: .preliminary) == [
        .panelTooSmall(members: 2, minimum: 3), .panelEven(members: 2),
        .notAssigned(.preliminary),
      ])
    // The secretary and the supervisor are no members.
    try round.file.enlist(TestRound.people, by: owner)
    #expect(try round.file.guards(opening: .preliminary) == [.notAssigned(.preliminary)])
    try round.file.assign(.everyone, by: owner)
    #expect(try round.file.guards(opening: .preliminary) == [])
    #expect(throws: Refusal.stageAlreadyOpen(.preliminary)) {
      try round.file.open(.preliminary, by: owner)
      try round.file.open(.preliminary, by: owner)
    }
  }

  @Test func `6 eligibility closes when every application is concluded or withdrawn`() throws {
    let round = try TestRound(.received)
    try round.file.open(.eligibility, by: owner)
    let codes = try TestRound.applications.map { try ApplicationCode($0) }
    let conclude = { (code: ApplicationCode, kind: EligibilityConclusion, reason: String) in
      try round.file.record(
        [.applicationConcluded(code, Act.ApplicationConcluded(conclusion: kind, reason: reason))],
        by: owner)
    }
    #expect(throws: Refusal.reasonMissing) { try conclude(codes[0], .refused, "") }
    _ = try conclude(codes[0], .refused, "不满一年")
    _ = try conclude(codes[1], .rectify, "补文件")
    _ = try conclude(codes[2], .accepted, "")
    try round.file.record(
      [.applicationWithdrawn(codes[3], Act.Reason(reason: "来函"))], by: owner)
    let guards = [StageGuard.notConcluded([codes[1]])]
    #expect(throws: Refusal.guards(guards)) { try round.file.close(.eligibility, by: owner) }
    _ = try conclude(codes[1], .accepted, "")
    try round.file.close(.eligibility, by: owner)
    try round.file.close(.intake, by: owner)
    try round.file.enlist(TestRound.people, by: owner)
    try round.file.assign(.everyone, by: owner)
    #expect(
      Set(try round.file.sheets(.preliminary).map(\.key.application)) == [codes[1], codes[2]])
  }

  @Test func `6 a forced close writes who was missing and why`() throws {
    let round = try TestRound()
    for code in ["A01", "A02", "A03"] { try round.score(code, .preliminary) }
    try round.fill(TestRound.key("A04", "c01"))
    try round.submit(TestRound.key("A04", "c01"))
    try round.file.record(
      [
        .recusalDeclared(
          RecusedPair(application: try Code("A04"), expert: try Code("e01")),
          Act.RecusalDeclared(ground: .other, note: ""))
      ], by: owner)
    let owed = StageGuard.sheetsOwed([try TestRound.key("A04", "e02")])
    #expect(try round.file.guards(closing: .preliminary) == [owed])
    #expect(throws: Refusal.guards([owed])) { try round.file.close(.preliminary, by: owner) }
    #expect(throws: Refusal.guards([owed])) {
      try round.file.close(.preliminary, forcedBecause: " ", by: owner)
    }
    #expect(try round.file.round().state(of: .preliminary) == .open)
    let entry = try #require(
      try round.file.close(.preliminary, forcedBecause: "专家生病", by: owner).last)
    #expect(
      entry.body == #"{"forced":"专家生病","missing":["sheets owed (1): A04/e02"]}"#)
    let stage = try round.file.round().stages[.preliminary]
    #expect(stage?.state == .closed && stage?.forced == "专家生病")
    #expect(throws: Refusal.stageAlreadyClosed(.preliminary)) {
      try round.file.close(.preliminary, by: owner)
    }
  }

  @Test func `6 a reason without need is not written as a forced passage`() throws {
    let round = try TestRound(.created)
    let entry = try #require(
      try round.file.open(.eligibility, forcedBecause: "不必", by: owner).last)
    #expect(entry.body == "{}")
  }

  @Test func `6 nothing goes back silently: a closed stage opens again only with a reason`() throws
  {
    let round = try TestRound(.shortlisting)
    #expect(throws: Refusal.guards([.wasClosed(.preliminary)])) {
      try round.file.open(.preliminary, by: owner)
    }
    let entry = try #require(
      try round.file.open(.preliminary, forcedBecause: "补一张表", by: owner).first)
    #expect(entry.body.contains("补一张表") && entry.body.contains("missing"))
    #expect(try round.file.round().state(of: .preliminary) == .open)
    #expect(try round.file.diagnose() == [])
  }

  @Test func `6 a stage that was never opened is not closed`() throws {
    let round = try TestRound(.created)
    #expect(throws: Refusal.stageNotOpen(.notice)) { try round.file.close(.notice, by: owner) }
  }

  @Test func `4 shortlisting invites those on or above the pass line, up to the limit`() throws {
    let round = try TestRound(.shortlisting)
    let entries = try round.file.close(.shortlisting, by: owner)
    #expect(entries.map(\.kind) == ["applicationsInvited", "stageClosed"])
    // The line is 60 and three are invited; A04 has 65 and is fourth.
    #expect(try round.file.invitations().map(\.rawValue) == ["A01", "A02", "A03"])
    let low = try TestRound(
      .shortlisting, scheme: TestScheme.bytes((#""minimum": "60""#, #""minimum": "80""#)))
    try low.file.close(.shortlisting, by: owner)
    #expect(try low.file.invitations().map(\.rawValue) == ["A01", "A02"])
  }

  @Test func `4 a tie at the limit of invitations stops shortlisting until it is settled`() throws {
    let round = try TestRound(scheme: TestScheme.bytes((#""invite": 3"#, #""invite": 1"#)))
    for code in TestRound.applications {
      for expert in TestRound.panel {
        let key = try TestRound.key(code, expert)
        try round.fill(key, total: code < "A03" ? 90 : 70)
        try round.submit(key)
      }
    }
    try round.file.close(.preliminary, by: owner)
    try round.file.open(.shortlisting, by: owner)
    let tied = try ["A01", "A02"].map { try ApplicationCode($0) }
    #expect(throws: Refusal.guards([.undecided(tied)])) {
      try round.file.close(.shortlisting, by: owner)
    }
    #expect(try round.file.guards(closing: .shortlisting) == [.undecided(tied)])
  }

  @Test func `6 the defense gives every member a sheet of each invited application`() throws {
    let round = try TestRound(.shortlisting)
    try round.file.record(
      [
        .recusalDeclared(
          RecusedPair(application: try Code("A02"), expert: try Code("e01")),
          Act.RecusalDeclared(ground: .other, note: ""))
      ], by: owner)
    try round.file.close(.shortlisting, by: owner)
    let entries = try round.file.open(.defense, by: owner)
    #expect(entries.map(\.kind) == ["stageOpened", "sheetsAssigned"])
    #expect(
      try round.file.sheets(.defense).map { "\($0.key.application)/\($0.key.expert)" } == [
        "A01/c01", "A01/e01", "A01/e02", "A02/c01", "A02/e02", "A03/c01", "A03/e01", "A03/e02",
      ])
  }

  @Test func `6 a defense forced open before anyone is invited still gets its sheets later`() throws
  {
    let round = try TestRound(.shortlisting)
    try round.file.open(.defense, forcedBecause: "先开", by: owner)
    #expect(try round.file.sheets(.defense) == [])
    try round.file.close(.shortlisting, by: owner)
    try round.file.close(.defense, forcedBecause: "重开", by: owner)
    try round.file.open(.defense, forcedBecause: "已定入围", by: owner)
    #expect(try round.file.sheets(.defense).count == 9)
  }

  @Test func `6 the defense closes with every sheet and every outcome`() throws {
    let round = try TestRound(.defense)
    let codes = try round.file.invitations()
    for code in codes.prefix(2) { try round.score(code.rawValue, .defense) }
    try round.file.record(
      [.outcomeRecorded(codes[0], Act.OutcomeRecorded(outcome: .pass, reason: ""))], by: owner)
    let owed = try TestRound.panel.map { try TestRound.key(codes[2].rawValue, $0, .defense) }
    #expect(
      try round.file.guards(closing: .defense) == [
        .sheetsOwed(owed), .noOutcome(Array(codes.dropFirst())),
      ])
    // Absent owes no sheets.
    try round.file.record(
      [.outcomeRecorded(codes[2], Act.OutcomeRecorded(outcome: .absent, reason: ""))], by: owner)
    #expect(try round.file.guards(closing: .defense) == [.noOutcome([codes[1]])])
    #expect(throws: Refusal.reasonMissing) {
      try round.file.record(
        [.outcomeRecorded(codes[1], Act.OutcomeRecorded(outcome: .fail, reason: ""))], by: owner)
    }
    // One that was withdrawn owes no outcome.
    try round.file.record(
      [.applicationWithdrawn(codes[1], Act.Reason(reason: "来函"))], by: owner)
    #expect(try round.file.guards(closing: .defense) == [])
    try round.file.close(.defense, by: owner)
  }

  @Test func `6 only those who are invited have outcomes and minutes`() throws {
    let round = try TestRound(.defense)
    let a04 = try ApplicationCode("A04")
    #expect(throws: Refusal.notInvited(a04)) {
      try round.file.record(
        [.outcomeRecorded(a04, Act.OutcomeRecorded(outcome: .pass, reason: ""))], by: owner)
    }
    #expect(throws: Refusal.notInvited(a04)) {
      try round.file.record(
        [.minuteTaken(a04, Act.MinuteTaken(kind: .answer, text: "答"))], by: owner)
    }
  }

  @Test func `6 the proposal closes when the list is sealed`() throws {
    let round = try TestRound(.proposal)
    #expect(throws: Refusal.guards([.notSealed])) { try round.file.close(.proposal, by: owner) }
    try round.file.seal(by: owner)
    try round.file.close(.proposal, by: owner)
    try round.file.open(.notice, by: owner)
    #expect(try round.file.diagnose() == [])
  }
}

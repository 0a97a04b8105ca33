import GRDB
import Testing

@testable import ReviewCore

@Suite struct SealTests {
  private let owner = TestRound.owner

  @Test func `7 the sealed list is the ranking, and any SQLite program reads it`() throws {
    let round = try TestRound(.proposal)
    let ranking = try round.file.ranking()
    try round.file.seal(by: owner)
    let plain = try round.plainConnection()
    let (columns, rows) = try plain.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM shortlist")
      return (
        rows.first.map { Array($0.columnNames) } ?? [],
        rows.map { row in row.databaseValues.map(\.description).joined(separator: " ") }
      )
    }
    #expect(columns == ["rank", "code", "name", "unit", "score", "status"])
    // 0.6 x 90 + 0.4 x 90, and so on; A04 was not invited and keeps its preliminary place.
    #expect(
      rows == [
        #"1 "A01" "𠮷禾园A01" "江苏" "90.00" "selected""#,
        #"2 "A02" "𠮷禾园A02" "江苏" "80.00" "selected""#,
        #"3 "A03" "𠮷禾园A03" "江苏" "70.00" "reserve""#,
        #"4 "A04" "𠮷禾园A04" "江苏" NULL "notSelected""#,
      ])
    let sealed = try round.file.sealedList()
    #expect(sealed.map(\.code) == ranking.entries.map(\.candidate.code))
    #expect(sealed.map(\.rank) == ranking.entries.map(\.rank))
    #expect(sealed.map(\.score) == ranking.entries.map(\.score?.text))
    #expect(sealed.map(\.status) == ranking.entries.map(\.status.name))
    #expect(try round.file.round().isSealed)
  }

  @Test func `3 the seal names the head and the scheme that it was computed at`() throws {
    let round = try TestRound(.proposal)
    let (head, scheme) = (try round.file.head(), try round.file.round().schemeDigest)
    let entry = try #require(try round.file.seal(by: owner).first)
    guard case .listSealed(let body) = try Act(entry) else { return }
    #expect(body.head == head.description && body.scheme == scheme)
    #expect(body.entries.map(\.exact) == ["90/1", "80/1", "70/1", nil])
  }

  @Test func `7 sealing names everything that must be settled first`() throws {
    let round = try TestRound(.defense)
    let codes = try round.file.invitations()
    for code in codes { try round.score(code.rawValue, .defense) }
    let key = try TestRound.key("A02", "e01", .defense)
    try round.file.record(
      [.sheetReturned(key, Act.Reason(reason: "漏页"))]
        + codes.dropLast().map { code in
          .outcomeRecorded(code, Act.OutcomeRecorded(outcome: .pass, reason: ""))
        }, by: owner)
    #expect(throws: Refusal.stageNotOpen(.proposal)) { try round.file.seal(by: owner) }
    try round.file.close(.defense, forcedBecause: "试", by: owner)
    try round.file.open(.proposal, by: owner)
    let debts: [SealDebt] = [
      .sheetOpen(try TestRound.key("A02", "e01", .defense, number: 2)), .noOutcome(codes[2]),
    ]
    #expect(try round.file.proposedList().debts == debts)
    #expect(throws: Refusal.sealDebts(debts)) { try round.file.seal(by: owner) }
    #expect(try round.file.sealedList() == [])
    // What is withdrawn owes nothing.
    try round.file.record(
      try ["A02", "A03"].map { code in
        .applicationWithdrawn(try Code(code), Act.Reason(reason: "来函"))
      }, by: owner)
    try round.file.seal(by: owner)
    #expect(try round.file.diagnose() == [])
  }

  @Test func `7 nobody is left without a conclusion when the list is sealed`() throws {
    let round = try TestRound(.received)
    try round.file.open(.eligibility, by: owner)
    try round.file.record(
      try ["A01", "A02", "A03"].map { code in
        .applicationConcluded(
          try Code(code), Act.ApplicationConcluded(conclusion: .accepted, reason: ""))
      }, by: owner)
    try round.file.close(.intake, by: owner)
    try round.file.close(.eligibility, forcedBecause: "试", by: owner)
    try round.advance(from: .assigned, to: .proposal)
    let a04 = SealDebt.notConcluded([try Code("A04")])
    #expect(try round.file.proposedList().debts == [a04])
    #expect(throws: Refusal.sealDebts([a04])) { try round.file.seal(by: owner) }
    try round.file.open(.eligibility, forcedBecause: "补审", by: owner)
    try round.file.record(
      [
        .applicationConcluded(
          try Code("A04"), Act.ApplicationConcluded(conclusion: .refused, reason: "缺附件"))
      ], by: owner)
    try round.file.close(.eligibility, by: owner)
    try round.file.seal(by: owner)
  }

  @Test func `5 a tie at the cut that the chain does not settle stops the seal`() throws {
    let round = try TestRound()
    for code in TestRound.applications {
      for expert in TestRound.panel {
        let key = try TestRound.key(code, expert)
        try round.fill(key, total: code == "A01" ? 90 : 80)
        try round.submit(key)
      }
    }
    try round.file.close(.preliminary, by: owner)
    try round.file.open(.shortlisting, by: owner)
    try round.file.record(
      [
        .applicationsInvited(
          Act.ApplicationsInvited(
            applications: try ["A01", "A02", "A03"].map { try Code($0) }))
      ], by: owner)
    try round.file.close(.shortlisting, forcedBecause: "表决", by: owner)
    try round.file.open(.defense, by: owner)
    for code in ["A01", "A02", "A03"] {
      for expert in TestRound.panel {
        let key = try TestRound.key(code, expert, .defense)
        try round.fill(key, total: 85)
        try round.submit(key)
      }
      try round.file.record(
        [.outcomeRecorded(try Code(code), Act.OutcomeRecorded(outcome: .pass, reason: ""))],
        by: owner)
    }
    try round.file.close(.defense, by: owner)
    try round.file.open(.proposal, by: owner)
    let tied = SealDebt.undecided(try ["A02", "A03"].map { try Code($0) })
    #expect(throws: Refusal.sealDebts([tied])) { try round.file.seal(by: owner) }
  }

  @Test func `3 a departure carries a reason and a name, and moves no rank`() throws {
    let round = try TestRound(.sealed)
    let a03 = try ApplicationCode("A03")
    let departure = { (reason: String, name: String) in
      Act.departureRecorded(
        Act.DepartureRecorded(
          application: a03, to: .selected, reason: reason, decidedBy: name))
    }
    for (reason, name) in [("", "司长"), ("均衡", " ")] {
      #expect(throws: Refusal.reasonMissing) {
        try round.file.record([departure(reason, name)], by: owner)
      }
    }
    try round.file.record([departure("区域均衡", "司长甲")], by: owner)
    #expect(throws: Refusal.sealDebts([.placesUnequal(selected: 3, places: 2)])) {
      try round.file.seal(by: owner)
    }
    try round.file.record(
      [
        .departureRecorded(
          Act.DepartureRecorded(
            application: try Code("A02"), to: .reserve, reason: "区域均衡", decidedBy: "司长甲"))
      ], by: owner)
    let entry = try #require(
      try round.file.proposedList().entries.first { $0.ranked.candidate.code == a03 })
    #expect(entry.status == .selected && entry.ranked.rank == 3)
    #expect(entry.ranked.status == .reserve(number: 1))
    #expect(entry.reasons.first?.zh == "调整：区域均衡（司长甲）")
    // The list as sealed stands until it is sealed again.
    #expect(try round.file.sealedList()[2].status == "reserve")
    try round.file.seal(by: owner)
    #expect(try round.file.sealedList()[2].status == "selected")
    #expect(try round.file.sealedList()[2].reasons.hasPrefix("调整：区域均衡（司长甲）"))
    #expect(try round.file.diagnose() == [])
  }

  @Test func `3 a list that is not the computed one is never sealed`() throws {
    let round = try TestRound(.proposal)
    try round.file.seal(by: owner)
    let entry = try #require(try round.file.ledger().last)
    guard case .listSealed(var body) = try Act(entry) else { return }
    body.entries[0].status = "notSelected"
    body.entries[3].status = "selected"
    #expect(throws: Refusal.listDiffers) {
      try round.file.record([.listSealed(body)], by: owner)
    }
    body.entries = []
    #expect(throws: Refusal.listDiffers) {
      try round.file.record([.listSealed(body)], by: owner)
    }
    #expect(try round.file.ledger().last == entry)
  }
}

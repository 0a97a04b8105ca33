import Testing

@testable import ReviewCore

@Suite struct AssignmentTests {
  private let owner = TestRound.owner

  private static func sheets(
    _ assignment: Assignment, experts: [String], recusals: [(String, String)] = [],
    applications: Int = 4
  ) throws -> [String] {
    try assignment.sheets(
      applications: (1...applications).map { try Code("A0\($0)") },
      experts: experts.map { try Code($0) },
      recusals: Set(
        recusals.map { RecusedPair(application: try Code($0.0), expert: try Code($0.1)) })
    ).map { assigned in
      "\(assigned.application) " + assigned.experts.map(\.rawValue).joined(separator: " ")
    }
  }

  @Test func `A6 everyone scores everything but what they are recused from`() throws {
    #expect(
      try Self.sheets(.everyone, experts: ["c", "d", "e"], recusals: [("A02", "d")]) == [
        "A01 c d e", "A02 c e", "A03 c d e", "A04 c d e",
      ])
  }

  @Test func `A6 in turn whoever has the fewest comes first`() throws {
    #expect(
      try Self.sheets(.perApplication(2), experts: ["c", "d", "e"]) == [
        "A01 c d", "A02 e c", "A03 d e", "A04 c d",
      ])
    #expect(
      try Self.sheets(
        .perApplication(2), experts: ["c", "d", "e"], recusals: [("A02", "e"), ("A03", "d")])
        == ["A01 c d", "A02 c d", "A03 e c", "A04 e d"])
    #expect(
      try Self.sheets(.perApplication(2), experts: ["c", "d"], recusals: [("A01", "c")]) == [
        "A01 d", "A02 c d", "A03 c d", "A04 c d",
      ])
    #expect(
      try Self.sheets(.perApplication(9), experts: ["c", "d"], applications: 1) == ["A01 c d"])
    #expect(try Self.sheets(.perApplication(0), experts: ["c"], applications: 1) == ["A01 "])
    #expect(try Self.sheets(.perApplication(-1), experts: ["c"], applications: 1) == ["A01 "])
  }

  @Test func `A6 in turn nobody has two sheets more than another`() throws {
    let experts = (1...7).map { "e\($0)" }
    for count in 1...7 {
      let lines = try Self.sheets(.perApplication(count), experts: experts, applications: 9)
      let loads = experts.map { expert in lines.count { $0.contains(expert) } }
      #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
    }
  }

  @Test func `8.1 a drawn order is that of sha256sum of SEED|CODE`() throws {
    let codes = ["c01", "e01", "e02", "e03", "e04"]
    let tickets = try codes.map { (try Shell.sha256sum("20150318|\($0)"), $0) }.sorted { $0 < $1 }
    #expect(
      Assignment.drawn(try codes.map { try Code($0) }, seed: 20_150_318).map(\.rawValue)
        == tickets.map(\.1))
  }

  @Test func `5 each expert's order of reading is that of sha256sum of SEED|EXPERT|APPLICATION`()
    throws
  {
    let round = try TestRound(.accepted)
    try round.file.enlist(TestRound.people, by: owner)
    #expect(try round.file.readingOrder() == nil)
    try round.file.assign(.everyone, reading: ReadingOrder(seed: .max), by: owner)
    let order = try #require(try round.file.readingOrder())
    #expect(order == ReadingOrder(seed: .max))
    let codes = try (1...20).map { try ApplicationCode("A\($0)") }
    var orders: Set<[ApplicationCode]> = []
    for expert in ["e01", "e02", "e03"] {
      let tickets = try codes.map { (try Shell.sha256sum("\(UInt64.max)|\(expert)|\($0)"), $0) }
      let sorted = order.sorted(codes, for: try Code(expert))
      #expect(sorted == tickets.sorted { $0.0 < $1.0 }.map(\.1))
      // Nobody else moves when one is taken away.
      #expect(
        order.sorted(codes.filter { $0 != sorted[3] }, for: try Code(expert))
          == sorted.filter { $0 != sorted[3] })
      orders.insert(sorted)
    }
    #expect(orders.count == 3)
  }

  @Test func `A6 the seed stands in the act, with what it drew`() throws {
    let round = try TestRound(.accepted)
    try round.file.enlist(TestRound.people, by: owner)
    let proposed = try round.file.proposeAssignment(.perApplication(1), seed: 7)
    let entries = try round.file.assign(.perApplication(1), seed: 7, by: owner)
    #expect(try entries.map { try Act($0) } == proposed)
    guard case .sheetsAssigned(.preliminary, let body) = try #require(proposed.last) else { return }
    let drawn = Assignment.drawn(try TestRound.panel.map { try Code($0) }, seed: 7)
    #expect(body.seed == 7 && body.sheets.map(\.experts) == (drawn + [drawn[0]]).map { [$0] })
    #expect(throws: Refusal.alreadyAssigned(.preliminary)) {
      try round.file.assign(.everyone, by: owner)
    }
  }

  @Test func `1.3 the same province, or the same organisation, recuses by rule`() throws {
    let round = try TestRound(.accepted)
    let people = [
      Expert(code: try Code("e01"), name: "甲", role: .expert, province: "江苏"),
      Expert(code: try Code("e02"), name: "乙", role: .expert, province: "浙江"),
      Expert(code: try Code("e03"), name: "丙", role: .chair, organisation: "虚构市政府"),
      Expert(code: try Code("e04"), name: "丁", role: .expert),
      Expert(code: try Code("s01"), name: "戊", role: .secretary, province: "江苏"),
    ]
    try round.file.enlist(people, by: owner)
    try round.file.assign(.everyone, by: owner)
    // All four applications are recommended by 江苏.
    #expect(
      Set(try round.file.recusals().map { "\($0.expert)" }) == ["e01", "e03"])
    #expect(try round.file.recusals().count == 8)
    #expect(Set(try round.file.sheets(.preliminary).map(\.key.expert.rawValue)) == ["e02", "e04"])
    let grounds = try round.file.ledger().compactMap { entry -> RecusalGround? in
      guard case .recusalDeclared(_, let body) = try Act(entry) else { return nil }
      return body.ground
    }
    #expect(Set(grounds) == [.sameProvince, .sameUnit])
  }

  @Test func `A6 sheets are given to members for applications in scoring only`() throws {
    let round = try TestRound(.received)
    try round.file.open(.eligibility, by: owner)
    let (a01, a02) = (try ApplicationCode("A01"), try ApplicationCode("A02"))
    try round.file.record(
      [.applicationConcluded(a01, Act.ApplicationConcluded(conclusion: .accepted, reason: ""))],
      by: owner)
    try round.file.enlist(TestRound.people, by: owner)
    let assign = { (code: ApplicationCode, expert: String) in
      try round.file.record(
        [
          .sheetsAssigned(
            .preliminary,
            Act.SheetsAssigned(
              sheets: [
                Act.SheetsAssigned.Assigned(application: code, experts: [try Code(expert)])
              ]))
        ], by: owner)
    }
    #expect(throws: Refusal.applicationNotInScoring(a02)) { try assign(a02, "e01") }
    #expect(throws: Refusal.notAPanelMember(try Code("s01"))) { try assign(a01, "s01") }
    #expect(throws: Refusal.notAPanelMember(try Code("v01"))) { try assign(a01, "v01") }
    #expect(throws: Refusal.unknownExpert("e09")) { try assign(a01, "e09") }
    _ = try assign(a01, "e01")
    #expect(throws: Refusal.alreadyAssigned(.preliminary)) { try assign(a01, "e01") }
  }
}

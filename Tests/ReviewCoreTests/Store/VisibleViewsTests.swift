import Foundation
import GRDB
import Testing

@testable import ReviewCore

/// What each role sees, and that nothing else moves it.
///
/// Source: design 2 "One way out".
@Suite struct VisibleViewsTests {
  let round: TestRound
  private let owner = TestRound.owner

  /// c01, e01 and e02 score two applications each of A01 to A04, in turn; e01 is recused from A01.
  init() throws {
    round = try TestRound(.accepted)
    try round.file.enlist(TestRound.people, by: owner)
    try round.file.assign(.perApplication(2), by: owner)
    try round.file.open(.preliminary, by: owner)
    for code in TestRound.applications {
      for sheet in try round.file.sheets(.preliminary, application: try Code(code)) {
        try round.fill(sheet.key)
      }
    }
    try round.file.record([recusal("A01", "e01")], by: owner)
  }

  private func recusal(_ application: String, _ expert: String) throws -> Act {
    .recusalDeclared(
      RecusedPair(application: try Code(application), expert: try Code(expert)),
      Act.RecusalDeclared(ground: .advisory, note: "顾问"))
  }

  /// Everything that a desk reads, as text.
  private func dump(_ code: String, _ role: Role) throws -> String {
    let file = try round.open(as: code, role)
    defer { try? file.close() }
    let overview = try file.round()
    var lines = try file.applications().map { "\($0)" }
    lines += try ScoringStage.allCases.flatMap { try file.sheets($0) }.map { sheet in
      "\(sheet.key) \(sheet.status) \(sheet.given) \(sheet.isProxy) \(sheet.revision) "
        + "\(sheet.digest ?? "-") "
        + sheet.marks.map { "\($0)" }.sorted().joined()
        + sheet.comments.map { "\($0)" }.sorted().joined()
    }
    lines += try file.outcomes().map { "\($0)" }.sorted()
    lines += try file.invitations().map { "\($0)" }
    lines += try file.recusals().map { "\($0)" }.sorted()
    for application in TestRound.applications {
      lines += try file.minutes(of: try Code(application)).map { "\(application) \($0)" }
    }
    lines.append("\(overview.state(of: .preliminary)) \(overview.scoresAreOpen)")
    return lines.joined(separator: "\n")
  }

  private func seen(_ code: String, _ role: Role) throws -> (
    applications: [String], sheets: [String], marks: Int
  ) {
    let file = try round.open(as: code, role)
    defer { try? file.close() }
    let sheets = try file.sheets(.preliminary)
    return (
      try file.applications().map(\.code.rawValue),
      sheets.map { "\($0.key.application)/\($0.key.expert)" },
      sheets.map(\.marks.count).reduce(0, +)
    )
  }

  private static let all = [
    "A01/c01", "A01/e01", "A02/c01", "A02/e02", "A03/e01", "A03/e02", "A04/c01", "A04/e01",
  ]

  @Test
  func `2 while scores are blind each sees its own, the secretary all, the supervisor no mark`()
    throws
  {
    let expert = try seen("e01", .expert)
    #expect(expert.applications == ["A03", "A04"])
    #expect(expert.sheets == ["A03/e01", "A04/e01"] && expert.marks == 4)
    let other = try seen("e02", .expert)
    #expect(other.applications == ["A02", "A03"] && other.sheets == ["A02/e02", "A03/e02"])
    let chair = try seen("c01", .chair)
    #expect(chair.applications == TestRound.applications)
    #expect(chair.sheets == ["A01/c01", "A02/c01", "A04/c01"] && chair.marks == 6)
    let secretary = try seen("s01", .secretary)
    #expect(secretary.applications == TestRound.applications)
    #expect(secretary.sheets == Self.all && secretary.marks == 16)
    let supervisor = try seen("v01", .supervisor)
    #expect(supervisor.applications == TestRound.applications)
    #expect(supervisor.sheets == Self.all && supervisor.marks == 0)
  }

  @Test func `2 once scores are open the chair and the supervisor see them, the expert does not`()
    throws
  {
    let before = try seen("e01", .expert)
    try round.file.record([recusal("A02", "c01")], by: owner)
    try round.file.close(.preliminary, forcedBecause: "试", by: owner)
    let after = try seen("e01", .expert)
    #expect(after == before)
    let chair = try seen("c01", .chair)
    #expect(chair.applications == ["A01", "A03", "A04"])
    #expect(chair.sheets == Self.all.filter { !$0.hasPrefix("A02") } && chair.marks == 12)
    let supervisor = try seen("v01", .supervisor)
    #expect(supervisor.sheets == Self.all && supervisor.marks == 16)
  }

  @Test func `2 the ranking opens to the chair with the scores and never to an expert`() throws {
    for (code, role) in [("c01", Role.chair), ("v01", .supervisor), ("e01", .expert)] {
      let file = try round.open(as: code, role)
      #expect(throws: RankingNotOpen(role: role)) { try file.ranking() }
      #expect(throws: RankingNotOpen(role: role)) { try file.proposedList() }
      #expect(throws: RankingNotOpen(role: role)) { try file.sealedList() }
      try file.close()
    }
    try round.file.close(.preliminary, forcedBecause: "试", by: owner)
    for (code, role) in [("c01", Role.chair), ("v01", .supervisor)] {
      let file = try round.open(as: code, role)
      #expect(try file.ranking().entries.count == 4)
      try file.close()
    }
    let expert = try round.open(as: "e01", .expert)
    #expect(throws: RankingNotOpen(role: .expert)) { try expert.ranking() }
    try expert.close()
  }

  @Test(arguments: ["A01", "A02", "Z99"])
  func `2 a hidden application is no application, like one that does not exist`(code: String) throws
  {
    let file = try round.open(as: "e01", .expert)
    let code = try ApplicationCode(code)
    let error = #expect(throws: Refusal.self) { try file.application(code) }
    #expect(error == .unknownApplication(code.rawValue))
    #expect(error?.text.en == "No such application: \(code)")
    #expect(try file.sheets(.preliminary, application: code) == [])
    #expect(try file.minutes(of: code) == [])
    #expect(try file.sheet(TestRound.key(code.rawValue, "e01")) == nil)
    try file.close()
  }

  @Test func `2 an expert reads neither the ledger nor what others owe`() throws {
    let file = try round.open(as: "e01", .expert)
    #expect(throws: ReadingRefused.self) { try file.ledger() }
    #expect(throws: ReadingRefused.self) {
      try file.history(of: .sheet(TestRound.key("A03", "e02")))
    }
    #expect(throws: ReadingRefused.self) { try file.guards(closing: .preliminary) }
    #expect(try file.history(of: .sheet(TestRound.key("A03", "e01"))).count == 3)
    // Recused since.
    #expect(throws: ReadingRefused.self) {
      try file.history(of: .sheet(TestRound.key("A01", "e01")))
    }
    try file.close()
  }

  @Test func `2 while scores are blind the ledger does not tell them to the chair`() throws {
    func bodies(_ code: String, _ role: Role) throws -> [String: [String]] {
      let file = try round.open(as: code, role)
      defer { try? file.close() }
      return Dictionary(
        grouping: try file.ledger().filter { $0.kind == "scoreGiven" }, by: \.subject
      ).mapValues { $0.map(\.body) }
    }
    let (own, other) = ("sheet:A01/c01/preliminary/1", "sheet:A01/e01/preliminary/1")
    let given = [#"{"criterion":"A1","points":"54"}"#, #"{"criterion":"A2","points":"36"}"#]
    #expect(try bodies("c01", .chair)[own] == given)
    #expect(try bodies("c01", .chair)[other] == ["{}", "{}"])
    #expect(try bodies("v01", .supervisor)[own] == ["{}", "{}"])
    #expect(try bodies("s01", .secretary)[other] == given)
    try round.file.close(.preliminary, forcedBecause: "试", by: owner)
    #expect(try bodies("c01", .chair)[other] == given)
    #expect(try bodies("v01", .supervisor)[other] == given)
  }

  @Test func `2 an expert who would seal is told of the right, not of what others owe`() throws {
    let e01 = try TestRound.person("e01")
    #expect(throws: Refusal.notYourRight(.listSealed, .expert)) { try round.file.seal(by: e01) }
    #expect(throws: Refusal.notYourRight(.stageClosed, .expert)) {
      try round.file.close(.preliminary, by: e01)
    }
  }

  @Test func `2 nothing that e01 sees moves when rows change that e01 may not see`() throws {
    let before = try dump("e01", .expert)
    #expect(before.contains("A03/e01") && !before.contains("A02"))
    try change("A03", by: "e02")
    #expect(try dump("e01", .expert) == before)
    // Neither do sheets that were e01's own before the recusal, nor the application's own facts.
    try round.file.record(
      [
        .sheetVoided(TestRound.key("A01", "e01"), Act.Reason(reason: "回避")),
        .applicationWithdrawn(try Code("A02"), Act.Reason(reason: "来函")),
        recusal("A02", "e02"),
      ], by: owner)
    #expect(try dump("e01", .expert) == before)
    try round.file.enlist(
      [Expert(code: try Code("e03"), name: "后来", role: .expert)],
      recusals: [recusal("A03", "e03")], by: owner)
    #expect(try dump("e01", .expert) == before)
  }

  @Test func `2 nothing that e01 sees moves during the defense of what e01 may not see`() throws {
    for sheet in try round.file.sheets(.preliminary) where sheet.key.application.rawValue != "A01" {
      try round.submit(sheet.key)
    }
    try round.submit(TestRound.key("A01", "c01"))
    try round.file.close(.preliminary, forcedBecause: "试", by: owner)
    try round.file.open(.shortlisting, by: owner)
    let before = try dump("e01", .expert)
    try round.file.record(
      [
        .applicationsInvited(
          Act.ApplicationsInvited(applications: [try Code("A01"), try Code("A02")])),
        .stageClosed(.shortlisting, Act.StagePassage()),
      ], by: owner)
    try round.file.open(.defense, by: owner)
    // The defense of A02 gives e01 a sheet there, since all members score it.
    let during = try dump("e01", .expert)
    #expect(during.contains("A02/e01/defense/1"))
    #expect(
      during.split(separator: "\n").filter { $0.contains("A01") && !$0.contains("e01") } == [])
    #expect(before != during)
    try round.file.record(
      [
        .minuteTaken(try Code("A01"), Act.MinuteTaken(kind: .question, text: "问")),
        .outcomeRecorded(try Code("A01"), Act.OutcomeRecorded(outcome: .fail, reason: "弱")),
        TestRound.mark(TestRound.key("A01", "c01", .defense), "D1", "50"),
      ], by: TestRound.person("c01"))
    #expect(try dump("e01", .expert) == during)
    #expect(try dump("c01", .chair).contains("fail"))
  }

  /// Everything that another member can do with a sheet.
  private func change(_ application: String, by expert: String) throws {
    let key = try TestRound.key(application, expert)
    try round.file.record(
      [
        TestRound.mark(key, "A1", "6"), TestRound.comment(key, "偏低", on: "A1"),
        TestRound.comment(key, "综合意见写得更长一些了。"),
      ], by: TestRound.person(expert))
    try round.submit(key)
    try round.file.record([.sheetReturned(key, Act.Reason(reason: "重写"))], by: owner)
  }
}

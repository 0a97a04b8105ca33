import Foundation
import Testing

@testable import ReviewCore

/// What stands before the first file.
///
/// Source: walks.md 2.1; peers.md "undeclared conflict: cannot open the file".
@Suite struct AdmissionTests {
  private let round: TestRound
  private let e01: Actor
  private let code: ExpertCode

  init() throws {
    round = try TestRound(
      .preliminary,
      scheme: TestScheme.bytes(
        (
          #""recusal": {"#, #""beforeReading": ["pledge", "recusals"], "recusal": {"#
        )))
    e01 = try TestRound.person("e01")
    code = try Code("e01")
  }

  private func state(_ applications: [String]) throws {
    try round.file.record(
      [.recusalsStated(code, Act.RecusalsStated(applications: applications.map { try Code($0) }))],
      by: e01)
  }

  @Test func `2_1 before pledge and statement only who applies is seen`() throws {
    let desk = try round.open(as: "e01", .expert)
    let admission = try desk.admission()
    #expect(admission.isPledgeOwed)
    #expect(admission.unstated.map(\.rawValue) == TestRound.applications)
    for application in try desk.applications() {
      #expect(application.plan == nil && application.files.isEmpty)
      #expect(application.facts.services.isEmpty)
      #expect(application.facts.applicant == "虚构市政府")
    }
  }

  @Test func `2_1 both duties open the file, one application at a time`() throws {
    try round.file.pledge(PledgeText.binding, of: code, by: e01)
    let desk = try round.open(as: "e01", .expert)
    #expect(try desk.applications().allSatisfy { $0.plan == nil })
    try state(["A01", "A03"])
    let open = try desk.applications().filter { $0.plan != nil }.map(\.code.rawValue)
    #expect(open == ["A01", "A03"])
    #expect(try desk.admission().unstated.map(\.rawValue) == ["A02", "A04"])
    try state(["A02", "A04"])
    #expect(try desk.admission().isComplete)
  }

  @Test func `2_1 no mark is taken before, not even by the secretary's hand`() throws {
    let key = try TestRound.key("A01", "e01")
    let mark = try TestRound.mark(key, "A1", "40")
    for actor in [e01, .owner(as: code, session: "test")] {
      #expect(throws: Refusal.panel(.dutiesOwed(code, [.pledge, .recusals]))) {
        try round.file.record([mark], by: actor)
      }
    }
    try round.file.pledge(PledgeText.binding, of: code, by: .owner(as: code, session: "test"))
    #expect(throws: Refusal.panel(.dutiesOwed(code, [.recusals]))) {
      try round.file.record([mark], by: e01)
    }
    try state(["A01"])
    try round.file.record([mark], by: e01)
  }

  @Test func `6 the preliminary stage does not close while a pledge is owed`() throws {
    try round.file.pledge(PledgeText.binding, of: code, by: e01)
    let owed = try ["c01", "e02"].map { try ExpertCode($0) }
    #expect(try round.file.guards(closing: .preliminary).contains(.pledgesOwed(owed)))
  }

  @Test func `2 the words of the pledge are kept and what is not kept is refused`() throws {
    try round.file.pledge(PledgeText.binding, of: code, by: e01)
    let entry = try #require(try round.file.history(of: .pledge(code)).last)
    guard case .pledgeGiven(_, let body) = try Act(entry) else { return }
    #expect(body.sha256 == (try Shell.sha256sum(PledgeText.binding)))
    #expect(throws: RoundError.contentMissing(sha256: String(repeating: "0", count: 64))) {
      try round.file.record(
        [.pledgeGiven(code, Act.PledgeGiven(sha256: String(repeating: "0", count: 64)))], by: e01)
    }
    #expect(try round.file.diagnose() == [])
  }

  @Test func `2_3 whoever does not score gives nothing and reads on`() throws {
    for (person, role) in [("s01", Role.secretary), ("v01", .supervisor)] {
      let desk = try round.open(as: person, role)
      #expect(try desk.admission() == Admission())
      #expect(try desk.applications().allSatisfy { $0.plan != nil })
    }
  }

  @Test func `5 a line from the secretary is read by its expert only`() throws {
    try round.file.record(
      [.reminderSent(code, Act.ReminderSent(text: "请于今天交齐"))], by: TestRound.owner)
    #expect(try round.open(as: "e01", .expert).reminder()?.text == "请于今天交齐")
    #expect(try round.open(as: "e02", .expert).reminder() == nil)
  }

  @Test func `9 a packet waits for pledge and statement, and carries them`() throws {
    let path = round.folder.appending(path: "e01.pingyi").path()
    let desk = try round.open(as: "e01", .expert)
    let id = String(repeating: "1", count: 32)
    #expect(throws: Refusal.panel(.dutiesOwed(code, [.pledge, .recusals]))) {
      try desk.writePacket(to: path, id: id)
    }
    try round.file.pledge(PledgeText.binding, of: code, by: e01)
    try state(TestRound.applications)
    _ = try desk.writePacket(to: path, id: id)
    let packet = try RoundFile(path: path, person: code, clock: round.clock)
    #expect(try packet.admission().isComplete)
    #expect(try packet.applications().allSatisfy { $0.plan != nil })
    #expect(try packet.diagnose() == [])
  }
}

import Foundation
import Testing

@testable import ReviewCore

/// Who looked at what; no part of the record.
@Suite struct AccessLogTests {
  let round: TestRound
  let look: Access

  init() throws {
    round = try TestRound()
    look = Access(.plan, "application:A01", by: try TestRound.person("e01"), at: round.clock())
    try round.file.logAccess(look)
  }

  @Test func `9 a look is noted with who, when and what`() throws {
    #expect(try round.file.accesses() == [look])
    #expect(look.time == "2015-03-18T02:42:07Z")
    #expect(look.session == "ssh:SHA256:e01")
    let proxy = Access(
      .export, "scores", by: .owner(as: try Code("e07"), session: "local:0/test"),
      at: round.clock())
    try round.file.logAccess(proxy)
    #expect(try round.file.accesses() == [look, proxy])
    #expect(proxy.actor == "owner" && proxy.onBehalfOf == "e07")
  }

  @Test(arguments: [
    ("s01", Role.secretary, 1), ("v01", .supervisor, 1), ("c01", .chair, 0), ("e01", .expert, 0),
  ])
  func `9 those who watch over it read it, others do not`(code: String, role: Role, count: Int)
    throws
  {
    let file = try round.open(as: code, role)
    defer { try? file.close() }
    #expect(try file.accesses().count == count)
    guard role != .expert else { return }
    let request = LedgerRequest(LedgerQuery(.accesses), at: .last)
    #expect(try file.ledgerPage(request).count == count)
  }

  @Test func `2 it moves neither the ledger nor what doctor compares`() throws {
    let head = try round.file.head()
    try round.file.logAccess(look)
    #expect(try round.file.head() == head)
    #expect(try round.file.diagnose() == [])
  }

  @Test func `2 it goes with a backup`() throws {
    let copy = round.folder.appending(path: "copy.pingyi").path()
    _ = try round.file.backup(to: copy)
    let file = try RoundFile(path: copy, clock: round.clock)
    defer { try? file.close() }
    #expect(try file.accesses() == [look])
  }
}

import Foundation
import GRDB
import Testing

@testable import ReviewCore

/// A disk that is full or takes no writing, a queue that is held, a clock that goes back.
///
/// What was acknowledged is there, what was not is said so, and work goes on afterwards.
@Suite struct TroubleTests {
  private let round: TestRound
  private let key: SheetKey
  private let e01: Actor

  init() throws {
    round = try TestRound()
    key = try TestRound.key("A01", "e01")
    e01 = try TestRound.person("e01")
  }

  private func pragma(_ text: String) throws {
    try round.file.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA \(text)") }
  }

  private func expectSound() throws {
    #expect(try round.file.verifyLedger() == [])
    #expect(try round.file.diagnose() == [])
  }

  @Test func `9 a full disk refuses the act, loses nothing and is told`() throws {
    try round.file.record([TestRound.mark(key, "A1", "40")], by: e01)
    let head = try round.file.head()
    let pages = try round.file.database.read { try Int.fetchOne($0, sql: "PRAGMA page_count") }
    try pragma("max_page_count = \(try #require(pages))")
    let long = try TestRound.comment(key, String(repeating: "好", count: 20_000))
    #expect(throws: RoundError.diskFull(path: round.path)) {
      try round.file.record([long], by: e01)
    }
    #expect(try round.file.head() == head)
    try expectSound()
    try pragma("max_page_count = 1000000")
    try round.file.record([long], by: e01)
    #expect(try round.file.sheet(key)?.opinion.count == 20_000)
  }

  @Test func `9 a file that takes no writing is told, and read on`() throws {
    try round.file.record([TestRound.mark(key, "A1", "40")], by: e01)
    try pragma("query_only = ON")
    let error = #expect(throws: RoundError.self) {
      try round.file.record([TestRound.mark(key, "A2", "30")], by: e01)
    }
    guard case .notWritable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try round.file.sheet(key)?.marks.count == 1)
    try expectSound()
  }

  @Test func `2 a queue that is held makes writers wait, and nothing is lost`() throws {
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = [round.path + "-queue", "sleep", "2"]
    try holder.run()
    usleep(300_000)
    let start = ContinuousClock.now
    try round.file.record([TestRound.mark(key, "A1", "40")], by: e01)
    #expect(ContinuousClock.now - start > .seconds(1))
    holder.waitUntilExit()
    try expectSound()
  }

  @Test func `2 a clock that goes back changes no order`() throws {
    try round.file.record([TestRound.mark(key, "A1", "40")], by: e01)
    let late = try RoundFile(
      path: round.path, clock: { Timestamp(secondsSince1970: 1_400_000_000) })
    try late.record([TestRound.mark(key, "A1", "41")], by: e01)
    let entries = try round.file.ledger().suffix(2)
    #expect(entries.map(\.time).sorted() != entries.map(\.time))
    #expect(try round.file.sheet(key)?.marks[Code("A1")] == .points(Points(decimal: "41")))
    try expectSound()
  }
}

import Foundation
import GRDB
import Testing

@testable import ReviewCore

/// An older file is rebuilt from its ledger.
///
/// Source: design 2 "Newer program, older file".
@Suite struct RebuildTests {
  let round: TestRound
  let key: SheetKey

  init() throws {
    round = try TestRound()
    key = try TestRound.key("A01", "e01")
    try round.fill(key)
    let drafts = DraftStore(path: round.path, actor: "e01")
    try drafts.keep(
      Draft(subject: .sheet(key), field: "A1", session: "ssh:x", base: 9, text: "写了一半"),
      at: Timestamp(secondsSince1970: 0))
    try drafts.close()
  }

  @Test(arguments: [true, false])
  func `9 a rebuilt file keeps the access log, and gets one where it had none`(hasLog: Bool) throws
  {
    let look = Access(.plan, "application:A01", by: try TestRound.person("e01"), at: round.clock())
    try round.file.logAccess(look)
    try round.file.close()
    try round.tamper((hasLog ? "" : "DROP TABLE accessLog; ") + "PRAGMA user_version = 0")
    _ = try RoundFile.rebuild(path: round.path)
    let rebuilt = try round.open()
    #expect(try rebuilt.accesses() == (hasLog ? [look] : []))
    try rebuilt.logAccess(look)
    #expect(try rebuilt.accesses().last == look)
    try rebuilt.close()
  }

  @Test func `2 a rebuilt file has the ledger, the drafts, and projections by replay`() throws {
    let (ledger, sheet) = (try round.file.ledger(), try round.file.sheet(key))
    try round.file.close()
    try round.tamper("DELETE FROM score; PRAGMA user_version = 0")
    let backup = try RoundFile.rebuild(path: round.path)
    #expect(backup == round.path + ".format-0")
    let rebuilt = try round.open()
    #expect(try rebuilt.ledger() == ledger)
    #expect(try rebuilt.sheet(key) == sheet)
    #expect(try rebuilt.diagnose() == [])
    #expect(try rebuilt.verifyLedger() == [])
    let drafts = DraftStore(path: round.path, actor: "e01")
    #expect(try drafts.drafts().map(\.text) == ["写了一半"])
    try drafts.close()
    try rebuilt.record([TestRound.mark(key, "A1", "1")], by: TestRound.person("e01"))
    try rebuilt.close()
    let old = try DatabaseQueue(path: backup)
    let (version, count) = try old.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA user_version"),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM ledger")
      )
    }
    #expect(version == 0 && count == ledger.count)
    try old.close()
  }

  @Test func `9 neither the rebuilt file nor its backup is open to others`() throws {
    try round.file.close()
    try round.tamper("PRAGMA user_version = 0")
    let backup = try RoundFile.rebuild(path: round.path)
    for path in [round.path, backup] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(path)")
    }
  }

  @Test func `2 a backup of an earlier rebuild is never overwritten`() throws {
    try round.file.close()
    try round.tamper("PRAGMA user_version = 0")
    try Data("kept".utf8).write(to: URL(filePath: round.path + ".format-0"))
    #expect(throws: RoundError.alreadyExists(path: round.path + ".format-0")) {
      try RoundFile.rebuild(path: round.path)
    }
    #expect(throws: RoundError.olderFormat(path: round.path)) { try round.open() }
  }

  @Test func `2 a file of today is not rebuilt`() throws {
    let head = try round.file.head()
    #expect(throws: RoundError.currentFormat(path: round.path)) {
      try RoundFile.rebuild(path: round.path)
    }
    #expect(try round.file.head() == head)
    #expect(!FileManager.default.fileExists(atPath: round.path + ".format-1"))
  }

  /// A desk of the older program still has the file open, with a log beside it.
  @Test func `2 a desk that is still open does not spoil the rebuilt file`() throws {
    let ledger = try round.file.ledger()
    let other = try round.plainConnection()
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      try db.execute(sql: "PRAGMA user_version = 0")
    }
    _ = try RoundFile.rebuild(path: round.path)
    let rebuilt = try round.open()
    #expect(try rebuilt.ledger() == ledger)
    #expect(try rebuilt.diagnose() == [])
    try rebuilt.record([TestRound.mark(key, "A1", "1")], by: TestRound.person("e01"))
    #expect(throws: RoundError.changedWhileOpen(path: round.path)) {
      try round.file.record([TestRound.mark(key, "A1", "2")], by: TestRound.person("e01"))
    }
    try other.close()
    try round.file.close()
    #expect(try rebuilt.verifyLedger() == [])
    #expect(try rebuilt.diagnose() == [])
    try rebuilt.close()
    let again = try round.open()
    #expect(try again.ledger().count == ledger.count + 1)
    #expect(try again.diagnose() == [])
    try again.close()
  }
}

import Foundation
import GRDB
import Testing

@testable import ReviewCore

@Suite struct BackupTests {
  let round: TestRound
  let copy: String

  init() throws {
    round = try TestRound(.scored)
    copy = round.folder.appending(path: "copy.pingyi").path()
  }

  @Test func `2 a backup while desks are open has everything, also what is in the log only`() throws
  {
    let desk = try round.open(as: "e01", .expert)
    let drafts = DraftStore(path: round.path, actor: "e01")
    try drafts.keep(
      Draft(subject: .scheme, field: "", session: "", base: 0, text: "未完"),
      at: Timestamp(secondsSince1970: 0))
    // Nothing has gone from the log into the file yet: `cp` would lose it.
    let log = try FileManager.default.attributesOfItem(atPath: round.path + "-wal")
    #expect(log[.size] as? Int ?? 0 > 0)
    let head = try round.file.backup(to: copy)
    #expect(try head == round.file.head())
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: round.folder.path())
        .filter { $0.hasPrefix("copy") }.sorted() == ["copy.pingyi", "copy.pingyi.sha256"])
    let check = try Shell.run(
      "sh", ["-c", "cd '\(round.folder.path())' && sha256sum --check copy.pingyi.sha256"])
    #expect(check == "copy.pingyi: OK\n")
    let restored = try RoundFile(path: copy, clock: round.clock)
    #expect(try restored.ledger() == round.file.ledger())
    #expect(try restored.sheets(.preliminary) == round.file.sheets(.preliminary))
    #expect(try restored.verifyLedger(paperHead: head) == [])
    #expect(try restored.diagnose() == [])
    let texts = DraftStore(path: copy, actor: "e01")
    #expect(try texts.drafts().map(\.text) == ["未完"])
    try texts.close()
    try drafts.close()
    try desk.close()
    // A backup is a round of its own, which goes on.
    try restored.open(.shortlisting, by: TestRound.owner)
    #expect(try restored.head().sequence == head.sequence + 1)
    try restored.close()
    #expect(try round.file.head() == head)
  }

  @Test func `9 a backup is its owner's alone`() throws {
    _ = try round.file.backup(to: copy)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `7 a backup overwrites nothing`() throws {
    try Data("kept".utf8).write(to: URL(filePath: copy))
    #expect(throws: RoundError.alreadyExists(path: copy)) { try round.file.backup(to: copy) }
    #expect(throws: RoundError.alreadyExists(path: round.path)) {
      try round.file.backup(to: round.path)
    }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("kept".utf8))
  }

  @Test func `7 a backup to a folder that is not there says so`() throws {
    #expect(throws: RoundError.self) {
      try round.file.backup(to: round.folder.appending(path: "none/copy.pingyi").path())
    }
  }
}

import Foundation
import GRDB
import Testing

@testable import ReviewCore

@Suite struct RoundFileOpeningTests {
  private func pragma(_ name: String, of file: RoundFile) throws -> String? {
    try file.database.inDatabase { db in
      try Row.fetchOne(db, sql: "PRAGMA \(name)").map { row in "\(Array(row.databaseValues)[0])" }
    }
  }

  @Test(arguments: [
    ("synchronous", "2"), ("foreign_keys", "1"), ("application_id", "1348028756"),
    ("user_version", "2"), ("journal_mode", "\"wal\""), ("trusted_schema", "0"),
  ])
  func `2 a connection has FULL, foreign keys and the file's two numbers`(
    name: String, value: String
  ) throws {
    #expect(0x5059_4954 == 1_348_028_756)
    let round = try TestRound(.created)
    #expect(try pragma(name, of: round.file) == value)
    let second = try round.open()
    #expect(try pragma(name, of: second) == value)
    try second.close()
  }

  @Test func `2 the round file is its owner's alone`() throws {
    let round = try TestRound(.created)
    for name in try FileManager.default.contentsOfDirectory(atPath: round.folder.path()) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: round.folder.appending(path: name).path())
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func `2 closing the last desk leaves the file and the queue's lock`() throws {
    let round = try TestRound()
    let second = try round.open()
    try second.record(
      [TestRound.mark(TestRound.key("A01", "e01"), "A1", "30")], by: TestRound.person("e01"))
    try second.close()
    try round.file.close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: round.folder.path()).sorted()
        == ["round.pingyi", "round.pingyi-queue"])
  }

  private enum Damage: CaseIterable {
    case missing, empty, text, otherDatabase, folder, noRound
  }

  @Test(arguments: Damage.allCases)
  private func `7 what cannot be opened says so and is left as it was`(damage: Damage) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pingyi-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "other.pingyi").path()
    var expected: RoundError? = .notARound(path: path)
    switch damage {
    case .missing: expected = .cannotOpen(path: path, detail: "No such file or directory")
    case .empty: try Data().write(to: URL(filePath: path))
    case .text: try Data(repeating: 0x41, count: 5_000).write(to: URL(filePath: path))
    case .otherDatabase:
      let other = try DatabaseQueue(path: path)
      try other.write { db in try db.execute(sql: "CREATE TABLE round (id TEXT)") }
      try other.close()
    case .folder:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      expected = nil
    case .noRound:
      let begun = try RoundFile.connect(path: path, create: true)
      try RoundFile.layOut(begun)
      try begun.close()
      expected = .noRoundYet(path: path)
    }
    let before = try? Data(contentsOf: URL(filePath: path))
    for attempt in [
      { _ = try RoundFile(path: path, clock: { Timestamp(secondsSince1970: 0) }) },
      { _ = try RoundFile.rebuild(path: path) },
    ] {
      let error = #expect(throws: RoundError.self) { try attempt() }
      if let expected, damage != .noRound { #expect(error == expected) }
    }
    #expect((try? Data(contentsOf: URL(filePath: path))) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path())
        .filter { !$0.hasSuffix("-queue") } == (damage == .missing ? [] : ["other.pingyi"]))
  }

  @Test func `2 a newer file is neither read nor written`() throws {
    let round = try TestRound()
    let key = try TestRound.key("A01", "e01")
    try round.tamper("PRAGMA user_version = 3")
    let newer = RoundError.newerFormat(path: round.path, found: 3, known: 2)
    #expect(throws: newer) { try round.open() }
    #expect(throws: newer) { try RoundFile.rebuild(path: round.path) }
    // The desk that was open all along.
    let head = try round.file.head()
    #expect(throws: newer) {
      try round.file.record([TestRound.mark(key, "A1", "30")], by: TestRound.person("e01"))
    }
    #expect(throws: newer) { try round.file.store(content: [1]) }
    #expect(try round.file.head() == head)
    let drafts = DraftStore(path: round.path, actor: "e01")
    #expect(throws: newer) {
      try drafts.keep(
        Draft(subject: .sheet(key), field: "A1", session: "", base: 1, text: "x"),
        at: Timestamp(secondsSince1970: 0))
    }
    try drafts.close()
  }

  @Test func `2 an older file is not opened before it has been rebuilt`() throws {
    let round = try TestRound(.created)
    try round.tamper("PRAGMA user_version = 0")
    #expect(throws: RoundError.olderFormat(path: round.path)) { try round.open() }
    #expect(throws: RoundError.olderFormat(path: round.path)) {
      try round.file.store(content: [1])
    }
  }

  @Test func `2 a file that was swapped under an open desk is not written to`() throws {
    let round = try TestRound()
    let other = try TestRound()
    try other.file.close()
    try FileManager.default.removeItem(atPath: round.path)
    try FileManager.default.moveItem(atPath: other.path, toPath: round.path)
    #expect(throws: RoundError.changedWhileOpen(path: round.path)) {
      try round.file.record(
        [TestRound.mark(TestRound.key("A01", "e01"), "A1", "30")], by: TestRound.person("e01"))
    }
  }

  @Test func `7 a new round never overwrites what is there`() throws {
    let round = try TestRound(.created)
    let head = try round.file.head()
    #expect(throws: RoundError.alreadyExists(path: round.path)) {
      try RoundFile.create(
        path: round.path, id: String(repeating: "1", count: 32),
        schemeBytes: TestScheme.bytes(), by: TestRound.owner, clock: round.clock)
    }
    #expect(try round.file.head() == head)
  }

  @Test func `7 a scheme that cannot be read leaves no file behind`() throws {
    let round = try TestRound(.created)
    let path = round.folder.appending(path: "second.pingyi").path()
    #expect(throws: JSONProblems.self) {
      try RoundFile.create(
        path: path, id: String(repeating: "1", count: 32), schemeBytes: Array("{}".utf8),
        by: TestRound.owner, clock: round.clock)
    }
    #expect(throws: Refusal.unknownPerson("e01")) {
      try RoundFile.create(
        path: path, id: String(repeating: "1", count: 32), schemeBytes: TestScheme.bytes(),
        by: TestRound.person("e01"), clock: round.clock)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: round.folder.path())
        .filter { $0.hasPrefix("second") } == [])
  }

  @Test func `every error of a round file has its words in both languages`() {
    let errors: [RoundError] = [
      .alreadyExists(path: "p"), .cannotOpen(path: "p", detail: "d"), .notARound(path: "p"),
      .newerFormat(path: "p", found: 3, known: 2), .olderFormat(path: "p"),
      .currentFormat(path: "p"),
      .changedWhileOpen(path: "p"), .queueUnavailable(path: "p", detail: "d"),
      .diskFull(path: "p"), .notWritable(path: "p", detail: "readonly"),
      .contentMissing(sha256: "00112233445566"),
      .contentDamaged(sha256: "00112233445566"), .noRoundYet(path: "p"),
    ]
    #expect(Set(errors.map(\.text.zh)).count == errors.count)
    #expect(Set(errors.map(\.description)).count == errors.count)
  }
}

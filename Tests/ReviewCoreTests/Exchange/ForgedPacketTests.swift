import Foundation
import GRDB
import Testing

@testable import ReviewCore

/// Packets that are not what they say, and signatures by the real ssh-keygen.
@Suite struct ForgedPacketTests {
  let round: TestRound
  let path: String
  let key: SheetKey

  init() throws {
    round = try TestRound()
    path = round.folder.appending(path: "e01.pingyi").path()
    key = try TestRound.key("A01", "e01")
  }

  private func writeOut(marking isMarking: Bool = true) throws {
    let file = try round.open(as: "e01", .expert)
    _ = try file.writePacket(to: path, id: String(repeating: "ab", count: 16))
    try file.close()
    guard isMarking else { return }
    let packet = try RoundFile(path: path, clock: round.clock)
    try packet.record([TestRound.mark(key, "A1", "50")], by: TestRound.person("e01"))
    try packet.close()
  }

  @discardableResult
  private func takeIn(unsigned: String? = nil, by actor: Actor? = nil, as viewer: RoundFile? = nil)
    throws -> PacketReport
  {
    try (viewer ?? round.file).take(
      PacketFile(path: path), unsignedBecause: unsigned, by: actor ?? TestRound.owner)
  }

  private func tamper(_ sql: String) throws {
    let plain = try DatabaseQueue(path: path)
    try plain.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA ignore_check_constraints = ON;
          DROP TRIGGER IF EXISTS ledgerIsNotEdited; DROP TRIGGER IF EXISTS ledgerIsNotErased;
          """ + sql)
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try plain.close()
  }

  /// Computes the chain of a packet anew, as a forger would.
  private func rehash(from id: String = String(repeating: "ab", count: 16)) throws {
    let plain = try DatabaseQueue(path: path)
    try plain.writeWithoutTransaction { db in
      var previous = LedgerHead.start(ofRound: id).hash
      for entry in try LedgerTable(db: db).entries() {
        let lines = [
          previous, String(entry.sequence), entry.time, entry.actor, entry.onBehalfOf,
          entry.session, entry.kind, entry.subject, entry.body,
        ]
        previous = Digest.hex(of: Array(lines.joined(separator: "\n").utf8))
        try db.execute(
          sql: "UPDATE ledger SET hash = ? WHERE sequence = ?",
          arguments: [previous, entry.sequence])
      }
      try db.execute(sql: "UPDATE head SET hash = ?", arguments: [previous])
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try plain.close()
  }

  private func refusal(of body: () throws -> Void) throws -> PacketError {
    let head = try round.file.head()
    let error = #expect(throws: PacketError.self, performing: body)
    #expect(try round.file.head() == head)
    return try #require(error)
  }

  @Test(arguments: [
    "UPDATE ledger SET body = replace(body, '50', '60') WHERE kind = 'scoreGiven'",
    "DELETE FROM ledger WHERE sequence = 3",
    "DELETE FROM ledger WHERE kind = 'scoreGiven'",
    "UPDATE head SET sequence = sequence + 1",
    "DROP TRIGGER ledgerOnlyGrows; UPDATE ledger SET sequence = 9223372036854775807 WHERE kind = 'scoreGiven'",
  ])
  func `9 an edited packet is refused`(sql: String) throws {
    try writeOut()
    try tamper(sql)
    guard case .broken = try refusal(of: { try takeIn() }) else {
      Issue.record("not told")
      return
    }
  }

  @Test(arguments: [
    "ALTER TABLE ledger RENAME TO old; CREATE VIEW ledger AS SELECT * FROM old",
    "ALTER TABLE head RENAME TO old; CREATE TABLE head (singleton, sequence, hash); INSERT INTO head VALUES (1, NULL, 2)",
    "PRAGMA application_id = 1", "DROP TABLE ledger",
  ])
  func `9 a database that only looks like one is refused`(sql: String) throws {
    try writeOut()
    try tamper(sql)
    #expect(try refusal(of: { try takeIn() }) == .notAPacket(path))
  }

  @Test func `9 what is no packet, or is still open, is told`() throws {
    #expect(try refusal(of: { try takeIn() }) == .unreadable(path))
    for bytes in ["", "SQLite format 3\0 and nothing", "text"] {
      try Data(bytes.utf8).write(to: URL(filePath: path))
      #expect(try refusal(of: { try takeIn() }) == .notAPacket(path))
    }
    let whole = try round.file.backup(to: path + ".whole")
    _ = whole
    let error = #expect(throws: PacketError.self) {
      try round.file.take(PacketFile(path: path + ".whole"), by: TestRound.owner)
    }
    #expect(error == .wholeRound(path + ".whole"))
    try FileManager.default.removeItem(atPath: path)
    try writeOut(marking: false)
    let desk = try RoundFile(path: path, clock: round.clock)
    try desk.record([TestRound.mark(key, "A1", "50")], by: TestRound.person("e01"))
    #expect(try refusal(of: { try takeIn() }) == .stillOpen(path))
    try desk.close()
    #expect(try takeIn().taken == 1)
  }

  @Test func `9 a packet of another round, another copy or another expert is refused`() throws {
    try writeOut()
    let other = try TestRound(
      .preliminary, scheme: TestScheme.bytes(("试评一轮", "另一轮")))
    // The fixture's rounds share an id; the head tells them apart.
    let error = #expect(throws: PacketError.self) {
      try other.file.take(PacketFile(path: path), by: TestRound.owner)
    }
    guard case .otherHead = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let e02 = try round.open(as: "e02", .expert)
    #expect(
      try refusal(of: { try takeIn(by: TestRound.person("e02"), as: e02) })
        == .otherExpert(path, packet: Code("e01"), expert: Code("e02")))
    try tamper("UPDATE ledger SET body = replace(body, '0f0f', '1f0f') WHERE sequence = 1")
    try rehash()
    #expect(try refusal(of: { try takeIn() }) == .otherRound(path))
  }

  @Test func `9 a packet that a forger gave to someone else brings nothing onto their sheets`()
    throws
  {
    try writeOut()
    try tamper("UPDATE ledger SET body = replace(body, '\"e01\"', '\"e02\"') WHERE sequence = 1")
    try rehash()
    let report = try takeIn()
    #expect(report.taken == 0 && report.conflicts.count == 1)
  }
}

@Suite struct SignedPacketTests {
  let round: TestRound
  let path: String
  let key: SheetKey

  init() throws {
    round = try TestRound()
    path = round.folder.appending(path: "e01.pingyi").path()
    key = try TestRound.key("A01", "e01")
    for name in ["own", "other"] {
      _ = try Shell.run(
        "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "e01 at home", "-f", file(name)])
    }
    let line = try String(contentsOfFile: file("own.pub"), encoding: .utf8)
    try register(line.filter { !$0.isNewline })
    let viewer = try round.open(as: "e01", .expert)
    _ = try viewer.writePacket(to: path, id: String(repeating: "ab", count: 16))
    try viewer.close()
    let packet = try RoundFile(path: path, clock: round.clock)
    try packet.record([TestRound.mark(key, "A1", "50")], by: TestRound.person("e01"))
    try packet.close()
  }

  private func file(_ name: String) -> String { round.folder.appending(path: name).path() }

  private func register(_ line: String) throws {
    try round.file.enlist(
      [Expert(code: key.expert, name: "专家e01", role: .expert, publicKey: line)],
      by: TestRound.owner)
  }

  private func sign(_ name: String, as namespace: String = "pingyi-packet") throws {
    try? FileManager.default.removeItem(atPath: path + ".sig")
    _ = try Shell.run("ssh-keygen", ["-q", "-Y", "sign", "-n", namespace, "-f", file(name), path])
  }

  private func takeIn(unsigned: String? = nil) throws -> PacketReport {
    try round.file.take(
      PacketFile(path: path), unsignedBecause: unsigned, by: TestRound.owner)
  }

  @Test func `9 a packet that its expert signed is taken`() throws {
    try sign("own")
    let report = try takeIn()
    #expect(report.taken == 1 && report.trust == .signed)
    let session = try #require(try round.file.ledger().last?.session)
    #expect(session.wholeMatch(of: #/packet:[0-9a-f]{64}#\d+/#) != nil)
  }

  @Test func `9 an unsigned packet is refused unless the owner says why`() throws {
    #expect(throws: PacketError.unsigned(path, key.expert)) { try takeIn() }
    #expect(throws: PacketError.unsigned(path, key.expert)) { try takeIn(unsigned: " ") }
    let report = try takeIn(unsigned: "钥匙丢了，\n本人当面交来")
    #expect(report.taken == 1)
    let session = try #require(try round.file.ledger().last?.session)
    #expect(session.hasSuffix(" unsigned: 钥匙丢了， 本人当面交来"))
    // Signed later, it is still the same acts.
    try sign("own")
    #expect(try takeIn().takenBefore == 1)
  }

  @Test func `9 a signature by another key, for another use, or of other bytes is refused`() throws
  {
    try sign("other")
    #expect(throws: PacketError.wrongSignature(path, key.expert)) { try takeIn() }
    #expect(throws: PacketError.wrongSignature(path, key.expert)) { try takeIn(unsigned: "当面") }
    try sign("own", as: "file")
    #expect(throws: PacketError.wrongSignature(path, key.expert)) { try takeIn() }
    try sign("own")
    let packet = try RoundFile(path: path, clock: round.clock)
    try packet.record([TestRound.mark(key, "A1", "60")], by: TestRound.person("e01"))
    try packet.close()
    #expect(throws: PacketError.wrongSignature(path, key.expert)) { try takeIn() }
    #expect(try round.file.sheet(key)?.marks == [:])
    try Data("garbage".utf8).write(to: URL(filePath: path + ".sig"))
    #expect(throws: PacketError.wrongSignature(path, key.expert)) { try takeIn() }
  }

  @Test(arguments: [
    "nonsense", "cert-authority ssh-ed25519 AAAA", "ssh-ed25519", "ssh-ed25519 AA\"AA",
  ])
  func `9 a key that an older version registered and is none is told`(line: String) throws {
    try sign("own")
    try round.tamper("UPDATE expert SET publicKey = '\(line)' WHERE code = 'e01'")
    #expect(throws: PacketError.unusableKey(key.expert)) { try takeIn() }
  }

  @Test func `9 in a session of the expert's own the session is the proof`() throws {
    let viewer = try round.open(as: "e01", .expert)
    let report = try viewer.take(PacketFile(path: path), by: TestRound.person("e01"))
    #expect(report.taken == 1 && report.trust == .session("ssh:SHA256:e01"))
    let session = try #require(try round.file.ledger().last?.session)
    #expect(session.hasSuffix(" via ssh:SHA256:e01"))
  }
}

import Foundation
import GRDB
import Testing

@testable import ReviewCore

/// Packets out, scoring in them, and back in.
@Suite struct PacketTests {
  let round: TestRound
  let path: String
  let key: SheetKey
  let e01: Actor

  init() throws {
    round = try TestRound()
    path = round.folder.appending(path: "e01.pingyi").path()
    key = try TestRound.key("A01", "e01")
    e01 = try TestRound.person("e01")
  }

  @discardableResult
  func writeOut(_ name: String = "e01") throws -> RoundFile.PacketContents {
    let file = try round.open(as: name, name == "c01" ? .chair : .expert)
    defer { try? file.close() }
    return try file.writePacket(to: path, id: String(repeating: "ab", count: 16))
  }

  /// Works in the packet as its expert at a desk does.
  func inPacket(_ acts: Act..., by actor: Actor? = nil) throws {
    let packet = try RoundFile(path: path, clock: round.clock)
    try packet.record(acts, by: actor ?? e01)
    try packet.close()
  }

  func takeIn(unsigned: String? = nil, rehearsing: Bool = false) throws -> PacketReport {
    try round.file.take(
      PacketFile(path: path), unsignedBecause: unsigned, rehearsing: rehearsing,
      by: TestRound.owner)
  }

  func here(_ acts: Act..., by actor: Actor? = nil) throws {
    try round.file.record(acts, by: actor ?? e01)
  }

  func mark(_ criterion: String, on sheet: SheetKey? = nil) throws -> String? {
    guard case .points(let points) = try round.file.sheet(sheet ?? key)?.marks[Code(criterion)]
    else { return nil }
    return "\(points)"
  }

  @Test func `9 a packet opens as a round of its own and names its origin`() throws {
    try round.fill(key)
    let head = try round.file.head()
    let contents = try writeOut()
    #expect(contents.head == head && contents.applications == 4 && contents.openSheets == 4)
    let packet = try RoundFile(path: path, person: key.expert, clock: round.clock)
    let origin = try #require(try packet.packetOrigin())
    #expect(try origin.round == round.file.round().id && origin.expert == key.expert)
    #expect(origin.head == head.description)
    #expect(try packet.verifyLedger() == [] && packet.diagnose() == [])
    #expect(
      try packet.sheets(.preliminary)
        == round.file.sheets(.preliminary, expert: key.expert)
        .map(withoutRevision))
    #expect(try packet.applications().map(\.facts) == round.file.applications().map(\.facts))
    let application = try packet.application(key.application)
    #expect(try packet.plan(of: application) != nil)
    #expect(try packet.round().stages[.preliminary]?.state == .open)
    #expect(try round.file.packetOrigin() == nil)
    #expect(throws: RoundError.self) { try writeOut() }
  }

  func withoutRevision(_ sheet: ScoreSheet) throws -> ScoreSheet {
    var sheet = sheet
    let packet = try RoundFile(path: path, clock: round.clock)
    sheet.revision = try #require(try packet.sheet(sheet.key)).revision
    return sheet
  }

  @Test func `2 the origin is read as every version wrote it`() throws {
    let body =
      #"{"id":"ab","nature":"official","origin":{"expert":"e01","head":"7:0f","round":"0f"},"title":"t"}"#
    let entry = LedgerEntry(
      sequence: 1, time: "", actor: "owner", onBehalfOf: "", session: "", kind: "roundCreated",
      subject: "round", body: body, hash: "")
    let act = Act.roundCreated(
      Act.RoundCreated(
        id: "ab", title: "t", nature: .official,
        origin: Act.PacketOrigin(round: "0f", head: "7:0f", expert: try Code("e01"))))
    #expect(try Act(entry) == act)
    #expect(try act.encodedBody() == body)
  }

  @Test func `9 sheets of every number come with their marks, their status and their reason`()
    throws
  {
    try round.fill(key)
    try round.submit(key)
    try here(.sheetReturned(key, Act.Reason(reason: "再看一遍")), by: TestRound.owner)
    let next = try TestRound.key("A01", "e01", number: 2)
    try here(
      TestRound.mark(next, "A1", "30"),
      .scoreCleared(next, Act.ScoreCleared(criterion: Code("A2"))),
      TestRound.comment(next, ""), TestRound.comment(next, "一般", on: "A1"))
    let second = try TestRound.key("A02", "e01")
    try round.fill(second)
    try round.submit(second)
    try writeOut()
    let packet = try RoundFile(path: path, person: key.expert, clock: round.clock)
    for sheet in try round.file.sheets(.preliminary, expert: key.expert) {
      #expect(try packet.sheet(sheet.key) == withoutRevision(sheet))
    }
    #expect(try packet.sentBackReasons(to: key.expert) == [:])
    #expect(try packet.diagnose() == [])
  }

  @Test func `9 no byte of a packet is of anyone else`() throws {
    for code in ["c01", "e02"] {
      let sheet = try TestRound.key("A01", code)
      try here(
        TestRound.mark(sheet, "A1", "37.5"), TestRound.mark(sheet, "A2", "23"),
        TestRound.comment(sheet, "别人的秘密意见 \(code) secretcomment"),
        by: TestRound.person(code))
    }
    try here(
      .recusalDeclared(
        RecusedPair(application: Code("A04"), expert: key.expert),
        Act.RecusalDeclared(ground: .other, note: "secretnote")), by: TestRound.owner)
    try here(TestRound.mark(key, "A1", "41.5"))
    try writeOut()
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let own = Array("e01".utf8)
    #expect(bytes.contains(own) && bytes.contains(Array("41.5".utf8)))
    for text in [
      "c01", "e02", "s01", "v01", "专家c01", "专家e02", "监督", "别人的秘密意见", "secretcomment",
      "secretnote", "37.5", "A04", "local:0/test",
    ] { #expect(!bytes.contains(Array(text.utf8)), "\(text)") }
    let plain = try DatabaseQueue(path: path)
    #expect(try plain.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") } == 0)
    #expect(try plain.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM expert") } == 1)
    #expect(
      try plain.read { try Int.fetchAll($0, sql: "SELECT DISTINCT hundredths FROM score") } == [
        4150
      ])
  }

  @Test func `9 what was done in it comes in as the expert's own acts, once`() throws {
    try writeOut()
    try inPacket(
      TestRound.mark(key, "A1", "50"), TestRound.mark(key, "A1", "54"),
      TestRound.mark(key, "A2", "36"), TestRound.comment(key, TestScheme.opinion))
    let before = try round.file.head().sequence
    let report = try takeIn()
    #expect(report.taken == 4 && report.takenBefore == 0 && report.conflicts == [])
    #expect(report.trust == .noKey)
    let entries = try round.file.ledger().filter { $0.sequence > before }
    #expect(entries.allSatisfy { $0.actor == "e01" && $0.onBehalfOf == "" })
    #expect(
      entries.allSatisfy { $0.session.wholeMatch(of: #/packet:[0-9a-f]{64}#\d+ unsigned/#) != nil })
    #expect(Set(entries.map(\.session)).count == 4)
    #expect(try mark("A1") == "54" && round.file.sheet(key)?.isProxy == false)
    let head = try round.file.head()
    let again = try takeIn()
    #expect(again.taken == 0 && again.takenBefore == 4 && again.conflicts == [])
    #expect(try round.file.head() == head)
    // More work in the same packet: only that is new.
    try inPacket(TestRound.mark(key, "A1", "55"))
    let packet = try RoundFile(path: path, person: key.expert, clock: round.clock)
    let sheet = try #require(try packet.sheet(key))
    let overview = try packet.round()
    try packet.close()
    try inPacket(
      sheet.submission(under: overview.scheme, schemeDigest: overview.schemeDigest))
    let third = try takeIn()
    #expect(third.taken == 2 && third.takenBefore == 4 && third.submitted == [key])
    #expect(try round.file.sheet(key)?.status == .submitted && mark("A1") == "55")
    #expect(try round.file.verifyLedger() == [] && round.file.diagnose() == [])
  }

  @Test func `9 two copies of one packet are told apart`() throws {
    try writeOut()
    try inPacket(TestRound.mark(key, "A1", "50"))
    let copy = try Data(contentsOf: URL(filePath: path))
    try inPacket(TestRound.mark(key, "A2", "20"))
    #expect(try takeIn().taken == 2)
    try copy.write(to: URL(filePath: path))
    try inPacket(TestRound.mark(key, "A2", "30"))
    let report = try takeIn()
    #expect(report.taken == 0 && report.takenBefore == 1)
    #expect(try report.conflicts == [.field(key, .mark(Code("A2")), packet: "30", here: "20")])
    #expect(try mark("A2") == "20")
  }
}

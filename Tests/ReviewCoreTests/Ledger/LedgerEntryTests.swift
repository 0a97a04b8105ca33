import GRDB
import Testing

@testable import ReviewCore

@Suite struct LedgerEntryTests {
  /// The columns in the order in which the hash takes them, as the file stores them.
  private static let columns =
    "sequence, time, actor, onBehalfOf, session, kind, subject, body, hash"

  private func stored(_ sequence: Int, in round: TestRound) throws -> (
    lines: [String], hash: String
  ) {
    let plain = try round.plainConnection()
    let row = try #require(
      try plain.read { db in
        try Row.fetchOne(
          db, sql: "SELECT \(Self.columns) FROM ledger WHERE sequence = ?", arguments: [sequence])
      })
    let values = Array(row.databaseValues).map { value in
      String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value).map(String.init) ?? ""
    }
    return (Array(values.dropLast()), values[8])
  }

  @Test func `2 sha256sum gives the hash of the first entry from the stored columns`() throws {
    let round = try TestRound(.created)
    let id = String(repeating: "0f", count: 16)
    let previous = try Shell.sha256sum("pingyi-ledger-1\n\(id)")
    let (lines, hash) = try stored(1, in: round)
    #expect(lines[5] == "roundCreated")
    #expect(try Shell.sha256sum(([previous] + lines).joined(separator: "\n")) == hash)
  }

  @Test func `2 sha256sum gives the hash of a later entry with every awkward character`() throws {
    let round = try TestRound()
    let key = try TestRound.key("A01", "e01")
    let text = "𠮷禾园：“双回路”\t\"quoted\" \\ /\r\n第二行\u{2028}第三行 e\u{301}"
    let actor = Actor(
      .person(try Code("s01")), onBehalfOf: key.expert, session: "ssh:SHA256:a+b\n/c")
    let entry = try #require(
      try round.file.record([TestRound.comment(key, text)], by: actor).first)
    let previous = try stored(entry.sequence - 1, in: round).hash
    let (lines, hash) = try stored(entry.sequence, in: round)
    #expect(
      lines.prefix(7) == [
        "\(entry.sequence)", "2015-03-18T02:42:07Z", "s01", "e01", "ssh:SHA256:a+b /c",
        "commentWritten", "sheet:A01/e01/preliminary/1",
      ])
    #expect(lines[7].contains("𠮷") && !lines[7].contains("\n"))
    #expect(try Shell.sha256sum(([previous] + lines).joined(separator: "\n")) == hash)
    #expect(try round.file.sheet(key)?.opinion == text)
  }

  @Test func `2 the head is the last entry, kept in the same transaction`() throws {
    let round = try TestRound(.received)
    #expect(try round.file.ledger().last?.head == round.file.head())
    #expect(try round.file.ledger().map(\.sequence) == Array(1...7))
  }

  @Test func `2 two lists of acts at one time with one clock still have an order`() throws {
    let round = try TestRound(.created)
    #expect(Set(try round.file.ledger().map(\.time)) == ["2015-03-18T02:42:07Z"])
    #expect(try round.file.verifyLedger() == [])
  }
}

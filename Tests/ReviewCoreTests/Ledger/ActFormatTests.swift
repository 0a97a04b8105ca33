import Foundation
import GRDB
import Testing

@testable import ReviewCore

/// Every act that any version of the program has ever written.
///
/// `Fixtures/acts.jsonl` has a line of each kind, with every field that it has ever had. It only
/// grows: a line in it is what some round file holds today, so a line is added for a new kind or a
/// new field, and none is ever changed or removed.
///
/// The bodies are the stored bytes. In the order of the file they make a ledger.
@Suite struct ActFormatTests {
  struct Line: Decodable {
    let kind, subject, body: String

    var entry: LedgerEntry {
      LedgerEntry(
        sequence: 1, time: "2015-03-18T02:42:07Z", actor: "owner", onBehalfOf: "", session: "",
        kind: kind, subject: subject, body: body, hash: "")
    }
  }

  private static var lines: [Line] {
    get throws {
      let text = try String(
        contentsOf: Fixture.folder.appending(path: "acts.jsonl"), encoding: .utf8)
      return try text.split(separator: "\n").map { line in
        try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      }
    }
  }

  @Test func `2 the file of acts has every kind`() throws {
    let written = Set(try Self.lines.map(\.kind))
    #expect(ActKind.allCases.map(\.rawValue).filter { !written.contains($0) } == [])
  }

  @Test func `2 every act ever written is read and would be written the same`() throws {
    for line in try Self.lines {
      let act = try Act(line.entry)
      #expect(act.kind.rawValue == line.kind)
      #expect(act.subject.description == line.subject)
      #expect(try act.encodedBody() == line.body, "\(line.kind)")
    }
  }

  @Test func `2 the acts replay in their order into every projection`() throws {
    let database = try RoundFile.inMemory()
    try database.write { db in
      var head = LedgerHead.start(ofRound: String(repeating: "0f", count: 16))
      for (index, line) in try Self.lines.enumerated() {
        let act = try Act(line.entry)
        let proxy = index.isMultiple(of: 2) ? nil : try ExpertCode("e01")
        let entry = LedgerEntry(
          after: head, time: Timestamp(secondsSince1970: 1_426_646_527 + index),
          by: .owner(as: proxy, session: "local:0/test"), kind: line.kind, subject: act.subject,
          body: line.body)
        try LedgerTable(db: db).append(entry)
        head = entry.head
      }
      try RoundFile.replay(LedgerTable(db: db).entries(), into: db)
      for projection in RoundSchema.projectionTables {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(projection.table)") ?? 0
        #expect(count > 0, "\(projection.table) is empty")
      }
    }
  }

  @Test(arguments: [
    ("lunchTaken", "round", "{}"), ("scoreGiven", "sheet:A01", "{}"),
    ("scoreGiven", "expert:e01", #"{"criterion":"A1","points":"4"}"#),
    ("scoreGiven", "sheet:A01/e01/preliminary/1", #"{"criterion":"A1","points":4}"#),
    ("scoreGiven", "sheet:A01/e01/preliminary/1", #"{"criterion":"A1"}"#),
    ("scoreGiven", "sheet:A01/e01/preliminary/1", #"{"criterion":"A 1","points":"4"}"#),
    ("applicationsInvited", "stage:defense", #"{"applications":[]}"#),
    ("roundCreated", "round", "not JSON"),
  ])
  func `2 what no version wrote is not guessed at`(kind: String, subject: String, body: String) {
    let entry = LedgerEntry(
      sequence: 1, time: "", actor: "", onBehalfOf: "", session: "", kind: kind,
      subject: subject, body: body, hash: "")
    #expect(throws: LedgerError.self) { try Act(entry) }
  }

  @Test func `2 a field that a later version adds does not stop an earlier one`() throws {
    let line = try #require(try Self.lines.first { $0.kind == "scoreGiven" })
    let extended = LedgerEntry(
      sequence: 1, time: "", actor: "", onBehalfOf: "", session: "", kind: line.kind,
      subject: line.subject, body: line.body.replacing("}", with: #","confidence":"high"}"#),
      hash: "")
    #expect(try Act(extended) == Act(line.entry))
  }
}

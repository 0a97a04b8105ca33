import Foundation
import Testing

/// The script against the program, on the demonstration and on copies that were tampered with.
@Suite struct LedgerScriptTests {
  /// What was done to a copy, and which entry both must name first; nil where nothing is wrong.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let statements: String
    var named: String?
    /// Whether the head of the whole ledger is at hand on paper.
    var hasPaper = false
  }

  static let tamperings = [
    Tampering(testDescription: "untouched", statements: ""),
    Tampering(testDescription: "untouched, with paper", statements: "", hasPaper: true),
    Tampering(
      testDescription: "an edited body",
      statements: "UPDATE ledger SET body = replace(body, ':', ': ') WHERE sequence = 500;",
      named: "500"),
    Tampering(
      testDescription: "an edited time",
      statements: "UPDATE ledger SET time = '2015-01-01T00:00:00Z' WHERE sequence = 700;",
      named: "700"),
    Tampering(
      testDescription: "an edited name of who acted",
      statements: "UPDATE ledger SET onBehalfOf = 'e01' WHERE sequence = 3;", named: "3"),
    Tampering(
      testDescription: "bytes hidden behind a NUL",
      statements: "UPDATE ledger SET body = body || char(0) || '}' WHERE sequence = 41;",
      named: "41"),
    Tampering(
      testDescription: "an edited hash",
      statements:
        "UPDATE ledger SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE sequence = 9;",
      named: "9"),
    Tampering(
      testDescription: "a removed entry",
      statements: "DELETE FROM ledger WHERE sequence = 500;", named: "500"),
    Tampering(
      testDescription: "several removed entries",
      statements: "DELETE FROM ledger WHERE sequence BETWEEN 20 AND 30;", named: "20"),
    Tampering(
      testDescription: "two entries that changed places",
      statements: """
        UPDATE ledger SET sequence = -1 WHERE sequence = 600;
        UPDATE ledger SET sequence = 600 WHERE sequence = 602;
        UPDATE ledger SET sequence = 602 WHERE sequence = -1;
        """, named: "600"),
    Tampering(
      testDescription: "another id of the round",
      statements: "UPDATE round SET id = '00000000000000000000000000000000';", named: "1"),
    Tampering(
      testDescription: "a removed tail", statements: "DELETE FROM ledger WHERE sequence > 1000;",
      named: "1000"),
    Tampering(testDescription: "a removed tail and its head", statements: cut),
    Tampering(
      testDescription: "a removed tail and its head, with paper", statements: cut, named: "1000",
      hasPaper: true),
    Tampering(
      testDescription: "no head", statements: "DELETE FROM head;", named: "1028"),
  ]

  private static let cut = """
    DELETE FROM ledger WHERE sequence > 1000;
    UPDATE head SET sequence = 1000, hash = (SELECT hash FROM ledger WHERE sequence = 1000);
    """

  @Test(arguments: tamperings)
  func `2 the script and the program agree`(tampering: Tampering) throws {
    let folder = try Rounds.demonstration()
    let head = try #require(
      try folder.run("ledger", "verify", "demo.pingyi").output.firstMatch(of: #/\d+:[0-9a-f]{64}/#)
    ).0
    _ = try folder.sqlite(
      """
      DROP TRIGGER ledgerIsNotEdited; DROP TRIGGER ledgerIsNotErased;
      PRAGMA ignore_check_constraints = ON;
      \(tampering.statements)
      """)
    let paper = tampering.hasPaper ? String(head.prefix(head.count - 56)) : nil
    let script = try Program.run(
      Rounds.repository.appending(path: "scripts/verify-ledger"),
      ["demo.pingyi"] + (paper.map { [$0] } ?? []), in: folder)
    let program = try Program.run(
      ["ledger", "verify", "demo.pingyi"] + (paper.map { ["--head", $0] } ?? []), in: folder)
    #expect(script.status == program.status, "\(script.output) \(script.complaint)")
    #expect(script.status == (tampering.named == nil ? 0 : 1))
    let findings = [script, program].map { $0.output.split(separator: "\n") }
    #expect(findings[0].count == findings[1].count, "\(script.output)\(program.output)")
    for first in findings.compactMap(\.first) {
      #expect(tampering.named.map { first.contains($0) } ?? first.contains(/[0-9a-f]{64}/))
    }
  }

  @Test func `2 the commands of the page give the hash of an entry`() throws {
    let folder = try Rounds.demonstration()
    let page = try String(
      contentsOf: Rounds.repository.appending(path: "docs/ledger.md"), encoding: .utf8)
    let block = try #require(page.firstMatch(of: #/```sh\n((?s:.*?))```/#)?.1)
    let commands = block.replacing("NAME.pingyi", with: "demo.pingyi")
    let outcome = try Program.run(
      URL(filePath: "/bin/sh"), ["-c", String(commands)], in: folder)
    let hashes = outcome.output.split(separator: "\n").map { $0.prefix(64) }
    #expect(hashes.count == 2)
    #expect(hashes.first == hashes.last)
    #expect(hashes.first?.count == 64, "\(outcome.complaint)")
  }

  @Test func `2 the script is small, and needs nothing that Python does not bring`() throws {
    let text = try String(
      contentsOf: Rounds.repository.appending(path: "scripts/verify-ledger"), encoding: .utf8)
    let imports = text.matches(of: #/(?m)^(?:import|from) (\w+)/#).map { String($0.1) }
    #expect(imports == ["hashlib", "sqlite3", "sys"])
    #expect(text.split(separator: "\n").count <= 40)
  }

  @Test func `9 what is exported in somebody's name is noted, what the owner exports is not`()
    throws
  {
    let folder = try Rounds.demonstration()
    for arguments in [["--as", "j01"], []] {
      _ = try Program.run(["scores", "export", "demo.pingyi"] + arguments, in: folder)
      _ = try Program.run(["ledger", "show", "demo.pingyi"] + arguments, in: folder)
    }
    let noted = try folder.sqlite("SELECT actor, onBehalfOf, what, subject FROM accessLog")
    #expect(noted == "owner|j01|export|scores\nowner|j01|ledger|ledger\n")
  }

  @Test func `7 the list and the ranking end with the head of the ledger`() throws {
    let folder = try Rounds.demonstration()
    let verified = try folder.run("ledger", "verify", "demo.pingyi").output
    let head = try #require(verified.firstMatch(of: #/\d+:[0-9a-f]{64}/#)).0
    for command in ["rank", "shortlist"] {
      let last = try folder.run(command, "demo.pingyi").output.split(separator: "\n").last
      #expect(last?.hasSuffix("台账头 \(head)") == true)
    }
  }
}

import Foundation
import Testing

/// What was changed with `sqlite3` behind the program's back.
@Suite struct TamperingTests {
  let folder: Folder

  init() throws { folder = try Rounds.demonstration() }

  @Test func `2 doctor names a score that was changed`() throws {
    _ = try folder.sqlite(
      "UPDATE score SET hundredths = hundredths + 50 WHERE application = 'A15' AND expert = 'e02' AND criterion = 'D1'"
    )
    let outcome = try folder.run("doctor", "demo.pingyi")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("A15"))
    #expect(outcome.output.contains("e02"))
    #expect(outcome.output.contains("D1"))
    #expect(try folder.run("ledger", "verify", "demo.pingyi").status == 0)
  }

  @Test(arguments: [
    "UPDATE ledger SET body = '{}' WHERE sequence = 500",
    "DELETE FROM ledger WHERE sequence = 500",
    "INSERT INTO ledger SELECT 9999, time, actor, onBehalfOf, session, kind, subject, body, hash FROM ledger WHERE sequence = 2",
  ])
  func `2 the ledger refuses any change but growth`(statement: String) throws {
    let outcome = try Program.run(
      .init(filePath: "/usr/bin/env"), ["sqlite3", "demo.pingyi", statement], in: folder)
    #expect(outcome.status != 0)
    #expect(try folder.run("doctor", "demo.pingyi").status == 0)
  }

  @Test(arguments: [
    ("UPDATE ledger SET body = replace(body, '通过', '不过') || ' ' WHERE sequence = 500", "500"),
    ("DELETE FROM ledger WHERE sequence = 500", "500"),
    (
      """
      UPDATE ledger SET sequence = -1 WHERE sequence = 500;
      UPDATE ledger SET sequence = 500 WHERE sequence = 501;
      UPDATE ledger SET sequence = 501 WHERE sequence = -1;
      """, "500"
    ),
  ])
  func `2 verify names an entry that was edited, removed or moved`(statement: String, place: String)
    throws
  {
    _ = try folder.sqlite(
      """
      DROP TRIGGER ledgerIsNotEdited; DROP TRIGGER ledgerIsNotErased;
      PRAGMA ignore_check_constraints = ON;
      """ + statement)
    let outcome = try folder.run("ledger", "verify", "demo.pingyi")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(place), "\(outcome.output)")
  }

  @Test func `2 a cut tail shows against the head on paper only`() throws {
    let whole = try folder.run("ledger", "verify", "demo.pingyi").output
    let paper = try #require(whole.split(separator: " ").last).filter { !$0.isNewline }
    _ = try folder.sqlite(
      """
      DROP TRIGGER ledgerIsNotErased;
      DELETE FROM ledger WHERE sequence > 1000;
      UPDATE head SET sequence = 1000, hash = (SELECT hash FROM ledger WHERE sequence = 1000);
      """)
    #expect(try folder.run("ledger", "verify", "demo.pingyi").status == 0)
    let outcome = try folder.run("ledger", "verify", "demo.pingyi", "--head", paper)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("1000"))
  }

  @Test func `2 anyone can recompute the chain with sha256 alone`() throws {
    let outcome = try Program.run(
      .init(filePath: "/usr/bin/env"),
      [
        "python3", "-c",
        """
        import hashlib, sqlite3
        file = sqlite3.connect("demo.pingyi")
        (round,) = file.execute("SELECT id FROM round").fetchone()
        head = hashlib.sha256(f"pingyi-ledger-1\\n{round}".encode()).hexdigest()
        for *lines, stored in file.execute("SELECT * FROM ledger ORDER BY sequence"):
            text = "\\n".join([head] + [str(line) for line in lines])
            head = hashlib.sha256(text.encode()).hexdigest()
            assert head == stored, lines[0]
        print(head)
        """,
      ], in: folder)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let verified = try folder.run("ledger", "verify", "demo.pingyi").output
    #expect(verified.contains(outcome.output.filter { !$0.isNewline }))
  }
}

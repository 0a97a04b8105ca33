import Foundation
import TerminalHarness
import Testing

/// The real program line by line, through pipes and on a terminal.
@Suite struct PlainTests {
  let round: Folder

  init() throws {
    round = try Rounds.demonstration()
  }

  /// Sends lines through a pipe.
  private func desk(_ lines: [String], _ arguments: String) throws -> Program.Outcome {
    try round.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    return try Program.run(
      URL(filePath: "/bin/bash"), ["-c", "cat lines | pingyi desk demo.pingyi \(arguments)"],
      in: round)
  }

  private static let sheet = [
    "Esc", "", "4", "4.5", "3", "", "数据扎实，目标可考核，建议入选。", ".", "", "90.0", "q",
  ]

  /// The rank of A02 in the ranking.
  private func rank() throws -> Int? {
    let ranking = try round.json("rank", "demo.pingyi", "--json") as? [String: Any]
    let entries = ranking?["entries"] as? [[String: Any]]
    return entries?.first { $0["application"] as? String == "A02" }?["rank"] as? Int
  }

  @Test func `what the README says of the demonstration is done through a pipe`() throws {
    #expect(try rank() == 4)
    let outcome = try desk(Self.sheet, "--as e01 --plain")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("交了，短码"))
    #expect(outcome.complaint.isEmpty)
    #expect(try round.sheetStatus() == "submitted")
    #expect(try rank() == 3)
    #expect(try round.run("doctor", "demo.pingyi").status == 0)
    let sealed = try desk(["Esc", "F8", "s", "12", "F2", "q"], "--plain --lang en")
    #expect(sealed.output.contains("The list is sealed"))
    #expect(try round.run("shortlist", "demo.pingyi").output.contains("岫云电商城"))
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the lines of the README submit the sheet as they stand`(name: String) throws {
    let readme = try String(contentsOf: Rounds.repository.appending(path: name), encoding: .utf8)
    let block = try #require(
      readme.firstMatch(of: #/<!-- plain -->\n```sh\n((?s:.+?))```\n<!-- plain -->/#))
    let outcome = try Program.run(
      URL(filePath: "/bin/bash"), ["-c", String(block.1)], in: round)
    #expect(outcome.status == 0)
    #expect(try round.sheetStatus() == "submitted")
  }

  @Test func `nothing but lines is written, whatever is read`() throws {
    let hostile = "\u{1B}[31m\u{7}\u{202E}abc\u{0}"
    let lines = Array(Self.sheet.prefix(5)) + [";", hostile, ".", "\u{1B}[A", "?", ":", hostile]
    let outcome = try desk(lines, "--as e01 --plain")
    #expect(!outcome.output.utf8.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 == 0x7F })
    #expect(outcome.output.hasSuffix("\n"))
  }

  @Test func `the end of the input keeps a comment that is being written`() throws {
    let outcome = try desk(["Esc", "", ";", "断线前写的字"], "--as e01 --plain")
    #expect(outcome.status == 0)
    #expect(try round.drafts().first == "断线前写的字")
    let again = try desk(["Esc", "", ";"], "--as e01 --plain")
    #expect(again.output.contains("断线前写的字"))
  }

  @Test func `a pipe without the option is refused, and the option named`() throws {
    let outcome = try desk(["q"], "--as e01")
    #expect(outcome.status != 0)
    #expect(outcome.complaint.contains("--plain"))
  }

  @Test(arguments: ["dumb", ""])
  func `a terminal without a screen is worked with line by line, and it says so`(type: String)
    throws
  {
    let file = round.url.appending(path: "demo.pingyi").path()
    let terminal = try PseudoTerminal(
      Program.executable.path(), ["desk", file, "--as", "e01", "--lang", "en"],
      environment: ["TERM": type, "HOME": round.url.path()])
    func text() -> String { String(decoding: terminal.output, as: UTF8.self) }
    terminal.write("Esc\n".utf8)
    #expect(terminal.waits(upTo: .seconds(20)) { text().contains("Overview: ") })
    #expect(text().contains(type == "dumb" ? "A terminal of type dumb" : "TERM is not set"))
    #expect(!terminal.output.contains(0x1B))
    terminal.write("q\n".utf8)
    #expect(terminal.exit()?.status == 0)
  }
}

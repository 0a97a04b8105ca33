import TerminalHarness
import Testing

extension SessionTests {
  /// The terminal is asked how wide it draws “; here the test is the terminal.
  @Suite struct AmbiguousWidthTests {
    private static let question = "\u{1B}[3;1H“\u{1B}[6n\u{1B}[3;1H  \u{1B}[c"
    private static let attributes = "\u{1B}[?62;22c"

    private func asked(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        PseudoTerminal.probe, environment: environment.merging(["PINGYI_AMBIGUOUS": "auto"]) { $1 })
      try #require(terminal.waits { terminal.text.contains(Self.question) })
      return terminal
    }

    /// Types ellipses and a letter after them; returns the column that the letter is sent to.
    private func expectColumn(
      _ column: Int, on terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      try #require(terminal.waits { !terminal.frames.isEmpty }, sourceLocation: sourceLocation)
      let shown = terminal.frames.last?.text[1] ?? ""
      try terminal.send("………………".utf8)
      try terminal.send("b".utf8)
      #expect(
        terminal.text.contains("\u{1B}[2;\(column)Hb"), "\(shown)", sourceLocation: sourceLocation)
    }

    @Test(arguments: [("\u{1B}[3;2R", 13), ("\u{1B}[3;3R", 19), ("\u{1B}[3;4R", 13)])
    func `T5 the answer decides, and is no key`(answer: String, column: Int) throws {
      let terminal = try asked()
      terminal.write((answer + Self.attributes).utf8)
      try expectColumn(column, on: terminal)
      #expect(terminal.frames.first?.text[1] == "")
    }

    @Test func `T5 what is asked is drawn in the other screen and cleared by the first frame`()
      throws
    {
      let terminal = try asked()
      terminal.write("\u{1B}[3;3R\(Self.attributes)".utf8)
      try #require(terminal.waits { terminal.frames.count == 1 })
      terminal.read(for: .milliseconds(20))
      let parts = terminal.text.split(separator: Self.question, omittingEmptySubsequences: false)
      try #require(parts.count == 2)
      #expect(parts[0].contains("\u{1B}[?1049h"))
      #expect(parts[1].contains("\u{1B}[H\u{1B}[2J") && parts[1].contains("杭州经济技术开发区"))
    }

    @Test(arguments: [([:], 100), (["SSH_TTY": "/dev/pts/9"], 300)])
    func `T5 a silent terminal is waited for no longer than that and counts as narrow`(
      environment: [String: String], milliseconds: Int
    ) throws {
      let terminal = try asked(environment)
      let start = ContinuousClock.now
      try #require(terminal.waits { terminal.frames.count == 1 })
      let waited = start.duration(to: .now)
      #expect(
        waited > .milliseconds(milliseconds - 40) && waited < .milliseconds(milliseconds + 500))
      // The answer comes too late and is no key; neither is it Shift-F3 (T20).
      terminal.write("\u{1B}[3;3R\(Self.attributes)\u{1B}[1;2R".utf8)
      try expectColumn(13, on: terminal)
      #expect(terminal.frames.dropFirst().first?.text[1].hasPrefix("…") == true)
    }

    @Test func `T5 a terminal that answers only the second question is not waited for`() throws {
      let terminal = try asked(["SSH_TTY": "/dev/pts/9"])
      let start = ContinuousClock.now
      terminal.write(Self.attributes.utf8)
      try #require(terminal.waits { terminal.frames.count == 1 })
      #expect(start.duration(to: .now) < .milliseconds(250))
      try expectColumn(13, on: terminal)
    }

    @Test(arguments: [
      ("ab\u{1B}[1;2R\u{1B}[A", "中\u{1B}OP"), ("", "4."), ("\u{1B}[200~粘\u{1B}[201~", ""),
    ])
    func `T5 keys that are typed while the terminal is asked are not lost`(
      before: String, after: String
    ) throws {
      let typed = try PseudoTerminal.probe()
      let expected = try typed.send("\(before)\(after)z".utf8)[1]
      let terminal = try asked(["SSH_TTY": "/dev/pts/9"])
      terminal.write("\(before)\u{1B}[3;3R\(after)\(Self.attributes)z".utf8)
      #expect(terminal.waits { terminal.frames.last?.text[1] == expected })
    }

    @Test func `a type of terminal that reports no cursor is not asked`() throws {
      let terminal = try PseudoTerminal(
        PseudoTerminal.probe, environment: ["TERM": "sun", "PINGYI_AMBIGUOUS": "auto"])
      let knows = try #require(terminal.waits { terminal.frames.count == 1 } ? terminal.text : nil)
      #expect(!knows.contains("\u{1B}[c"))
    }

    @Test func `a line that goes down while the terminal is asked ends the program`() throws {
      let terminal = try asked(["SSH_TTY": "/dev/pts/9"])
      terminal.hangUp()
      #expect(terminal.exit(upTo: .seconds(1))?.status == 0)
    }
  }
}

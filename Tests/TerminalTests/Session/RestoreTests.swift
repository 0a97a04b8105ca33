import Glibc
import TerminalHarness
import Testing

extension SessionTests {
  @Suite struct RestoreTests {
    /// What must have been sent when the terminal is given back, in this order.
    private func expectGivenBack(
      _ terminal: PseudoTerminal, modes: [UInt32], sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(terminal.modes == modes, sourceLocation: sourceLocation)
      var rest = Substring(terminal.text)
      for sequence in ["[?2004l", "[?1006l", "[?1007h", "[m", "[?25h", "[?1l", "[r", "[?1049l"] {
        let place = rest.firstRange(of: "\u{1B}" + sequence)
        #expect(place != nil, "no \(sequence) in its place", sourceLocation: sourceLocation)
        rest = place.map { rest[$0.upperBound...] } ?? rest
      }
      #expect(!rest.contains("\u{1B}[?1049h"), sourceLocation: sourceLocation)
    }

    private func started() throws -> (terminal: PseudoTerminal, modes: [UInt32]) {
      let idle = try PseudoTerminal("/bin/true")
      let terminal = try PseudoTerminal.probe()
      #expect(terminal.modes != idle.modes)
      return (terminal, idle.modes)
    }

    @Test func `T15 T18 leaving gives the terminal back, the alternate screen last`() throws {
      let (terminal, modes) = try started()
      terminal.write("q".utf8)
      #expect(terminal.exit()?.status == 0)
      expectGivenBack(terminal, modes: modes)
      #expect(terminal.text.hasSuffix("bye\r\n"))
    }

    @Test func `T14 a trap gives the terminal back and its message is seen`() throws {
      let (terminal, modes) = try started()
      terminal.write("s".utf8)
      let end = try #require(terminal.exit())
      #expect([SIGILL, SIGTRAP].contains(end.status & 0x7F))
      expectGivenBack(terminal, modes: modes)
      let after = try #require(terminal.text.following(last: "\u{1B}[?1049l"))
      #expect(after.contains("Fatal error: Index out of range"))
      #expect(!terminal.text.contains("Press space"))
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL])
    func `T14 every deadly signal gives the terminal back`(signal: CInt) throws {
      let (terminal, modes) = try started()
      kill(terminal.process, signal)
      #expect(try #require(terminal.exit()).status & 0x7F == signal)
      expectGivenBack(terminal, modes: modes)
    }

    @Test func `T15 exit gives the terminal back too`() throws {
      let (terminal, modes) = try started()
      terminal.write("x".utf8)
      #expect(terminal.exit()?.status == 3 << 8)
      expectGivenBack(terminal, modes: modes)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
    func `T10 a signal to end lets the program end in order`(signal: CInt) throws {
      let (terminal, modes) = try started()
      kill(terminal.process, signal)
      #expect(terminal.exit()?.status == 0)
      expectGivenBack(terminal, modes: modes)
      #expect(terminal.text.hasSuffix("bye\r\n"))
    }

    @Test func `T14 standard error is printed after the screen is left`() throws {
      let (terminal, _) = try started()
      try terminal.send("e".utf8)
      #expect(!terminal.text.contains("a note"))
      terminal.write("q".utf8)
      #expect(terminal.exit()?.status == 0)
      let after = try #require(terminal.text.following(last: "\u{1B}[?1049l"))
      #expect(after.contains("a note on standard error\r\n"))
    }

    /// Once as the leader of the terminal's session, which gets SIGHUP, and once outside of it, where
    /// only `poll` and `read` tell.
    @Test(arguments: [true, false])
    func `T11 when the line is down the program ends at once and without work`(
      isLeader: Bool
    ) throws {
      let outside = ["-c", "trap '' HUP; exec setsid --wait \(PseudoTerminal.probe)"]
      let terminal =
        try isLeader ? PseudoTerminal.probe() : PseudoTerminal("/bin/sh", outside)
      try #require(terminal.waits { terminal.frames.count == 1 })
      let start = ContinuousClock.now
      terminal.hangUp()
      let end = try #require(terminal.exit(upTo: .seconds(1)))
      #expect(end.status == 0)
      #expect(start.duration(to: .now) < .seconds(1))
      #expect(end.processorTime < .milliseconds(250))
    }
  }
}

extension String {
  /// What follows the last place of a text.
  fileprivate func following(last text: String) -> Substring? {
    ranges(of: text).last.map { self[$0.upperBound...] }
  }
}

import Glibc
import TerminalHarness
import Testing

extension SessionTests {
  /// Under a shell with job control: the leader of a session cannot be stopped (T28).
  @Suite struct SuspendTests {
    private func shell() throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        "/bin/bash", ["--norc", "--noprofile", "-i"],
        environment: ["PS1": "ready> ", "PINGYI": PseudoTerminal.probe])
      try #require(terminal.waits { terminal.text.hasSuffix("ready> ") })
      return terminal
    }

    private func shellWithProbe() throws -> PseudoTerminal {
      let terminal = try shell()
      terminal.write("$PINGYI\n".utf8)
      try #require(terminal.waits { terminal.frames.count == 1 })
      return terminal
    }

    /// Types and returns what comes, up to the place where a text has come.
    @discardableResult
    private func type(
      _ input: String, into terminal: PseudoTerminal, awaiting text: String
    ) throws -> String {
      let before = terminal.output.count
      terminal.write(input.utf8)
      var answer: String { String(decoding: terminal.output[before...], as: UTF8.self) }
      try #require(terminal.waits { answer.contains(text) })
      terminal.read(for: .milliseconds(20))
      return answer
    }

    /// The modes as the commands of the shell find them.
    private func modes(in terminal: PseudoTerminal) throws -> Substring {
      let answer = try type("stty -g; echo do''ne\n", into: terminal, awaiting: "done\r\n")
      return try #require(answer.split(separator: "\r\n").dropLast().last { $0.contains(":") })
    }

    @Test(arguments: ["$PINGYI", "bash -c '$PINGYI; true'"])
    func `T12 Ctrl-Z gives the terminal to the shell and fg brings all back`(
      command: String
    ) throws {
      let terminal = try shell()
      let before = try modes(in: terminal)
      terminal.write("\(command)\n".utf8)
      try #require(terminal.waits { terminal.frames.count == 1 })
      let stopped = try type("z", into: terminal, awaiting: "Stopped")
      #expect(stopped.contains("\u{1B}[?2004l") && stopped.contains("\u{1B}[?1049l"))
      #expect(try modes(in: terminal) == before)

      terminal.resize(columns: 90, rows: 30)
      let back = try type("fg\n", into: terminal, awaiting: "\u{1B}[?1049h")
      #expect(back.contains("\u{1B}[?2004h"))
      #expect(terminal.waits { terminal.frames.count == 2 })
      #expect(terminal.frames.last?.columns == 90)
      #expect(try terminal.send("8".utf8)[1] == "resumed 8")
      try type("q", into: terminal, awaiting: "ready> ")
      #expect(try modes(in: terminal) == before)
    }

    @Test func `T13 in the background it stops again without a byte`() throws {
      let terminal = try shellWithProbe()
      try type("z", into: terminal, awaiting: "Stopped")
      var again = try type("bg\n", into: terminal, awaiting: "ready> ")
      // The shell tells of it before a prompt, this one or a later one.
      for _ in 0..<50 where !again.contains("Stopped") {
        again += try type("\n", into: terminal, awaiting: "ready> ")
      }
      #expect(again.contains("Stopped"))
      #expect(!again.contains("\u{1B}[?1049h"))
      #expect(terminal.frames.count == 1)
      try type("fg\n", into: terminal, awaiting: "\u{1B}[?1049h")
      #expect(terminal.waits { terminal.frames.count == 2 })
    }

    @Test(arguments: [SIGTSTP, SIGSTOP])
    func `T12 a stop from outside ends in a whole new screen`(signal: CInt) throws {
      let terminal = try shellWithProbe()
      kill(terminal.foreground, signal)
      #expect(terminal.waits { terminal.text.contains("Stopped") })
      let before = terminal.output.count
      terminal.write("fg\n".utf8)
      #expect(terminal.waits { terminal.frames.count == 2 })
      #expect(terminal.frames.last?.text[1] == "resumed")
      terminal.read(for: .milliseconds(20))
      #expect(terminal.output.count - before > 1500)
      #expect(try terminal.send("8".utf8)[1] == "resumed 8")
    }

    @Test func `T12 without a shell it is not stopped`() throws {
      let terminal = try PseudoTerminal.probe()
      #expect(try terminal.send("z".utf8)[1] == "no shell")
      kill(terminal.process, SIGTSTP)
      #expect(try terminal.send("8".utf8)[1] == "no shell 8")
    }
  }
}

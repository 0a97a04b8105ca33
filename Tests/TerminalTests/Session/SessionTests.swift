import Foundation
import Glibc
import Terminal
import TerminalHarness
import Testing

/// The session on real terminals; one after the other, because some of it is a matter of time.
@Suite(.serialized) struct SessionTests {
  private static let escape = "\u{1B}"

  // MARK: - Opening

  @Test func `without a terminal there is no session`() {
    #expect(throws: TerminalError.notATerminal) {
      guard isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0 else {
        throw TerminalError.notATerminal
      }
      _ = try TerminalSession(settings: SessionSettings(environment: [:]))
    }
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt220", "vt100",
    "no-such-terminal", "",
  ])
  func `T8 every usual type of terminal shows Han text`(type: String) throws {
    let terminal = try PseudoTerminal.probe(environment: ["TERM": type])
    #expect(terminal.text.contains("杭州经济技术开发区"))
    #expect(try terminal.send("8".utf8)[1] == "8")
  }

  @Test func `a terminal that cannot move its cursor is refused`() throws {
    let terminal = try PseudoTerminal(PseudoTerminal.probe, environment: ["TERM": "dumb"])
    #expect(terminal.exit()?.status == 1 << 8)
    #expect(terminal.text.contains("A terminal of type dumb cannot show a screen."))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.UTF-8", "no_SUCH.locale", ""])
  func `an environment without UTF-8 shows Han text all the same`(locale: String) throws {
    let terminal = try PseudoTerminal.probe(environment: ["LANG": locale, "LC_ALL": locale])
    #expect(terminal.text.contains("杭州经济技术开发区"))
  }

  @Test func `T8 the newest Han characters are drawn, because ncurses asks our widths`() throws {
    let terminal = try PseudoTerminal.probe()
    #expect(try terminal.send("\u{31350}\u{2EBF0}𠮷".utf8)[1] == "\u{31350} \u{2EBF0} 𠮷")
    #expect(terminal.text.contains("\u{31350} \u{2EBF0} 𠮷"))
  }

  @Test(arguments: [("1", 13), ("2", 19)])
  func `T8 ncurses counts ambiguous characters as the session does`(
    width: String, column: Int
  ) throws {
    let terminal = try PseudoTerminal.probe(environment: ["PINGYI_AMBIGUOUS": width])
    try terminal.send("………………".utf8)
    try terminal.send("b".utf8)
    #expect(terminal.text.contains("\u{1B}[2;\(column)Hb"))
  }

  @Test func `the keypad is never put into application mode, the mouse never switched on`() throws {
    let terminal = try PseudoTerminal.probe()
    for sequence in ["[?1h", "=", "[?1000h", "[?1002h", "[?1006h", "(0", "]4;"] {
      #expect(!terminal.text.contains(Self.escape + sequence))
    }
    #expect(terminal.text.contains(Self.escape + "[?2004h"))
    #expect(terminal.text.contains("─│┌┐"))
  }

  // MARK: - Showing

  @Test func `an idle screen and a key without effect send nothing`() throws {
    let terminal = try PseudoTerminal.probe()
    #expect(terminal.read(for: .milliseconds(300)) == [])
    let before = terminal.output.count
    try terminal.send("i".utf8)
    #expect(terminal.output.count == before)
  }

  @Test func `a small change sends few bytes and leaves the cursor at its place`() throws {
    let terminal = try PseudoTerminal.probe()
    let before = terminal.output.count
    try terminal.send("8".utf8)
    #expect(terminal.output.count - before <= 40)
    #expect(terminal.frames.last?.cursor == .init(row: 1, column: 0))
    #expect(!terminal.text.contains(Self.escape + "[?25l"))
  }

  @Test func `a line of scrolling sends few bytes`() throws {
    let terminal = try PseudoTerminal.probe()
    let before = terminal.output.count
    try terminal.send("d".utf8)
    #expect(terminal.output.count - before <= 300)
  }

  @Test func `T9 no control character of a text reaches the terminal`() throws {
    let terminal = try PseudoTerminal.probe()
    let before = terminal.output.count
    #expect(try terminal.send("c".utf8)[2] == "before?31m?[31mafter?")
    let sent = terminal.output[before...]
    #expect(!sent.contains(0x9B) && sent.firstRange(of: Array("\u{1B}[31m".utf8)) == nil)
    #expect(String(decoding: sent, as: UTF8.self).contains("before?31m?[31mafter?"))
  }

  @Test func `repainting sends the whole screen again`() throws {
    let terminal = try PseudoTerminal.probe()
    let before = terminal.output.count
    try terminal.send("r".utf8)
    #expect(terminal.output.count - before > 1500)
  }

  @Test func `the wheel is switched once`() throws {
    let terminal = try PseudoTerminal.probe()
    try terminal.send("ww".utf8)
    #expect(terminal.text.ranges(of: Self.escape + "[?1007h").count == 1)
  }

  // MARK: - Input

  @Test func `T1 bytes of GBK cost no key that follows`() throws {
    let terminal = try PseudoTerminal.probe()
    let rows = try terminal.send([0xD6, 0xD0, 0xCE, 0xC4] + Array("abf".utf8))
    #expect(rows[1] == "invalid:[214, 208, 206, 196] a b f")
  }

  @Test func `T2 half a sequence does not hold back the keys after it`() throws {
    let terminal = try PseudoTerminal.probe()
    #expect(try terminal.send("\u{1B}[".utf8)[1] == "escape [")
    #expect(try terminal.send("b".utf8)[1] == "escape [ b")
  }

  @Test(arguments: [([:], 25), (["SSH_TTY": "/dev/pts/9"], 100)])
  func `T3 a lone Esc is a key after a pause, over ssh a longer one`(
    environment: [String: String], milliseconds: Int
  ) throws {
    let terminal = try PseudoTerminal.probe(environment: environment)
    let start = ContinuousClock.now
    terminal.write("\u{1B}".utf8)
    #expect(terminal.waits { terminal.frames.count == 2 })
    #expect(start.duration(to: .now) >= .milliseconds(milliseconds))
    #expect(terminal.frames.last?.text[1] == "escape")
  }

  @Test func `T4 a paste is one event, and one without its end mark ends after 2 s`() throws {
    let terminal = try PseudoTerminal.probe()
    #expect(try terminal.send("\u{1B}[200~q评\u{1B}[201~".utf8)[1] == "paste:q评:false")
    let start = ContinuousClock.now
    #expect(try terminal.send("\u{1B}[200~q".utf8)[1] == "paste:q评:false paste:q:false")
    #expect(start.duration(to: .now) > .seconds(1.9))
  }

  @Test func `T16 keys that come together are followed by one whole frame`() throws {
    let terminal = try PseudoTerminal.probe()
    #expect(try terminal.send("12345678".utf8)[1] == "1 2 3 4 5 6 7 8")
    #expect(terminal.frames.count == 2)
    #expect(terminal.text.contains("1 2 3 4 5 6 7 8"))
  }

  // MARK: - Size

  @Test func `T17 the size is the terminal's, whatever the environment says`() throws {
    let terminal = try PseudoTerminal.probe(
      environment: ["LINES": "10", "COLUMNS": "20"], columns: 100, rows: 30)
    #expect(terminal.frames.last?.columns == 100)
    #expect(terminal.frames.last?.rows == 30)
    // The last row is drawn, so ncurses knows it too.
    #expect(terminal.text.contains("29 州经济技术"))
  }

  @Test(arguments: [(120, 36), (60, 18), (7, 3), (1, 1), (300, 90)])
  func `T17 a new size gives a new frame`(columns: Int, rows: Int) throws {
    let terminal = try PseudoTerminal.probe()
    terminal.resize(columns: columns, rows: rows)
    #expect(terminal.waits { terminal.frames.last?.columns == columns })
    #expect(terminal.frames.last?.rows == rows)
    terminal.write("q".utf8)
    #expect(terminal.exit()?.status == 0)
  }

  @Test func `T17 many changes of the size become few frames, the last of the last size`() throws {
    let terminal = try PseudoTerminal.probe()
    for step in 1...100 { terminal.resize(columns: 80 + step, rows: 24) }
    #expect(terminal.waits { terminal.frames.last?.columns == 180 })
    #expect(terminal.frames.count <= 102)
    #expect(try terminal.send("8".utf8)[1].hasSuffix("resized 8"))
  }
}

import TerminalHarness
import Testing

extension SessionTests {
  /// What the terminal shows is the frame, cell by cell; tmux is the judge.
  @Suite struct EmulatorTests {
    @Test(arguments: ["screen-256color", "xterm-256color", "vt220"])
    func `T6 windows over Han text leave no half characters behind`(type: String) throws {
      let tmux = try Tmux(terminalType: type)
      for step in 0..<24 {
        #expect(try tmux.screenThatMatches() != nil, "window \(step)")
        try tmux.send("p")
      }
    }

    @Test func `T6 Han text that scrolls, with a window over it, is whole`() throws {
      let tmux = try Tmux(terminalType: "xterm-256color")
      for keys in ["d", "d", "p", "d", "dd", "p", "d", "ddd"] {
        try tmux.send(keys)
        #expect(try tmux.screenThatMatches() != nil, "after \(keys)")
      }
    }

    @Test func `T7 T25 the last cell of the screen is drawn and nothing scrolls`() throws {
      let tmux = try Tmux(terminalType: "screen-256color")
      let screen = try #require(try tmux.screenThatMatches())
      #expect(screen.hasSuffix("末\n"))
      #expect(screen.hasPrefix("0 杭州"))
    }

    @Test(arguments: [(79, 24), (61, 18), (120, 40), (3, 5)])
    func `T17 the screen is whole after a change of its size`(columns: Int, rows: Int) throws {
      let tmux = try Tmux(terminalType: "screen-256color")
      try tmux.resize(columns: columns, rows: rows)
      #expect(try tmux.screenThatMatches() != nil)
      try tmux.send("pp")
      #expect(try tmux.screenThatMatches() != nil)
    }
  }
}

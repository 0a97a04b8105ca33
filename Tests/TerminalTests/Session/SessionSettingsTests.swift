import Terminal
import Testing

@Suite struct SessionSettingsTests {
  @Test func `an empty environment`() {
    let settings = SessionSettings(environment: [:])
    #expect(settings.terminalTypes == ["xterm-256color", "xterm", "vt100"])
    #expect(settings.ambiguousWidth == nil)
    #expect(settings.sequenceDelay == .milliseconds(25))
    #expect(settings.replyDelay == .milliseconds(100))
    #expect(settings.frameLog == nil && settings.errorLog == nil)
  }

  @Test func `the user's type of terminal comes first`() {
    let settings = SessionSettings(environment: ["TERM": "linux"])
    #expect(settings.terminalTypes == ["linux", "xterm-256color", "xterm", "vt100"])
    #expect(SessionSettings(environment: ["TERM": ""]).terminalTypes.first == "xterm-256color")
  }

  @Test(arguments: ["SSH_CONNECTION", "SSH_TTY"])
  func `T3 over ssh a sequence may take longer`(variable: String) {
    let settings = SessionSettings(environment: [variable: "x"])
    #expect(settings.sequenceDelay == .milliseconds(100))
    #expect(settings.replyDelay == .milliseconds(300))
  }

  @Test(arguments: [
    ("1", AmbiguousWidth.narrow), ("2", .wide), ("auto", nil), ("", nil), ("3", nil),
  ])
  func `the width of ambiguous characters is given or asked for`(
    value: String, width: AmbiguousWidth?
  ) {
    #expect(SessionSettings(environment: ["PINGYI_AMBIGUOUS": value]).ambiguousWidth == width)
  }

  @Test(arguments: [
    (
      TerminalError.notATerminal,
      "This needs a terminal for its input and output. Start it without a pipe, with ssh -t, or "
        + "with --plain."
    ),
    (.alreadyOpen, "The terminal is in use by this program already. Close that session first."),
    (
      .unknownType("x1"),
      "The terminal type x1 is not known here. Set TERM to xterm-256color and start again."
    ),
    (
      .tooSimple("dumb"),
      "A terminal of type dumb cannot show a screen. Use another terminal or the commands."
    ),
    (
      .foreignWidths,
      "The program was linked so that Chinese text would be misplaced. Install it again."
    ),
  ])
  func `every refusal says what to do`(error: TerminalError, message: String) {
    #expect("\(error)" == message)
  }
}

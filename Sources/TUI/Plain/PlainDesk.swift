package import ReviewCore
internal import Terminal

/// The program line by line, for screen readers, braille lines, dumb terminals and pipes.
///
/// It reads lines from standard input and writes lines to standard output; no escape sequence, no
/// cursor, no ncurses. The end of the input is as if the window were closed.
package struct PlainDesk: ~Copyable {
  private var session = LineSession()
  private var run: PlainRun
  private let note: Text?

  /// - Parameters:
  ///   - gateway: The round, as one of its people.
  ///   - language: Of all that is said.
  ///   - environment: Where settings are kept, and which terminal this is.
  ///   - isAsked: Whether the person asked for lines; else the first line says why.
  /// - Throws: What the round file says.
  package init(
    gateway: Gateway, language: Language, environment: [String: String], isAsked: Bool
  ) throws {
    run = try PlainRun(
      gateway: gateway, language: language,
      settingsPlace: SettingsPlace(environment: environment))
    note = isAsked ? nil : PlainWords.chosen(for: environment["TERM"] ?? "")
  }

  /// Whether a terminal shows nothing but lines.
  package static func isNeeded(environment: [String: String]) -> Bool {
    LineSession.isTerminal && ["", "dumb"].contains(environment["TERM"] ?? "")
  }

  /// Works until the person quits or the input ends.
  ///
  /// - Returns: What is to be said at the end.
  package mutating func work() throws -> Text? {
    say(run.begin(after: note))
    var hasEnded = false
    while !hasEnded, !run.isOver {
      let events = session.wait(upTo: .seconds(1))
      if events.isEmpty { run.tick() }
      for event in events where !run.isOver {
        switch event {
        case .line(let line): take(line)
        case .end: hasEnded = true
        }
      }
    }
    // The prompt that is still open.
    if (hasEnded && !run.isOver) || run.farewell != nil { session.write("\n") }
    try run.end()
    return run.farewell
  }

  private mutating func take(_ line: InputLine) {
    // Where no terminal has shown it, the line stands after the prompt all the same.
    if !session.echoes { session.write(line.text.printable + "\n") }
    say(run.take(line))
  }

  private func say(_ lines: [String]) {
    let text = lines.map { $0 + "\n" }.joined()
    session.write(text + (run.isOver ? "" : run.prompt))
  }
}

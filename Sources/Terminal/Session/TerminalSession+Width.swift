internal import CTerminal
internal import Glibc

/// How wide this terminal draws the characters of ambiguous width: it is asked, as nobody else knows.
extension TerminalSession {
  /// On the third row: on the first, the answer could not be told from Shift-F3.
  private static let askedRow = 2

  /// The width, for which the first call may have to wait a little.
  ///
  /// The terminal was asked when the session began, so what is done between is not waited for. Keys
  /// that come before the answer are kept for `wait`. An answer that comes later is no key either.
  @discardableResult
  package mutating func measureAmbiguousWidth() -> AmbiguousWidth {
    if let ambiguousWidth { return ambiguousWidth }
    let width = awaitWidth()
    adopt(width)
    return width
  }

  /// Writes such a character and asks where the cursor is then; does not wait.
  ///
  /// What every terminal answers is asked after it, so that one that does not know the first question
  /// is not waited for. The first frame clears the screen; the character is taken away before that.
  mutating func askForWidth() {
    guard term_reports_cursor() else {
      adopt(.narrow)
      return
    }
    let place = "\u{1B}[\(Self.askedRow + 1);1H"
    let quotationMark: [UInt8] =
      switch encoding {
      case .utf8: Array("“".utf8)
      case .gb18030: [0xA1, 0xB0]
      }
    let question =
      Array(place.utf8) + quotationMark + Array("\u{1B}[6n\(place)  \u{1B}[c".utf8)
    term_send(question.map(CChar.init(bitPattern:)) + [0])
    asked = .now
  }

  /// From now on both sides count so.
  mutating func adopt(_ width: AmbiguousWidth) {
    ambiguousWidth = width
    term_set_ambiguous_width(CInt(width.rawValue))
  }

  private mutating func awaitWidth() -> AmbiguousWidth {
    guard let end = asked.map({ $0 + settings.replyDelay }) else { return .narrow }
    while !isHungUp, isInputReady(upTo: ContinuousClock.now.duration(to: end)) {
      early += takeInput()
      for reply in parser.takeReplies() {
        switch reply {
        case .attributes: return .narrow
        case .cursor(let place) where place.row == Self.askedRow:
          return place.column == 2 ? .wide : .narrow
        case .cursor: break
        }
      }
    }
    return .narrow
  }

  private func isInputReady(upTo limit: Duration) -> Bool {
    var terminal = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let milliseconds = max(0, (limit / .milliseconds(1)).rounded(.up))
    return Glibc.poll(&terminal, 1, CInt(clamping: Int(milliseconds))) > 0
  }
}

internal import CTerminal
internal import Glibc

/// The terminal while it is ours: it shows frames and tells what arrives.
///
/// There is one at a time. Whatever ends the program, the terminal is given back as it was found:
/// here, at `exit` and in a crash. While it lasts, standard output is ncurses' and standard error is
/// kept until the end.
package struct TerminalSession: ~Copyable {
  package let settings: SessionSettings
  package internal(set) var size: Size
  /// The bytes in which text goes both ways.
  package let encoding: TextEncoding
  let signals: SignalPipe
  var parser: InputParser
  /// What came while the terminal was asked.
  var early: [SessionEvent] = []
  /// Nil until it is known.
  var ambiguousWidth: AmbiguousWidth?
  /// When the terminal was asked how wide ambiguous characters are; nil if it was not.
  var asked: ContinuousClock.Instant?
  /// When the last bytes came.
  var lastInput = ContinuousClock.now
  /// The line is down: not a byte is sent any more.
  var isHungUp = false
  private var shown: Frame?
  private var wheelSendsArrows: Bool?
  private var log: FrameLog?

  package init(settings: SessionSettings) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    // Before ncurses, which would install its own handlers.
    guard let signals = SignalPipe() else { throw .alreadyOpen }
    do {
      encoding = try Self.open(settings)
    } catch {
      signals.close()
      throw error
    }
    self.settings = settings
    self.signals = signals
    parser = InputParser(encoding: encoding)
    size = Self.currentSize()
    log = settings.frameLog.flatMap(FrameLog.init)
    if settings.errorLog != nil || isatty(STDERR_FILENO) == 1 {
      term_redirect_errors(settings.errorLog)
    }
    claimModes()
    if let width = settings.ambiguousWidth { adopt(width) } else { askForWidth() }
  }

  deinit {
    if isHungUp { term_abandon() } else { term_close() }
    signals.close()
  }
}

// MARK: - Opening

extension TerminalSession {
  private static func open(_ settings: SessionSettings) throws(TerminalError) -> TextEncoding {
    let encoding: TextEncoding = term_set_locale() == TERM_GB18030 ? .gb18030 : .utf8
    try open(firstOf: settings.terminalTypes)
    guard term_self_check() else {
      term_close()
      throw .foreignWidths
    }
    return encoding
  }

  private static func open(firstOf types: [String]) throws(TerminalError) {
    for type in types {
      switch term_open(type) {
      case TERM_OPENED: return
      case TERM_WITHOUT_CURSOR_MOTION: throw .tooSimple(type)
      default: continue
      }
    }
    throw .unknownType(types.first ?? "")
  }

  /// The size that the terminal reports, or 80 x 24 where it does not.
  static func currentSize() -> Size {
    var reported = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &reported) == 0,
      reported.ws_col > 0, reported.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(reported.ws_col), rows: Int(reported.ws_row))
  }
}

// MARK: - Showing

extension TerminalSession {
  /// Shows a frame, sending only what differs from the last one, and nothing if nothing does.
  ///
  /// The cursor is left at its place, for the input method's window and for screen readers. It is
  /// never hidden; a frame without one has it at the left of the last row. A frame of another size
  /// than the session's is not shown. The first one waits until the width of ambiguous characters is
  /// known.
  package mutating func present(_ frame: Frame) {
    measureAmbiguousWidth()
    guard !isHungUp, frame.size == size else { return }
    let cursor = frame.cursor ?? Position(row: size.rows - 1, column: 0)
    if frame != shown {
      for row in 0..<size.rows where shown?.row(row) != frame.row(row) {
        draw(frame.runs(row: row), row: row)
      }
      term_refresh(CInt(cursor.row), CInt(cursor.column))
      shown = frame
    }
    log?.append(frame, cursor: cursor)
  }

  /// Makes the next frame paint everything, because something else has written on the screen.
  package mutating func repaint() {
    guard !isHungUp else { return }
    shown = nil
    term_repaint()
  }

  /// Says whether the mouse wheel sends arrow keys, where the terminal can.
  package mutating func setWheelScrolling(_ isOn: Bool) {
    guard !isHungUp, wheelSendsArrows != isOn else { return }
    wheelSendsArrows = isOn
    term_send(TerminalMode.wheelSendsArrows.sequence(isOn: isOn))
  }

  /// Writes whole rows: an overwritten half of a wide character would come back later.
  private func draw(_ runs: [Run], row: Int) {
    term_move(CInt(row), 0)
    for run in runs {
      let text = run.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
      term_draw(
        text, CInt(text.count), CUnsignedInt(run.style.attributes.curses),
        CInt(run.style.foreground?.rawValue ?? -1), CInt(run.style.background?.rawValue ?? -1))
    }
  }

  /// Turns on what was turned off while the terminal was someone else's.
  func claimModes() {
    term_send(TerminalMode.bracketedPaste.sequence(isOn: true))
    if let wheelSendsArrows {
      term_send(TerminalMode.wheelSendsArrows.sequence(isOn: wheelSendsArrows))
    }
  }

  /// Follows the size that the terminal has now; the next frame paints everything.
  mutating func startAfresh() {
    shown = nil
    size = Self.currentSize()
    term_resize(CInt(size.rows), CInt(size.columns))
  }
}

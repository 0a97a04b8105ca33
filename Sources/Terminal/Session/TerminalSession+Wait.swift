internal import Glibc

extension TerminalSession {
  /// Sleeps until something happens or the time is up.
  ///
  /// Keys that came together are returned together, to be followed by one frame.
  ///
  /// - Parameter limit: Nil is for ever.
  /// - Returns: In the order in which they came; after `.hangUp`, only that.
  package mutating func wait(upTo limit: Duration? = nil) -> [SessionEvent] {
    let start = ContinuousClock.now
    if !early.isEmpty {
      defer { early = [] }
      return early
    }
    while !isHungUp {
      let isReady = poll(upTo: nextDelay(since: start, limit: limit))
      var events = isReady.signals ? takeSignals() : []
      if isReady.input, !isHungUp {
        events += takeInput()
      } else if let pending = parser.pending,
        lastInput.duration(to: .now) >= settings.delay(for: pending)
      {
        events += parser.flush().map(SessionEvent.input)
      }
      if !events.isEmpty { return events }
      if let limit, start.duration(to: .now) >= limit { return [] }
    }
    return [.hangUp]
  }

  /// Whether the other end of the terminal is gone.
  var isLineDown: Bool {
    var terminal = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    return Glibc.poll(&terminal, 1, 0) > 0
  }

  /// The time until the wait is over or half a sequence is old; nil is for ever.
  private func nextDelay(since start: ContinuousClock.Instant, limit: Duration?) -> Duration? {
    let now = ContinuousClock.now
    let ends = [
      limit.map { start + $0 }, parser.pending.map { lastInput + settings.delay(for: $0) },
    ]
    return ends.compactMap { $0 }.min().map { max(.zero, now.duration(to: $0)) }
  }

  private func poll(upTo limit: Duration?) -> (input: Bool, signals: Bool) {
    var files = [STDIN_FILENO, signals.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let milliseconds = limit.map { CInt(clamping: Int64(($0 / .milliseconds(1)).rounded(.up))) }
    guard Glibc.poll(&files, nfds_t(files.count), milliseconds ?? -1) > 0 else {
      return (false, false)
    }
    return (files[0].revents != 0, files[1].revents != 0)
  }

  mutating func takeInput() -> [SessionEvent] {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else {
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      // The end of the input, or EIO: reading on would never sleep again.
      isHungUp = true
      return [.hangUp]
    }
    lastInput = .now
    return parser.feed(Array(buffer[..<count])).map(SessionEvent.input)
  }

  /// What the signals mean; many changes of the size are one.
  private mutating func takeSignals() -> [SessionEvent] {
    let numbers = signals.take()
    if numbers.contains(SIGHUP) {
      // Sent without the line being down, it leaves a terminal that must be given back.
      isHungUp = isLineDown
      return [.hangUp]
    }
    if !numbers.isDisjoint(with: [SIGTERM, SIGINT, SIGQUIT]) { return [.terminate] }
    var events: [SessionEvent] = []
    if numbers.contains(SIGTSTP) {
      if let event = suspend() { events.append(event) }
    } else if numbers.contains(SIGCONT) {
      events.append(reclaim())
    }
    if numbers.contains(SIGWINCH), !isHungUp, Self.currentSize() != size {
      startAfresh()
      events.append(.resized(size))
    }
    return events
  }
}

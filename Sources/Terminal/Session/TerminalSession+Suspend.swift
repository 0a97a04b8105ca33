internal import CTerminal
internal import Glibc

extension TerminalSession {
  /// Gives the terminal to the shell until the user comes back, as Ctrl-Z does everywhere.
  ///
  /// Nil, and nothing happens, where no shell could continue us: under ssh's forced command or as a
  /// login shell. Otherwise the event to treat as if `wait` had returned it.
  package mutating func suspend() -> SessionEvent? {
    guard !isHungUp, Self.hasShell else { return nil }
    term_leave()
    term_stop_process()
    return resume()
  }

  /// Takes the terminal back after a stop that was not ours to prepare.
  mutating func reclaim() -> SessionEvent {
    term_claim()
    return resume()
  }

  private mutating func resume() -> SessionEvent {
    guard !isLineDown else {
      isHungUp = true
      return .hangUp
    }
    term_return()
    startAfresh()
    claimModes()
    return .resumed(size)
  }

  /// Whether the parent is a shell of this session: then it can continue what is stopped.
  private static var hasShell: Bool {
    getsid(0) != getpid() && getsid(getppid()) == getsid(0)
  }
}

internal import Glibc

/// Standard input and output as lines: nothing of the terminal is claimed, so pipes do as well.
package struct LineSession: ~Copyable {
  /// Whether a terminal shows what is typed.
  package let echoes: Bool
  private var buffer = LineBuffer()

  package init() {
    echoes = isatty(STDIN_FILENO) == 1
  }

  /// Whether standard input and output are a terminal.
  package static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}

/// What comes from standard input.
package enum LineEvent: Hashable, Sendable {
  case line(InputLine)
  /// The end of the input, or a line that is down.
  case end
}

extension LineSession {
  /// Sleeps until lines have come or the time is up.
  package mutating func wait(upTo limit: Duration) -> [LineEvent] {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let milliseconds = CInt(clamping: Int64((limit / .milliseconds(1)).rounded(.up)))
    guard poll(&input, 1, milliseconds) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { return (buffer.finish().map { [.line($0)] } ?? []) + [.end] }
    return buffer.feed(bytes[..<count]).map(LineEvent.line)
  }

  /// Writes a text as it is; a reader that has gone ends the program, as it does any other.
  package func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}

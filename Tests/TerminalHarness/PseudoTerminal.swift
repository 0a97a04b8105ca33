package import Foundation
import Glibc

/// A program on a terminal of its own, seen from the other side.
package final class PseudoTerminal {
  /// What the program has sent so far.
  package private(set) var output: [UInt8] = []
  package let process: pid_t
  package let frameLog = URL.temporaryDirectory.appending(path: "frames-\(UUID().uuidString).jsonl")
  private var master: CInt
  /// Kept open, so that the modes can be read after the program's end.
  private let slave: CInt
  private var end: (status: CInt, processorTime: Duration)?

  /// Starts a program with only the given environment, as the leader of the terminal's session.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var ends: (master: CInt, slave: CInt) = (-1, -1)
    // Not `ttyname`, whose one buffer another test may overwrite at the same time.
    var name = [CChar](repeating: 0, count: 64)
    guard openpty(&ends.master, &ends.slave, nil, nil, nil) == 0,
      ttyname_r(ends.slave, &name, name.count) == 0
    else { throw POSIXError(.ENXIO) }
    (master, slave) = ends
    for file in [master, slave] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    Self.setSize(columns: columns, rows: rows, of: master)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    // POSIX_SPAWN_SETSID does not import; what the child opens first becomes its terminal.
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))

    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "PINGYI_FRAME_LOG": frameLog.path, "SWIFT_BACKTRACE": "enable=no",
      // This one does not answer questions.
      "PINGYI_AMBIGUOUS": "1",
    ]
    variables.merge(environment) { $1 }
    var child: pid_t = 0
    let result = Self.withStrings([program] + arguments) { arguments in
      Self.withStrings(variables.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&child, program, &actions, &attributes, arguments, variables)
      }
    }
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .ENOENT) }
    process = child
  }

  deinit {
    if end == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
    try? FileManager.default.removeItem(at: frameLog)
  }
}

// MARK: - The probe

extension PseudoTerminal {
  /// The program `terminal-probe`, which stands beside the tests.
  package static var probe: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "terminal-probe").path
  }

  /// Starts the probe and waits for its first frame.
  package static func probe(
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      probe, environment: environment, columns: columns, rows: rows)
    guard terminal.waits(for: { terminal.frames.count == 1 }) else { throw POSIXError(.ETIMEDOUT) }
    terminal.read(for: .milliseconds(30))
    return terminal
  }

  package var frames: [LoggedFrame] { LoggedFrame.all(in: frameLog) }

  /// Sends bytes and waits for the frame that answers them; returns its rows.
  @discardableResult
  package func send(_ bytes: some Sequence<UInt8>) throws -> [String] {
    let before = frames.count
    write(bytes)
    guard waits(for: { self.frames.count > before }), let last = frames.last else {
      throw POSIXError(.ETIMEDOUT)
    }
    read(for: .milliseconds(10))
    return last.text
  }
}

// MARK: - The line

extension PseudoTerminal {
  package func write(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    _ = Glibc.write(master, bytes, bytes.count)
  }

  /// Takes what comes, until nothing does for so long; returns what came.
  @discardableResult
  package func read(for pause: Duration) -> [UInt8] {
    let before = output.count
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&file, 1, CInt(pause / .milliseconds(1))) > 0 else { break }
      let count = Glibc.read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    return Array(output[before...])
  }

  /// Whether something becomes true within so long, while the output is read.
  package func waits(upTo limit: Duration = .seconds(5), for condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      if condition() { return true }
      read(for: .milliseconds(2))
    }
    return condition()
  }

  package func hangUp() {
    close(master)
    master = -1
  }

  package func resize(columns: Int, rows: Int) {
    Self.setSize(columns: columns, rows: rows, of: master)
  }

  /// The modes of the terminal, in a form that can be compared.
  package var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// The process, or the leader of the processes, that has the terminal now.
  package var foreground: pid_t { tcgetpgrp(master) }

  package var text: String { String(decoding: output, as: UTF8.self) }

  private static func setSize(columns: Int, rows: Int, of file: CInt) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(file, UInt(TIOCSWINSZ), &size)
  }
}

// MARK: - The process

extension PseudoTerminal {
  /// Waits for the end of the program; nil if it lives on.
  ///
  /// The status is that of `wait`: the signal, or 256 times the number given to `exit`.
  package func exit(upTo limit: Duration = .seconds(5)) -> (status: CInt, processorTime: Duration)?
  {
    _ = waits(upTo: limit) {
      var status: CInt = 0
      var usage = rusage()
      if end == nil, wait4(process, &status, WNOHANG, &usage) == process {
        let times = [usage.ru_utime, usage.ru_stime]
        let microseconds = times.reduce(0) { $0 + $1.tv_sec * 1_000_000 + $1.tv_usec }
        end = (status, .microseconds(microseconds))
      }
      return end != nil
    }
    if master >= 0 { read(for: .milliseconds(20)) }
    return end
  }

  private static func withStrings(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> CInt
  ) -> CInt {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

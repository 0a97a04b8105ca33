package import Foundation
import Glibc

/// A program in a terminal emulator that nobody here wrote.
package final class Tmux {
  package let frameLog = URL.temporaryDirectory.appending(path: "frames-\(UUID().uuidString).jsonl")
  private let name = "pingyi-\(UUID().uuidString)"

  /// Starts a program in it and waits for the first frame of its log.
  package init(
    _ program: String = PseudoTerminal.probe, _ arguments: [String] = [], terminalType: String,
    columns: Int = 80, rows: Int = 24
  ) throws {
    let command = ([program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    // Not a `Process`, which would wait for the server that the command leaves behind.
    let start = try PseudoTerminal(
      "/usr/bin/env",
      [
        "tmux", "-L", name, "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y",
        "\(rows)",
        "TERM=\(terminalType) PINGYI_FRAME_LOG=\(frameLog.path) exec \(command)",
      ], environment: ["SHELL": "/bin/sh"])
    guard start.exit()?.status == 0 else { throw POSIXError(.ECHILD) }
    guard waits(for: { self.frames.count == 1 }) else { throw POSIXError(.ETIMEDOUT) }
  }

  deinit {
    _ = try? run("kill-server")
    try? FileManager.default.removeItem(at: frameLog)
  }
}

extension Tmux {
  package var frames: [LoggedFrame] { LoggedFrame.all(in: frameLog) }

  /// Sends text and waits for the frame that answers it.
  package func send(_ keys: String) throws { try sendKeys("-l", keys) }

  /// Sends a key by tmux's name for it (`Enter`, `Escape`, `F10`) and waits for its frame.
  package func press(_ key: String) throws { try sendKeys(key) }

  private func sendKeys(_ keys: String...) throws {
    let before = frames.count
    try run(["send-keys"] + keys)
    guard waits(for: { self.frames.count > before }) else { throw POSIXError(.ETIMEDOUT) }
  }

  package func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    guard waits(for: { self.frames.last?.columns == columns && self.frames.last?.rows == rows })
    else { throw POSIXError(.ETIMEDOUT) }
  }

  /// What the emulator shows, when it has become the last frame; nil if it does not within a second.
  package func screenThatMatches() throws -> String? {
    var screen = ""
    let isEqual = waits(upTo: .seconds(1)) {
      screen = (try? run("capture-pane", "-p")) ?? ""
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return rows.map(String.init) == frames.last?.text
    }
    return isEqual ? screen : nil
  }

  private func waits(upTo limit: Duration = .seconds(5), for condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + limit
    repeat {
      if condition() { return true }
      usleep(2000)
    } while ContinuousClock.now < end
    return false
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> String { try run(arguments) }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tmux", "-L", name] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let content = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw POSIXError(.ECHILD) }
    return String(decoding: content, as: UTF8.self)
  }
}

import Foundation
import TerminalHarness

/// A real sshd on this machine, with the keys of a round in its `authorized_keys`.
///
/// It runs as whoever runs the tests, on a port of its own, and ends with the tests.
final class SecureShellServer {
  private let folder: Folder
  private let port: Int
  private let server: PseudoTerminal
  private let user = String(cString: getpwuid(getuid()).pointee.pw_name)

  /// - Parameter folder: Holds the `authorized_keys`; the configuration goes into it too.
  /// - Throws: What sshd says, if it does not start.
  init(serving folder: Folder) throws {
    self.folder = folder
    try Self.makePrivilegeSeparationFolder()
    try folder.makeKey("host")
    let port = try Self.freePort()
    self.port = port
    try folder.write(Self.configuration(folder, port), to: "sshd_config")
    let host = try folder.text(of: "host.pub").split(separator: " ").prefix(2)
    try folder.write("[127.0.0.1]:\(port) \(host.joined(separator: " "))\n", to: "known_hosts")
    // Not `Process`: two at once were seen to miss each other's end.
    server = try PseudoTerminal(
      "/usr/sbin/sshd", ["-D", "-f", folder.path("sshd_config"), "-E", folder.path("sshd.log")])
    for _ in 0..<200 {
      if Self.connects(to: port) { return }
      usleep(50_000)
    }
    throw POSIXError(.ETIMEDOUT)
  }

  /// Started by root, sshd wants this folder, which the system's own start would have made.
  private static func makePrivilegeSeparationFolder() throws {
    guard getuid() == 0 else { return }
    try FileManager.default.createDirectory(
      atPath: "/run/sshd", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o755])
  }

  private static func configuration(_ folder: Folder, _ port: Int) -> String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder.path("host"))
    PidFile \(folder.path("sshd.pid"))
    AuthorizedKeysFile \(folder.path("authorized_keys"))
    StrictModes no
    UsePAM no
    # Key login only; the tests may run as root.
    PermitRootLogin prohibit-password
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    # The frame log of each test's terminal; a real server takes LANG and LC_* only.
    AcceptEnv LANG LC_* PINGYI_*
    LogLevel DEBUG1
    PermitTTY yes
    MaxStartups 100
    """
  }

  /// A port that nobody listens on now.
  private static func freePort() throws -> Int {
    try withSocket { socket, address, length in
      var (address, length) = (address, length)
      let result = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          bind(socket, address, length) == 0 ? getsockname(socket, address, &length) : -1
        }
      }
      guard result == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
      return Int(UInt16(bigEndian: address.sin_port))
    }
  }

  private static func connects(to port: Int) -> Bool {
    withSocket { socket, address, length in
      var address = address
      address.sin_port = UInt16(port).bigEndian
      return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          connect(socket, address, length) == 0
        }
      }
    }
  }

  private static func withSocket<Value>(
    _ body: (CInt, sockaddr_in, socklen_t) throws -> Value
  ) rethrows -> Value {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return try body(socket, address, socklen_t(MemoryLayout<sockaddr_in>.size))
  }
}

extension SecureShellServer {
  /// What the client is started with, up to the command that is asked for.
  func arguments(key: String, _ options: [String] = []) -> [String] {
    [
      "-F", "none", "-i", folder.path(key), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
      "-o", "UserKnownHostsFile=\(folder.path("known_hosts"))", "-p", "\(port)",
    ] + options + ["\(user)@127.0.0.1"]
  }

  /// Logs in on a terminal.
  func logIn(
    key: String, environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/usr/bin/ssh", arguments(key: key, ["-tt", "-o", "SendEnv=LANG PINGYI_*"]),
      environment: environment, columns: columns,
      rows: rows)
  }

  /// Asks for a command without a terminal.
  func ask(_ command: String..., key: String, options: [String] = []) throws -> Program.Outcome {
    try Program.run(
      URL(filePath: "/usr/bin/ssh"), arguments(key: key, ["-T"] + options) + command, in: folder)
  }
}

extension SecureShellServer {
  /// The same with a file of the folder as standard input.
  func ask(_ command: String, key: String, input: String) throws -> Program.Outcome {
    try Program.run(
      URL(filePath: "/bin/sh"),
      ["-c", "exec /usr/bin/ssh \"$@\" <'\(input)'", "sh"] + arguments(key: key, ["-T"])
        + [command], in: folder)
  }
}

extension Folder {
  func path(_ name: String) -> String { url.appending(path: name).path() }

  /// Makes a pair of keys without a passphrase and says the public one's line.
  @discardableResult
  func makeKey(_ name: String) throws -> String {
    let keygen = try Program.run(
      URL(filePath: "/usr/bin/ssh-keygen"),
      ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path(name)], in: self)
    try keygen.expectSuccess()
    return try text(of: "\(name).pub").trimmingCharacters(in: .newlines)
  }

  /// Makes a key for each of these people and registers it, then writes `authorized_keys`.
  func registerKeys(of people: [String], in round: String) throws {
    let sample = try String(
      contentsOf: Rounds.sample.appending(path: "experts.csv"), encoding: .utf8)
    let lines = try sample.split(separator: "\n").map { line in
      guard let code = people.first(where: { line.hasPrefix("\($0),") }) else {
        return String(line)
      }
      return try line.split(separator: ",", omittingEmptySubsequences: false).dropLast()
        .joined(separator: ",") + "," + makeKey(code)
    }
    try write(lines.joined(separator: "\n"), to: "experts.csv")
    try run("panel", round, "experts.csv").expectSuccess()
    try writeAuthorizedKeys(for: round)
  }

  func writeAuthorizedKeys(for round: String) throws {
    try write(run("keys", round).expectSuccess().output, to: "authorized_keys")
  }
}

extension Program.Outcome {
  /// - Throws: What it complained of, where it did not end with 0.
  @discardableResult
  func expectSuccess() throws -> Self {
    guard status == 0 else { throw Unsuccessful(complaint: complaint) }
    return self
  }

  private struct Unsuccessful: Error { let complaint: String }
}

import Foundation

/// What other programs on the machine say, for checks that ours must agree with.
enum Shell {
  struct Failed: Error { let status: Int32 }

  /// Runs a program with text on its standard input and gives what it prints.
  static func run(_ program: String, _ arguments: [String] = [], input: String = "") throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (standardInput, standardOutput)
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The hash of a text as `sha256sum` prints it.
  static func sha256sum(_ text: String) throws -> String {
    String(try run("sha256sum", input: text).prefix(64))
  }
}

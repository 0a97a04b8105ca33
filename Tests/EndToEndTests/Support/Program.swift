import Foundation

/// The built program, run as a person would run it at a prompt.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let complaint: String
  }

  /// Beside the test bundle.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "pingyi")

  /// Runs `pingyi` and waits for its end.
  ///
  /// Paths are relative to the folder; of the environment only the locale is passed on, as LANG.
  @discardableResult
  static func run(_ arguments: [String], in folder: Folder, locale: String = "zh_CN.UTF-8") throws
    -> Outcome
  {
    try run(executable, arguments, in: folder, locale: locale)
  }

  /// Runs another program, with `pingyi` in its path.
  static func run(
    _ program: URL, _ arguments: [String], in folder: Folder, locale: String = "zh_CN.UTF-8"
  ) throws -> Outcome {
    let started = try start(program, arguments, in: folder, locale: locale)
    started.process.waitUntilExit()
    return Outcome(
      status: started.process.terminationStatus, output: try text(started.output),
      complaint: try text(started.complaint))
  }

  /// Starts `pingyi` without waiting, as the process alone.
  static func start(_ arguments: [String], in folder: Folder) throws -> Process {
    try start(executable, arguments, in: folder, locale: "zh_CN.UTF-8").process
  }

  // Files instead of pipes: no output is too long for them.
  private static func start(
    _ program: URL, _ arguments: [String], in folder: Folder, locale: String
  ) throws -> (process: Process, output: URL, complaint: URL) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "LANG": locale, "HOME": folder.url.path(),
      "PATH": "\(executable.deletingLastPathComponent().path()):/usr/local/bin:/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let (output, complaint) = (folder.unusedFile(), folder.unusedFile())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    return (process, output, complaint)
  }

  private static func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}

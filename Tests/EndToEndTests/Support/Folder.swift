import Foundation

/// A folder of one test, removed with it.
final class Folder: Sendable {
  let url: URL
  private let isKept: Bool

  init() throws {
    url = URL.temporaryDirectory.appending(path: "pingyi-\(UUID().uuidString)")
    isKept = false
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder beside the program that outlives the tests, emptied first.
  init(kept name: String) throws {
    url = Program.executable.deletingLastPathComponent().appending(path: "end-to-end/\(name)")
    isKept = true
    try? FileManager.default.removeItem(at: url)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    if !isKept { try? FileManager.default.removeItem(at: url) }
  }

  /// Makes a file for the output of a program.
  func unusedFile() -> URL {
    let file = url.appending(path: ".output-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: file.path(), contents: nil)
    return file
  }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Copies a file or folder into this one.
  func take(_ source: URL, as name: String) throws {
    let target = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: target)
  }

  func run(_ arguments: String..., locale: String = "zh_CN.UTF-8") throws -> Program.Outcome {
    try Program.run(arguments, in: self, locale: locale)
  }

  /// What a command prints as JSON.
  func json(_ arguments: String...) throws -> Any {
    let outcome = try Program.run(arguments, in: self)
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }
}

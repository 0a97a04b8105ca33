import Foundation
import Testing

/// Compares `text` with the file `Snapshots/<name>.txt` beside the tests.
///
/// Run the tests with `RECORD_SNAPSHOTS=1` to write the files, then read the diff.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .appending(path: "../Snapshots/\(name).txt")
    .standardizedFileURL
  #expect(try recorded(text + "\n", in: file) == text + "\n", sourceLocation: sourceLocation)
}

/// Whether the tests write what they would otherwise compare.
var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil }

/// What a file holds; while recording, that is `text`.
func recorded(_ text: String, in file: URL) throws -> String {
  if isRecording {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try String(contentsOf: file, encoding: .utf8)
}

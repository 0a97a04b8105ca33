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
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: file)
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  #expect(text + "\n" == recorded, sourceLocation: sourceLocation)
}

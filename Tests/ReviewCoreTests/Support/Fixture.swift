import Foundation

/// A file of worked examples, with the results that independent libraries gave for it.
enum Fixture {
  static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  static var folder: URL { tests.appending(path: "Fixtures") }

  /// The folder of this test target.
  static var tests: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  }
}

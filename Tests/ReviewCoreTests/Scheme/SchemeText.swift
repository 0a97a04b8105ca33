import Foundation
import ReviewCore
import Testing

/// The default scheme's text, for tests that break one thing of it.
enum SchemeText {
  static var original: String { String(decoding: Scheme.defaultBytes, as: UTF8.self) }

  /// The text with the first occurrence of each old part replaced; a part that is not there fails.
  static func edited(_ edits: (old: String, new: String)...) -> [UInt8] { edited(edits) }

  static func edited(_ edits: [(old: String, new: String)]) -> [UInt8] {
    var text = original
    for (old, new) in edits {
      guard let range = text.range(of: old) else {
        Issue.record("the default scheme has no \(old)")
        continue
      }
      text.replaceSubrange(range, with: new)
    }
    return Array(text.utf8)
  }

  /// What reading the text complains of, without file and line.
  static func problems(of bytes: [UInt8]) -> [String] {
    do throws(JSONProblems) {
      _ = try Scheme(json: bytes)
      return []
    } catch {
      return error.problems.map(\.text.en)
    }
  }
}

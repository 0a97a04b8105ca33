import Foundation

/// The files of Unicode 15.0 as Debian's package `unicode-data` installs them.
///
/// Nothing of ours is derived from them at run time: they judge.
enum UnicodeFile {
  /// The lines of a file without comments, blank lines and the blanks at both ends.
  static func lines(of name: String) throws -> [String] {
    try wholeLines(of: name).compactMap { line in
      let content = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      return content.isEmpty ? nil : content
    }
  }

  /// The lines of a file that are no comment, with what a comment says at their end.
  static func wholeLines(of name: String) throws -> [Substring] {
    let content = try String(
      contentsOf: URL(filePath: "/usr/share/unicode").appending(path: name), encoding: .utf8)
    return content.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  /// The first field, `4E00` or `4E00..9FFF`, as code points; the other fields as they are.
  static func ranges(of name: String) throws -> [(range: ClosedRange<UInt32>, value: String)] {
    try lines(of: name).compactMap { line in
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      guard fields.count > 1, let range = range(fields[0]) else { return nil }
      return (range, fields[1].trimmingCharacters(in: .whitespaces))
    }
  }

  private static func range(_ field: Substring) -> ClosedRange<UInt32>? {
    let ends = field.trimmingCharacters(in: .whitespaces).split(separator: ".")
      .compactMap { UInt32($0, radix: 16) }
    guard let first = ends.first, let last = ends.last else { return nil }
    return first...last
  }
}

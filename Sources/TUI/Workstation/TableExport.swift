internal import Foundation
internal import ReviewCore

/// A table written as a CSV file beside the round file, exactly as it is shown.
struct TableExport {
  /// Path of the round file.
  let round: String
  /// Names the table within the file's name.
  let name: String
  let rows: [[String]]

  /// Writes the file anew, with a byte-order mark for spreadsheets, and says its path.
  func write() throws -> String {
    let base = (round as NSString).deletingPathExtension
    let path = "\(base).\(name).csv"
    let lines = rows.map { row in row.map(\.csvField).joined(separator: ",") + "\n" }
    try Data(("\u{FEFF}" + lines.joined()).utf8).write(to: URL(filePath: path), options: .atomic)
    return path
  }
}

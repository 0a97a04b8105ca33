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
    try write(to: "\(base).\(name).csv")
  }

  /// Writes it into `NAME.exports/`, which only the owner of the round may read.
  func writeIntoFolder() throws -> String {
    let folder = "\(base).exports"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return try write(to: "\(folder)/\(name).csv")
  }

  private var base: String { (round as NSString).deletingPathExtension }

  private func write(to path: String) throws -> String {
    let lines = rows.map { row in row.map(\.csvField).joined(separator: ",") + "\n" }
    try Data(("\u{FEFF}" + lines.joined()).utf8).write(to: URL(filePath: path), options: .atomic)
    return path
  }
}

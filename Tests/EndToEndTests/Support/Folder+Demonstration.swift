import Foundation

/// What stands in `demo.pingyi`, as any SQLite program reads it.
extension Folder {
  /// The mark of e01 for A02 in hundredths; nil without one.
  func hundredths(_ criterion: String) throws -> Int? {
    Int(
      try query(
        """
        SELECT hundredths FROM score WHERE application = 'A02' AND expert = 'e01'
        AND stage = 'preliminary' AND criterion = '\(criterion)'
        """))
  }

  /// Where the sheet of e01 for A02 stands.
  func sheetStatus() throws -> String {
    try query(
      """
      SELECT status FROM sheet WHERE application = 'A02' AND expert = 'e01'
      AND stage = 'preliminary'
      """)
  }

  func drafts() throws -> [String] {
    try query("SELECT text FROM draft").split(separator: "\n").map(String.init)
  }

  private func query(_ sql: String) throws -> String {
    let sqlite = URL(filePath: "/usr/bin/sqlite3")
    let outcome = try Program.run(sqlite, ["demo.pingyi", sql], in: self)
    return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

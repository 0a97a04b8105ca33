package import Foundation

/// A line of the frame log.
package struct LoggedFrame: Decodable, Equatable {
  package struct Cursor: Decodable, Equatable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package let sequence: Int
  package let columns: Int
  package let rows: Int
  package let cursor: Cursor
  package let text: [String]
}

extension LoggedFrame {
  /// The frames in a file, without a line that is only half written.
  package static func all(in file: URL) -> [LoggedFrame] {
    guard let content = try? Data(contentsOf: file) else { return [] }
    return content.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(LoggedFrame.self, from: $0)
    }
  }
}

internal import Foundation

/// The frames of a session as lines of JSON: what a test compares the terminal with.
///
/// A frame that changes nothing is written too, so a new line tells that the program has dealt with
/// its input and waits again.
struct FrameLog {
  private let file: FileHandle
  private var sequence = 0

  /// Appends to the file, which is made if it does not exist; nil if it cannot be opened.
  init?(path: String) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  mutating func append(_ frame: Frame, cursor: Position) {
    sequence += 1
    let entry = Entry(
      sequence: sequence, columns: frame.size.columns, rows: frame.size.rows,
      cursor: .init(row: cursor.row, column: cursor.column),
      text: frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(entry) else { return }
    line.append(UInt8(ascii: "\n"))
    try? file.write(contentsOf: line)
  }
}

extension FrameLog {
  private struct Entry: Encodable {
    struct Cursor: Encodable {
      let row: Int
      let column: Int
    }

    let sequence: Int
    let columns: Int
    let rows: Int
    let cursor: Cursor
    /// One text a row, without the blanks at its end.
    let text: [String]
  }
}

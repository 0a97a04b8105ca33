internal import Foundation
internal import ReviewCore

/// A file that a command reads; `-` is standard input.
struct InputFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  var name: String { (path as NSString).lastPathComponent }

  /// - Throws: `InputError.unreadable`.
  func bytes() throws -> [UInt8] {
    if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError.unreadable(path: path)
    }
    return Array(data)
  }

  /// The text, from UTF-8 with or without a byte-order mark, else from GB18030.
  func text() throws -> String {
    let bytes = try bytes()
    do {
      return try TextDecoding.text(bytes)
    } catch {
      throw InputError.undecodable(path: path, error.text)
    }
  }
}

/// Why an input file cannot be read.
enum InputError: WordedError {
  case unreadable(path: String)
  case undecodable(path: String, Text)

  var text: Text {
    switch self {
    case .unreadable(let path): Text(zh: "读不到 \(path)", en: "Cannot read \(path)")
    case .undecodable(let path, let reason):
      Text(zh: "\(path)：\(reason.zh)", en: "\(path): \(reason.en)")
    }
  }
}

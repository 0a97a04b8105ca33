internal import Foundation
internal import ReviewCore

/// A file that a command writes, for its owner alone.
struct OutputFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Writes a new file; one that is there already is not replaced.
  ///
  /// - Throws: `OutputError`.
  func write(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? OutputError.exists(path: path)
        : .notWritten(path: path, detail: String(cString: strerror(errno)))
    }
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        .write(contentsOf: Data(bytes))
    } catch {
      throw OutputError.notWritten(path: path, detail: error.localizedDescription)
    }
  }
}

/// Why an output file cannot be written.
enum OutputError: WordedError {
  case exists(path: String)
  case notWritten(path: String, detail: String)

  var text: Text {
    switch self {
    case .exists(let path):
      Text(
        zh: "\(path) 已经有了。请换个名字，或先把它移走", en: "\(path) exists. Choose another name or move it away")
    case .notWritten(let path, let detail):
      Text(zh: "写不了 \(path)：\(detail)", en: "Cannot write \(path): \(detail)")
    }
  }
}

internal import Foundation

/// A temporary folder that only its owner reads, removed with its value.
final class PrivateFolder {
  let path: String

  /// - Throws: `PacketError.noFolder`.
  init() throws(PacketError) {
    let path = FileManager.default.temporaryDirectory.appending(path: "pingyi-XXXXXX").path()
    var template = Array(path.utf8CString)
    guard mkdtemp(&template) != nil else { throw .noFolder }
    self.path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into it and says where.
  func keep(_ bytes: [UInt8], as name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }
}

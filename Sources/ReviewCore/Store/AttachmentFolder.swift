internal import Foundation

/// The original files of a round, named by their SHA-256, in `NAME.files/` beside the round file.
///
/// Source: design 2 "One round, one file".
package struct AttachmentFolder {
  /// `NAME.files` for `NAME.pingyi`.
  package let path: String

  package init(roundPath: String) {
    let base = roundPath.hasSuffix(".pingyi") ? String(roundPath.dropLast(7)) : roundPath
    path = base + ".files"
  }

  /// Keeps a file under its hash; what is kept already stays.
  ///
  /// - Throws: `AttachmentError` if it cannot be read, is not what was hashed, or cannot be kept.
  func keep(_ source: String, sha256: String) throws {
    let target = "\(path)/\(sha256)"
    guard !FileManager.default.fileExists(atPath: target) else { return }
    guard let data = FileManager.default.contents(atPath: source) else {
      throw AttachmentError.unreadable(path: source)
    }
    guard Digest.hex(of: data) == sha256 else { throw AttachmentError.changed(path: source) }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try data.write(to: URL(filePath: target), options: .atomic)
    } catch {
      throw AttachmentError.cannotKeep(path: target)
    }
  }
}

/// Why a submitted file could not be kept.
package enum AttachmentError: WordedError, Hashable {
  case unreadable(path: String)
  case changed(path: String)
  case cannotKeep(path: String)

  package var text: Text {
    switch self {
    case .unreadable(let path): Text(zh: "读不到 \(path)", en: "Cannot read \(path)")
    case .changed(let path):
      Text(zh: "\(path) 在读入时变了。请再装一次", en: "\(path) changed while it was read. Load it again")
    case .cannotKeep(let path):
      Text(
        zh: "存不下 \(path)。请看磁盘和权限", en: "Cannot keep \(path). Look at the disk and its permissions")
    }
  }
}

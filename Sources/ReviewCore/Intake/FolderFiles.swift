internal import Crypto
internal import Foundation

/// Opens the files of one application folder, and none outside it.
struct FolderFiles {
  private let root: FolderPath

  /// - Parameter path: An existing folder, which may itself be reached over a link.
  init(_ path: String) {
    root = FolderPath(path)
  }

  /// Reads a whole file.
  ///
  /// - Throws: `FolderError` if it is missing, leads outside or is larger than `limit` bytes.
  func bytes(of name: String, limit: Int) throws(FolderError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name, limit: limit) { bytes += $0 }
    return bytes
  }

  /// Hashes a file of any size piece by piece.
  ///
  /// - Throws: `FolderError` if it is missing, leads outside or is too large to keep.
  func hash(_ name: String) throws(FolderError) -> SubmittedFile {
    var hash = SHA256()
    var count = 0
    try read(name, limit: IntakeLimits.attachmentBytes) { piece in
      hash.update(data: piece)
      count += piece.count
    }
    let digits = hash.finalize().map { byte in
      let text = String(byte, radix: 16)
      return text.count == 2 ? text : "0" + text
    }
    return SubmittedFile(name: name, sha256: digits.joined(), byteCount: count)
  }

  private func read(
    _ name: String, limit: Int, _ take: (Data) -> Void
  ) throws(FolderError) {
    let path = root.resolve(name)
    guard root.contains(path) else { throw .leadsOutside }
    guard let kind = FolderPath.kind(of: path) else { throw .missing }
    guard kind == .typeRegular else { throw .notAFile }
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
    defer { try? file.close() }
    var room = limit
    while true {
      let piece: Data?
      do { piece = try file.read(upToCount: 1 << 20) } catch { throw .unreadable }
      guard let piece, !piece.isEmpty else { return }
      room -= piece.count
      guard room >= 0 else { throw .tooLarge(limit: limit) }
      take(piece)
    }
  }

  /// The files in the folder and below, without hidden ones and those that systems leave behind.
  func names() -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return all.filter { name in
      let steps = name.split(separator: "/")
      let isHidden = steps.contains { $0.hasPrefix(".") || $0.hasPrefix("~$") || $0 == "__MACOSX" }
      let isLeftover = ["thumbs.db", "desktop.ini"].contains(steps.last?.lowercased())
      guard !isHidden, !isLeftover else { return false }
      return FolderPath.kind(of: "\(root.path)/\(name)") != .typeDirectory
    }.sorted()
  }
}

internal import Foundation
internal import GRDB

extension RoundFile {
  /// Copies the whole round, what is in the write-ahead log included, into a new single file.
  ///
  /// While a desk is open, `cp` loses what is in the log: this is the only supported copy.
  ///
  /// Beside it `DESTINATION.sha256` says what it must be, as `sha256sum --check` reads it.
  ///
  /// - Returns: The head that the copy ends at.
  /// - Throws: `RoundError.alreadyExists` if there is something at the destination.
  package func backup(to destination: String) throws -> LedgerHead {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw RoundError.alreadyExists(path: destination)
    }
    guard let head = try Self.copy(database, to: destination) else {
      throw RoundError.noRoundYet(path: path)
    }
    try Self.writeChecksum(of: destination)
    return head
  }

  private static func writeChecksum(of file: String) throws {
    let digest = Digest.hex(of: try Data(contentsOf: URL(filePath: file), options: .mappedIfSafe))
    let name = (file as NSString).lastPathComponent
    let sum = file + ".sha256"
    try reserve(sum + ".part")
    try Data("\(digest)  \(name)\n".utf8).write(to: URL(filePath: sum + ".part"))
    try move(sum + ".part", to: sum)
  }

  /// Writes a single file that only its owner reads, and puts it in its place once it is whole.
  static func copy(_ database: DatabaseQueue, to destination: String) throws
    -> LedgerHead?
  {
    let part = destination + ".part"
    removeFiles(of: part)
    try reserve(part)
    let copy = try DatabaseQueue(path: part)
    try database.backup(to: copy)
    try copy.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    let head = try copy.read { db in try RoundQueries(db: db).head() }
    try copy.close()
    try move(part, to: destination)
    return head
  }

  /// Makes an empty file that only its owner reads.
  ///
  /// - Throws: `RoundError.alreadyExists`, `RoundError.cannotOpen`.
  static func reserve(_ path: String) throws {
    let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw RoundError.alreadyExists(path: path) }
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    Foundation.close(descriptor)
  }

  static func removeFiles(of path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Puts a finished file in its place, once the disk has it.
  static func move(_ part: String, to destination: String) throws {
    try synchronize(part)
    guard rename(part, destination) == 0 else {
      throw RoundError.cannotOpen(path: destination, detail: String(cString: strerror(errno)))
    }
    try synchronize((destination as NSString).deletingLastPathComponent)
  }

  private static func synchronize(_ path: String) throws {
    let descriptor = Foundation.open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    defer { Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw RoundError.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
  }
}

internal import Foundation

/// Lets writers of one round file queue in the kernel, in the order that they came.
///
/// SQLite's own back-off starves writers on slow disks. The lock is on a file of its own: closing any
/// descriptor of the database would drop SQLite's locks on it. Source: design 2 "Writers queue in the
/// kernel".
struct WriterQueue {
  /// The lock file, `NAME.pingyi-queue`.
  let path: String

  /// Runs `body` while this process holds the lock; blocks until it is free.
  ///
  /// - Throws: `RoundError.queueUnavailable`, or what `body` throws.
  func run<Value>(_ body: () throws -> Value) throws -> Value {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw RoundError.queueUnavailable(path: path, detail: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw RoundError.queueUnavailable(path: path, detail: String(cString: strerror(errno)))
      }
    }
    return try body()
  }
}

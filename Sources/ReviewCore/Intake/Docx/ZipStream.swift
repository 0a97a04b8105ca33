internal import CArchive
internal import Foundation

/// Walks the entries of a zip file in memory; owns libarchive's reader and gives it back.
struct ZipStream: ~Copyable {
  private let archive: OpaquePointer

  /// - Parameter buffer: Must outlive the stream.
  /// - Throws: `DocumentError` if it is no zip file.
  init(_ buffer: UnsafeRawBufferPointer) throws(DocumentError) {
    guard let archive = archive_read_new() else { throw .unreadable }
    archive_read_support_format_zip_seekable(archive)
    guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
      archive_read_free(archive)
      throw .damagedArchive(entry: nil)
    }
    self.archive = archive
  }

  deinit {
    archive_read_free(archive)
  }

  /// One entry as the directory of the file states it.
  struct Entry {
    /// As stored; bytes that are no UTF-8 are replaced.
    let name: String
    /// Nil if the file does not say.
    let claimedSize: Int?
    let isLocked: Bool
    /// A file or folder, no link or device.
    let isPlain: Bool
  }

  /// The next entry; nil after the last.
  mutating func next() throws(DocumentError) -> Entry? {
    var pointer: OpaquePointer?
    switch archive_read_next_header(archive, &pointer) {
    case ARCHIVE_OK, ARCHIVE_WARN: break
    case ARCHIVE_EOF: return nil
    case _: throw .damagedArchive(entry: nil)
    }
    guard let entry = pointer else { throw .damagedArchive(entry: nil) }
    let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
    let kind = archive_entry_filetype(entry) & 0o170000
    return Entry(
      name: name.map { String(cString: $0) } ?? "?",
      claimedSize: archive_entry_size_is_set(entry) == 0
        ? nil : Int(exactly: archive_entry_size(entry)),
      isLocked: archive_entry_is_encrypted(entry) != 0,
      isPlain: kind == 0o100000 || kind == 0o040000 || kind == 0)
  }

  /// Unpacks the entry that `next` gave last, at most `limit` bytes of it.
  mutating func unpack(_ entry: Entry, limit: Int) throws(DocumentError) -> Data {
    var data = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &chunk, chunk.count)
      guard count >= 0 else { throw .damagedArchive(entry: entry.name) }
      guard count > 0 else { return data }
      guard data.count + count <= limit else { throw .unpacksTooFar(entry: entry.name) }
      data.append(contentsOf: chunk[..<count])
    }
  }
}

/// A file that came with an application, kept beside the round file under its SHA-256.
package struct ReceivedFile: Codable, Hashable, Sendable {
  package var kind: AttachmentKind
  /// As the application names it.
  package var file: String
  package var sha256: String
  package var byteCount: Int

  package init(kind: AttachmentKind, file: String, sha256: String, byteCount: Int) {
    self.kind = kind
    self.file = file
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}

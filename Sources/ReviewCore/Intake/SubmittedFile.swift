/// A file of a submission, known by the hash of its bytes.
package struct SubmittedFile: Hashable, Sendable, Codable {
  /// Relative to the folder of the application.
  package let name: String
  /// 64 lower-case hexadecimal digits.
  package let sha256: String
  package let byteCount: Int
}

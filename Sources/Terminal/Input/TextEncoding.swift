/// The bytes in which the terminal takes and sends text.
package enum TextEncoding: Hashable, Sendable {
  case utf8
  /// The national standard, of which GBK is a part.
  case gb18030
}

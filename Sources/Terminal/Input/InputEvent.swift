/// What the bytes of a terminal mean.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text between the marks of bracketed paste: line ends are `\n`, other controls but tabs are gone.
  ///
  /// Bytes that are no UTF-8 stand as U+FFFD. `truncated` tells that the end was cut off.
  case paste(String, truncated: Bool)
  /// Bytes that are no UTF-8, as a terminal sends that is set to GBK.
  case invalidBytes([UInt8])
}

/// What the bytes of a terminal mean.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text between the marks of bracketed paste: line ends are `\n`, other controls but tabs are gone.
  ///
  /// Bytes that are no text in the terminal's encoding stand as U+FFFD. `truncated` tells that the end was cut off.
  case paste(String, truncated: Bool)
  /// Bytes that are no text in the encoding of the locale: the terminal is set to another one.
  case invalidBytes([UInt8])
}

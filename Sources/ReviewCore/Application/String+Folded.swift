extension String {
  /// The text with full-width characters made half-width, without spaces, in lower case.
  ///
  /// `（一）` and `(一)` are the same so. Source: domain.md 0.4.
  package var folded: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      let half = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
      scalars.append(half ?? scalar)
    }
    return String(scalars).lowercased()
  }
}

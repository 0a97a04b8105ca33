extension String {
  /// The text as an editor takes it: line ends are newlines, tabs stay, other controls go.
  ///
  /// Everything else stays as the user wrote it; nothing is normalised.
  func cleanedInput() -> String {
    var cleaned = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": cleaned.append("\n")
      case "\t": cleaned.append(scalar)
      case _ where Width.columns(of: scalar) < 0: break
      default: cleaned.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(cleaned)
  }
}

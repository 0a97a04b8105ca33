extension Character {
  /// A letter or digit of the scripts that write words with spaces between them.
  var isLatinLetterOrDigit: Bool {
    (isLetter || isNumber) && Width.columns(of: self) == 1
  }
}

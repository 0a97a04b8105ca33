extension String {
  /// The whole text on one line with nothing that a terminal obeys, such as a path in a message.
  var printable: String {
    unicodeScalars.map { scalar in
      scalar.isControl
        ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }.joined()
  }
}

extension String {
  /// Full-width letters, digits and signs as their half-width forms; the original is kept elsewhere.
  var halfWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0: scalars.append(" ")
      case 0xFF0E, 0xFF61: scalars.append(".")
      case _: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Half-width, lower case, letters and digits only: what two wordings are compared by.
  var matchingKey: String {
    folded.filter { $0.isLetter || $0.isNumber }
  }
}

extension String {
  /// What a message may quote of a text beside another one: from shortly before they part.
  func excerpt(beside other: String) -> String {
    let (own, others) = (Array(unicodeScalars), Array(other.unicodeScalars))
    let shared = zip(own, others).prefix { $0 == $1 }.count
    let start = shared - 10
    guard start >= 10 else { return excerpt }
    return "…" + String(String.UnicodeScalarView(own[start...])).excerpt
  }
}

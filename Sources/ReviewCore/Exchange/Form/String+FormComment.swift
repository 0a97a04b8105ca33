extension String {
  /// The comment's lines as a form holds them: none begins like a marker.
  var formComment: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.beginsLikeMarker ? "\\" + $0 : String($0) }
      .joined(separator: "\n")
  }

  /// A line of a comment, as `formComment` guarded it.
  var withoutMarkerGuard: String {
    first == "\\" && dropFirst().beginsLikeMarker ? String(dropFirst()) : self
  }

  /// Without empty lines before it and white space after it; its first indentation stays.
  var withoutBlankEnds: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    var text = lines.joined(separator: "\n")
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// What an editor may change of a comment without anyone having meant it is left out.
  var comparableComment: String {
    visible.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
      }
      .joined(separator: "\n").withoutBlankEnds
  }

  /// Without characters that a terminal or an editor would obey; line breaks and tabs stay.
  var visible: String {
    let lines = replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars
    return String(
      String.UnicodeScalarView(lines.filter { !$0.isControl || $0 == "\n" || $0 == "\t" }))
  }

  /// What follows a colon, without the one blank after it.
  var leadingBlankRemoved: String { first == " " ? String(dropFirst()) : self }
}

extension StringProtocol {
  /// `@@`, perhaps behind backslashes that guard it.
  fileprivate var beginsLikeMarker: Bool {
    let rest = drop { $0 == "\\" }
    return FormMarker(String(rest)) != nil
  }
}

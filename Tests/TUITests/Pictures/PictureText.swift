import Terminal

/// Characters of a row that have one style and one width.
///
/// Each has a place of its own, so that it stands on its cells whatever font draws it. Viewers that
/// know only the first place find the same letters there: the sizes in the picture's style sheet
/// make a common font advance by a cell.
struct PictureText {
  let y: Int
  let ink: Shade
  let attributes: Style.Attributes
  /// In cells: 2 for Han.
  let width: Int
  private(set) var text = ""
  /// Where the characters begin.
  private(set) var places: [Int] = []

  init(y: Int, width: Int, paint: Paint) {
    self.y = y
    self.width = width
    ink = paint.ink
    attributes = paint.attributes.intersection([.bold, .italic])
  }

  /// Whether a character can follow.
  ///
  /// None follows one of two UTF-16 units: viewers count its places differently.
  func takes(_ cell: Cell, _ paint: Paint) -> Bool {
    ink == paint.ink && attributes == paint.attributes.intersection([.bold, .italic])
      && width == cell.width && text.utf16.count == places.count && cell.text.utf16.count == 1
  }

  mutating func append(_ character: String, at place: Int) {
    text += character
    places.append(place)
  }

  var svg: String {
    var classes = ink == .text ? [] : [ink.className]
    if width == 2 { classes.append("h") }
    if attributes.contains(.bold) { classes.append("b") }
    if attributes.contains(.italic) { classes.append("i") }
    let style = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let x = places.map(String.init).joined(separator: " ")
    return "<text\(style) y=\"\(y)\" x=\"\(x)\">\(Picture.escaped(text))</text>\n"
  }
}

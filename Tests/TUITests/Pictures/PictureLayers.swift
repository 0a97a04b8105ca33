import Terminal

/// What a picture is made of, from below: papers, lines on them, characters.
struct PictureLayers {
  private(set) var papers = Bars()
  private(set) var lines = Bars()
  private(set) var texts: [PictureText] = []

  /// Draws a row of a frame.
  mutating func draw(_ row: Int, of frame: Frame) {
    var text: PictureText?
    var blanks = 0
    func finished() -> [PictureText] { text.map { [$0] } ?? [] }
    let y = row * Picture.cell.height
    for (column, cell) in frame.row(row).enumerated() where cell.width > 0 {
      let isUnderCursor = frame.cursor == Position(row: row, column: column)
      let paint = Paint(cell.style, isUnderCursor: isUnderCursor)
      let x = column * Picture.cell.width
      let width = cell.width * Picture.cell.width
      drawGround(Bars.Bar(x: x, y: y, width: width, height: Picture.cell.height), paint)
      if drawLine(cell.text, x: x, y: y, paint) {
        blanks = 2
      } else if cell.text == " " || cell.text == "\u{3000}" {
        blanks += cell.width
      } else {
        // One blank between letters is part of a text, so that its words can be found.
        let isNew =
          text?.takes(cell, paint) != true || blanks > 1 || (blanks == 1 && cell.width == 2)
        if isNew {
          texts += finished()
          text = PictureText(y: y + Picture.baseline, width: cell.width, paint: paint)
        } else if blanks == 1 {
          text?.append(" ", at: x - Picture.cell.width)
        }
        text?.append(cell.text, at: cell.width == 2 ? x + Picture.hanMargin : x)
        blanks = 0
      }
    }
    texts += finished()
  }

  /// The paper, and the underline, which blanks have too.
  private mutating func drawGround(_ cell: Bars.Bar, _ paint: Paint) {
    if paint.paper != .ground { papers.add(cell, paint.paper) }
    guard paint.attributes.contains(.underline) else { return }
    lines.add(
      Bars.Bar(x: cell.x, y: cell.y + cell.height - 2, width: cell.width, height: 1), paint.ink)
  }

  /// Draws a character that is a line or a block; false if it is none.
  private mutating func drawLine(_ text: String, x: Int, y: Int, _ paint: Paint) -> Bool {
    if text == "█" {
      let cell = Picture.cell
      lines.add(Bars.Bar(x: x, y: y, width: cell.width, height: cell.height), paint.ink)
      return true
    }
    guard let arms = LineArms(of: text) else { return false }
    for bar in arms.bars(x: x, y: y) { lines.add(bar, paint.ink) }
    return true
  }
}

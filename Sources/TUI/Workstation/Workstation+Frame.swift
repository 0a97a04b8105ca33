import ReviewCore
package import Terminal

extension Workstation {
  /// Whether the window is smaller than the least that the screens are drawn for.
  var isTooSmall: Bool { size.columns < 60 || size.rows < 18 }

  /// The whole screen as it is now.
  package var frame: Frame {
    guard !isTooSmall else { return tooSmall }
    var frame = Frame(size: size, ambiguous: ambiguous)
    let view = view
    let page = layers.lastIndex(where: \.isWholePage)
    if page == nil { screens[current]?.draw(on: &frame, view) }
    for layer in layers[(page ?? 0)...] { layer.draw(on: &frame, view) }
    if isCovered { frame.cover(CoveredNames(world)) }
    if let top {
      let standing = isCovered ? standingMessage : message ?? standingMessage
      frame.putMessage(standing.map { $0[language] } ?? "")
      let hints = top.hints(view)
      frame.putHints(isCovered ? hints.map(\.covered) : hints, view)
    }
    return frame
  }

  /// What reads the keys now, alone on an empty screen, without the last two rows.
  var topFrame: Frame {
    var frame = Frame(size: size, ambiguous: ambiguous)
    if !isCovered { top?.draw(on: &frame, view) }
    return frame
  }

  /// The tables on it.
  var topTables: [TableInView] { isCovered ? [] : top?.tables(view) ?? [] }

  /// What the message line says while nothing has just happened.
  var standingMessage: Text? {
    isCovered ? Frame.coverMessage : top?.standingMessage(view)
  }

  private var tooSmall: Frame {
    var frame = Frame(size: size, ambiguous: ambiguous)
    let text = view(
      "窗口太小（现在 \(size.columns) x \(size.rows)，要 60 x 18）。把窗口拉大或把字调小；分都存好了，这时打的字不算",
      "Window too small (\(size.columns) x \(size.rows), need 60 x 18). All is saved; keys do nothing now"
    )
    let breaker = LineBreaker(columns: max(2, size.columns), ambiguous: ambiguous)
    for (row, range) in breaker.lines(of: text).enumerated() where row < size.rows {
      frame.put(String(text[range]), row: row, column: 0)
    }
    frame.cursor = Position(row: 0, column: 0)
    return frame
  }
}

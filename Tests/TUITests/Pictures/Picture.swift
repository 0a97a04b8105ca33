import Terminal

/// A frame as an SVG picture: the same bytes for the same frame.
///
/// Only characters need a font; lines, blocks, underlines and the cursor are drawn.
struct Picture {
  let frame: Frame
  let ground: Ground
  /// The language of the title and of the summary, as in `zh-CN`.
  let language: String
  /// What stands for the picture where it cannot be seen.
  let title: String
  let summary: String

  /// The size of a cell in the picture's own units.
  static let cell = (width: 10, height: 22)

  /// Blank space on every side, so that the text does not touch the edge.
  private static let margin = 12
  /// From the top of a row to the feet of its letters.
  static let baseline = 17
  /// Fonts of fixed width advance by 0.6 of their size, which then is a cell.
  private static let fontSize = "16.6px"
  /// Han fonts advance by their size, which with a margin on both sides is two cells.
  private static let hanSize = 2 * (cell.width - hanMargin)
  static let hanMargin = 1
  private static let fonts = [
    "ui-monospace", "Menlo", "Consolas", "'DejaVu Sans Mono'", "'Liberation Mono'",
    "'Noto Sans Mono CJK SC'", "'Noto Sans CJK SC'", "'Source Han Sans SC'", "'PingFang SC'",
    "'Microsoft YaHei'", "'WenQuanYi Micro Hei'", "SimHei", "monospace",
  ]

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension Picture {
  var svg: String {
    var layers = PictureLayers()
    for row in 0..<frame.size.rows { layers.draw(row, of: frame) }
    let width = frame.size.columns * Self.cell.width + 2 * Self.margin
    let height = frame.size.rows * Self.cell.height + 2 * Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xml:lang="\(language)" xml:space="preserve" \
      role="img" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
      <title>\(Self.escaped(title))</title>
      <desc>\(Self.escaped(summary))</desc>
      <style>\(styleSheet)</style>
      <rect class="g" width="\(width)" height="\(height)" rx="6"/>
      <g transform="translate(\(Self.margin) \(Self.margin))" xml:lang="zh-CN">
      <g shape-rendering="crispEdges">
      \(layers.papers.svg)\(layers.lines.svg)</g>
      \(layers.texts.map(\.svg).joined())</g>
      </svg>

      """
  }

  private var styleSheet: String {
    let text =
      "text{fill:\(ground[.text]);font:\(Self.fontSize) \(Self.fonts.joined(separator: ","));"
      + "white-space:pre;font-variant-ligatures:none}"
      + ".h{font-size:\(Self.hanSize)px;letter-spacing:\(2 * Self.hanMargin)px}"
    let shades = Shade.all.map { ".\($0.className){fill:\(ground[$0])}" }.joined()
    return text + shades + ".b{font-weight:700}.i{font-style:italic}"
  }
}

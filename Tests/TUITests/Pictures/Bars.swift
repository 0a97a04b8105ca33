/// Rectangles of one shade each, joined where they touch in one direction.
///
/// Grounds, lines, underlines and blocks are all of them: no font is asked for any of these.
struct Bars {
  struct Bar: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
  }

  private(set) var bars: [Shade: [Bar]] = [:]

  /// Adds a bar; the one at its left or the one above grows instead where both are one bar.
  mutating func add(_ bar: Bar, _ shade: Shade) {
    var known = bars[shade, default: []]
    if let left = known.lastIndex(where: {
      $0.y == bar.y && $0.height == bar.height && $0.x <= bar.x && bar.x <= $0.x + $0.width
    }) {
      known[left].width = max(known[left].width, bar.x + bar.width - known[left].x)
    } else if let above = known.lastIndex(where: {
      $0.x == bar.x && $0.width == bar.width && $0.y <= bar.y && bar.y <= $0.y + $0.height
    }) {
      known[above].height = max(known[above].height, bar.y + bar.height - known[above].y)
    } else {
      known.append(bar)
    }
    bars[shade] = known
  }

  /// One `<path>` a shade.
  var svg: String {
    Shade.all.compactMap { shade in
      guard let bars = bars[shade] else { return nil }
      let path = bars.map { "M\($0.x) \($0.y)h\($0.width)v\($0.height)h-\($0.width)z" }.joined()
      return "<path class=\"\(shade.className)\" d=\"\(path)\"/>\n"
    }
    .joined()
  }
}

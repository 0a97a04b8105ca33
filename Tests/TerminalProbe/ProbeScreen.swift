internal import Terminal

/// A screen full of Han text, down to its last cell, with windows at random places.
struct ProbeScreen {
  private let ambiguous: AmbiguousWidth
  var text = "评审"
  /// The rows by which the Han text has moved up.
  var offset = 0
  private var received: [String] = []
  private var windows: [Window] = []
  private var random = Random()

  init(ambiguous: AmbiguousWidth) { self.ambiguous = ambiguous }
}

extension ProbeScreen {
  private struct Window {
    let row: Int
    let column: Int
    let width: Int
    let height: Int
  }

  private struct Random: RandomNumberGenerator {
    private var state: UInt64 = 20_150_301

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  mutating func record(_ text: String) { received.append(text) }

  mutating func record(_ event: InputEvent) {
    switch event {
    case .key(.character(let character)): record(String(character))
    case .key(let key): record("\(key)")
    case .paste(let text, let truncated): record("paste:\(text):\(truncated)")
    case .invalidBytes(let bytes): record("invalid:\(bytes)")
    }
  }

  /// Shows one more window, or none after three.
  mutating func popUp() {
    guard windows.count < 3 else {
      windows = []
      return
    }
    windows.append(
      Window(
        row: .random(in: 0..<20, using: &random), column: .random(in: 0..<60, using: &random),
        width: .random(in: 5..<30, using: &random), height: .random(in: 2..<6, using: &random)))
  }

  func frame(size: Size) -> Frame {
    var frame = Frame(size: size, ambiguous: ambiguous)
    let sentence = "杭州经济技术开发区申报国家级 A1 跨境电商示范园区，运营面积三万平方米。"
    let line = String(repeating: sentence, count: size.columns / 20 + 1)
    for row in 0..<size.rows {
      let line = line.dropFirst((row + offset) % 7)
      frame.put("\(row + offset) \(line)", row: row, column: (row + offset) % 2)
    }
    frame.fill(row: 1, columns: 0..<size.columns, style: .plain)
    frame.put(received.suffix(8).joined(separator: " "), row: 1, column: 0)
    frame.fill(row: 2, columns: 0..<size.columns, style: .plain)
    frame.put(text, row: 2, column: 0, style: Style(.reverse, foreground: .yellow))
    frame.fill(row: 3, columns: 0..<size.columns, style: .plain)
    frame.put("─│┌┐ \(size.columns)x\(size.rows)", row: 3, column: 0, style: Style(.bold))
    frame.put("末", row: size.rows - 1, column: size.columns - 2, style: Style(.reverse))
    if !windows.isEmpty { frame.dim() }
    for window in windows { draw(window, on: &frame) }
    frame.cursor = Position(row: min(1, size.rows - 1), column: 0)
    return frame
  }

  private func draw(_ window: Window, on frame: inout Frame) {
    for row in window.row..<window.row + window.height {
      let columns = window.column..<window.column + window.width
      frame.fill(row: row, columns: columns, style: Style(.reverse))
      frame.put(
        "窗 window 口", row: row, column: window.column + row % 3, style: Style(.reverse),
        limit: window.width - 3)
    }
  }
}

import TerminalHarness
import Testing

@testable import Terminal

@Suite struct FrameTests {
  var frame = Frame(size: Size(columns: 8, rows: 2))

  @Test mutating func `a text is written and the column behind it returned`() {
    #expect(frame.put("评分 7", row: 0, column: 1) == 7)
    #expect(frame.text == " 评分 7\n")
    #expect(frame.row(0).map(\.width) == [1, 2, 0, 2, 0, 1, 1, 1])
  }

  @Test(
    arguments: [
      ("x", 0, "x 文中文"), ("x", 1, " x文中文"), ("x", 2, "中x 中文"), ("x", 3, "中 x中文"),
      ("评", 1, " 评 中文"), ("评", 6, "中文中评"), ("评", 5, "中文 评"), ("xy", 1, " xy 中文"),
    ])
  mutating func `whoever overwrites one half of a wide character blanks the other`(
    text: String, column: Int, expected: String
  ) {
    frame.put("中文中文", row: 0, column: 0)
    frame.put(text, row: 0, column: column)
    #expect(frame.text == expected + "\n")
  }

  @Test(
    arguments: [
      (6, nil, "      中", 8), (7, nil, "", 8), (0, 4, "中文", 4), (0, 3, "中", 3), (0, 0, "", 0),
      (0, -1, "", 0), (0, 99, "中文字", 6), (-1, nil, " 文字", 5), (-2, nil, "文字", 4), (-9, nil, "", -3),
      (8, nil, "", 8), (99, nil, "", 99), (.max, .max, "", .max), (.min, .max, "", .min + 6),
    ] as [(Int, Int?, String, Int)])
  mutating func `a text is clipped at the limit and the edges`(
    column: Int, limit: Int?, expected: String, end: Int
  ) {
    #expect(frame.put("中文字", row: 0, column: column, limit: limit) == end)
    #expect(frame.text == expected + "\n")
  }

  @Test(arguments: [-1, 2, .max, .min])
  mutating func `a row outside the frame is ignored`(row: Int) {
    let empty = frame
    frame.put("中", row: row, column: 0)
    frame.putRight("中", row: row, endingAt: 8)
    frame.fill(row: row, columns: 0..<8, style: Style(.reverse))
    frame.restyle(row: row, columns: 0..<8) { $0.attributes.insert(.bold) }
    #expect(frame == empty)
    #expect(frame.row(row).isEmpty && frame.runs(row: row).isEmpty)
  }

  @Test(
    arguments: [(8, "    已存", 4), (4, "已存", 0), (3, " 存", -1), (0, "", -4)])
  mutating func `a text at the right ends before the column`(
    end: Int, expected: String, start: Int
  ) {
    #expect(frame.putRight("已存", row: 0, endingAt: end) == start)
    #expect(frame.text == expected + "\n")
  }

  @Test mutating func `filling a half blanks the whole`() {
    frame.put("中文中文", row: 0, column: 0)
    frame.fill(row: 0, columns: 1..<5, style: Style(.underline))
    #expect(frame.text == "      文\n")
    #expect(
      frame.row(0).map(\.style.attributes) == [
        [], .underline, .underline, .underline, .underline, [], [], [],
      ])
  }

  @Test mutating func `restyling a half restyles the whole`() {
    frame.put("中文中文", row: 0, column: 0)
    frame.restyle(row: 0, columns: 3..<5) { $0.attributes.insert(.bold) }
    #expect(
      frame.runs(row: 0) == [
        Run(text: "中", style: .plain), Run(text: "文中", style: Style(.bold)),
        Run(text: "文", style: .plain),
      ])
    frame.restyle(row: 0, columns: 20..<30) { $0.attributes.insert(.bold) }
  }

  @Test mutating func `a window is drawn over a dimmed screen`() {
    frame.put("中", row: 0, column: 0, style: Style(.bold))
    frame.dim()
    #expect(frame.runs(row: 0).map(\.style) == [Style(.dim)])
  }

  @Test func `runs hold the whole row`() {
    #expect(frame.runs(row: 0) == [Run(text: "        ", style: .plain)])
  }

  @Test func `where the terminal draws lines wide, the frame does too`() {
    var frame = Frame(size: Size(columns: 5, rows: 1), ambiguous: .wide)
    frame.put("───", row: 0, column: 0)
    #expect(frame.row(0).map(\.width) == [2, 0, 2, 0, 1])
  }

  @Test(arguments: [Size(columns: 0, rows: 3), Size(columns: -5, rows: -5)])
  func `an empty frame takes everything`(size: Size) {
    var frame = Frame(size: size)
    frame.put("中", row: 0, column: 0)
    frame.fill(row: 0, columns: 0..<3, style: .plain)
    frame.restyle(row: 0, columns: 0..<3) { $0.attributes.insert(.bold) }
    #expect(frame.text == String(repeating: "\n", count: max(0, size.rows - 1)))
  }

  @Test(arguments: UInt64(1)...30, [AmbiguousWidth.narrow, .wide])
  func `whatever is put, no half is left alone and each row has its columns`(
    seed: UInt64, ambiguous: AmbiguousWidth
  ) {
    var random = SplitMix64(seed: seed)
    var frame = Frame(size: Size(columns: 11, rows: 3), ambiguous: ambiguous)
    for _ in 0..<200 {
      let row = Int.random(in: -1...3, using: &random)
      let column = Int.random(in: -5...12, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: frame.fill(row: row, columns: column..<column + 4, style: Style(.reverse))
      case 1: frame.putRight(random.text(upTo: 4), row: row, endingAt: column)
      case 2: frame.put(random.text(upTo: 6), row: row, column: column, limit: 3)
      default: frame.put(random.text(upTo: 6), row: row, column: column, style: Style(.bold))
      }
      for row in 0..<3 {
        let cells = frame.row(row)
        #expect(cells.map(\.width).reduce(0, +) == 11)
        for (index, cell) in cells.enumerated() {
          let isAfterWide = index > 0 && cells[index - 1].width == 2
          #expect((cell.width == 0) == isAfterWide && (cell.text.isEmpty == isAfterWide))
          #expect(!isAfterWide || cell.style == cells[index - 1].style)
        }
      }
    }
  }
}

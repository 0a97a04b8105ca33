import Foundation
import FoundationXML
import TUI
import Terminal
import Testing

/// How a frame becomes a picture.
@Suite struct PictureTests {
  /// A picture of some rows of text, changed before it is drawn.
  private func svg(_ rows: [String], _ change: (inout Frame) -> Void = { _ in }) -> String {
    let columns = rows.map { Width.columns(of: $0) }.max() ?? 0
    var frame = Frame(size: Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() { frame.put(text, row: row, column: 0) }
    change(&frame)
    return Picture(
      frame: frame, ground: .dark, language: "zh-CN", title: "<题>", summary: "A & B"
    ).svg
  }

  @Test func `a Han character stands on two cells, a letter on one`() {
    let svg = svg(["评分A1"])
    #expect(svg.contains("<text class=\"h\" y=\"17\" x=\"1 21\">评分</text>"))
    #expect(svg.contains("<text y=\"17\" x=\"40 50\">A1</text>"))
  }

  @Test func `one blank is part of a text of letters, more of them part it`() {
    let svg = svg(["to do  B", "分 表"])
    #expect(svg.contains("<text y=\"17\" x=\"0 10 20 30 40\">to do</text>"))
    #expect(svg.contains("<text y=\"17\" x=\"70\">B</text>"))
    #expect(svg.contains("y=\"39\" x=\"1\">分</text>"))
    #expect(svg.contains("y=\"39\" x=\"31\">表</text>"))
  }

  @Test func `a character of two UTF-16 units is a text of its own`() {
    let svg = svg(["甲𠮷乙"])
    #expect(svg.contains("x=\"1\">甲</text>"))
    #expect(svg.contains("x=\"21\">𠮷</text>"))
    #expect(svg.contains("x=\"41\">乙</text>"))
  }

  @Test func `lines are drawn and joined, without a character`() {
    let svg = svg(["┌─┐", "│ │", "└─┘"])
    #expect(svg.contains("M5 11h21v1h-21zM5 11h1v45h-1zM25 11h1v45h-1zM5 55h21v1h-21z"))
    #expect(!svg.contains("<text"))
  }

  @Test(arguments: [
    ("┬", "M0 11h10v1h-10zM5 11h1v11h-1z"), ("┴", "M0 11h10v1h-10zM5 0h1v12h-1z"),
    ("├", "M5 11h5v1h-5zM5 0h1v22h-1z"), ("┤", "M0 11h6v1h-6zM5 0h1v22h-1z"),
    ("┼", "M0 11h10v1h-10zM5 0h1v22h-1z"),
  ])
  func `a line that branches has its arms`(character: String, path: String) {
    #expect(svg([character]).contains("<path class=\"t\" d=\"\(path)\"/>"))
  }

  @Test func `a block fills its cell`() {
    #expect(svg(["██"]).contains("<path class=\"t\" d=\"M0 0h20v22h-20z\"/>"))
  }

  @Test func `reverse video swaps ink and paper, the cursor is a block`() {
    let svg = svg(["甲乙丙"]) { frame in
      frame.restyle(row: 0, columns: 0..<6) { $0 = Style(.reverse) }
      frame.cursor = Position(row: 0, column: 2)
    }
    #expect(svg.contains("<path class=\"t\" d=\"M0 0h20v22h-20zM40 0h20v22h-20z\"/>"))
    #expect(svg.contains("<path class=\"c\" d=\"M20 0h20v22h-20z\"/>"))
    #expect(svg.contains("<text class=\"g h\" y=\"17\" x=\"1 21 41\">甲乙丙</text>"))
  }

  @Test func `bold, dim, colour and underline are seen`() {
    let svg = svg(["ABCD"]) { frame in
      frame.restyle(row: 0, columns: 0..<1) { $0 = Style(.bold, foreground: .yellow) }
      frame.restyle(row: 0, columns: 1..<2) { $0 = Style(.dim) }
      frame.restyle(row: 0, columns: 2..<4) { $0 = Style([.underline, .italic]) }
    }
    #expect(svg.contains("<text class=\"a3 b\" y=\"17\" x=\"0\">A</text>"))
    #expect(svg.contains("<text class=\"d\" y=\"17\" x=\"10\">B</text>"))
    #expect(svg.contains("<text class=\"i\" y=\"17\" x=\"20 30\">CD</text>"))
    #expect(svg.contains("<path class=\"t\" d=\"M20 20h20v1h-20z\"/>"))
  }

  @Test func `it is XML with a title whatever the text is`() {
    let svg = svg(["<评> & \"'"])
    let title = "<title>&lt;题&gt;</title>\n<desc>A &amp; B</desc>"
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains(title))
    #expect(svg.contains(">&gt; &amp; \"'</text>"))
  }

  @Test(arguments: ThemeName.allCases)
  func `every ink can be read on its ground`(theme: ThemeName) {
    let ground = Ground(for: theme)
    for shade in Shade.all where shade != .ground {
      let contrast = contrast(ground[shade], ground[.ground])
      #expect(contrast >= 4.5, "\(shade) \(ground[shade]): \(contrast)")
    }
  }

  /// The contrast of two colours as WCAG 2 defines it, from 1 to 21.
  private func contrast(_ one: String, _ other: String) -> Double {
    let lights = [one, other].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift in
      let channel = Double((value >> shift) & 0xFF) / 255
      return channel <= 0.03928 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

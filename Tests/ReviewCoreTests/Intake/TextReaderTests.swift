import Foundation
import ReviewCore
import Testing

@Suite struct TextReaderTests {
  private func sketch(_ text: String, _ name: String = "plan.txt") throws -> [String] {
    try DocumentReader.read(Array(text.utf8), fileName: name).plan.sketch
  }

  private static let sample = "一、摘要\r\n　　园区在𠮷庆〔2014〕①号，㎡。\r\n"
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  @Test func `text is read in UTF-8 with and without mark, UTF-16 and GB18030`() throws {
    let legacy = try #require(Self.sample.data(using: Self.gb18030))
    let wide = try #require(Self.sample.data(using: .utf16LittleEndian))
    let all: [[UInt8]] = [
      Array(Self.sample.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.sample.utf8), Array(legacy),
      [0xFF, 0xFE] + Array(wide),
    ]
    for bytes in all {
      let plan = try DocumentReader.read(bytes, fileName: "plan.txt").plan
      #expect(plan.sketch == ["1 # 一、摘要", "1 1 园区在𠮷庆〔2014〕①号，㎡。"])
    }
  }

  @Test func `what is no text names the byte`() throws {
    let cases: [([UInt8], DocumentError)] = [
      ([0x41, 0x42, 0xFF], .unknownEncoding(utf8: 2, gb18030: 2)),
      ([0xB0, 0xA1, 0xB0], .unknownEncoding(utf8: 0, gb18030: 2)),
      ([0x41, 0x00, 0x42], .binary(offset: 1)),
      ([0xEF, 0xBB, 0xBF, 0x41, 0xB0], .damagedUTF8(offset: 4)),
      (Array("一二三四五六七八九十".utf8) + [0xFF], .damagedUTF8(offset: 30)),
      ([], .empty),
    ]
    for (bytes, expected) in cases {
      #expect(throws: expected) { try DocumentReader.read(bytes, fileName: "plan.txt") }
    }
    #expect(DocumentError.unknownEncoding(utf8: 2, gb18030: 7).place == .byte(7))
  }

  @Test func `control characters are taken out and counted`() throws {
    let (plan, notices) = try DocumentReader.read(
      Array("一、摘\u{1B}[31m要\n\u{202E}文字\u{200B}。".utf8), fileName: "plan.txt")
    #expect(plan.sketch == ["- # 一、摘[31m要", "- 0 文字。"])
    #expect(notices == [.controlCharacters(2)])
  }

  @Test func `a long line without a full stop goes on in the next`() throws {
    let long = String(repeating: "文字", count: 16)
    #expect(
      try sketch(long + "\n继续。\n" + long + "。\n另起。") == [
        "- 0 \(long)继续。", "- 0 \(long)。", "- 0 另起。",
      ])
    #expect(try sketch(long + "\n\n另起。").count == 2)
    #expect(try sketch(long + "\n（一）创建目标\n文字。").count == 3)
  }

  @Test func `numbered lines are headings where text follows, and items where they are a list`()
    throws
  {
    let text = """
      一、摘要
      文字。
      三、实施方案
      （二）创建目标
      目标如下：
      1.企业300家
      2.营收60亿元
      3.就业6000人
      （三）创建内容
      1、政策与认定
      出台办法。
      ２．基础配套
      建设仓库。
      """
    #expect(
      try sketch(text) == [
        "1 # 一、摘要", "1 1 文字。", "3.2 # 三、实施方案", "3.2 ## （二）创建目标", "3.2 1 目标如下：", "3.2 2 1.企业300家",
        "3.2 3 2.营收60亿元", "3.2 4 3.就业6000人", "3.3 ## （三）创建内容", "3.3.1 ### 1、政策与认定", "3.3.1 1 出台办法。",
        "3.3.2 ### ２．基础配套", "3.3.2 1 建设仓库。",
      ])
  }

  @Test func `Markdown keeps words, tables and headings and loses its signs`() throws {
    let text = """
      ---
      title: x
      ---
      # 工作方案

      ## 一、摘要 ##
      园区由**青石**公司
      运营，见[网站](http://x.cn)。<!-- 注 -->
      - 第一
      - 2 * 3 \\* 4
      ![图](a.png)

      二、基础环境情况
      ------
      | 指标 | 值 |
      |:--|--:|
      | 企业\\|户 | `236` |
      > 引文
      ```
      # 不是标题
      ```
      """
    let (plan, notices) = try DocumentReader.read(Array(text.utf8), fileName: "plan.md")
    #expect(
      plan.sketch == [
        "- # 工作方案", "1 ## 一、摘要", "1 1 园区由青石公司运营，见网站。", "1 2 • 第一", "1 3 • 2 * 3 * 4",
        "2.1 ## 二、基础环境情况",
        "2.1 1 指标|值/企业|户|236", "2.1 2 引文", "2.1 3 # 不是标题",
      ])
    #expect(notices == [.pictures(1), .comments(1), .frontMatter(lines: 3)])
  }
}

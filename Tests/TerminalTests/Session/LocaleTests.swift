import Foundation
import TerminalHarness
import Testing

extension SessionTests {
  /// A terminal and a locale that do not speak UTF-8.
  @Suite struct LocaleTests {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private func bytes(_ text: String) throws -> Data {
      try #require(text.data(using: Self.gb18030))
    }

    private func started(width: String = "1") throws -> PseudoTerminal {
      let locale = try MadeLocale.gb18030()
      return try PseudoTerminal.probe(
        environment: locale.environment.merging(["PINGYI_AMBIGUOUS": width]) { $1 })
    }

    @Test func `in GB18030 text goes out and comes in so, marks and rare Han too`() throws {
      let terminal = try started()
      #expect(terminal.output.firstRange(of: try bytes("杭州经济技术开发区")) != nil)
      #expect(terminal.output.firstRange(of: Array("杭州".utf8)) == nil)
      let before = terminal.output.count
      let typed = "评１“𠮷。—"
      let row = try terminal.send(try bytes(typed))[1]
      #expect(row == typed.map(String.init).joined(separator: " "))
      let sent = Array(terminal.output[before...])
      for character in typed { #expect(sent.firstRange(of: try bytes(String(character))) != nil) }
    }

    @Test func `in GB18030 a paste and keys with escape sequences arrive`() throws {
      let terminal = try started()
      let paste = Data("\u{1B}[200~".utf8) + (try bytes("粘贴，好")) + Data("\u{1B}[201~\u{1B}[A".utf8)
      #expect(try terminal.send(paste)[1] == "paste:粘贴，好:false up")
    }

    @Test(arguments: [("\u{1B}[3;3R", 19), ("\u{1B}[3;2R", 13)])
    func `in GB18030 the terminal is asked in its own bytes`(answer: String, column: Int) throws {
      let locale = try MadeLocale.gb18030()
      let terminal = try PseudoTerminal(
        PseudoTerminal.probe,
        environment: locale.environment.merging(["PINGYI_AMBIGUOUS": "auto"]) { $1 })
      try #require(
        terminal.waits { terminal.output.firstRange(of: Array("\u{1B}[6n".utf8)) != nil })
      #expect(
        terminal.output.firstRange(of: Data("\u{1B}[3;1H".utf8) + (try bytes("“"))) != nil)
      terminal.write((answer + "\u{1B}[?62c").utf8)
      try #require(terminal.waits { terminal.frames.count == 1 })
      try terminal.send(try bytes("………………"))
      try terminal.send("b".utf8)
      #expect(
        terminal.output.firstRange(of: Array("\u{1B}[2;\(column)Hb".utf8)) != nil)
    }

    @Test func `in UTF-8 a terminal that sends GB18030 is told of and costs no key`() throws {
      let terminal = try PseudoTerminal.probe()
      let row = try terminal.send(try bytes("评审") + Data("b\u{1B}[Ay".utf8))[1]
      #expect(row.hasPrefix("invalid:") && row.hasSuffix("b up y"))
    }

    @Test(arguments: ["zh_CN.Big5", "zh_CN.ISO-8859-1", "no_SUCH", "zh_CN.GB18030"])
    func `a locale that is not there or cannot hold Chinese is replaced by UTF-8`(name: String)
      throws
    {
      let terminal = try PseudoTerminal.probe(environment: ["LC_ALL": name])
      #expect(try terminal.send("评".utf8)[1] == "评")
      #expect(terminal.text.contains("杭州经济技术开发区"))
    }
  }
}

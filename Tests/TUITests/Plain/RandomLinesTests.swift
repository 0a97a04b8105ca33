import ReviewCore
import TUI
import Terminal
import TerminalHarness
import Testing

/// Whatever is written, only lines of printable text come back, and the round stays sound.
@Suite struct RandomLinesTests {
  private static let lines =
    [
      "", "", "", "", ".", "?", ":", "Esc", "esc", ":Esc", "4", "4.5", "９", "12", "33", "81.0", ";",
      "Tab", "空格", "PgDn", "PgUp", "上", "下", "左", "右", "Home", "End", "s", "e", "v", "x", "g", "2",
      "o", "i", "m", "n", "/", "]", "[", "u", "Ctrl-Z", "Ctrl-Y", ":Ctrl-P", ":Ctrl-K", "Delete",
      "F1", "F2", "F3", "F4", "F5", "F6", "F8", "F9", "F10", "F12", "下一项", "submit", "撤销", "q",
      "数据可核，要查", "::", "..", ":", "item.next", "zongheyijian", "comment", "配色", "换人", "导览",
    ]

  @Test(arguments: RandomKeysTests.Round.allCases, ["e01", "c01", "s01"])
  func `random lines bring back printable lines`(round kind: RandomKeysTests.Round, person: String)
    throws
  {
    let seed = UInt64(person.utf8.reduce(11) { $0 &* 31 &+ Int($1) })
    var random = SplitMix64(seed: seed)
    let round = try kind.make()
    let desk = try PlainTestDesk(
      round, as: person, language: random.next() % 2 == 0 ? .zh : .en)
    for _ in 0..<100 {
      let line =
        Int.random(in: 0..<8, using: &random) == 0
        ? random.text(upTo: 30) : Self.lines.randomElement(using: &random) ?? ""
      desk.write(line)
      let unsafe = (desk.said + [desk.run.prompt]).joined().unicodeScalars.first { scalar in
        scalar.properties.generalCategory == .control
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
      #expect(unsafe == nil, "U+\(String(unsafe?.value ?? 0, radix: 16)) after \(line) of \(seed)")
      #expect(desk.said.allSatisfy { !$0.isEmpty }, "\(line)")
    }
    #expect(try round.open().diagnose() == [])
  }
}

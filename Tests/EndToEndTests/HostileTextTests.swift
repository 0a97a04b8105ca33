import Foundation
import TerminalHarness
import Testing

/// Nothing that steers a terminal gets to it from a round, a paste or the keys.
///
/// The bytes are those on the line, without exactly the sequences of ncurses and our own.
@Suite struct HostileTextTests {
  /// Each is said to a terminal by somebody.
  private static let pieces: [[UInt8]] =
    [
      "\u{1B}[31m", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;eA==\u{1B}\\", "\u{1B}[6n", "\u{1B}c",
      "\u{9B}2J",
      "\u{9D}0;x\u{9C}", "\u{90}q\u{9C}", "\u{85}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{E}",
      "\u{7F}", "\u{1}",
      "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{2028}",
      "\u{2029}",
      "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FE00}", "\u{E0041}", "\u{E007F}", "\u{E0100}",
      "\u{FEFF}", "\u{AD}",
      "\u{2060}", "\u{FFF9}", "\u{180E}", "\u{3164}", "\u{115F}", "👨‍👩‍👧", "🇨🇳", "👍🏽", "é", "中文", "毒",
      "e" + String(repeating: "\u{301}", count: 40), String(repeating: "\u{20DD}", count: 9),
    ].map { Array($0.utf8) } + [
      [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xC0, 0x9B], [0xFF], [0xC2], [0x9B],
    ]

  private static func hostile(_ random: inout SplitMix64, pieces count: Int) -> [UInt8] {
    Array("毒".utf8)
      + (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
  }

  /// Puts hostile text where people write: behind the program's back, so that no check of ours helps.
  private func poison(_ round: Folder, _ random: inout SplitMix64) throws {
    func text() -> String {
      let bytes = Self.hostile(&random, pieces: 12).filter { $0 != 0 }
      return "CAST(x'" + bytes.map { String(format: "%02x", $0) }.joined() + "' AS TEXT)"
    }
    let plan = try String(
      decoding: JSONEncoder().encode(
        String(
          decoding: Self.hostile(&random, pieces: 60), as: UTF8.self)), as: UTF8.self)
    let escaped = plan.dropFirst().dropLast().replacing("'", with: "''")
    _ = try round.sqlite(
      """
      DROP TRIGGER contentIsNotEdited;
      UPDATE content SET bytes = CAST(replace(CAST(bytes AS TEXT), '园区', '\(escaped)') AS BLOB)
      WHERE sha256 IN (SELECT plan FROM application);
      UPDATE application SET name = \(text()), unit = \(text());
      UPDATE expert SET name = \(text()), organisation = \(text());
      UPDATE comment SET text = \(text());
      """)
  }

  @Test(arguments: [
    ("xterm-256color", 1), ("tmux-256color", 2), ("screen", 3), ("linux", 4), ("putty", 5),
    ("vt100", 6),
  ])
  func `T9 no control, bidirectional or invisible character reaches the terminal`(
    type: String, seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let round = try Rounds.demonstration()
    try poison(round, &random)
    let file = round.url.appending(path: "demo.pingyi").path()
    let desk = try PseudoTerminal(
      Program.executable.path(), ["desk", file, "--as", "e01", "--lang", "zh"],
      environment: ["TERM": type, "HOME": round.url.path()], columns: 100, rows: 30)
    try #require(desk.waits(upTo: .seconds(20)) { !desk.frames.isEmpty })
    let keys = [
      "\u{1B}", "\r", "\t", "\u{1B}[6~", "\u{1B}[6~", "o", "\u{1B}", "i", "\u{1B}", "/",
      "毒\r", ";",
    ].map { Array($0.utf8) }
    let written = [
      Array("\u{1B}[200~".utf8) + Self.hostile(&random, pieces: 40) + Array("\u{1B}[201~".utf8),
      Self.hostile(&random, pieces: 3), Array("\u{1B}".utf8), Array("\u{1B}OR".utf8),
      Array("\u{1B}[17~".utf8),
    ]
    for bytes in keys + written {
      desk.write(bytes)
      desk.read(for: .milliseconds(120))
    }
    #expect(desk.frames.contains { $0.text.joined().contains("毒") })
    #expect(desk.frames.contains { $0.text.joined().contains("?") })
    let found = try SentText(to: type).forbidden(in: desk.output)
    #expect(found == [], "\(found)")
  }

  /// What finds nothing must be able to.
  @Test(arguments: [
    "\u{1B}]0;x\u{7}", "\u{1B}]4;1;rgb:0/0/0\u{1B}\\", "\u{9B}31m", "\u{202E}", "\u{2069}",
    "\u{200D}", "\u{FE0F}",
    "\u{E0041}", "\u{FEFF}", "\u{1B}[?1000h", "\u{1B}c", "\u{7}", "\u{2028}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}",
  ])
  func `what is forbidden is found in a stream`(text: String) throws {
    let sent = try SentText(to: "xterm-256color")
    func found(_ text: String) throws -> [String] {
      try sent.forbidden(
        in: Array("\u{1B}[H\u{1B}[2J中\u{1B}[3;4H\(text)\u{1B}(B\u{1B}[0;1m文\r\n".utf8))
    }
    #expect(try !found(text).isEmpty)
    #expect(try found("e\u{301}。") == [])
  }
}

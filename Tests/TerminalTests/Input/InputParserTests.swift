import Terminal
import Testing

@Suite struct InputParserTests {
  /// Feeds pieces and ends with a pause.
  private func events(_ pieces: [UInt8]...) -> [InputEvent] {
    var parser = InputParser()
    return pieces.flatMap { parser.feed($0) } + parser.flush()
  }

  private func keys(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  @Test(arguments: [
    ("a", Key.character("a")), (" ", .character(" ")), ("中", .character("中")),
    ("𠮷", .character("𠮷")), ("e\u{301}", .character("é")), ("\r", .enter), ("\n", .enter),
    ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{1B}", .escape),
    ("\u{1B}\u{1B}", .escape), ("\u{03}", .control("c")), ("\u{1A}", .control("z")),
    ("\u{00}", .control("@")), ("\u{1F}", .control("_")),
  ])
  func `plain keys`(bytes: String, key: Key) {
    #expect(keys(bytes) == [.key(key)])
  }

  @Test(arguments: [
    ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OB", .down),
    ("OC", .right), ("OD", .left), ("[1;5A", .up), ("[1;2D", .left), ("[H", .home), ("OH", .home),
    ("[1~", .home), ("[7~", .home), ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end),
    ("[1;5F", .end), ("[2~", .insert), ("[3~", .delete), ("[3;5~", .delete), ("[5~", .pageUp),
    ("[6~", .pageDown), ("[6;2~", .pageDown), ("[Z", .backTab),
  ])
  func `cursor keys in every form`(sequence: String, key: Key) {
    #expect(keys("\u{1B}\(sequence)x") == [.key(key), .key(.character("x"))])
  }

  @Test(arguments: [
    ("[11~", 1), ("[12~", 2), ("[13~", 3), ("[14~", 4), ("[15~", 5), ("[17~", 6), ("[18~", 7),
    ("[19~", 8), ("[20~", 9), ("[21~", 10), ("[23~", 11), ("[24~", 12), ("[15;2~", 5), ("OP", 1),
    ("OQ", 2), ("OR", 3), ("OS", 4), ("[1;2P", 1), ("[1;5S", 4), ("[R", 3), ("[[A", 1), ("[[B", 2),
    ("[[C", 3), ("[[D", 4), ("[[E", 5),
  ])
  func `function keys in every form`(sequence: String, number: Int) {
    #expect(keys("\u{1B}\(sequence)x") == [.key(.function(number)), .key(.character("x"))])
  }

  @Test func `the keypad in application mode`() {
    let codes = "pqrstuvwxynklmjoX"
    let typed = codes.flatMap { keys("\u{1B}O\($0)") }
    #expect(typed == "0123456789.+,-*/=".map { .key(.character($0)) })
    #expect(keys("\u{1B}OM") == [.key(.enter)])
  }

  @Test(arguments: [
    "[2;1R", "[24;80R", "[1;2R", "[?62;22c", "[?2004;1$y", "[>0;276;0c", "[<0;10;5M", "[<0;10;5m",
    "[M !!", "[I", "[O", "[200;300u", "[27;5;9~", "[99~", "OE", "Oz", "[[F",
    "]11;rgb:0000/0000/0000\u{1B}\\", "]11;rgb:0/0/0\u{07}", "P>|tmux 3.3a\u{1B}\\",
    "_Gi=1;OK\u{1B}\\", "[201~", "[1;2;3A;B",
  ])
  func `T5 replies, the mouse and unknown sequences are swallowed whole`(sequence: String) {
    let tail = sequence.hasSuffix(";B") ? ";B" : ""
    let expected: [InputEvent] = (tail + "x").map { .key(.character($0)) }
    let unknown = tail.isEmpty ? [] : [InputEvent.key(.up)]
    #expect(keys("\u{1B}\(sequence)x") == unknown + expected)
  }

  @Test func `a sequence or a string without an end is given up`() {
    let digits = String(repeating: "1", count: 200)
    #expect(keys("\u{1B}[\(digits)\r").contains(.key(.enter)))
    let text = String(repeating: "t", count: 5000)
    #expect(keys("\u{1B}]\(text)\r").last == .key(.enter))
  }

  @Test(arguments: [
    ("\u{1B}9", [Key.escape, .character("9")]), ("\u{1B}]", [.escape, .character("]")]),
    ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}O", [.escape, .character("O")]),
    ("\u{1B}\r", [.escape, .enter]), ("\u{1B}中", [.escape, .character("中")]),
    ("\u{1B}]\r", [.escape, .character("]"), .enter]),
    ("\u{1B}[\r", [.escape, .character("["), .enter]),
    ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\u{1B}x", [.escape, .character("x")]),
    ("\u{1B}]\u{1B}", [.escape, .character("]"), .escape]),
  ])
  func `T3 keys typed fast after Esc are not lost`(bytes: String, expected: [Key]) {
    #expect(keys(bytes) == expected.map { .key($0) })
  }

  @Test func `T2 what is not complete is told apart`() {
    var parser = InputParser()
    #expect(!parser.isPending)
    for (bytes, pending) in [
      ("\u{1B}", InputParser.Pending.sequence), ("\u{1B}[1", .sequence), ("\u{1B}]1", .block),
      ("\u{1B}[200~abc", .block),
    ] {
      _ = parser.feed(Array(bytes.utf8))
      #expect(parser.pending == pending)
      _ = parser.flush()
      #expect(!parser.isPending)
    }
    #expect(parser.feed([0xE4, 0xB8]) == [])
    #expect(parser.pending == .sequence)
  }

  @Test func `each Han character is a key`() {
    #expect(keys("园区好") == "园区好".map { .key(.character($0)) })
  }

  @Test func `C1 controls are no keys`() {
    #expect(keys("a\u{9B}b") == [.key(.character("a")), .key(.character("b"))])
  }
}

// MARK: - Bytes that are no UTF-8

extension InputParserTests {
  @Test func `T1 bytes of GBK cost no key that follows`() {
    #expect(
      events([0xD6, 0xD0, 0xCE, 0xC4] + Array("abc".utf8))
        == [.invalidBytes([0xD6, 0xD0, 0xCE, 0xC4])] + "abc".map { .key(.character($0)) })
  }

  @Test(arguments: [
    [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xF4, 0x90, 0x80],
    [0xE4, 0xB8], [0xFF],
  ])
  func `T1 ill-formed bytes are told and resynchronised`(bytes: [UInt8]) {
    #expect(events(bytes) == [.invalidBytes(bytes)])
    #expect(events(bytes + [0x61]) == [.invalidBytes(bytes), .key(.character("a"))])
    #expect(
      events(bytes + Array("\u{1B}[A中".utf8))
        == [.invalidBytes(bytes), .key(.up), .key(.character("中"))])
  }

  @Test func `a flood of ill-formed bytes comes in parts`() {
    let events = events([UInt8](repeating: 0xFF, count: 1000))
    #expect(events.count == 16)
  }
}

// MARK: - Pieces

extension InputParserTests {
  /// Everything but combining marks, which join only within a piece.
  static let corpus: [[UInt8]] =
    [
      "评审\u{1B}[A\u{1B}OP9.\u{1B}[1;5C\u{1B}[[B\r\u{7F}\u{1B}[200~粘\r\n贴\u{1B}[20x\u{1B}[201~完",
      "\u{1B}]11;rgb:0/0/0\u{1B}\\𠮷\u{1B}[24;80Ra\u{1B}[M !!b\u{1B}\u{1B}[Zc\u{1B}x\u{1B}P1$r\u{1B}\\d",
      "\u{1B}[<0;1;1M\u{1B}Op\u{1B}OM\u{03}\u{1B}[3~；】、\u{1B}]\r\u{1B}[?62;22c\t\u{1B}[Z",
    ].map { Array($0.utf8) } + [
      [0xD6, 0xD0, 0xCE, 0xC4] + Array("abc\u{1B}[A".utf8) + [0xE4, 0xB8] + Array("中\u{1B}[Bz".utf8)
    ]

  @Test(arguments: corpus)
  func `T31 the cut into pieces changes nothing`(bytes: [UInt8]) {
    let whole = events(bytes)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let cut = events(
          Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...]))
        #expect(cut == whole, "cut at \(first) and \(second)")
      }
    }
    var parser = InputParser()
    #expect(bytes.flatMap { parser.feed([$0]) } + parser.flush() == whole)
  }

  @Test func `no bytes at all make it fail`() {
    var random = SystemRandomNumberGenerator()
    var parser = InputParser()
    let alphabet = Array("\u{1B}[]OPM~;?0129<R\\\u{07}a中".utf8) + [0xFF, 0x9B, 0x18]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<20, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
      _ = parser.feed(bytes)
      if Bool.random(using: &random) { _ = parser.flush() }
    }
    _ = parser.feed(Array("\u{1B}[201~\u{1B}\\".utf8))
    _ = parser.flush()
    #expect(parser.feed([0x61]) == [.key(.character("a"))])
  }
}

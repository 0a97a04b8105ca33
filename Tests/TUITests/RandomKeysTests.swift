import ReviewCore
import TUI
import Terminal
import TerminalHarness
import Testing

/// Someone leans on the keyboard: whatever is pressed, the frame is whole and the round sound.
@Suite struct RandomKeysTests {
  enum Round: CaseIterable {
    case preliminary, touring, defense, proposal

    func make() throws -> FixtureRound {
      switch self {
      case .preliminary: return try FixtureRound()
      case .touring: return try .touring()
      case .defense:
        let round = try FixtureRound()
        try round.openDefense()
        return round
      case .proposal: return try .proposal()
      }
    }
  }

  @Test(arguments: Round.allCases, ["e01", "c01", "s01"])
  func `random keys, pastes and changes of size find no broken frame`(
    round kind: Round, person: String
  ) throws {
    let seed = UInt64(person.utf8.reduce(7) { $0 &* 31 &+ Int($1) })
    var random = SplitMix64(seed: seed)
    let round = try kind.make()
    let desk = try TestDesk(round, as: person, language: random.next() % 2 == 0 ? .zh : .en)
    var pressed: [String] = []
    for _ in 0..<160 {
      pressed.append(act(on: desk, &random))
      if let fault = fault(in: desk.frame) {
        Issue.record("\(fault) after \(pressed.suffix(12)) of seed \(seed)")
        return
      }
    }
    #expect(try round.open().diagnose() == [])
  }

  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .up, .down, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .delete, .backspace, .control("z"), .control("y"),
      .control("p"), .control("s"), .control("w"), .control("k"),
    ] + (1...12).map(Key.function)
    + "0123456789.;*/-=+[]?:gjkhlnpsteuvxocmidawbq ，。；、？".map(Key.character)

  private func act(on desk: TestDesk, _ random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      let size =
        [(60, 18), (80, 24), (100, 30), (112, 30), (120, 36), (200, 60), (61, 19), (40, 10)]
        .randomElement(using: &random) ?? (80, 24)
      desk.resize(columns: size.0, rows: size.1)
      return "\(size)"
    case 1:
      let text = random.text(upTo: 30)
      desk.paste(text)
      return "paste \(text.debugDescription)"
    case 2:
      desk.tick()
      return "tick"
    case 3...5:
      let text = random.text(upTo: 4)
      for character in text { desk.press(.character(character)) }
      return text.debugDescription
    default:
      let key = Self.keys.randomElement(using: &random) ?? .enter
      desk.press(key)
      return "\(key)"
    }
  }

  /// What is wrong with a frame; nil if it is whole.
  private func fault(in frame: Frame) -> String? {
    if let cursor = frame.cursor,
      !(0..<frame.size.rows).contains(cursor.row)
        || !(0..<frame.size.columns).contains(cursor.column)
    {
      return "cursor at \(cursor) of \(frame.size)"
    }
    // An input method's window would hide them (T22).
    let isWhole = frame.size.columns >= 60 && frame.size.rows >= 18
    if isWhole, let cursor = frame.cursor, cursor.row > frame.size.rows - 3 {
      return "T22 cursor on the bottom two rows, at \(cursor) of \(frame.size)"
    }
    for row in 0..<frame.size.rows {
      let cells = frame.row(row)
      guard cells.map(\.width).reduce(0, +) == frame.size.columns else {
        return "half a character in row \(row)"
      }
      let unsafe = cells.map(\.text).joined().unicodeScalars.first { scalar in
        scalar.properties.generalCategory == .control
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
      if let unsafe { return "U+\(String(unsafe.value, radix: 16)) in row \(row)" }
    }
    return nil
  }
}

/// A control sequence `ESC [ ...` that has arrived whole.
struct ControlSequence {
  /// The bytes between the bracket and the last one.
  let body: [UInt8]
  let final: UInt8

  /// The key; nil for a reply of the terminal, a mouse report or what is not known.
  var key: Key? {
    guard let numbers else { return nil }
    return switch UnicodeScalar(final) {
    case "~": Self.numbered[numbers.first ?? 0]
    // With two numbers, Shift-F3 and the place of the cursor look the same: `ESC [ 1 ; 2 R`.
    case "R": numbers.isEmpty ? .function(3) : nil
    case "Z": .backTab
    default: Self.lettered[final]
    }
  }

  /// What the terminal answers to a question; nil for a key and everything else.
  var reply: TerminalReply? {
    switch Unicode.Scalar(final) {
    case "R":
      guard let numbers, numbers.count == 2 else { return nil }
      return .cursor(Position(row: numbers[0] - 1, column: numbers[1] - 1))
    case "c" where body.first == UInt8(ascii: "?"): return .attributes
    default: return nil
    }
  }

  /// The numbers, if the body is nothing but numbers and semicolons; 0 where one is left out.
  private var numbers: [Int]? {
    let separator = UInt8(ascii: ";")
    guard body.allSatisfy({ (0x30...0x39).contains($0) || $0 == separator }) else { return nil }
    return body.split(separator: separator, omittingEmptySubsequences: body.isEmpty).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }
}

extension ControlSequence {
  /// `ESC [ n ~`: VT220 and xterm; 7 and 8 are rxvt's, 11 to 14 PuTTY's.
  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// The last byte after `ESC [` or, without numbers, after `ESC O`.
  static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// `ESC O ...` of a keypad in application mode.
  ///
  /// We never switch it on, but a program before us may have left it so.
  static let keypad: [UInt8: Key] = [
    UInt8(ascii: "p"): .character("0"), UInt8(ascii: "q"): .character("1"),
    UInt8(ascii: "r"): .character("2"), UInt8(ascii: "s"): .character("3"),
    UInt8(ascii: "t"): .character("4"), UInt8(ascii: "u"): .character("5"),
    UInt8(ascii: "v"): .character("6"), UInt8(ascii: "w"): .character("7"),
    UInt8(ascii: "x"): .character("8"), UInt8(ascii: "y"): .character("9"),
    UInt8(ascii: "n"): .character("."), UInt8(ascii: "M"): .enter,
    UInt8(ascii: "k"): .character("+"), UInt8(ascii: "l"): .character(","),
    UInt8(ascii: "m"): .character("-"), UInt8(ascii: "j"): .character("*"),
    UInt8(ascii: "o"): .character("/"), UInt8(ascii: "X"): .character("="),
  ]

  /// `ESC [ [ A` to `ESC [ [ E` of the Linux console.
  static func consoleKey(_ byte: UInt8) -> Key? {
    let first = UInt8(ascii: "A")
    return (first...UInt8(ascii: "E")).contains(byte) ? .function(Int(byte - first) + 1) : nil
  }
}

package import Foundation

/// What a program has sent to a terminal, without what ncurses may send to one of its type.
///
/// The sequences are read from the terminal's description, and ours are added. A palette that is
/// changed, a title or an answer that is asked for are not among them.
package struct SentText {
  private enum Element: Equatable {
    case byte(UInt8)
    /// Digits.
    case number
    /// Digits and semicolons.
    case numbers
  }

  /// Those that draw, of what `man terminfo` lists.
  private static let drawing: Set = [
    "bold", "cbt", "civis", "clear", "cnorm", "cr", "csr", "cub", "cub1", "cud", "cud1", "cuf",
    "cuf1", "cup", "cuu", "cuu1", "dch", "dch1", "dim", "dl", "dl1", "ech", "ed", "el", "el1",
    "enacs", "home", "hpa", "ht", "ich", "ich1", "il", "il1", "ind", "indn", "nel", "oc", "op",
    "rc", "rep", "rev", "ri", "rin", "ritm", "rmacs", "rmam", "rmcup", "rmir", "rmkx", "rmso",
    "rmul", "sc", "setab", "setaf", "sgr", "sgr0", "sitm", "smacs", "smam", "smcup", "smir", "smso",
    "smul", "vpa",
  ]

  /// The modes that a session sets and takes back, and its question.
  private static let own =
    ["\u{1B}[?2026l", "\u{1B}[?1006l", "\u{1B}[?1002l", "\u{1B}[?1000l", "\u{1B}[?1004l"]
    + ["\u{1B}[?1007h", "\u{1B}[?1007l", "\u{1B}[?2004h", "\u{1B}[?2004l", "\u{1B}[m"]
    + ["\u{1B}[?25h", "\u{1B}[?1l", "\u{1B}>", "\u{1B}[r", "\u{1B}[6n", "\u{1B}[c"]

  private var sequences: [[Element]]

  package init(to type: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["infocmp", "-1", "-x", type]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let description = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    sequences = Self.own.map { $0.utf8.map(Element.byte) }
    for line in String(decoding: description, as: UTF8.self).split(separator: "\n") {
      let parts = line.dropFirst().dropLast().split(separator: "=", maxSplits: 1)
      guard parts.count == 2, Self.drawing.contains(String(parts[0])) else { continue }
      sequences += Self.sequences(String(parts[0]), String(parts[1]))
    }
    sequences.sort { $0.count > $1.count }
  }

  /// The bytes of a stream that no sequence of this terminal explains.
  package func text(of stream: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < stream.count {
      let end = stream[index] < 0x20 ? endOfSequence(in: stream, from: index) : nil
      if let end {
        index = end
      } else {
        text.append(stream[index])
        index += 1
      }
    }
    return text
  }

  private func endOfSequence(in stream: [UInt8], from start: Int) -> Int? {
    for sequence in sequences {
      if let end = end(of: sequence, in: stream, from: start) { return end }
    }
    return nil
  }

  private func end(of sequence: [Element], in stream: [UInt8], from start: Int) -> Int? {
    var index = start
    for element in sequence {
      switch element {
      case .byte(let byte):
        guard index < stream.count, stream[index] == byte else { return nil }
        index += 1
      case .number:
        while index < stream.count, (0x30...0x39).contains(stream[index]) { index += 1 }
      case .numbers:
        while index < stream.count, (0x30...0x39).contains(stream[index]) || stream[index] == 0x3B {
          index += 1
        }
      }
    }
    return index
  }

  private static func sequences(_ name: String, _ value: String) -> [[Element]] {
    switch name {
    // What they say is computed; what comes out is this, and a switch of the character set.
    case "sgr", "sgr0", "setaf", "setab":
      return [
        [.byte(0x1B), .byte(UInt8(ascii: "[")), .numbers, .byte(UInt8(ascii: "m"))], [.byte(0x0E)],
        [.byte(0x0F)], "\u{1B}(B".utf8.map(Element.byte),
      ]
    case "rep":
      return [[.byte(0x1B), .byte(UInt8(ascii: "[")), .numbers, .byte(UInt8(ascii: "b"))]]
    default: return [elements(value)]
    }
  }

  /// Without delays, and with digits for parameters.
  private static func elements(_ value: String) -> [Element] {
    var elements: [Element] = []
    var rest = Substring(value.replacing(#/\$<[^>]*>/#, with: "").replacing("%i", with: ""))
    while let character = rest.popFirst() {
      switch character {
      case "%":
        while let next = rest.popFirst(), next != "d" {}
        elements.append(.number)
      case "\\":
        switch rest.popFirst() {
        case "E": elements.append(.byte(0x1B))
        case "r": elements.append(.byte(0x0D))
        case "n": elements.append(.byte(0x0A))
        case let other?: elements.append(.byte(other.asciiValue ?? 0))
        case nil: break
        }
      case "^": elements.append(.byte((rest.popFirst()?.asciiValue ?? 0x40) & 0x1F))
      default: elements.append(.byte(character.asciiValue ?? 0))
      }
    }
    return elements
  }
}

extension SentText {
  /// What must not be sent and is there: code points, or more marks on one character than are drawn.
  ///
  /// - Throws: If the text is not well formed.
  package func forbidden(in stream: [UInt8], encoding: String.Encoding = .utf8) throws -> [String] {
    guard let text = String(data: Data(text(of: stream)), encoding: encoding) else {
      throw POSIXError(.EILSEQ)
    }
    var found: [String] = []
    var marks = 0
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isSteering =
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: properties.isVariationSelector
        }
      if isSteering { found.append("U+\(String(scalar.value, radix: 16, uppercase: true))") }
      marks =
        [.nonspacingMark, .enclosingMark].contains(properties.generalCategory) ? marks + 1 : 0
      if marks == 5 { found.append("marks") }
    }
    return found
  }
}

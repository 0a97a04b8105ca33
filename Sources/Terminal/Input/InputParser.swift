/// Turns the bytes that a terminal sends into keys, however they are cut into pieces.
///
/// It never waits: what is not complete stays until the next bytes, or until `flush` after the time
/// that `pending` calls for. Replies of the terminal and mouse reports are no events, whenever they
/// come.
package struct InputParser: Sendable {
  private let encoding: TextEncoding
  private var state = State.ground
  private var decoder: CharacterDecoder
  /// Bytes that are no text, kept until the next that are, to tell of them once.
  private var invalid: [UInt8] = []
  /// Characters of this piece, kept until its end, because marks may follow them.
  private var text = String.UnicodeScalarView()
  private var events: [InputEvent] = []
  /// The last replies of the terminal.
  private var replies: [TerminalReply] = []

  package init(encoding: TextEncoding = .utf8) {
    self.encoding = encoding
    decoder = CharacterDecoder(encoding)
  }
}

extension InputParser {
  /// What has begun and not ended.
  package enum Pending: Sendable {
    /// A sequence whose bytes come at once, or an Esc that was pressed.
    case sequence
    /// A paste or a long reply, in which the network may make a pause.
    case block
  }

  private enum State {
    case ground
    /// After one ESC, or after more.
    case escape(isRepeated: Bool)
    /// After `ESC [`.
    case control([UInt8])
    /// After `ESC [ [`.
    case console
    /// After `ESC O`.
    case singleShift([UInt8])
    /// In `ESC [ M` and three bytes.
    case mouse(missing: Int)
    /// In a string that the byte has opened, which ends with ESC `\` or BEL.
    case string(opener: UInt8, length: Int, isEnding: Bool)
    case paste(PasteBuffer)
  }

  private static let escape: UInt8 = 0x1B
  /// A longer sequence is none.
  private static let sequenceLimit = 64
  private static let stringLimit = 4096
  private static let invalidLimit = 64

  /// Takes bytes and returns what is complete with them.
  package mutating func feed(_ bytes: [UInt8]) -> [InputEvent] {
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// Nothing more came: what is pending is all there is.
  ///
  /// Esc is then a key, a paste ends without its mark, and half a sequence is dropped.
  package mutating func flush() -> [InputEvent] {
    let unfinished = state
    state = .ground
    switch unfinished {
    case .ground: while decoder.hasPending { takeStep(decoder.abandon()) }
    case .escape: emit(.escape)
    case .control([]): emitTyped("[")
    case .singleShift([]): emitTyped("O")
    case .string(let opener, 0, _): emitTyped(Character(Unicode.Scalar(opener)))
    case .control, .singleShift, .console, .mouse, .string: break
    case .paste(let buffer): emit(buffer.finished())
    }
    emitInvalid()
    return takeEvents()
  }

  /// The replies of the terminal since the last call, or the last few of many.
  mutating func takeReplies() -> [TerminalReply] {
    defer { replies = [] }
    return replies
  }

  private mutating func keep(_ reply: TerminalReply) {
    replies = replies.suffix(7) + [reply]
  }

  /// Nil if nothing has begun.
  package var pending: Pending? {
    switch state {
    case .ground: !decoder.hasPending && invalid.isEmpty ? nil : .sequence
    case .escape, .control, .console, .singleShift, .mouse, .string(_, 0, _): .sequence
    case .string, .paste: .block
    }
  }

  package var isPending: Bool { pending != nil }
}

// MARK: - Bytes

extension InputParser {
  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeText(byte)
    case .escape(let isRepeated): takeAfterEscape(byte, isRepeated: isRepeated)
    case .control(let body): takeControl(byte, body: body)
    case .singleShift(let body): takeSingleShift(byte, body: body)
    case .console: end(with: ControlSequence.consoleKey(byte), at: byte)
    case .mouse(let missing):
      guard byte >= 0x20 else { return abandon(at: byte) }
      state = missing == 1 ? .ground : .mouse(missing: missing - 1)
    case .string(let opener, let length, let isEnding):
      takeString(byte, opener: opener, length: length, isEnding: isEnding)
    case .paste(var buffer):
      // Not two owners, or each byte copies the paste.
      state = .ground
      if buffer.feed(byte) {
        emit(buffer.finished())
      } else {
        state = .paste(buffer)
      }
    }
  }

  private mutating func takeText(_ byte: UInt8) { takeStep(decoder.feed(byte)) }

  private mutating func takeStep(_ step: DecodingStep) {
    switch step {
    case .incomplete: break
    case .scalar(let scalar): takeScalar(scalar)
    case .invalid(let bytes, let again):
      emitText()
      invalid += bytes
      if invalid.count >= Self.invalidLimit { emitInvalid() }
      for byte in again { takeText(byte) }
    }
  }

  private mutating func takeScalar(_ scalar: Unicode.Scalar) {
    emitInvalid()
    switch scalar.value {
    case UInt32(Self.escape):
      emitText()
      state = .escape(isRepeated: false)
    case 0x08, 0x7F: emit(.backspace)
    case 0x09: emit(.tab)
    case 0x0A, 0x0D: emit(.enter)
    case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60))))
    case 0x00...0x1F: emit(.control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40))))
    // C1 controls, which no key sends.
    case 0x80...0x9F: emitText()
    default: text.append(scalar)
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, isRepeated: Bool) {
    guard byte != Self.escape else {
      state = .escape(isRepeated: true)
      return
    }
    switch Unicode.Scalar(byte) {
    case "[": state = .control([])
    case "O": state = .singleShift([])
    case "]", "P", "_", "^", "X": state = .string(opener: byte, length: 0, isEnding: false)
    default:
      // Alt is not used, so this is Esc and a key typed fast after it.
      emit(.escape)
      return abandon(at: byte)
    }
    if isRepeated { emit(.escape) }
  }

  private mutating func takeControl(_ byte: UInt8, body: [UInt8]) {
    switch byte {
    case UInt8(ascii: "[") where body.isEmpty: state = .console
    case UInt8(ascii: "M") where body.isEmpty: state = .mouse(missing: 3)
    case 0x20...0x3F where body.count < Self.sequenceLimit: state = .control(body + [byte])
    case 0x40...0x7E:
      if byte == UInt8(ascii: "~"), body == Array("200".utf8) {
        emitText()
        state = .paste(PasteBuffer(encoding: encoding))
      } else {
        let sequence = ControlSequence(body: body, final: byte)
        if let reply = sequence.reply { keep(reply) }
        end(with: sequence.key, at: byte)
      }
    default:
      if body.isEmpty { emitTyped("[") }
      abandon(at: byte)
    }
  }

  private mutating func takeSingleShift(_ byte: UInt8, body: [UInt8]) {
    switch byte {
    case 0x30...0x3B where body.count < Self.sequenceLimit: state = .singleShift(body + [byte])
    case 0x40...0x7E:
      end(with: ControlSequence.lettered[byte] ?? ControlSequence.keypad[byte], at: byte)
    default:
      if body.isEmpty { emitTyped("O") }
      abandon(at: byte)
    }
  }

  private mutating func takeString(_ byte: UInt8, opener: UInt8, length: Int, isEnding: Bool) {
    switch byte {
    case _ where length == 0 && !(0x20...0x7E).contains(byte):
      // No reply is empty: these were keys, typed fast.
      emitTyped(Character(Unicode.Scalar(opener)))
      abandon(at: byte)
    case UInt8(ascii: "\\") where isEnding: state = .ground
    case _ where isEnding:
      state = .escape(isRepeated: false)
      take(byte)
    case 0x07, 0x18, 0x1A: state = .ground
    case Self.escape: state = .string(opener: opener, length: length, isEnding: true)
    case _ where length < Self.stringLimit:
      state = .string(opener: opener, length: length + 1, isEnding: false)
    default: state = .ground
    }
  }

  /// The sequence ends with this byte, unless that is a control or not ASCII and so no part of it.
  private mutating func end(with key: Key?, at byte: UInt8) {
    guard (0x20...0x7E).contains(byte) else { return abandon(at: byte) }
    state = .ground
    if let key { emit(key) }
  }

  /// The sequence was none, and the byte stands for itself.
  private mutating func abandon(at byte: UInt8) {
    state = .ground
    takeText(byte)
  }
}

// MARK: - Events

extension InputParser {
  private mutating func emit(_ key: Key) { emit(.key(key)) }

  private mutating func emit(_ event: InputEvent) {
    emitText()
    events.append(event)
  }

  /// Esc and a character that could have begun a sequence.
  private mutating func emitTyped(_ character: Character) {
    emit(.escape)
    emit(.character(character))
  }

  private mutating func emitText() {
    let characters = String(text)
    text = String.UnicodeScalarView()
    events += characters.map { .key(.character($0)) }
  }

  private mutating func emitInvalid() {
    guard !invalid.isEmpty else { return }
    emit(.invalidBytes(invalid))
    invalid = []
  }

  private mutating func takeEvents() -> [InputEvent] {
    emitText()
    defer { events = [] }
    return events
  }
}

internal import ReviewCore
package import Terminal

/// Reads a line where the workstation stands: a text, a number, the name of a key or of a command.
package struct LineReading {
  private let workstation: Workstation
  private let context: Context
  private let writing: Writing?

  package init(_ workstation: Workstation) {
    self.workstation = workstation
    context = workstation.top?.context(workstation.view) ?? .all
    writing = workstation.top?.writing(workstation.view)
  }

  package func meaning(of line: InputLine) -> LineMeaning {
    guard line.keys.isEmpty else { return .keys(line.keys) }
    if writing != nil { return written(line.text) }
    return context == .catch ? caught(line.text) : command(line.text)
  }
}

extension LineReading {
  /// Where text is expected a line is text, unless it begins with one `:`.
  private func written(_ line: String) -> LineMeaning {
    if line.isEmpty { return .keys([.enter]) }
    if let rest = line.afterColon {
      if rest.afterColon != nil { return .text(rest) }
      return rest.isEmpty ? .commandList : command(rest)
    }
    // Nobody writes a comment of this one word, and the screen speaks of the key.
    if line.trimmed.lowercased() == "esc" { return .keys([.escape]) }
    guard case .lines = writing else { return .text(line) }
    switch line {
    case ".", "。": return .keys([.escape])
    case "..": return .text(".")
    default: return .text(line)
    }
  }

  /// More Han text joins what was caught; the keys of the place are keys.
  private func caught(_ line: String) -> LineMeaning {
    if line.isEmpty { return .keys([.enter]) }
    let number = line.trimmed.foldedKeys
    // A mark: what was caught is dropped, and undoing brings it back.
    if number.isNumber { return .keys([.escape] + number.map(Key.character) + [.enter]) }
    let meaning = command(line.afterColon ?? line)
    return switch meaning {
    case .keys(let keys) where keys.count == 1 && keys[0].isText && !keys[0].isHan:
      .keys([.escape] + keys)
    case .keys(let keys) where keys.count == 1 && keys[0].isText: .text(line)
    case .han, .unclear, .number, .effects, .commandList: .text(line)
    case .keys, .text, .keyList, .again: meaning
    }
  }

  private func command(_ line: String) -> LineMeaning {
    if line.isEmpty { return .keys([.enter]) }
    let trimmed = line.trimmed
    if trimmed.isEmpty { return .keys([.character(" ")]) }
    let folded = trimmed.foldedKeys
    if folded == "." { return .again }
    if folded == "?" { return .keyList }
    if let number = number(folded) { return number }
    let known = KnownCommands(in: context)
    if let binding = known.binding(named: trimmed) { return meaning(of: binding) }
    if let key = KeyName.key(trimmed), !key.isHan { return pressed(key) }
    if let keys = KeyName.keys(trimmed) { return .keys(keys) }
    if let rest = folded.afterColon, !rest.isEmpty { return command(rest) }
    let bindings = known.bindings(named: trimmed)
    if !bindings.isEmpty { return .unclear(PlainWords.ambiguous(trimmed, bindings)) }
    return found(trimmed)
  }

  /// A key by its name; help and the palette are read out instead of opened.
  private func pressed(_ key: Key) -> LineMeaning {
    let binding = CommandTable.binding(of: key, in: context, takesText: writing != nil)
    return switch binding?.command {
    case .help: .keyList
    case .commands: .commandList
    default: .keys([key])
    }
  }

  private func meaning(of binding: KnownCommands.Entry) -> LineMeaning {
    switch binding.command {
    case .help: return .keyList
    case .commands: return .commandList
    case .goScreen: return .effects([.run(.goPrefix)])
    default: break
    }
    let keys = binding.keys.menuKeys(workstation.view)
    guard case .key(let key) = keys.first else { return .unclear(PlainWords.number) }
    return .keys([key])
  }
}

// MARK: - Numbers

extension LineReading {
  /// Digits with at most one point, where the place takes digits.
  private func number(_ line: String) -> LineMeaning? {
    guard line.isNumber,
      let binding = CommandTable.binding(of: .character("5"), in: context, takesText: false)
    else { return nil }
    let isAnswer = [.scoreType, .confirmType, .choose].contains(binding.command)
    return .number(line.map(Key.character), isAnswer: isAnswer)
  }
}

// MARK: - Names that are not exact

extension LineReading {
  /// The commands that 全部命令 would find: done if there is one, else named; Han text is a comment.
  private func found(_ line: String) -> LineMeaning {
    let view = workstation.view
    let entries = PaletteEntries(over: context, screen: workstation.top, view).all
    let near = entries.compactMap { entry in
      entry.spelling.distance(to: line).map { (distance: $0, entry: entry) }
    }
    .sorted { $0.distance < $1.distance }
    let best = near.filter { $0.distance == near.first?.distance }
    // A few letters from the middle of a name are no order.
    let furthest = line.count > 3 ? 3 : line.count > 1 ? 2 : 0
    if best.count == 1, let only = best.first, only.distance <= furthest {
      if let refusal = only.entry.refusal { return .unclear(refusal) }
      return .effects(only.entry.effects)
    }
    if near.isEmpty, line.contains(where: \.isHan), catchesHan { return .han(line) }
    return .unclear(PlainWords.unknown(line, near: near.prefix(4).map(\.entry)))
  }

  /// Tried on a copy of the screen, which as a value cannot touch anything else.
  private var catchesHan: Bool {
    guard var copy = workstation.top else { return false }
    return copy.handle(.han("字"), workstation.view) != nil
  }
}

extension Key {
  /// Whether it writes a character.
  fileprivate var isText: Bool {
    if case .character = self { true } else { false }
  }
}

extension String {
  /// Digits with at most one point.
  fileprivate var isNumber: Bool {
    ((try? #/[0-9]{1,6}(\.[0-9]{0,4})?|\.[0-9]{1,4}/#.wholeMatch(in: self)) ?? nil) != nil
  }

  /// What follows a colon, full-width or not; nil for a line that does not begin with one.
  fileprivate var afterColon: String? {
    hasPrefix(":") || hasPrefix("：") ? String(dropFirst()) : nil
  }

  fileprivate var trimmed: String {
    let head = drop(while: \.isWhitespace)
    let end = head.lastIndex { !$0.isWhitespace }.map(head.index(after:))
    return end.map { String(head[..<$0]) } ?? ""
  }
}

internal import ReviewCore
internal import Terminal

/// From what a person types to what is asked of a screen.
extension Workstation {
  /// A key: the command that it stands for where it is read, or text.
  mutating func press(_ key: Key) -> [Effect] {
    message = nil
    waitingCommand = nil
    if let held = heldWorld {
      heldWorld = nil
      world = held
    }
    guard !isTooSmall else { return [] }
    guard let top else { return [] }
    if top.readsEveryKey { return give(.command(.choose, key)) }
    let context = top.context(view)
    let takesText = top.takesText(view)
    let key = ownKeys.meaning(of: key, takesText: takesText)
    if let binding = CommandTable.binding(of: key, in: context, takesText: takesText) {
      return run(binding.command, takesText ? key : key.folded)
    }
    if case .character(let character) = key {
      if takesText { return give(.text(String(character), isPaste: false)) }
      if key.isHan { return give(.han(String(character))) }
    }
    sayUseless(key, in: context)
    return []
  }

  /// A key that means nothing here is answered, so that nobody waits for it.
  private mutating func sayUseless(_ key: Key, in context: Context) {
    let name: String
    switch key.folded {
    case .character(let character): name = String(character)
    case .function(let number): name = "F\(number)"
    default: return
    }
    let hasHelp = CommandTable.bindings(in: context).contains { $0.command == .help }
    message =
      hasHelp
      ? Text(
        zh: "这里用不上 \(name)。能做的按 ? 看", en: "There is no use for \(name) here; ? lists the keys")
      : Text(
        zh: "这里用不上 \(name)。能按的都在下一行", en: "There is no use for \(name) here; see the line below")
  }

  mutating func paste(_ text: String, isTruncated: Bool) -> [Effect] {
    message = nil
    guard let top else { return [] }
    if isTruncated {
      message = Text(
        zh: "粘贴的内容太长，后面的没有收", en: "The paste was too long; its end was left out")
    }
    if top.takesText(view) { return give(.text(text, isPaste: true)) }
    return text.contains(where: \.isHan) ? give(.han(text)) : []
  }

  mutating func complainOfEncoding() -> [Effect] {
    message = Text(
      zh: "终端编码像是 GBK，请在 PuTTY 里改成 UTF-8（手册第 2 页）",
      en: "The terminal seems to send GBK; set UTF-8 (manual, page 2)")
    return []
  }

  /// Does a command: the top one may take it, else it is done for every screen alike.
  mutating func run(_ command: Command, _ key: Key) -> [Effect] {
    if let reason = top?.refusal(of: command, view) {
      message = reason
      return []
    }
    return give(.command(command, key))
  }
}

internal import ReviewCore

/// A row of 按键 or of 全部命令: what it does, by which keys, and why it cannot be done now.
struct MenuEntry: Sendable {
  let name: Text
  let keys: Text
  let group: CommandGroup
  /// Why it cannot be done now; nil if it can.
  let refusal: Text?
  /// By which key it is had, where that is not here.
  let note: Text?
  /// Where it belongs.
  let place: Text?
  /// What is done once the menu has closed.
  let effects: [Effect]
  let spelling: CommandSpelling

  init(
    _ name: Text, keys: Text = Text(zh: "", en: ""), group: CommandGroup = .anytime,
    refusal: Text? = nil, note: Text? = nil, place: Text? = nil, also: [String] = [],
    effects: [Effect]
  ) {
    self.name = name
    self.keys = keys
    self.group = group
    self.refusal = refusal
    self.note = note
    self.place = place
    self.effects = effects
    spelling = CommandSpelling(name: name, keys: keys, also: also)
  }

  /// The same under another name.
  func named(_ name: Text, place: Text) -> MenuEntry {
    MenuEntry(
      name, keys: keys, group: group, refusal: refusal, note: note, place: place,
      also: [self.name.zh, self.name.en.lowercased()], effects: effects)
  }

  /// What choosing it asks for: the menu closes, unless it is refused.
  var choice: [Effect] {
    if let refusal { return [.say(refusal)] }
    return [.pop] + effects
  }
}

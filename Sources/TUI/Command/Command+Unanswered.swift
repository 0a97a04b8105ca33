internal import ReviewCore

extension Command {
  /// What is said where a key is bound and the screen has no use for it.
  func uselessHere(in context: Context) -> Text {
    let binding =
      CommandTable.bindings(in: context).first { $0.command == self }
      ?? CommandTable.bindings.first { $0.command == self }
    let name = binding?.name ?? Text(zh: rawValue, en: rawValue)
    return Text(
      zh: "这里用不上「\(name.zh)」。能做的按 ? 看", en: "There is no use for \(name.en) here; ? lists the keys")
  }
}

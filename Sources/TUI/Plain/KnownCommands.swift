package import ReviewCore
internal import Terminal

/// The commands of a context with the keys that are left to them, by the names of the table.
package struct KnownCommands {
  package let entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package let command: Command
    package let name: Text
    package let keys: [KeyPattern]
    /// As the table and the menus write it, in both languages, and its id; in small letters.
    fileprivate let spellings: Set<String>
  }

  package init(in context: Context) {
    var taken: Set<KeyPattern> = []
    entries = CommandTable.bindings(in: context).compactMap { binding in
      let keys = binding.keys.filter { !taken.contains($0) }
      taken.formUnion(binding.keys)
      guard !keys.isEmpty else { return nil }
      let phrase = CommandPhrase.phrase(of: binding.command, in: context)
      let names = [binding.name.zh, binding.name.en, phrase?.zh, phrase?.en].compactMap { $0 }
      return Entry(
        command: binding.command, name: phrase ?? binding.name, keys: keys,
        spellings: Set((names + [binding.command.rawValue]).map { $0.foldedKeys.lowercased() }))
    }
  }

  /// Every command of a name.
  func bindings(named name: String) -> [Entry] {
    let spelling = name.foldedKeys.lowercased()
    return entries.filter { $0.spellings.contains(spelling) }
  }

  /// The command of a name; nil if there is none, or more than one that differ in more than a key.
  func binding(named name: String) -> Entry? {
    let found = bindings(named: name)
    return Set(found.map(\.name)).count == 1 ? found.first : nil
  }
}

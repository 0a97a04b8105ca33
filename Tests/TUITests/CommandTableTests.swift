import Foundation
import ReviewCore
import TUI
import Terminal
import Testing

/// The command table against the key map, and the rules that keys obey.
///
/// Source: screens.md 3 and 1.5.
@Suite struct CommandTableTests {
  /// Contexts of the key map whose screens are not built.
  static let contextsToCome: Set<String> = [
    "eligibility", "meeting.chair", "meeting.expert", "meeting.secretary",
    "recused", "room", "verification", "whatIf",
  ]

  /// A row of the key map or of the table.
  struct Row: Hashable, CustomStringConvertible {
    let context: String
    let keys: [String]
    let command: String
    let zh: String
    let en: String

    var description: String { "\(context) \(keys) \(command) \(zh) \(en)" }
  }

  static let keyMap: [Row] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/keys.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(
        context: fields[0], keys: fields[2].split(separator: " ").map(String.init),
        command: fields[3], zh: fields[4], en: fields[5])
    }
  }()

  static func name(of pattern: KeyPattern) -> String {
    pattern == .digits ? "digits" : pattern.label(.en)
  }

  static let table: [Row] = CommandTable.bindings.map { binding in
    Row(
      context: binding.context.rawValue, keys: binding.keys.map(name),
      command: binding.command.rawValue,
      zh: binding.name.zh, en: binding.name.en)
  }

  @Test func `the table holds the key map, key for key and name for name`() {
    let built = Self.keyMap.filter { !Self.contextsToCome.contains($0.context) }
    #expect(built.count > 150)
    #expect(Set(built).subtracting(Self.table).isEmpty)
    #expect(Set(Self.table).subtracting(built).isEmpty)
    #expect(Self.table.count == Set(Self.table).count)
  }

  @Test func `the contexts to come are in the key map and not in the table`() {
    // 回避 has no key of its own, so the key map has no row for it.
    let mapped = Set(Self.keyMap.map(\.context)).union(["recused"])
    #expect(Self.contextsToCome.isSubset(of: mapped))
    #expect(Self.contextsToCome.isDisjoint(with: Context.allCases.map(\.rawValue)))
  }

  @Test(arguments: Context.allCases)
  func `no key means two things in a context, inherited ones included, except Enter`(
    context: Context
  ) {
    var meanings: [String: Set<Command>] = [:]
    for binding in CommandTable.bindings(in: context) {
      for key in binding.keys { meanings[Self.name(of: key), default: []].insert(binding.command) }
    }
    let ambiguous = meanings.filter { $0.value.count > 1 && $0.key != "Enter" }
    #expect(ambiguous.isEmpty)
  }

  @Test func `keys that terminals and input methods keep are bound to nothing`() {
    let kept: Set<String> = [
      "Ctrl-V", "Ctrl-.", "Ctrl-,", "Ctrl-@", "Ctrl-B", "Ctrl-I", "Ctrl-M", "Ctrl-J", "Ctrl-H",
      "Ctrl-[", "Ctrl-Q", "F11", "\\",
    ]
    let bound = Set(Self.table.flatMap(\.keys))
    #expect(bound.isDisjoint(with: kept))
    for row in Self.table {
      #expect(!row.keys.contains { $0.hasPrefix("Alt") || $0.hasPrefix("Shift-P") }, "\(row)")
    }
  }

  @Test func `no command stands on a capital alone but vi's N and G`() {
    let capitals = Self.table.flatMap(\.keys).filter { key in
      key.count == 1 && key.first?.isUppercase == true
    }
    #expect(Set(capitals) == ["N", "G"])
  }

  @Test func `every name is there in both languages, in characters of plain width`() {
    for binding in CommandTable.bindings {
      for text in [binding.name.zh, binding.name.en] {
        #expect(!text.isEmpty)
        let narrow = Width.columns(of: text, ambiguous: .narrow)
        #expect(narrow == Width.columns(of: text, ambiguous: .wide), "\(text)")
      }
    }
  }

  @Test func `every command has one place in one group`() {
    let grouped = CommandGroup.allCases.flatMap(\.commands)
    #expect(Set(grouped) == Set(Command.allCases))
    #expect(grouped.count == Set(grouped).count)
  }
}

import ReviewCore
import Terminal
import Testing

@testable import TUI

/// Every command of the table is reached by a line, in every context.
@Suite struct PlainReachTests {
  private static func desk(in context: Context) throws -> TestDesk {
    guard let way = EveryCommandTests.ways[context] else {
      let round = try FixtureRound()
      if context == .table {
        let desk = try TestDesk(round)
        desk.perform(.push(TablePage([["指标", "数"], ["企业", "236"]], caption: "")))
        return desk
      }
      try round.openDefense()
      let desk = try TestDesk(round, as: "s01")
      desk.press("F3 6 Enter")
      return desk
    }
    return try EveryCommandTests.desk(way, columns: 79, rows: 40)
  }

  /// Nobody is in `all` or `list` by itself.
  static let contexts = Context.allCases.filter { $0 != .all && $0 != .list }

  @Test(arguments: contexts)
  func `a key by its label, a command by its id and its names`(context: Context) throws {
    let desk = try Self.desk(in: context)
    let workstation = desk.run.workstation
    try #require(EveryCommandTests.context(of: desk) == context)
    let isWriting = workstation.top?.writing(workstation.view) != nil
    let reading = LineReading(workstation)
    func commands(of line: String) -> Set<Command> {
      let meaning = reading.meaning(of: InputLine(isWriting ? ":" + line : line))
      return Self.commands(of: meaning, in: context, isWriting: isWriting)
    }
    for entry in KnownCommands(in: context).entries {
      for key in entry.keys {
        for language in Language.allCases {
          let line = Self.line(for: key, language)
          // A dot alone reads the screen again; 0.5 begins with a digit.
          guard line != "." else { continue }
          let found = line == ":" && isWriting ? [.commands] : commands(of: line)
          #expect(found.contains(entry.command), "\(context) \(line)")
        }
      }
      // A command of digits is done by writing the number, which its name says.
      guard !entry.keys.contains(.digits) else { continue }
      #expect(commands(of: entry.command.rawValue) == [entry.command], "\(context) \(entry)")
      for name in [entry.name.zh, entry.name.en] {
        // 换窗格 and the like: two commands of one name that do the same here.
        let named = KnownCommands(in: context).entries.filter { $0.name == entry.name }
        #expect(
          named.map(\.command).contains(where: commands(of: name).contains), "\(context) \(name)")
      }
    }
  }

  /// What a person writes for a key.
  private static func line(for key: KeyPattern, _ language: Language) -> String {
    key == .digits ? "5" : key.label(language)
  }

  private static func commands(
    of meaning: LineMeaning, in context: Context, isWriting: Bool
  ) -> Set<Command> {
    switch meaning {
    case .keys(let keys):
      Set(
        keys.compactMap {
          CommandTable.binding(of: $0, in: context, takesText: isWriting)?.command
        })
    case .number(let keys, _):
      Set(
        keys.compactMap {
          CommandTable.binding(of: $0, in: context, takesText: false)?.command
        })
    case .keyList: [.help]
    case .commandList: [.commands]
    case .again: [.redraw]
    // F2 to F9 in the editor are one command; its name opens the list of screens.
    case .effects: [.goScreen]
    case .text, .han, .unclear: []
    }
  }
}

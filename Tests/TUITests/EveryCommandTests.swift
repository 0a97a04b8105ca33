import ReviewCore
import TUI
import Terminal
import Testing

/// Every key of every context does something or says why not, and every hint is a key.
@Suite struct EveryCommandTests {
  /// How one gets to a context: as whom, and by which keys.
  struct Way: Sendable {
    let person: String?
    let keys: String
    var nature = RoundNature.official
    /// Whether the panel has pledged and stated its recusals.
    var isAdmitted = true

    func round() throws -> FixtureRound {
      try isAdmitted ? FixtureRound(nature: nature) : .beforeReading()
    }
  }

  static let ways: [Context: Way] = [
    .overviewExpert: Way(person: "e01", keys: ""),
    .overviewSecretary: Way(person: nil, keys: ""),
    .applications: Way(person: nil, keys: "F3"),
    .read: Way(person: "e01", keys: "F4 Tab"),
    .desk: Way(person: "e01", keys: "F4"),
    .editor: Way(person: "e01", keys: "F4 ;"),
    .cite: Way(person: "e01", keys: "F4 ; Tab"),
    .catch: Way(person: "e01", keys: "F4 type:好"),
    .submit: Way(person: "e01", keys: "F4 s"),
    .submitAll: Way(person: "e01", keys: "s"),
    .board: Way(person: nil, keys: "F6"),
    .explain: Way(person: nil, keys: "F6 e"),
    .compare: Way(person: "e01", keys: "v"),
    .charts: Way(person: nil, keys: "F6 i"),
    .shortlist: Way(person: nil, keys: "F8"),
    .ledger: Way(person: "s01", keys: "F9 x"),
    .menu: Way(person: "e01", keys: "F10"),
    .dialog: Way(person: "e01", keys: "g"),
    .find: Way(person: "e01", keys: "F4 /"),
    .welcome: Way(person: "e01", keys: "", nature: .demonstration),
    .recusal: Way(person: "e01", keys: "Enter Enter Enter", isAdmitted: false),
  ]

  /// What must be pressed first for a motion to have somewhere to go.
  static let beforehand: [Command: String] = [
    .up: "Down", .pageUp: "Down", .first: "Down", .down: "Home", .pageDown: "Home",
    .last: "Home", .columnsLeft: "Right", .columnsRight: "Left",
  ]

  /// Contexts that nobody is in by itself, or that a test of their own leads to.
  static let withoutWay: Set<Context> = [.all, .list, .defense, .table]

  static func desk(_ way: Way, language: Language = .zh, columns: Int = 80, rows: Int = 24) throws
    -> TestDesk
  {
    let desk = try TestDesk(
      way.round(), as: way.person, language: language, columns: columns,
      rows: rows)
    desk.press(way.keys)
    return desk
  }

  static func context(of desk: TestDesk) -> Context? {
    desk.run.workstation.top?.context(desk.run.workstation.view)
  }

  @Test func `every context has a way to it`() {
    #expect(Set(Self.ways.keys).union(Self.withoutWay) == Set(Context.allCases))
  }

  @Test(arguments: Array(ways.keys))
  func `every key of a context answers`(context: Context) throws {
    let way = try #require(Self.ways[context])
    var desk = try Self.desk(way)
    try #require(Self.context(of: desk) == context)
    for binding in CommandTable.bindings(in: context) {
      for key in binding.keys where key.example != .control("c") {
        if Self.context(of: desk) != context || desk.hasQuit { desk = try Self.desk(way) }
        if binding.context == .list { desk.press(Self.beforehand[binding.command] ?? "") }
        let before = desk.frame
        let (message, outside) = (desk.message, desk.outside.count)
        desk.press(key.example)
        let isAnswered =
          desk.frame != before || !desk.message.isEmpty || desk.outside.count > outside
        #expect(isAnswered, "\(context) \(key) \(binding.command) after \(message)")
      }
    }
  }

  @Test(arguments: Array(ways.keys))
  func `every hint on the bottom line is a key of its context`(context: Context) throws {
    let way = try #require(Self.ways[context])
    for (columns, rows) in [(80, 24), (120, 36)] {
      for language in Language.allCases {
        let desk = try Self.desk(way, language: language, columns: columns, rows: rows)
        try #require(Self.context(of: desk) == context)
        let workstation = desk.run.workstation
        let hints = workstation.top?.hints(workstation.view) ?? []
        #expect(!hints.isEmpty, "\(context)")
        let bound = Set(CommandTable.bindings(in: context).flatMap(\.keys))
        for hint in hints {
          let keys = HintKeys.patterns(hint.keys)
          #expect(!keys.isEmpty, "\(context) \(hint.keys)")
          #expect(keys.allSatisfy(bound.contains), "\(context) \(hint.keys)")
        }
      }
    }
  }
}

/// What the keys of a hint are, as they are written on the bottom line.
enum HintKeys {
  private static let words: [String: [KeyPattern]] = [
    "回车": [.key(.enter)], "空格": [.key(.character(" "))], "退格": [.key(.backspace)],
    "上下": [.key(.up), .key(.down)], "左右": [.key(.left), .key(.right)],
    "上下左右": [.key(.up), .key(.down), .key(.left), .key(.right)],
    "方向": [.key(.left), .key(.right)], "arrows": [.key(.left), .key(.right)],
    "上": [.key(.up)], "下": [.key(.down)], "左": [.key(.left)], "右": [.key(.right)],
    "数字": [.digits], "0-9": [.digits], "翻页": [.key(.pageDown)],
    "Up/Down": [.key(.up), .key(.down)], "Left/Right": [.key(.left), .key(.right)],
    "Enter": [.key(.enter)], "Space": [.key(.character(" "))], "Tab": [.key(.tab)],
    "Backspace": [.key(.backspace)], "Esc": [.key(.escape)], "PgDn": [.key(.pageDown)],
    "PgUp": [.key(.pageUp)], "Home": [.key(.home)], "End": [.key(.end)],
    "Delete": [.key(.delete)],
  ]

  /// They stand for no key of the table: text, and the key that switches the input method.
  private static let outside: Set<String> = ["打字", "type", "Shift"]

  /// Empty if the hint names something that is no key.
  static func patterns(_ text: String) -> [KeyPattern] {
    if outside.contains(text) { return [.key(.enter)] }
    var patterns: [KeyPattern] = []
    for word in text.split(separator: " ").map(String.init) {
      if let known = words[word] {
        patterns += known
      } else if word.count == 1, let character = word.first {
        patterns.append(character.isNumber ? .digits : .key(.character(character)))
      } else if word.hasPrefix("F"), let number = Int(word.dropFirst()) {
        patterns.append(.key(.function(number)))
      } else if word.hasPrefix("Ctrl-"), let letter = word.last {
        patterns.append(.key(.control(Character(letter.lowercased()))))
      } else if word.allSatisfy({ $0.isNumber || $0 == "." }) {
        patterns.append(.digits)
      } else {
        return []
      }
    }
    return patterns
  }
}

import ReviewCore
import Terminal
import Testing

@testable import TUI

/// None of our own sentences is cut mid-way, wherever one stands.
@Suite struct CutTextTests {
  static let sizes = [(60, 18), (80, 24), (120, 36)]

  @Test(arguments: Language.allCases, Walk.allCases)
  func `no sentence of ours is cut`(language: Language, walk: Walk) throws {
    let desk = try TestDesk(walk.round(), as: walk.person, language: language)
    var cut: [String: String] = [:]
    for (index, key) in ([""] + walk.keys.split(separator: " ").map(String.init)).enumerated() {
      desk.press(key)
      for (columns, rows) in Self.sizes {
        desk.resize(columns: columns, rows: rows)
        // Under F12 every word is written over.
        guard !desk.run.workstation.isCovered else { continue }
        let frame = desk.frame
        let marked = frame.text.split(separator: "\n").map(String.init).filter {
          $0.contains(#/[^\s.]\.\.(?!\.)/#)
        }
        for text in frame.losses + marked where !walk.mayCut(text) && cut[text] == nil {
          cut[text] = "\(columns)x\(rows) after key \(index) \(key)"
        }
      }
      desk.resize(columns: 80, rows: 24)
    }
    for (text, place) in cut { Issue.record("\(place): \(text)") }
  }
}

extension CutTextTests {
  /// Somebody's way through every screen and layer that they can reach.
  enum Walk: CaseIterable {
    case expert, admission, touring, secretary, stages, defense, ranking, list

    func round() throws -> FixtureRound {
      switch self {
      case .expert, .secretary: return try FixtureRound()
      case .admission: return try .beforeReading()
      case .touring: return try .touring()
      case .stages, .ranking: return try .preliminaryEnd()
      case .list: return try .proposal()
      case .defense:
        let round = try FixtureRound()
        try round.openDefense()
        try round.fillDefenseAsDrawn()
        return round
      }
    }

    var person: String? {
      switch self {
      case .expert, .admission, .touring: "e01"
      case .secretary, .stages, .ranking, .list: nil
      case .defense: "s01"
      }
    }

    var keys: String {
      switch self {
      case .expert:
        "Down Down End Home t t t v Down Esc / type:x Esc ? Esc 1 Enter Esc 8 Enter Space o Esc i Esc t m Esc "
          + "Enter 9 Esc 1 Enter 4 Enter ; type:好 Tab Esc Ctrl-P Esc Esc type:好 Esc , u x Esc ? PgDn Esc : type:py Esc "
          + "s Esc End ; type:短 Esc Down Enter Esc Esc s 9 Enter Esc 1 Enter s 8 Enter PgDn Esc Esc "
          + "F3 Right t / type:9 Enter Esc Enter Esc F6 g Esc d = Esc :"
      case .touring:
        "Down Down Down Down 1 Enter 4 Enter 4 Enter 4 Enter Esc Enter Enter type:园区方案具体可行，数据可核，建议入选，请附上批复。 "
          + "Esc Esc Enter 1 Enter Esc F10 type:导览 Enter ? Esc 4 Enter Esc 5 Enter Esc F2 Esc Esc"
      case .admission:
        "? Esc Enter Down Up Enter Enter Down Space 3 Enter Space Enter ? Esc 9 Enter 1 Enter"
      case .secretary:
        "Down Down Down Down Down Down Tab Down Tab Home 3 Enter 4 Enter 3 Enter type:到时间 Esc Esc ? Esc : Esc F3 Down t Right v Esc Enter o Esc i "
          + "Esc Esc F4 F6 e Esc F8 F2 F9 F12 F12 g Esc"
      case .stages: "Down Down Down Enter 4 Enter Esc F3 v Esc F6 ? Esc"
      case .defense:
        "F3 6 Enter 4 1 Enter Esc 3 6 Enter 9 Esc Down Up Left ; type:问 Esc x Esc End 1 6 Enter Esc PgDn ] [ ? PgDn Esc : Esc Esc F2 F6 e Esc"
      case .ranking:
        "F6 Down Up End Home t t t e Left Right v Esc Esc v Down Esc i Tab Tab Esc ? PgDn Esc : Esc / type:x Esc"
      case .list:
        "F8 Down End Home e Esc 1 3 x 9 1 type:依次递补 Enter type:部务会 Esc Esc Enter Esc Tab s 9 Enter Esc ? Esc : Esc F6 Down e v Esc Esc i Tab Tab Esc F2"
      }
    }

    /// What may be cut where there is no room, and of ours only what leaves out whole clauses and
    /// says so by `..`.
    func mayCut(_ text: String) -> Bool {
      let names = FixtureRound.applications.map(\.name) + ["第二批国家电子商务示范基地评审"]
      if !text.contains(".."), names.contains(where: text.contains) { return true }
      let allowed: [Regex<Substring>] = [
        // A level of the scheme, by clauses.
        #/^ [ =] (?:优|良|中|差|Ex|Gd|Fr|Pr) .*/#,
        // Comments and phrases with the application that they are of.
        #/.*(?:意见|op\.) .*/#,
        // A tie whose second clause says by what; all of it is under `e`.
        #/.*(?:与第 \d+ 名并列|tied with rank \d+|在 \d+ 个名额之外|beyond the \d+ places).*\.\..*/#,
        // Which stage lacks how many sheets, after the sentence itself.
        #/.*有效评审意见不足：初评 \d+ 份\.\..*/#,
        // A condition that somebody wrote.
        #/.*(?:有条件：|on condition: ).*/#,
        // Totals on either side of one's own.
        #/.*(?:从低到高：|from the lowest: ).*/#,
        // What a stage lacks besides; the stage's own page lists it.
        #/.*(?:还欠 \d+ 张|sheets owed)\.\./#,
      ]
      return allowed.contains { text.wholeMatch(of: $0) != nil }
    }
  }
}

import Foundation
import ReviewCore

/// Rounds that have gone further than the drawings of the desk.
extension FixtureRound {
  /// Submits every preliminary sheet; what was begun is filled up.
  func submitEverything() throws {
    let file = try open()
    defer { try? file.close() }
    let scheme = try file.round().scheme
    let digest = try file.round().schemeDigest
    let opinion = String(repeating: "园区方案具体可行，数据可核。", count: 5)
    for (seat, code) in Self.panel.enumerated() {
      let expert = try ExpertCode(code)
      let proxy = Actor.owner(as: expert, session: "local:0/test")
      let open = try file.sheets(.preliminary, expert: expert).filter { $0.status == .open }
      let filled = open.enumerated().map { index, sheet in
        Act.sheetImported(
          sheet.key,
          Act.SheetImported(
            source: "fixture",
            scores: Self.marks(total: 6_500 + ((seat + index * 7) * 37 % 50) * 50, scheme),
            notApplicable: nil,
            comments: [Act.CommentWritten(criterion: nil, text: opinion)]))
      }
      try file.record(filled, by: proxy)
      let submissions = try file.sheets(.preliminary, expert: expert)
        .filter { $0.status == .open }
        .map { $0.submission(under: scheme, schemeDigest: digest) }
      try file.record(submissions, by: proxy)
    }
  }

  /// Closes the stages before it and opens the defense, in which e03 is recused from A06.
  func openDefense() throws {
    try submitEverything()
    let pair = RecusedPair(application: try Code("A06"), expert: try Code("e03"))
    try change { file in
      try file.record(
        [
          .recusalDeclared(
            pair, Act.RecusalDeclared(ground: .employment, note: "曾在该园区任职"))
        ], by: Self.owner)
    }
    try change { file in
      try file.close(.preliminary, by: Self.owner)
      try file.open(.shortlisting, by: Self.owner)
      try file.close(.shortlisting, by: Self.owner)
      try file.open(.defense, by: Self.owner)
    }
  }

  /// Fills in a member's marks of a defense, in the order of the criteria.
  func giveDefenseMarks(
    _ application: String, _ expert: String, _ marks: [String], submitting isSubmitting: Bool = true
  ) throws {
    let key = SheetKey(
      application: try Code(application), expert: try Code(expert), stage: .defense)
    let actor = Actor(.person(key.expert), session: "ssh:SHA256:test")
    try change { file in
      let round = try file.round()
      let acts = try zip(round.scheme.defense.leaves, marks).map { criterion, mark in
        Act.scoreGiven(
          key, Act.ScoreGiven(criterion: criterion.code, points: try Points(decimal: mark)))
      }
      try file.record(acts, by: actor)
      guard isSubmitting, let sheet = try file.sheet(key) else { return }
      try file.record(
        [sheet.submission(under: round.scheme, schemeDigest: round.schemeDigest)], by: actor)
    }
  }

  /// The defense of the drawings: five members have given in, e06 has begun, three questions.
  func fillDefenseAsDrawn() throws {
    for (expert, marks) in [
      ("c01", ["27.5", "36.5", "27.5"]), ("e01", ["28", "37.5", "28"]),
      ("e02", ["26.5", "35.5", "27"]), ("e04", ["27", "36", "27"]),
      ("e05", ["28.5", "38", "29"]),
    ] {
      try giveDefenseMarks("A06", expert, marks)
    }
    let application = try ApplicationCode("A06")
    let questions = [
      ("e02", "二期与现有物流园的边界怎么划？"), ("c01", "三年营收翻番，主要靠哪几类企业？"),
      ("e05", "名单比申报少两家，是哪两家？"),
    ]
    try change { file in
      let mark = Act.scoreGiven(
        SheetKey(application: application, expert: try Code("e06"), stage: .defense),
        Act.ScoreGiven(criterion: try Code("P"), points: try Points(decimal: "28.5")))
      try file.record(
        [mark], by: .owner(as: try Code("e06"), session: "local:0/test"))
      try file.record(
        try questions.map { expert, text in
          .minuteTaken(
            application,
            Act.MinuteTaken(kind: .question, expert: try Code(expert), text: text))
        }, by: Self.owner)
    }
  }

  /// Receives an application anew, with its own pinyin and facts.
  func receiveAnew(_ code: String, _ edit: (inout ApplicationFacts) -> Void = { _ in }) throws {
    try change { file in
      let application = try file.application(Code(code))
      var facts = application.facts
      edit(&facts)
      let pinyin = PinyinName(facts.name)
      try file.open(.intake, forcedBecause: "补登", by: Self.owner)
      try file.record(
        [
          .applicationReceived(
            application.code,
            Act.ApplicationReceived(
              version: application.version + 1, facts: facts, plan: application.plan,
              planFile: application.planFile, files: [], pinyin: pinyin.full,
              initials: pinyin.initials))
        ], by: Self.owner)
      try file.close(.intake, by: Self.owner)
    }
  }

  /// Changes the round behind every desk's back.
  func change(_ body: (RoundFile) throws -> Void) throws {
    let file = try open()
    defer { try? file.close() }
    try body(file)
  }
}

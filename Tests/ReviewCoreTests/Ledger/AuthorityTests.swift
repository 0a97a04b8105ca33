import GRDB
import Testing

@testable import ReviewCore

/// The authority table role x act x stage, held against one that was written from design 2 and 6.
@Suite struct AuthorityTests {
  /// Who may do what, apart from the stage.
  ///
  /// Source: design "The people", 2 "One way in".
  private static let rights: [ActKind: [String]] = {
    let secretary = ["owner", "s01"]
    let meeting = ["owner", "s01", "c01", "owner as c01"]
    let ownSheet = ["e01", "owner as e01", "s01 as e01"]
    return [
      .roundCreated: secretary, .schemeAdopted: secretary, .applicationReceived: secretary,
      .applicationConcluded: secretary, .applicationWithdrawn: secretary,
      .expertEnlisted: secretary, .sheetsAssigned: secretary, .stageOpened: secretary,
      .stageClosed: secretary, .sheetReturned: secretary, .sheetVoided: secretary,
      .applicationsInvited: secretary, .departureRecorded: secretary, .listSealed: secretary,
      .recusalDeclared: secretary + ownSheet, .recusalWithdrawn: secretary + ownSheet,
      .pledgeGiven: secretary + ownSheet, .recusalsStated: secretary + ownSheet,
      .recusalClaimed: secretary, .recusalDecided: secretary, .substituteAssigned: secretary,
      .deputyNamed: secretary, .reminderSent: secretary,
      .scoreGiven: ownSheet, .scoreCleared: ownSheet, .notApplicableMarked: ownSheet,
      .commentWritten: ownSheet, .sheetImported: ownSheet, .sheetSubmitted: ownSheet,
      .outcomeRecorded: meeting, .minuteTaken: meeting,
    ]
  }()

  private static let actors = [
    "owner", "s01", "c01", "e01", "e02", "v01", "owner as e01", "s01 as e01", "owner as c01",
    "owner as v01", "e02 as e01", "c01 as e01", "v01 as s01", "x09", "owner as x09",
  ]

  private static func actor(_ name: String) throws -> Actor {
    let words = name.split(separator: " ").map(String.init)
    let behalf = words.count == 3 ? try ExpertCode(words[2]) : nil
    return Actor(
      words[0] == "owner" ? .owner : .person(try Code(words[0])), onBehalfOf: behalf,
      session: "test")
  }

  /// One act of each kind, about A01 and the sheet of e01.
  static func act(_ kind: ActKind, _ stage: ScoringStage = .preliminary) throws -> Act {
    let (a01, e01) = (try ApplicationCode("A01"), try ExpertCode("e01"))
    let key = SheetKey(application: a01, expert: e01, stage: stage)
    let criterion = try CriterionCode(stage == .preliminary ? "A1" : "D1")
    let score = Act.ScoreGiven(criterion: criterion, points: try Points(decimal: "30"))
    let hash = String(repeating: "a", count: 64)
    return switch kind {
    case .roundCreated:
      .roundCreated(Act.RoundCreated(id: hash, title: "t", nature: .official))
    case .schemeAdopted: .schemeAdopted(Act.SchemeAdopted(sha256: hash, reason: "改字"))
    case .applicationReceived: try TestRound.received("A01", version: 2)
    case .applicationConcluded:
      .applicationConcluded(a01, Act.ApplicationConcluded(conclusion: .accepted, reason: ""))
    case .applicationWithdrawn: .applicationWithdrawn(a01, Act.Reason(reason: "来函"))
    case .expertEnlisted:
      .expertEnlisted(
        try Code("e09"),
        Act.ExpertEnlisted(
          name: "新", role: .expert, unit: "", province: "", organisation: "", expertise: ""))
    case .recusalDeclared:
      .recusalDeclared(
        RecusedPair(application: a01, expert: e01),
        Act.RecusalDeclared(ground: .kinship, note: ""))
    case .pledgeGiven:
      .pledgeGiven(e01, Act.PledgeGiven(sha256: Digest.hex(of: Array("承诺".utf8))))
    case .recusalsStated: .recusalsStated(e01, Act.RecusalsStated(applications: [a01]))
    case .recusalClaimed:
      .recusalClaimed(
        RecusedPair(application: a01, expert: e01),
        Act.RecusalClaimed(ground: .other, note: "来函", claimedBy: "虚构市政府"))
    case .recusalDecided:
      .recusalDecided(
        RecusedPair(application: a01, expert: e01),
        Act.RecusalDecided(isRecused: true, reason: "属实"))
    case .recusalWithdrawn:
      .recusalWithdrawn(RecusedPair(application: a01, expert: e01), Act.Reason(reason: "看错"))
    case .substituteAssigned:
      .substituteAssigned(
        stage,
        Act.SubstituteAssigned(
          application: a01, recused: e01, substitute: try Code("e02"), seed: 1, place: 1))
    case .deputyNamed: .deputyNamed(Act.DeputyNamed(expert: e01))
    case .reminderSent: .reminderSent(e01, Act.ReminderSent(text: "请交"))
    case .sheetsAssigned: .sheetsAssigned(stage, Act.SheetsAssigned(sheets: []))
    case .stageOpened: .stageOpened(.archive, Act.StagePassage(forced: "试"))
    case .stageClosed: .stageClosed(.archive, Act.StagePassage(forced: "试"))
    case .scoreGiven: .scoreGiven(key, score)
    case .scoreCleared: .scoreCleared(key, Act.ScoreCleared(criterion: criterion))
    case .notApplicableMarked:
      .notApplicableMarked(key, Act.NotApplicableMarked(criterion: criterion, reason: "无"))
    case .commentWritten: .commentWritten(key, Act.CommentWritten(text: "好"))
    case .sheetImported:
      .sheetImported(key, Act.SheetImported(source: "f", scores: [score], comments: []))
    case .sheetSubmitted: .sheetSubmitted(key, Act.SheetSubmitted(sha256: hash, total: "1/1"))
    case .sheetReturned: .sheetReturned(key, Act.Reason(reason: "漏页"))
    case .sheetVoided: .sheetVoided(key, Act.Reason(reason: "串号"))
    case .applicationsInvited: .applicationsInvited(Act.ApplicationsInvited(applications: [a01]))
    case .outcomeRecorded: .outcomeRecorded(a01, Act.OutcomeRecorded(outcome: .pass, reason: ""))
    case .minuteTaken: .minuteTaken(a01, Act.MinuteTaken(kind: .answer, text: "答"))
    case .departureRecorded:
      .departureRecorded(
        Act.DepartureRecorded(application: a01, to: .reserve, reason: "均衡", decidedBy: "司长"))
    case .listSealed: .listSealed(Act.ListSealed(scheme: hash, head: "1:\(hash)", entries: []))
    }
  }

  /// Nil if the act would be recorded.
  private func refusal(_ act: Act, by actor: Actor, in round: TestRound) throws -> Refusal? {
    if act.kind == .pledgeGiven { try round.file.store(content: Array("承诺".utf8)) }
    return try decision(on: act, by: actor, in: round)
  }

  private func decision(on act: Act, by actor: Actor, in round: TestRound) throws -> Refusal? {
    try round.file.database.read { db in
      let queries = RoundQueries(db: db)
      let decider = Decider(
        queries: queries, actor: actor, scheme: try round.file.currentScheme(queries))
      do {
        try decider.decide(act)
        return nil
      } catch let refusal as Refusal {
        return refusal
      }
    }
  }

  @Test func `2 each act is the right of these roles and of nobody else`() throws {
    let round = try TestRound(.defense)
    let e01 = try ExpertCode("e01")
    for kind in ActKind.allCases {
      let allowed = try #require(Self.rights[kind])
      for name in Self.actors {
        let found = try refusal(Self.act(kind, .defense), by: Self.actor(name), in: round)
        let isRight: Bool
        switch found {
        case .notYourRight, .notYourSheet, .unknownPerson: isRight = false
        default: isRight = true
        }
        #expect(
          isRight == allowed.contains(name), "\(kind) by \(name): \(String(describing: found))")
        guard !isRight else { continue }
        switch name {
        case "x09", "owner as x09": #expect(found == .unknownPerson("x09"), "\(kind) by \(name)")
        case "e02", "v01", "c01", "owner", "s01", "owner as c01", "owner as v01":
          let role: Role =
            name.hasSuffix("v01") ? .supervisor : name.hasSuffix("c01") ? .chair : .expert
          let isSheet = Self.rights[kind] == Self.rights[.scoreGiven]
          #expect(
            found == (isSheet ? .notYourSheet(e01) : .notYourRight(kind, role)),
            "\(kind) by \(name)")
        default: break
        }
      }
    }
  }

  /// While which stages an act may be recorded; a kind that is missing here: always.
  private static let stages: [ActKind: [StageName]] = [
    .applicationReceived: [.intake, .eligibility], .applicationConcluded: [.eligibility],
    .scoreGiven: [.preliminary], .scoreCleared: [.preliminary],
    .notApplicableMarked: [.preliminary], .commentWritten: [.preliminary],
    .sheetImported: [.preliminary], .sheetSubmitted: [.preliminary],
    .sheetReturned: [.preliminary], .sheetVoided: [.preliminary],
    .applicationsInvited: [.shortlisting], .outcomeRecorded: [.defense], .minuteTaken: [.defense],
    .departureRecorded: [.proposal], .listSealed: [.proposal],
  ]

  /// What is open when a round has come so far.
  private static let open: [(TestRound.Progress, StageName?)] = [
    (.received, .intake), (.accepted, nil), (.preliminary, .preliminary), (.scored, nil),
    (.shortlisting, .shortlisting), (.defense, .defense), (.defended, nil),
    (.proposal, .proposal),
  ]

  @Test(arguments: open)
  func `6 an act is refused while none of its stages is open`(
    progress: TestRound.Progress, open: StageName?
  ) throws {
    let round = try TestRound(progress)
    try round.file.enlist(TestRound.people, by: TestRound.owner)
    for kind in ActKind.allCases {
      let name = try #require(Self.rights[kind]).contains("owner") ? "owner" : "owner as e01"
      let found = try refusal(Self.act(kind), by: Self.actor(name), in: round)
      let stages = Self.stages[kind]
      if let stages, !stages.contains(where: { $0 == open }) {
        #expect(found == .stageNotOpen(stages[0]), "\(kind)")
      } else if case .stageNotOpen(let stage) = found, kind != .stageClosed {
        Issue.record("\(kind): \(stage) is open")
      }
    }
  }

  @Test func `6 eligibility also takes applications, and the defense its own sheets`() throws {
    let round = try TestRound(.received)
    try round.file.open(.eligibility, by: TestRound.owner)
    try round.file.close(.intake, by: TestRound.owner)
    for kind in [ActKind.applicationReceived, .applicationConcluded] {
      #expect(try refusal(Self.act(kind), by: TestRound.owner, in: round) == nil)
    }
    let defense = try TestRound(.defense)
    let e01 = try TestRound.person("e01")
    for kind in [ActKind.scoreGiven, .scoreCleared, .commentWritten, .sheetImported] {
      #expect(try refusal(Self.act(kind, .defense), by: e01, in: defense) == nil, "\(kind)")
      #expect(
        try refusal(Self.act(kind, .preliminary), by: e01, in: defense)
          == .stageNotOpen(.preliminary), "\(kind)")
    }
  }

  @Test func `3 after sealing only departures, another sealing and stages go on`() throws {
    let round = try TestRound(.sealed)
    for kind in ActKind.allCases {
      let found = try refusal(Self.act(kind), by: TestRound.owner, in: round)
      switch kind {
      case .departureRecorded, .listSealed, .stageOpened, .stageClosed:
        #expect(found != .sealed, "\(kind)")
      default: #expect(found == .sealed, "\(kind)")
      }
    }
  }

  @Test func `2 the supervisor decides nothing and the expert reads nothing of others`() {
    for right in ReadingRight.allCases {
      for isOpen in [false, true] {
        #expect(!right.isGranted(to: .expert, scoresAreOpen: isOpen))
        #expect(right.isGranted(to: .secretary, scoresAreOpen: isOpen))
      }
    }
    for role in [Role.chair, .supervisor] {
      for right in [ReadingRight.otherSheets, .ranking, .shortlist] {
        #expect(!right.isGranted(to: role, scoresAreOpen: false))
        #expect(right.isGranted(to: role, scoresAreOpen: true))
      }
      for right in [ReadingRight.progress, .ledger] {
        #expect(right.isGranted(to: role, scoresAreOpen: false))
      }
    }
    #expect(Set(Authority.table.map(\.kind)) == Set(ActKind.allCases))
  }

  @Test func `2 what is printed of the table is what decides`() {
    let people = [
      Role.expert: "e01", .chair: "c01", .secretary: "s01", .supervisor: "v01",
    ]
    for rule in Authority.table {
      let allowed = Self.rights[rule.kind] ?? []
      for (role, name) in people {
        switch rule.grant(to: role) {
        case .yes: #expect(allowed.contains(name), "\(rule.kind) by \(name)")
        case .own where role == .expert: #expect(allowed.contains(name), "\(rule.kind)")
        case .own: #expect(Self.rights[.scoreGiven]?.allSatisfy(allowed.contains) == true)
        case .onBehalf: #expect(allowed.contains("s01 as e01"), "\(rule.kind)")
        case .no, .deputy: #expect(!allowed.contains(name), "\(rule.kind) by \(name)")
        }
      }
    }
  }
}

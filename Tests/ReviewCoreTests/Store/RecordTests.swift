import Foundation
import GRDB
import Testing

@testable import ReviewCore

@Suite struct RecordTests {
  let round: TestRound
  let key: SheetKey
  let e01: Actor

  init() throws {
    round = try TestRound()
    key = try TestRound.key("A01", "e01")
    e01 = try TestRound.person("e01")
  }

  @Test func `2 a list of acts is recorded whole or not at all`() throws {
    let before = try round.file.ledger()
    #expect(throws: Refusal.self) {
      try round.file.record(
        [
          TestRound.mark(key, "A1", "30"), TestRound.comment(key, "好"),
          TestRound.mark(key, "A2", "41"),
        ], by: e01)
    }
    #expect(try round.file.ledger() == before)
    #expect(try round.file.sheet(key)?.marks == [:])
    #expect(try round.file.sheet(key)?.comments == [:])
    #expect(try round.file.diagnose() == [])
  }

  @Test func `2 an act is decided after those before it in the list are applied`() throws {
    try round.fill(key)
    let submission = try round.submission(of: key)
    #expect(throws: Refusal.sheetNotOpen(key, .submitted)) {
      try round.file.record([submission, TestRound.mark(key, "A1", "30")], by: e01)
    }
    let code = try ExpertCode("e09")
    let entries = try round.file.record(
      [
        .expertEnlisted(
          code,
          Act.ExpertEnlisted(
            name: "后来", role: .expert, unit: "", province: "", organisation: "", expertise: "")),
        .recusalDeclared(
          RecusedPair(application: key.application, expert: code),
          Act.RecusalDeclared(ground: .kinship, note: "")),
      ], by: TestRound.owner)
    #expect(entries.map(\.kind) == ["expertEnlisted", "recusalDeclared"])
    #expect(entries[1].sequence == entries[0].sequence + 1)
  }

  @Test func `2 a stale revision is refused with what changed since`() throws {
    let base = try #require(try round.file.sheet(key)?.revision)
    let subject = Subject.sheet(key)
    let since = try round.file.record(
      [TestRound.mark(key, "A1", "30"), TestRound.comment(key, "𠮷")], by: e01,
      expecting: [subject: base])
    #expect(throws: StaleRevision(subject: subject, expected: base, since: since)) {
      try round.file.record(
        [TestRound.mark(key, "A1", "31")], by: e01, expecting: [subject: base])
    }
    #expect(
      try round.file.sheet(key)?.marks == [try Code("A1"): .points(try Points(decimal: "30"))])
    #expect(try round.file.sheet(key)?.revision == since.last?.sequence)
  }

  @Test func `2 what changed on another subject does not make a revision stale`() throws {
    let other = try TestRound.key("A02", "e01")
    let base = try #require(try round.file.sheet(key)?.revision)
    try round.file.record([TestRound.mark(other, "A1", "30")], by: e01)
    try round.file.record(
      [TestRound.mark(key, "A1", "31")], by: e01, expecting: [.sheet(key): base])
    let since = try #require(try round.file.ledger().last)
    #expect(throws: StaleRevision(subject: .sheet(key), expected: base, since: [since])) {
      try round.file.record(
        [TestRound.mark(other, "A2", "31")], by: e01,
        expecting: [.sheet(other): try round.file.head().sequence, .sheet(key): base])
    }
  }

  @Test func `2 the words of a stale revision say what happened, in both languages`() throws {
    let entries = try round.file.record([TestRound.mark(key, "A1", "30")], by: e01)
    let text = StaleRevision(subject: .sheet(key), expected: 1, since: entries).text
    #expect(text.zh == "sheet:A01/e01/preliminary/1 在别处改过了：打分。这一步没有存")
    #expect(
      text.en == "sheet:A01/e01/preliminary/1 changed elsewhere: score given. Not saved")
  }

  @Test func `2 the revision of a sheet is the last act that named it`() throws {
    let entry = try #require(try round.file.record([TestRound.mark(key, "A1", "30")], by: e01).last)
    #expect(try round.file.sheet(key)?.revision == entry.sequence)
    #expect(try round.file.history(of: .sheet(key)) == [entry])
  }

  @Test func `2 who acts, whose right is used and how we know are three columns`() throws {
    let actor = Actor.owner(as: key.expert, session: "local:1000/wang")
    let entry = try #require(
      try round.file.record([TestRound.mark(key, "A1", "30")], by: actor).last)
    #expect([entry.actor, entry.onBehalfOf, entry.session] == ["owner", "e01", "local:1000/wang"])
    #expect(try round.file.sheet(key)?.isProxy == true)
    let own = try TestRound.key("A02", "e01")
    try round.file.record([TestRound.mark(own, "A1", "30")], by: e01)
    #expect(try round.file.sheet(own)?.isProxy == false)
  }

  @Test func `2 nobody but the owner and the secretary enters on behalf of another`() throws {
    let before = try round.file.ledger()
    for code in ["e02", "c01", "v01"] {
      let impostor = Actor(.person(try Code(code)), onBehalfOf: key.expert, session: "ssh:x")
      #expect(throws: Refusal.self, "\(code)") {
        try round.file.record([TestRound.mark(key, "A1", "30")], by: impostor)
      }
      let asSecretary = Actor(
        .person(try Code(code)), onBehalfOf: try Code("s01"), session: "ssh:x")
      #expect(throws: Refusal.self, "\(code)") {
        try round.file.record(
          [.stageClosed(.preliminary, Act.StagePassage(forced: "x"))], by: asSecretary)
      }
    }
    let stranger = Actor(.person(try Code("x01")), onBehalfOf: key.expert, session: "ssh:x")
    #expect(throws: Refusal.unknownPerson("x01")) {
      try round.file.record([TestRound.mark(key, "A1", "30")], by: stranger)
    }
    #expect(try round.file.ledger() == before)
    let secretary = Actor(.person(try Code("s01")), onBehalfOf: key.expert, session: "ssh:x")
    try round.file.record([TestRound.mark(key, "A1", "30")], by: secretary)
  }

  @Test func `2 a code that differs by case only is another code, everywhere`() throws {
    let a01 = key.application
    let wrongSheets = [
      try TestRound.key("a01", "e01"), try TestRound.key("A01", "E01"),
    ]
    for wrong in wrongSheets {
      #expect(throws: Refusal.self, "\(wrong)") {
        try round.file.record(
          [TestRound.mark(wrong, "A1", "30")],
          by: Actor(.person(wrong.expert), session: "ssh:x"))
      }
      #expect(throws: Refusal.noSheet(wrong)) {
        try round.file.record(
          [.sheetVoided(wrong, Act.Reason(reason: "错"))], by: TestRound.owner)
      }
    }
    let recusal = Act.RecusalDeclared(ground: .kinship, note: "")
    #expect(throws: Refusal.unknownExpert("E01")) {
      try round.file.record(
        [.recusalDeclared(RecusedPair(application: a01, expert: try Code("E01")), recusal)],
        by: TestRound.owner)
    }
    #expect(throws: Refusal.unknownApplication("a01")) {
      try round.file.record(
        [
          .recusalDeclared(
            RecusedPair(application: try Code("a01"), expert: key.expert), recusal)
        ], by: TestRound.owner)
    }
    #expect(throws: Refusal.codeTaken("E01", by: "e01")) {
      try round.file.enlist(
        [Expert(code: try Code("E01"), name: "又", role: .expert)], by: TestRound.owner)
    }
    #expect(try round.file.role(of: try Code("E01")) == nil)
  }

  @Test func `2 an application's code that differs by case only is taken`() throws {
    let received = try TestRound(.received)
    #expect(throws: Refusal.codeTaken("a01", by: "A01")) {
      try received.file.record([TestRound.received("a01")], by: TestRound.owner)
    }
  }

  @Test func `2 two intakes at once never make one version twice`() throws {
    let received = try TestRound(.received)
    try received.file.record([TestRound.received("A01", version: 2)], by: TestRound.owner)
    for version in [1, 2, 4] {
      #expect(throws: Refusal.versionPassed(try Code("A01"))) {
        try received.file.record(
          [TestRound.received("A01", version: version)], by: TestRound.owner)
      }
    }
  }

  @Test func `6 a conclusion is on one version; the next has none`() throws {
    let round = try TestRound(.received)
    try round.file.open(.eligibility, by: TestRound.owner)
    try round.file.record(
      [
        .applicationConcluded(
          try Code("A01"), Act.ApplicationConcluded(conclusion: .rectify, reason: "缺附件"))
      ], by: TestRound.owner)
    #expect(try round.file.applications()[0].conclusion?.kind == .rectify)
    try round.file.record([TestRound.received("A01", version: 2)], by: TestRound.owner)
    #expect(try round.file.applications()[0].conclusion == nil)
    #expect(try round.file.diagnose() == [])
  }

  /// What the projections could not hold is refused before, in words, not by SQLite.
  @Test func `2 nothing that is decided fails to apply`() throws {
    let round = try TestRound(.defense)
    let a01 = try ApplicationCode("A01")
    let acts: [Act] = [
      .minuteTaken(
        a01, Act.MinuteTaken(kind: .question, expert: try Code("x09"), text: "问"))
    ]
    for act in acts {
      #expect(throws: Refusal.self, "\(act.kind)") {
        try round.file.record([act], by: TestRound.owner)
      }
    }
    let shortlisting = try TestRound(.shortlisting)
    #expect(throws: Refusal.self) {
      try shortlisting.file.record(
        [.applicationsInvited(Act.ApplicationsInvited(applications: [a01, a01]))],
        by: TestRound.owner)
    }
    let accepted = try TestRound(.accepted)
    try accepted.file.enlist(TestRound.people, by: TestRound.owner)
    let assigned = Act.SheetsAssigned.Assigned(application: a01, experts: [key.expert])
    #expect(throws: Refusal.self) {
      try accepted.file.record(
        [.sheetsAssigned(.preliminary, Act.SheetsAssigned(sheets: [assigned, assigned]))],
        by: TestRound.owner)
    }
  }
}

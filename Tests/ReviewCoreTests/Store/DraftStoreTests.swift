import GRDB
import Testing

@testable import ReviewCore

@Suite struct DraftStoreTests {
  let round: TestRound
  let key: SheetKey
  private let time = Timestamp(secondsSince1970: 1_426_646_527)

  init() throws {
    round = try TestRound()
    key = try TestRound.key("A01", "e01")
  }

  private func draft(_ text: String, field: String = "A1") -> Draft {
    Draft(subject: .sheet(key), field: field, session: "ssh:x", base: 12, text: text)
  }

  private func drafts(_ actor: String) throws -> [Draft] {
    let store = DraftStore(path: round.path, actor: actor)
    defer { try? store.close() }
    return try store.drafts()
  }

  @Test func `2 a draft is kept for its author only and survives closing`() throws {
    let store = DraftStore(path: round.path, actor: "e01")
    try store.keep(draft("写了一"), at: time)
    try store.keep(draft("写了一半 𠮷\n"), at: time)
    try store.keep(draft("综合", field: ""), at: time)
    try store.close()
    try round.file.close()
    #expect(Set(try drafts("e01")) == [draft("写了一半 𠮷\n"), draft("综合", field: "")])
    for other in ["e02", "owner", "s01", "E01", ""] { #expect(try drafts(other) == []) }
  }

  @Test func `2 the act that stores the text removes its draft, in the same transaction`() throws {
    let (store, other) = (
      DraftStore(path: round.path, actor: "e01"), DraftStore(path: round.path, actor: "e02")
    )
    try store.keep(draft("一"), at: time)
    try store.keep(draft("二", field: "A2"), at: time)
    try other.keep(draft("别人的"), at: time)
    let e01 = try TestRound.person("e01")
    // Refused as a whole: the draft is still there.
    #expect(throws: Refusal.self) {
      try round.file.record(
        [TestRound.comment(key, "一", on: "A1"), TestRound.mark(key, "A1", "99")], by: e01)
    }
    #expect(try store.drafts().count == 2)
    try round.file.record([TestRound.comment(key, "一", on: "A1")], by: e01)
    #expect(try store.drafts() == [draft("二", field: "A2")])
    #expect(try other.drafts() == [draft("别人的")])
    try store.remove(subject: .sheet(key), field: "A2")
    #expect(try store.drafts() == [])
    try store.close()
    try other.close()
  }

  @Test func `2 what the owner enters on behalf of an expert removes the expert's draft`() throws {
    let store = DraftStore(path: round.path, actor: "e01")
    try store.keep(draft("一"), at: time)
    try round.file.record(
      [TestRound.comment(key, "一", on: "A1")], by: .owner(as: key.expert, session: "x"))
    #expect(try store.drafts() == [])
    try store.close()
  }

  @Test func `2 drafts are no part of the record`() throws {
    let head = try round.file.head()
    let store = DraftStore(path: round.path, actor: "e01")
    try store.keep(draft("一"), at: time)
    try store.keep(
      ReadingPlace(application: key.application, item: "A1", block: 3, offset: 1))
    _ = try store.remember(.flag(key.application, true))
    try store.close()
    #expect(try round.file.head() == head)
    #expect(try round.file.diagnose() == [])
  }

  @Test func `1.4 places are kept by application, item and person`() throws {
    let place = { (item: String, block: Int) in
      ReadingPlace(application: key.application, item: item, block: block, offset: 1)
    }
    let e01 = try TestRound.person("e01")
    let store = DraftStore(path: round.path, actor: "e01")
    #expect(try round.file.readingPlaces(of: e01) == [])
    try store.keep(place("A1", 3))
    try store.keep(place("A2", 4))
    try store.keep(place("A1", 7))
    try store.close()
    #expect(Set(try round.file.readingPlaces(of: e01)) == [place("A1", 7), place("A2", 4)])
    #expect(try round.file.readingPlaces(of: TestRound.person("e02")) == [])
  }

  @Test func `2 two desks of one person do not undo each other's memory`() throws {
    let view = DeskMemory.SavedView(screen: 2, filter: "单位:浙江 未评", order: "total")
    let desks = (1...2).map { _ in DraftStore(path: round.path, actor: "e01") }
    _ = try desks[0].remember(.flag(key.application, true))
    _ = try desks[1].remember(.phrase("数据扎实。", true))
    _ = try desks[0].remember(.view(view, true))
    _ = try desks[1].remember(.theme("light"))
    let both = try desks[0].remember(.phrase("数据扎实。", true))
    #expect(both.flags == [key.application] && both.views == [view] && both.theme == "light")
    #expect(both.phrases == ["数据扎实。"])
    #expect(try desks[1].remember(.view(view, false)).views == [])
    #expect(try desks[0].remember(.flag(key.application, false)).flags == [])
    for desk in desks { try desk.close() }
    let actor = try TestRound.person("e01")
    #expect(try round.file.memory(of: actor).phrases == ["数据扎实。"])
    #expect(try round.file.memory(of: TestRound.person("e02")) == DeskMemory())
  }

  @Test func `2 a memory of another version, or a broken one, is as far as it can be read`() throws
  {
    let actor = try TestRound.person("e01")
    for (stored, phrases) in [(#"{"phrases":["好"],"later":1}"#, ["好"]), ("{", []), ("{}", [])] {
      try round.file.database.write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO setting (actor, name, value) VALUES ('e01', 'memory', ?)",
          arguments: [stored])
      }
      #expect(try round.file.memory(of: actor).phrases == phrases)
    }
  }
}

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
    try store.keepPlace(application: key.application, item: "A1", block: 3, offset: 1)
    try store.close()
    #expect(try round.file.head() == head)
    #expect(try round.file.diagnose() == [])
  }
}

import Testing

@testable import ReviewCore

/// One open desk for each person.
///
/// Source: tui.md T29.
@Suite struct AttendanceTests {
  private let round: TestRound
  private let key: SheetKey
  private let first: Attendance
  private let second: Attendance
  private let start = Timestamp(secondsSince1970: 1_426_650_000)

  init() throws {
    round = try TestRound(.preliminary)
    key = try #require(try round.file.sheets(.preliminary).first?.key)
    first = Attendance(name: key.expert.rawValue, token: "1")
    second = Attendance(name: key.expert.rawValue, token: "2")
  }

  private func store(_ attendance: Attendance) -> DraftStore {
    DraftStore(path: round.file.path, actor: attendance.name, attendance: attendance)
  }

  private func draft(_ text: String) -> Draft {
    Draft(subject: .sheet(key), field: "A1", session: "", base: 0, text: text)
  }

  @Test func `a desk that was taken over keeps its draft first, then writes nothing`() throws {
    let (one, two) = (store(first), store(second))
    try one.arrive(session: "ssh:1", awaiting: "", at: start)
    try one.keep(draft("甲"), at: start)
    try two.arrive(session: "ssh:2", awaiting: "1", at: start)
    #expect(try round.file.awaited(by: second) == "1")
    try one.keep(draft("甲乙"), at: start)
    try one.letGo(of: .scoring(key.application, item: "A1"))
    #expect(try round.file.awaited(by: second) == "")
    #expect(
      try round.file.presence(of: first.name)?.place == .scoring(key.application, item: "A1"))
    #expect(throws: DeskTakenOver()) { try one.keep(draft("甲乙丙"), at: start) }
    #expect(try two.drafts().map(\.text) == ["甲乙"])
    let before = try round.file.lastSequence()
    round.file.attendance = first
    #expect(throws: DeskTakenOver()) {
      try round.file.record(
        [TestRound.mark(key, "A1", "30")], by: Actor(.person(key.expert), session: "ssh:1"))
    }
    #expect(try round.file.lastSequence() == before)
    round.file.attendance = second
    try round.file.record(
      [TestRound.mark(key, "A1", "30")], by: Actor(.person(key.expert), session: "ssh:2"))
  }

  @Test func `a desk that is waited for no longer writes nothing, however late it wakes`() throws {
    let (one, two) = (store(first), store(second))
    try one.arrive(session: "ssh:1", awaiting: "", at: start)
    try two.arrive(session: "ssh:2", awaiting: "1", at: start)
    try two.awaitNobody()
    #expect(throws: DeskTakenOver()) { try one.keep(draft("甲"), at: start) }
    try one.depart(hungUpAt: nil, start)
    #expect(try round.file.presence(of: first.name)?.token == "2")
    try two.depart(hungUpAt: nil, start)
    #expect(throws: DeskTakenOver()) { try one.keep(draft("甲"), at: start) }
  }

  @Test(arguments: [(0, true), (90, true), (91, false)])
  func `a desk that says nothing counts as open for 90 seconds`(seconds: Int, isOpen: Bool) throws {
    try store(first).arrive(session: "ssh:1", awaiting: "", at: start)
    let presence = try #require(try round.file.presence(of: first.name))
    let later = Timestamp(secondsSince1970: start.secondsSince1970 + seconds)
    #expect(presence.isOpen(at: later) == isOpen)
  }

  @Test func `a dropped line leaves the place, and no open desk`() throws {
    let one = store(first)
    let place = DeskPlace.scoring(key.application, item: "/opinion")
    try one.arrive(session: "ssh:1", awaiting: "", at: start)
    try one.depart(hungUpAt: place, start)
    let left = try #require(try round.file.presence(of: first.name))
    #expect(left.place == place && left.isHungUp && !left.isOpen(at: start))
  }

  @Test(arguments: [DeskPlace.submitting, .elsewhere])
  func `a place is read as it was stored`(place: DeskPlace) throws {
    #expect(DeskPlace(stored: place.stored) == place)
    let scoring = DeskPlace.scoring(key.application, item: "D3")
    #expect(DeskPlace(stored: scoring.stored) == scoring)
    #expect(DeskPlace(stored: "of a later version") == .elsewhere)
  }

  @Test func `who runs the round sees where desks stand; the chair sees that they are open`() throws
  {
    let now = round.file.now()
    let one = store(first)
    let place = DeskPlace.scoring(key.application, item: "A1")
    try one.arrive(session: "ssh:1", awaiting: "", at: now)
    try one.stay(at: place, now)
    #expect(try round.file.presentMembers()[key.expert]?.place == place)
    let people = try round.file.experts()
    for person in people {
      let seen = try round.open(as: person.code.rawValue, person.role).presentMembers()[key.expert]
      switch person.role {
      case .secretary, .supervisor: #expect(seen?.place == place)
      case .chair: #expect(seen?.place == .elsewhere)
      case .expert: #expect(seen == nil)
      }
    }
  }
}

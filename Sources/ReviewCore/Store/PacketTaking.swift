internal import GRDB

/// Takes the acts of a packet one by one, inside one transaction.
struct PacketTaking {
  private let packet: Packet
  private let queries: RoundQueries
  private let scheme: Scheme
  /// Whether the report is for those who run the round; an expert is told of no recusal.
  private let isOwnerWatching: Bool
  private var report: PacketReport
  /// What stands on a sheet in the packet, and here.
  private var inPacket: [SheetKey: SheetFields] = [:]
  private var here: [SheetKey: SheetFields] = [:]
  /// Fields that the round changed after the packet was written, or after it was last taken.
  private var moved: [Place: Bool] = [:]
  private var refused: [Refused: Int] = [:]
  private var order: [Refused] = []

  private struct Place: Hashable {
    let sheet: SheetKey
    let field: SheetField
  }

  private struct Refused: Hashable {
    let subject: Subject
    let refusal: Refusal
  }

  typealias Append = (Act, Actor, RoundQueries) throws -> Void

  init(
    _ packet: Packet, trust: PacketReport.Trust, isOwnerWatching: Bool, scheme: Scheme,
    queries: RoundQueries
  ) {
    self.packet = packet
    self.queries = queries
    self.scheme = scheme
    self.isOwnerWatching = isOwnerWatching
    report = PacketReport(
      expert: packet.origin.expert, head: packet.head, trust: trust, unfinished: packet.unfinished)
  }

  mutating func take(_ append: Append) throws -> PacketReport {
    let known = try queries.packetSessions(of: packet.origin.expert)
    for entry in packet.entries {
      guard let act = try? Act(entry) else {
        report.conflicts.append(.unreadable(sequence: entry.sequence, kind: entry.kind))
        continue
      }
      guard isOwn(act) else {
        report.conflicts.append(.foreign(sequence: entry.sequence, act.kind))
        continue
      }
      if known.contains(Packet.session(of: entry)) {
        try follow(act)
        report.takenBefore += 1
      } else {
        try take(act, entry, append)
      }
    }
    return finished()
  }

  /// What an expert does: their own sheets and their own recusals.
  private func isOwn(_ act: Act) -> Bool {
    switch act {
    case .scoreGiven(let key, _), .scoreCleared(let key, _), .notApplicableMarked(let key, _),
      .commentWritten(let key, _), .sheetImported(let key, _), .sheetSubmitted(let key, _):
      key.expert == packet.origin.expert
    case .recusalDeclared(let pair, _), .recusalWithdrawn(let pair, _):
      pair.expert == packet.origin.expert
    case .roundCreated, .schemeAdopted, .applicationReceived, .applicationConcluded,
      .applicationWithdrawn, .expertEnlisted, .pledgeGiven, .recusalsStated, .recusalClaimed,
      .recusalDecided, .deputyNamed, .reminderSent, .sheetsAssigned, .substituteAssigned,
      .stageOpened, .stageClosed, .sheetReturned, .sheetVoided, .applicationsInvited,
      .outcomeRecorded, .minuteTaken, .departureRecorded, .listSealed:
      false
    }
  }
}

extension PacketTaking {
  private mutating func take(_ act: Act, _ entry: LedgerEntry, _ append: Append) throws {
    switch (act, act.subject) {
    case (.recusalWithdrawn, .recusal): try store(act, entry, append)
    case (.recusalDeclared, .recusal(let pair)):
      guard try !queries.isRecused(pair) else { return }
      try store(act, entry, append)
    case (.sheetSubmitted(_, let body), .sheet(let key)):
      try submit(act, body, key, entry, append)
    case (_, .sheet(let key)):
      try load(key)
      let free = act.answers.map(\.field).filter { isFree($0, of: key) }
      let before = here[key] ?? SheetFields()
      let news = Set(
        act.answers.filter { free.contains($0.field) && before[$0.field] != $0.answer }
          .map(\.field))
      inPacket[key]?.apply(act)
      guard let rest = act.keeping(news) else { return }
      guard try store(rest, entry, append) else { return }
      here[key]?.apply(rest)
      try note(news, key)
    default: break
    }
  }

  /// Keeps up with an act that the round has already.
  private mutating func follow(_ act: Act) throws {
    guard case .sheet(let key) = act.subject else { return }
    try load(key)
    inPacket[key]?.apply(act)
  }

  /// The packet's state begins with what this round's ledger says of that time, not with its word.
  private mutating func load(_ key: SheetKey) throws {
    guard here[key] == nil else { return }
    here[key] = try queries.fields(of: key)
    inPacket[key] = try queries.fields(of: key, atSequence: packet.originHead.sequence)
  }

  /// Whether the round has left a field alone; asked when the first new act names it.
  private mutating func isFree(_ field: SheetField, of key: SheetKey) -> Bool {
    let place = Place(sheet: key, field: field)
    let isMoved = moved[place] ?? (here[key]?[field] != inPacket[key]?[field])
    moved[place] = isMoved
    return !isMoved
  }

  private mutating func submit(
    _ act: Act, _ body: Act.SheetSubmitted, _ key: SheetKey, _ entry: LedgerEntry,
    _ append: Append
  ) throws {
    try load(key)
    let sheet = try queries.sheet(key)
    if sheet?.status == .submitted, sheet?.digest == body.sha256 { return }
    guard here[key] == inPacket[key] else {
      return report.conflicts.append(.submission(key))
    }
    if try store(act, entry, append) { report.submitted.append(key) }
  }

  /// Records an act as the expert's; counts it where a rule refuses it.
  @discardableResult
  private mutating func store(_ act: Act, _ entry: LedgerEntry, _ append: Append) throws -> Bool {
    let actor = Actor(
      .person(packet.origin.expert), session: Packet.session(of: entry) + report.trust.note)
    do {
      try append(act, actor, queries)
    } catch let refusal as Refusal {
      let refused = Refused(subject: act.subject, refusal: worded(refusal))
      if self.refused[refused] == nil { order.append(refused) }
      self.refused[refused, default: 0] += 1
      return false
    }
    report.taken += 1
    return true
  }

  /// An expert is told of an application that they are recused from as of one that is none.
  private func worded(_ refusal: Refusal) -> Refusal {
    guard case .recused(let pair) = refusal, !isOwnerWatching else { return refusal }
    return .unknownApplication(pair.application.rawValue)
  }

  private mutating func note(_ fields: Set<SheetField>, _ key: SheetKey) throws {
    let author = Actor(.person(packet.origin.expert), session: "")
    let waiting = try queries.draftFields(of: .sheet(key), by: author)
    report.drafts += fields.intersection(waiting).map { field in
      PacketReport.Draft(sheet: key, field: field)
    }
  }

  /// The report with what stands against each other at the end, field by field.
  private func finished() -> PacketReport {
    var report = report
    let contested = moved.filter(\.value).keys.compactMap { place -> PacketReport.Conflict? in
      let answers = (
        inPacket[place.sheet]?[place.field] ?? "", here[place.sheet]?[place.field] ?? ""
      )
      return answers.0 == answers.1
        ? nil : .field(place.sheet, place.field, packet: answers.0, here: answers.1)
    }.sorted { $0.text.en < $1.text.en }
    let refusals = order.map { refused in
      PacketReport.Conflict.refused(
        refused.subject, refused.refusal, acts: self.refused[refused] ?? 0)
    }
    report.conflicts = contested + refusals + report.conflicts
    report.drafts = Array(Set(report.drafts)).sorted { $0.text.en < $1.text.en }
    return report
  }
}

extension Act {
  /// The act with only these fields of its sheet; nil if none is left.
  fileprivate func keeping(_ fields: Set<SheetField>) -> Act? {
    guard case .sheetImported(let key, var body) = self else {
      return answers.contains { fields.contains($0.field) } ? self : nil
    }
    body.scores.removeAll { !fields.contains(.mark($0.criterion)) }
    body.comments.removeAll { !fields.contains(.comment($0.criterion)) }
    let rest = (body.notApplicable ?? []).filter { fields.contains(.mark($0)) }
    body.notApplicable = rest.isEmpty ? nil : rest
    let isEmpty = body.scores.isEmpty && body.comments.isEmpty && rest.isEmpty
    return isEmpty ? nil : .sheetImported(key, body)
  }
}

extension RoundQueries {
  /// Under which sessions packets of this expert have been taken, without how that was known.
  fileprivate func packetSessions(of expert: ExpertCode) throws -> Set<String> {
    Set(
      try String.fetchAll(
        db, sql: "SELECT session FROM ledger WHERE actor = ? AND session LIKE 'packet:%'",
        arguments: [expert.rawValue]
      ).map { String($0.prefix { $0 != " " }) })
  }
}

package import ReviewCore
internal import Terminal

/// Carries out the effects of the workstation on one round file.
package final class Gateway {
  private let path: String
  let session: String
  private let identity: Actor.Identity
  /// Whether it is a session over ssh: no other person, and files for the secretary only.
  package let isConfined: Bool
  let clock: @Sendable () -> Timestamp
  private(set) var file: RoundFile
  private(set) var drafts: DraftStore
  /// What makes this the one desk of its person; nil where several may be open.
  private(set) var attendance: Attendance?
  /// When the desk last said that it is open, and where; nil before it arrived.
  var lastWord: (time: Timestamp, place: DeskPlace)?
  /// Whose world it is; nil for the owner, who acts as the secretary.
  private var person: ExpertCode?
  /// What the viewer does not see has been passed over up to this sequence.
  private var lookedUpTo = 0
  private var ledgerCheck: World.LedgerCheck?
  private var planFacts = PlanFactsCache()
  /// Stored once, at the assignment, or never; nil before it has been looked for.
  private var readingOrder: ReadingOrder??

  /// Opens a round as one of its people.
  ///
  /// - Parameters:
  ///   - path: Of the round file.
  ///   - identity: Who acts: the owner of a local file, or the person of a session.
  ///   - person: Whose world it is; nil is the owner's own.
  ///   - session: How we know, as the ledger writes it.
  ///   - isConfined: Whether it is a session over ssh.
  ///   - token: Makes this the one open desk of its person, by being unlike any other; nil lets
  ///     several be open. The owner's own desk never is the only one.
  ///   - clock: Gives the time that acts carry.
  /// - Throws: `RoundError`, or `Refusal.unknownPerson`.
  package init(
    path: String, identity: Actor.Identity, person: ExpertCode?, session: String,
    isConfined: Bool = false, token: String? = nil,
    clock: @escaping @Sendable () -> Timestamp
  ) throws {
    self.path = path
    self.identity = identity
    self.session = session
    self.isConfined = isConfined
    self.clock = clock
    self.person = person
    if let token, let person {
      let name = identity == .owner ? "owner/\(person)" : person.rawValue
      attendance = Attendance(name: name, token: token)
    }
    file = try RoundFile(path: path, person: person, clock: clock)
    drafts = DraftStore(
      path: path, actor: person?.rawValue ?? "owner", attendance: attendance)
  }

  private var actor: Actor {
    switch identity {
    case .owner: .owner(as: person, session: session)
    case .person: Actor(identity, session: session)
    }
  }

  package func close() throws {
    try drafts.close()
    try file.close()
  }
}

extension Gateway {
  /// Reads the round as the viewer sees it now.
  package func world(withRanking wantsRanking: Bool) throws -> World {
    let overview = try file.round()
    let progress = try file.progress()
    if progress != nil, ledgerCheck == nil { try verifyLedger() }
    let applications = try file.applications()
    let sheets = try ScoringStage.allCases.flatMap { try file.sheets($0) }
    let latest = sheets.map { sheet in
      (
        World.SheetPlace(
          application: sheet.key.application, expert: sheet.key.expert, stage: sheet.key.stage),
        sheet
      )
    }
    return World(
      overview: overview, viewer: file.viewer, isProxy: identity == .owner && person != nil,
      isLocal: identity == .owner, applications: applications,
      sheets: Dictionary(latest, uniquingKeysWith: { $0.key.number > $1.key.number ? $0 : $1 }),
      myApplications: try inReadingOrder(applications, having: sheets),
      experts: try file.experts(), recusals: try file.recusals(),
      invitations: try file.invitations(), outcomes: try file.outcomes(),
      ranked: wantsRanking ? try ranked(overview) : nil,
      progress: progress, ledgerCheck: progress == nil ? nil : ledgerCheck,
      sentBack: try person.map { try file.sentBackReasons(to: $0) } ?? [:],
      actTimes: try person.map { try file.actTimes(of: $0, .preliminary) } ?? [],
      admission: try file.admission(), reminder: try file.reminder(),
      presence: try file.presentMembers(), memory: try memory(),
      drafts: try file.sheetsWithDrafts(of: actor),
      lastStored: try file.lastEntryTime(of: actor),
      sequence: try file.lastSequence())
  }

  /// The viewer's own applications, in the order that the assignment gave this viewer.
  private func inReadingOrder(
    _ applications: [Application], having sheets: [ScoreSheet]
  ) throws -> [Application] {
    guard let expert = file.viewer.code else { return [] }
    let own = Set(
      sheets.filter { $0.key.expert == expert && $0.key.stage == .preliminary }
        .map(\.key.application))
    let mine = applications.filter { own.contains($0.code) }
    guard !mine.isEmpty else { return [] }
    let reading = try readingOrder ?? file.readingOrder()
    readingOrder = .some(reading)
    guard let order = reading?.sorted(mine.map(\.code), for: expert) else { return mine }
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    return mine.sorted { (places[$0.code] ?? 0) < (places[$1.code] ?? 0) }
  }

  private func ranked(_ overview: RoundOverview) throws -> World.Ranked? {
    guard try file.mayRead(.ranking) else { return nil }
    let record = try file.reviewRecord()
    return World.Ranked(
      record: record, ranking: Ranking(record, stage: overview.currentRanking),
      list: try file.proposedList(), sealed: try file.sealedList(),
      sealing: try file.history(of: .shortlist).compactMap { Sealing($0) }.last,
      schemeVersion: try file.history(of: .scheme).count)
  }

  /// Whether something has been recorded since the world was read that the viewer may see.
  package func hasMoved(since sequence: Int) throws -> Bool {
    let known = max(sequence, lookedUpTo)
    let last = try file.lastSequence()
    guard last != known else { return false }
    if try file.concernsViewer(after: known) { return true }
    lookedUpTo = last
    return false
  }

  /// Whose desks are open now.
  package func presence() throws -> [ExpertCode: Presence] { try file.presentMembers() }

  /// What the viewer typed and had not finished when the last session ended.
  package func unfinishedDrafts() throws -> [Draft] {
    try file.hasDrafts(of: actor) ? drafts.drafts() : []
  }

  /// Where the viewer left the texts.
  package func readingPlaces() throws -> [ReadingPlace] { try file.readingPlaces(of: actor) }

  /// What desks of the viewer remember.
  package func memory() throws -> DeskMemory { try file.memory(of: actor) }

  /// Carries out what the workstation asked for and says what came of it.
  ///
  /// `quit`, `redraw`, `suspend` and `wheel` concern the terminal and are left to the loop.
  package func perform(_ effect: Effect, withRanking wantsRanking: Bool) -> [AppEvent] {
    do {
      return try carryOut(effect, withRanking: wantsRanking)
    } catch {
      return [.failed(Self.text(of: error))]
    }
  }

  private func carryOut(_ effect: Effect, withRanking wantsRanking: Bool) throws -> [AppEvent] {
    switch effect {
    case .choose, .showView, .tour: return []
    case .record(let recording):
      do {
        let entries = try file.record(
          recording.acts, by: actor(onBehalfOf: recording.onBehalfOf),
          expecting: recording.revisions)
        return [
          .recorded(recording.receipt, entries, try world(withRanking: wantsRanking))
        ]
      } catch {
        let moved = error is StaleRevision ? try world(withRanking: wantsRanking) : nil
        return [.refused(recording.receipt, Self.text(of: error), moved)]
      }
    case .pledge:
      guard let person else { return [] }
      do {
        let entries = try file.pledge(PledgeText.binding, of: person, by: actor)
        return [.recorded(.pledged, entries, try world(withRanking: wantsRanking))]
      } catch {
        return [.refused(.pledged, Self.text(of: error), nil)]
      }
    case .passStage(let stage, let isOpening, let reason):
      return try passStage(stage, opening: isOpening, reason: reason, wantsRanking)
    case .loadDefense(let code):
      return [.defenseRead(code, try DefenseNotes(of: code, in: file))]
    case .checkEligibility:
      return [.eligibilityChecked(try EligibilityNotes(of: file, cache: &planFacts))]
    case .seal:
      do {
        let entries = try file.seal(by: actor)
        return [.recorded(.sealed, entries, try world(withRanking: wantsRanking))]
      } catch {
        let moved = try world(withRanking: wantsRanking)
        return [.refused(.sealed, Self.text(of: error), moved)]
      }
    case .keepDraft(let draft):
      try drafts.keep(draft, at: clock())
      return []
    case .removeDraft(let subject, let field):
      try drafts.remove(subject: subject, field: field)
      return [try reread(wantsRanking)]
    case .loadPlan(let code):
      let application = try file.application(code)
      try note(.plan, Subject.application(code).description)
      guard let plan = try file.plan(of: application), let digest = application.plan else {
        return [
          .failed(
            Text(zh: "这份申报没有读得出的方案", en: "This application has no readable plan"))
        ]
      }
      return [.planRead(code, PlanText(plan: plan, digest: digest))]
    case .keepPlace(let place):
      try drafts.keep(place)
      return []
    case .remember(let change): return [.remembered(try drafts.remember(change))]
    case .export(let name, let rows):
      return [.exported(path: try export(TableExport(round: path, name: name, rows: rows)))]
    case .readLedger(let request): return [.ledgerRead(try file.ledgerPage(request))]
    case .noteLedger:
      if file.viewer != .owner { try note(.ledger, "ledger") }
      return []
    case .verifyLedger:
      let check = try verifyLedger(withTables: true)
      return [try reread(wantsRanking), .asked(.say(LedgerVerdict(check).message))]
    case .exportLedger(let query, let language):
      let ledger = LedgerExport(
        query: query, words: LedgerWords(try world(withRanking: false), language))
      let table = TableExport(round: path, name: "ledger", rows: try ledger.rows(of: file))
      return [.exported(path: try export(table))]
    case .switchRole(let person):
      return [try switchRole(person, wantsRanking)]
    case .say, .go, .leaveDesk, .openDesk, .push, .pop, .pass, .run, .setLanguage, .setTheme,
      .setKey, .wheel,
      .redraw, .takeOver,
      .suspend,
      .quit:
      return []
    }
  }

  /// Over a session only the secretary has a place on the server to fetch a file from.
  private func export(_ table: TableExport) throws -> String {
    guard !isConfined || file.viewer.role == .secretary else { throw SessionLimit.export }
    try note(.export, table.name)
    return isConfined ? try table.writeIntoFolder() : try table.write()
  }

  private func reread(_ wantsRanking: Bool) throws -> AppEvent {
    .worldRead(try world(withRanking: wantsRanking))
  }

  /// Whose right is used: the secretary may enter a member's marks, nobody else may.
  private func actor(onBehalfOf expert: ExpertCode?) throws -> Actor {
    guard let expert, expert != file.viewer.code else { return actor }
    guard file.viewer.role == .secretary else { throw Refusal.notYourSheet(expert) }
    return Actor(identity, onBehalfOf: expert, session: session)
  }

  private func passStage(
    _ stage: StageName, opening isOpening: Bool, reason: String?, _ wantsRanking: Bool
  ) throws -> [AppEvent] {
    let receipt = Receipt.stagePassed(stage, opening: isOpening)
    do {
      let entries =
        isOpening
        ? try file.open(stage, forcedBecause: reason, by: actor)
        : try file.close(stage, forcedBecause: reason, by: actor)
      try verifyLedger()
      return [.recorded(receipt, entries, try world(withRanking: wantsRanking))]
    } catch {
      return [.refused(receipt, Self.text(of: error), nil)]
    }
  }

  @discardableResult
  private func verifyLedger(withTables comparesTables: Bool = false) throws -> World.LedgerCheck {
    let findings = try file.verifyLedger()
    let check = World.LedgerCheck(
      sequence: try file.lastSequence(), findings: findings.count, time: clock(),
      differences: comparesTables ? try file.diagnose().count : nil, first: findings.first?.text)
    ledgerCheck = check
    return check
  }

  /// Notes that the viewer has looked at something.
  private func note(_ what: Access.Kind, _ subject: String) throws {
    try file.logAccess(Access(what, subject, by: actor, at: clock()))
  }

  private func switchRole(_ person: ExpertCode?, _ wantsRanking: Bool) throws -> AppEvent {
    // Identity is the key that was used, in a demonstration too.
    guard !isConfined else { return .failed(SessionLimit.switchRole.text) }
    guard try file.round().nature == .demonstration else {
      return .failed(
        Text(zh: "只有演示数据里才能换人", en: "Only a demonstration lets you switch roles"))
    }
    let other = try RoundFile(path: path, person: person, clock: clock)
    let theirs = DraftStore(path: path, actor: person?.rawValue ?? "owner")
    try depart()
    (attendance, lastWord) = (nil, nil)
    try close()
    (file, drafts, self.person) = (other, theirs, person)
    lookedUpTo = 0
    return try reread(wantsRanking)
  }

  private static func text(of error: any Error) -> Text {
    (error as? any WordedError)?.text ?? Text(zh: "没有存上：\(error)", en: "Not saved: \(error)")
  }
}

package import ReviewCore
package import Terminal

/// The workstation with its round file: takes events until nothing is left to do.
///
/// What concerns the terminal itself is handed back to whoever has one; tests have none.
package struct WorkstationRun {
  package private(set) var workstation: Workstation
  package let gateway: Gateway
  var standing = Standing.present
  /// The desk that this one has taken over, or asks about.
  var previous: Presence?

  /// Reads the round; in a demonstration the tour, which goes through the roles, comes first, but not
  /// over ssh, where the key says who one is.
  ///
  /// - Throws: What the round file says.
  package init(
    gateway: Gateway, language: Language, size: Size, theme: Theme = Theme(),
    ambiguous: AmbiguousWidth = .narrow, ownKeys: OwnKeys = OwnKeys()
  ) throws {
    self.gateway = gateway
    let world = try gateway.world(withRanking: false)
    workstation = Workstation(
      world: world, language: language, size: size, theme: theme, ambiguous: ambiguous,
      ownKeys: ownKeys,
      layers: Self.opening(world, isConfined: gateway.isConfined))
    try begin()
  }

  /// Takes up what the last session left.
  mutating func restore(_ places: [ReadingPlace], _ drafts: [Draft]) {
    workstation.restore(places)
    workstation.offer(drafts)
  }

  /// What lies over the overview at the start: what is owed before reading, and over it the tour.
  private static func opening(_ world: World, isConfined: Bool) -> [any Screen] {
    var layers: [any Screen] = world.admission.isComplete ? [] : [AdmissionPage(world)]
    if world.isDemonstration, !isConfined {
      layers.append(WelcomePage(at: Tour(world).next(world) ?? .marks))
    }
    return layers
  }

  /// Draws from now on for a terminal of this kind.
  package mutating func adopt(_ ambiguous: AmbiguousWidth) { workstation.adopt(ambiguous) }

  /// Takes events and everything that follows from them.
  ///
  /// - Returns: Effects for whoever has the terminal: `quit`, `redraw`, `suspend`, `wheel`, and the
  ///   settings that are to be kept.
  package mutating func take(_ events: [AppEvent]) -> [Effect] {
    var pending = events
    var hasReadRanking = false
    var outside: [Effect] = []
    while !pending.isEmpty {
      for effect in workstation.update(pending.removeFirst()) {
        switch effect {
        case .choose, .showView, .tour: break
        case .quit, .redraw, .suspend, .wheel, .setLanguage, .setTheme, .setKey:
          outside.append(effect)
        case .takeOver:
          do { try takeOver() } catch { pending.append(.failed(Self.waiting)) }
        case .say, .go, .leaveDesk, .openDesk, .push, .pop, .pass, .run, .record, .pledge, .seal,
          .passStage,
          .loadDefense,
          .checkEligibility, .keepDraft, .removeDraft, .loadPlan, .keepPlace, .remember, .export,
          .readLedger, .noteLedger, .verifyLedger, .exportLedger,
          .switchRole:
          pending += gateway.perform(effect, withRanking: workstation.wantsRanking)
        }
      }
      let isMissing = workstation.wantsRanking && workstation.world.ranked == nil
      if pending.isEmpty, isMissing, !hasReadRanking {
        hasReadRanking = true
        pending += read()
      }
    }
    return outside
  }

  /// Carries out an effect as if a screen had asked for it.
  package mutating func ask(_ effect: Effect) -> [Effect] { take([.asked(effect)]) }

  /// About once a second: keeps what is half typed and looks for other desks' changes.
  package mutating func tick() -> [Effect] {
    var events: [AppEvent] = [.tick]
    do {
      try attend()
      let presence = try gateway.presence()
      if presence != workstation.world.presence { events.append(.presenceRead(presence)) }
      if try gateway.hasMoved(since: workstation.world.sequence) { events += read() }
    } catch {
      events.append(.failed(Self.waiting))
    }
    return standing == .takenOver ? [] : take(events)
  }

  private static let waiting = Text(zh: "正在等服务器", en: "Waiting for the server")

  private func read() -> [AppEvent] {
    do {
      return [.worldRead(try gateway.world(withRanking: workstation.wantsRanking))]
    } catch {
      return [.failed(Text(zh: "读不到评审文件：\(error)", en: "Cannot read the round: \(error)"))]
    }
  }
}

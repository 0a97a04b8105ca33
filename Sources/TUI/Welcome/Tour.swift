internal import ReviewCore

/// The tour through a demonstration: whose sheet it is about, and what has been seen.
///
/// The first three steps are read off the sheet itself; it belongs to the workstation, so that it
/// survives a switch of role.
package struct Tour: Sendable {
  /// Who scores in it.
  private let expert: ExpertCode?
  /// Nil where the demonstration has none.
  private let chair: ExpertCode?
  /// As last seen; some roles do not see it.
  private var sheet: ScoreSheet?
  /// How many marks it lacked when the tour began.
  private(set) var missing = 0
  private var hasSeenMove = false
  private var hasSeenExplanation = false
  /// Whether Esc at 总览 leads back to it.
  private(set) var isRunning = true
  /// What goes on once a switch of role or the ranking has been read.
  private var waiting: Waiting?
  private var lastSeen: Sight?

  private enum Waiting: Hashable, Sendable {
    case role(TourStep)
    case ranking(TourStep)
  }

  /// What it compares with what comes next.
  private struct Sight: Hashable, Sendable {
    let viewer: Viewer
    let screen: ScreenName
    let done: Set<TourStep>
  }

  package init(_ world: World) {
    let scorers = world.experts.filter { $0.role == .expert }.map(\.code)
    expert = scorers.first { $0 == world.viewer.code } ?? scorers.first
    chair = world.experts.first { $0.role == .chair }?.code
    look(world)
  }
}

/// What the welcome page and the menus ask of the tour.
package enum TourMove: Hashable, Sendable {
  case show
  case begin(TourStep)
  /// Goes on without it.
  case leave
}

extension Tour {
  func isDone(_ step: TourStep, _ world: World) -> Bool {
    guard let sheet else { return false }
    let debts = sheet.debts(under: world.scheme)
    return switch step {
    case .marks: !debts.contains { if case .noMark = $0 { true } else { false } }
    case .opinion: !debts.contains { if case .opinionShort = $0 { true } else { false } }
    case .submission: sheet.status == .submitted
    case .board: hasSeenMove
    case .explanation: hasSeenExplanation
    }
  }

  /// The first step that is not done; nil after the last.
  func next(_ world: World) -> TourStep? {
    TourStep.allCases.first { !isDone($0, world) }
  }

  private func done(_ world: World) -> Set<TourStep> {
    Set(TourStep.allCases.filter { isDone($0, world) })
  }
}

// MARK: - Moving

extension Tour {
  mutating func take(_ move: TourMove, _ world: World) -> [Effect] {
    switch move {
    case .show:
      isRunning = true
      return [.push(WelcomePage(at: next(world) ?? .marks))]
    case .begin(let step):
      isRunning = true
      return begin(step, world)
    case .leave:
      isRunning = false
      return []
    }
  }

  private mutating func begin(_ step: TourStep, _ world: World) -> [Effect] {
    let person =
      switch step {
      case .marks, .opinion, .submission: expert
      case .board, .explanation: chair
      }
    guard let person else {
      return [.say(Text(zh: "演示里没有这个人", en: "The demonstration has no such person"))]
    }
    guard world.viewer.code == person else {
      waiting = .role(step)
      return [.switchRole(person)]
    }
    switch step {
    case .marks, .opinion, .submission: return open(step, world)
    case .board, .explanation:
      waiting = .ranking(step)
      return [.go(.board)]
    }
  }

  private func open(_ step: TourStep, _ world: World) -> [Effect] {
    guard let sheet else {
      return [
        .say(Text(zh: "演示里没有要评的申报了", en: "The demonstration has no sheet left to score"))
      ]
    }
    let application = sheet.key.application
    let lacking = Self.lacking(sheet, world)
    let minimum = world.scheme.comments.opinionMinimum
    let guidance = step.guidance(missing: lacking.count, minimum: minimum).map { [Effect.say($0)] }
    let debts = sheet.debts(under: world.scheme).count
    switch step {
    case .marks:
      let first = lacking.first ?? world.scheme.preliminary.leaves.first?.code
      return [.openDesk(application, at: first.map(DeskItem.criterion))] + (guidance ?? [])
    case .opinion: return [.openDesk(application, at: .opinion)] + (guidance ?? [])
    case .submission:
      let opened = Effect.openDesk(application, at: .submission)
      if sheet.status == .submitted { return [opened] }
      let owed = Text(
        zh: "第 3 步：还差 \(debts) 处，补齐才能交。回车去补第一处；Esc 回导览",
        en: "Step 3: \(debts) due before it can be submitted. Enter goes there; Esc: the tour")
      return [opened, .run(.submit)] + (debts > 0 ? [.say(owed)] : guidance ?? [])
    case .board, .explanation: return []
    }
  }
}

// MARK: - Following

extension Tour {
  /// Looks at what has just happened.
  ///
  /// - Parameters:
  ///   - world: As it is now.
  ///   - screen: What is shown.
  ///   - context: Of the top layer.
  ///   - hasEscaped: Whether Esc has just been pressed on a screen without a layer.
  /// - Returns: What is to be said or done because of it.
  mutating func follow(
    _ world: World, on screen: ScreenName, context: Context, hasEscaped: Bool
  ) -> [Effect] {
    let before = lastSeen
    look(world)
    if let going = goOn(world, on: screen, context: context) { return going }
    let isRanked = world.ranked != nil
    if isRanked, screen == .board, world.role == .chair, isDone(.submission, world) {
      hasSeenMove = true
    }
    if isRanked, context == .explain { hasSeenExplanation = true }
    let now = Sight(viewer: world.viewer, screen: screen, done: done(world))
    lastSeen = now
    guard let before else { return [] }
    if isRunning,
      let step = now.done.subtracting(before.done).max(by: { $0.rawValue < $1.rawValue })
    {
      return [.say(completion(of: step, world))]
    }
    if before.viewer != world.viewer { return [.say(Self.introduction(world))] }
    guard isRunning, screen == .overview, context != .welcome, let next = next(world) else {
      return []
    }
    if hasEscaped {
      return [
        .push(WelcomePage(at: next)),
        .say(
          Text(
            zh: "光标在第 \(next.rawValue) 步上，回车接着走",
            en: "The cursor is on step \(next.rawValue), Enter goes on")),
      ]
    }
    guard before.screen != .overview else { return [] }
    return [
      .say(
        Text(
          zh: "导览走到第 \(next.rawValue) 步。按 Esc 回导览",
          en: "The tour is at step \(next.rawValue). Esc leads back to it"))
    ]
  }

  /// What was begun and can go on now; nil if nothing waits for this.
  private mutating func goOn(_ world: World, on screen: ScreenName, context: Context) -> [Effect]? {
    switch waiting {
    case .role(let step) where world.viewer != lastSeen?.viewer:
      waiting = nil
      lastSeen = Sight(viewer: world.viewer, screen: screen, done: done(world))
      return begin(step, world)
    case .ranking where screen != .board: waiting = nil
    case .ranking(let step) where world.ranked != nil:
      waiting = nil
      let chosen = sheet.map { [Effect.choose($0.key.application)] } ?? []
      switch step {
      case .explanation: return chosen + [.run(.explain)]
      case .marks, .opinion, .submission, .board:
        hasSeenMove = hasSeenMove || isDone(.submission, world)
        lastSeen = Sight(viewer: world.viewer, screen: screen, done: done(world))
        return chosen + [.say(completion(of: .board, world))]
      }
    case .role, .ranking, nil: break
    }
    return nil
  }

  private func completion(of step: TourStep, _ world: World) -> Text {
    if step == .explanation, let rest = next(world) {
      return Text(
        zh: "第 5 步完成，第 \(rest.rawValue) 步还没有走。Esc 返回，按 F10 选「导览」接着走",
        en: "Step 5 done, step \(rest.rawValue) is left. Esc back; F10 has the tour")
    }
    if step == .submission, let digest = sheet?.digest {
      let code = ScoreSheet.shortCode(of: digest)
      return Text(
        zh: "第 3 步完成，交了，短码 \(code)。按 Esc 回导览，走第 4 步",
        en: "Step 3 done, submitted, code \(code). Esc for the tour, then step 4")
    }
    guard step == .board, let sheet, let ranked = world.ranked else { return step.completion }
    guard sheet.status == .submitted else {
      return Text(
        zh: "这一份还没有交，名次还没有动。按 Esc 回导览，先走第 3 步",
        en: "The sheet is not submitted, nothing has moved. Esc for the tour: step 3 first")
    }
    let movement = RankMovement(of: sheet.key, in: ranked)
    return Text(
      zh: "\(movement.text.zh)。先按 Esc 回导览，再按回车走第 5 步",
      en: "\(movement.text.en). First Esc for the tour, then Enter for step 5")
  }

  private static func introduction(_ world: World) -> Text {
    Text(
      zh: "您现在是 \(world.who(.zh))。再换人按 F10 选",
      en: "You are \(world.who(.en)) now. F10 to switch again")
  }

  private mutating func look(_ world: World) {
    if let key = sheet?.key {
      let place = World.SheetPlace(
        application: key.application, expert: key.expert, stage: key.stage)
      sheet = world.sheets[place] ?? sheet
    } else {
      sheet = choice(world)
      missing = sheet.map { Self.lacking($0, world).count } ?? 0
    }
  }

  /// The begun sheet that lacks least; without one any open one, then the last that was submitted.
  private func choice(_ world: World) -> ScoreSheet? {
    let sheets = world.sheets.values.filter {
      $0.key.expert == expert && $0.key.stage == .preliminary
    }
    .sorted { $0.key.application < $1.key.application }
    let open = sheets.filter { $0.status == .open }
    let owing = open.filter { !$0.marks.isEmpty && !$0.debts(under: world.scheme).isEmpty }
    let nearest = owing.min {
      $0.debts(under: world.scheme).count < $1.debts(under: world.scheme).count
    }
    return nearest ?? open.first ?? sheets.max { $0.revision < $1.revision }
  }

  private static func lacking(_ sheet: ScoreSheet, _ world: World) -> [CriterionCode] {
    sheet.debts(under: world.scheme).compactMap { debt in
      if case .noMark(let code) = debt { code } else { nil }
    }
  }
}

package import ReviewCore
package import Terminal

/// The workstation as a value: the world, the screens and the layers over them.
///
/// `update` takes an event and says what is to be done outside; `frame` draws. Neither does any I/O,
/// so all of it runs without a terminal. Source: design 8.
package struct Workstation: Sendable {
  package internal(set) var world: World
  package private(set) var language: Language
  package private(set) var size: Size
  package private(set) var theme: Theme
  private(set) var ownKeys: OwnKeys
  package private(set) var ambiguous: AmbiguousWidth
  package private(set) var current: ScreenName
  /// From which screen the desk was opened, so that Esc leads back to it.
  private var deskOrigin = ScreenName.overview
  /// From the lowest to the top one.
  package private(set) var layers: [any Screen]
  private(set) var screens: [ScreenName: any Screen]
  private var plans: [ApplicationCode: PlanText]
  private var defenses: [ApplicationCode: DefenseNotes]
  private var eligibility: EligibilityNotes?
  private var ledger: LedgerPage?
  /// What has just happened; nil shows what the screen says while nothing has.
  var message: Text?
  /// Only in a demonstration; it survives a switch of role.
  private var tour: Tour?
  /// Whether scores and names are hidden until F12 again.
  private(set) var isCovered = false
  /// Changes of others that wait while something is half typed.
  var heldWorld: World?
  /// What was asked of a screen that waits for its ranking.
  var waitingCommand: Command?

  package init(
    world: World, language: Language, size: Size, theme: Theme, ambiguous: AmbiguousWidth,
    ownKeys: OwnKeys = OwnKeys(), layers: [any Screen] = []
  ) {
    self.world = world
    self.language = language
    self.size = size
    self.theme = theme
    self.ownKeys = ownKeys
    self.ambiguous = ambiguous
    self.layers = layers
    current = .overview
    plans = [:]
    defenses = [:]
    tour = world.isDemonstration ? Tour(world) : nil
    screens = Self.screens(for: world)
  }
}

extension Workstation {
  package mutating func adopt(_ ambiguous: AmbiguousWidth) { self.ambiguous = ambiguous }

  /// Puts text on its way back that was typed and not finished when the last session ended.
  package mutating func offer(_ drafts: [Draft]) {
    guard var desk = screens[.desk] as? DeskScreen else { return }
    message = desk.offer(drafts, view)
    screens[.desk] = desk
  }

  /// Puts the texts back where they were left when the last session ended.
  package mutating func restore(_ places: [ReadingPlace]) {
    guard var desk = screens[.desk] as? DeskScreen else { return }
    desk.restore(places)
    screens[.desk] = desk
  }

  /// What the screens may look at.
  package var view: AppView {
    AppView(
      world: world, language: language, size: size, theme: theme, ambiguous: ambiguous,
      ownKeys: ownKeys, plans: plans, defenses: defenses, eligibility: eligibility,
      ledger: ledger, tour: tour)
  }

  /// What reads the keys now: the top layer, or the screen.
  package var top: (any Screen)? { layers.last ?? screens[current] }

  /// Whether a screen that shows the ranking is open, so that it must be read.
  package var wantsRanking: Bool {
    current == .board || current == .shortlist
  }

  /// Takes an event and says what is to be done outside, in order.
  package mutating func update(_ event: AppEvent) -> [Effect] {
    let wasLayered = !layers.isEmpty
    let effects = answer(event)
    guard case .key(.escape) = event, !wasLayered else { return effects + followTour() }
    return effects + followTour(hasEscaped: true)
  }

  /// Lets the tour look at what has happened, and at what it did because of it.
  private mutating func followTour(hasEscaped: Bool = false) -> [Effect] {
    let context = top?.context(view) ?? .all
    let effects = tour?.follow(world, on: current, context: context, hasEscaped: hasEscaped)
    guard let effects, !effects.isEmpty else { return [] }
    return settle(effects) + followTour()
  }

  private mutating func answer(_ event: AppEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text, let isTruncated): return paste(text, isTruncated: isTruncated)
    case .invalidBytes: return complainOfEncoding()
    case .resized(let size):
      self.size = size
      return []
    case .tick, .ending: return give(.keepDraft) + keepPlaces()
    case .worldRead(let world): return take(world)
    case .recorded(let receipt, let entries, let world):
      self.world = world
      heldWorld = nil
      return give(.recorded(receipt, entries))
    case .refused(let receipt, let reason, let moved):
      message = reason
      if let moved {
        world = moved
        heldWorld = nil
      }
      return give(.refused(receipt, reason))
    case .planRead(let application, let plan):
      plans[application] = plan
      return give(.shown)
    case .defenseRead(let application, let notes):
      defenses[application] = notes
      return []
    case .eligibilityChecked(let notes):
      eligibility = notes
      return []
    case .ledgerRead(let page):
      ledger = page
      return give(.shown)
    case .asked(let effect): return settle([effect])
    case .remembered(let memory):
      world.memory = memory
      heldWorld?.memory = memory
      return []
    case .presenceRead(let presence):
      world.presence = presence
      heldWorld?.presence = presence
      return []
    case .exported(let path):
      message = Text(zh: "导出到 \(path)", en: "Exported to \(path)")
      return []
    case .failed(let reason):
      message = reason
      return []
    }
  }

  /// Where texts were left; the desk knows it, whatever is in front of it.
  private mutating func keepPlaces() -> [Effect] {
    guard var desk = screens[.desk] as? DeskScreen else { return [] }
    let effects = desk.keepPlaces()
    screens[.desk] = desk
    return effects
  }

  private mutating func take(_ world: World) -> [Effect] {
    if top?.isComposing(view) == true {
      heldWorld = world
      return []
    }
    let isOtherPerson = world.viewer != self.world.viewer
    self.world = world
    if isOtherPerson {
      screens = Self.screens(for: world)
      layers = world.admission.isComplete ? [] : [AdmissionPage(world)]
      plans = [:]
      defenses = [:]
      eligibility = nil
      ledger = nil
      current = .overview
    }
    guard let command = waitingCommand, world.ranked != nil else { return give(.shown) }
    waitingCommand = nil
    return give(.shown) + run(command, .enter)
  }

  /// Gives an input to the top layer or the screen, and carries out what concerns the workstation.
  mutating func give(_ input: ScreenInput) -> [Effect] {
    guard var receiver = top else { return [] }
    let isLayer = !layers.isEmpty
    let depth = layers.count
    let answer = receiver.handle(input, view)
    if isLayer { layers[depth - 1] = receiver } else { screens[current] = receiver }
    if let answer { return settle(answer) }
    switch input {
    case .command(.privacy, _):
      isCovered.toggle()
      if !isCovered { message = Text(zh: "分数和名称又显示了", en: "Scores and names are shown again") }
      return []
    case .command(let command, let key): return settle(common(command, key))
    case .han:
      message = Text(
        zh: "中文输入法开着，字母键用不上；按 Shift 切到英文，或按 F10 选",
        en: "Input method is on; Shift switches it, or F10 lists commands")
      return []
    case .text, .found, .section, .reason, .shown, .recorded, .refused, .keepDraft: return []
    }
  }

  /// Carries out what concerns the workstation itself and passes on the rest.
  private mutating func settle(_ effects: [Effect]) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .say(let text):
        message = text
        return []
      case .go(let name):
        if name == .desk { deskOrigin = .overview }
        return go(name)
      case .leaveDesk: return go(deskOrigin)
      case .openDesk(let application, let item):
        if let page = admission(to: application) { return settle([.push(page)]) }
        guard var desk = screens[.desk] as? DeskScreen else { return [] }
        desk.open(application, at: item, view)
        if current != .desk { deskOrigin = current }
        screens[.desk] = desk
        layers = []
        current = .desk
        return [.wheel(false)] + give(.shown)
      case .push(let layer):
        layers.append(layer)
        return give(.shown)
      case .pop:
        if !layers.isEmpty { layers.removeLast() }
        return give(.shown)
      case .choose(let application):
        let view = view
        screens[current]?.choose(application, view)
        return []
      case .showView(let saved):
        let view = view
        screens[current]?.show(saved, view)
        return give(.shown)
      case .remember(let change):
        world.memory.apply(change)
        return [effect]
      case .tour(let move): return settle(tour?.take(move, world) ?? [])
      case .pass(let input): return give(input)
      case .run(let command):
        guard wantsRanking, world.ranked == nil else { return run(command, .enter) }
        waitingCommand = command
        return []
      case .setLanguage(let language):
        self.language = language
        return [effect]
      case .setTheme(let name):
        theme = Theme(name)
        return [effect]
      case .setKey(let own, let meant):
        ownKeys[own] = meant
        return [effect]
      case .keepDraft(let draft):
        if case .sheet(let key) = draft.subject {
          world.drafts.insert(key)
          heldWorld?.drafts.insert(key)
        }
        return [effect]
      case .record, .pledge, .seal, .passStage, .loadDefense, .checkEligibility, .removeDraft,
        .loadPlan, .keepPlace, .export, .readLedger, .noteLedger, .verifyLedger,
        .exportLedger, .switchRole,
        .wheel, .redraw, .takeOver, .suspend, .quit:
        return [effect]
      }
    }
  }

  private mutating func go(_ name: ScreenName) -> [Effect] {
    if let reason = refusal(of: name) {
      message = reason
      return []
    }
    layers = []
    current = name
    let notes: [Effect] = name == .ledger ? [.noteLedger] : []
    return [.wheel(name != .desk)] + notes + give(.shown)
  }

  /// Why a screen cannot be gone to; nil if it can.
  package func refusal(of name: ScreenName) -> Text? {
    ScreenGate.refusal(of: name, world: world, has: screens[name] != nil)
  }
}

package import ReviewCore
internal import Terminal

/// The program at a terminal: waits, updates, carries out, draws.
///
/// One thread and one `poll`; one frame for each batch of input. Source: design 8.
package struct TerminalDesk: ~Copyable {
  private var session: TerminalSession
  private var run: WorkstationRun
  private var isEnding = false
  private var isHungUp = false
  private var lastTick = ContinuousClock.now
  private let settingsPlace: SettingsPlace

  /// Claims the terminal and reads the round.
  ///
  /// - Throws: What the round file says, or `TerminalError` if there is no terminal.
  package init(
    gateway: Gateway, language: Language, environment: [String: String]
  ) throws {
    let settings = SessionSettings(environment: environment)
    settingsPlace = SettingsPlace(environment: environment)
    let chosen = settingsPlace.settings(at: gateway)
    let hasColor = (environment["NO_COLOR"] ?? "").isEmpty
    var session = try TerminalSession(settings: settings)
    var run = try WorkstationRun(
      gateway: gateway, language: language, size: session.size,
      theme: Theme(hasColor ? chosen.theme ?? .dark : .monochrome),
      ownKeys: OwnKeys(spelled: chosen.keys ?? [:]))
    // Only now, because the terminal may need the time to answer.
    run.adopt(session.measureAmbiguousWidth())
    self.run = run
    self.session = session
    self.session.setWheelScrolling(run.workstation.current != .desk)
    if environment["TERM"] == "linux" { take([.failed(Self.noHan)]) }
  }

  /// In both languages without a Han character, which the Linux console shows as blocks.
  private static let noHan = Text(
    zh: "This console has no Han characters: come by ssh, or use --plain",
    en: "This console has no Han characters: come by ssh, or use --plain")

  /// Works until the person quits or the line is down; everything typed has been kept then.
  ///
  /// - Returns: What is to be said once the terminal has been given back.
  package mutating func work() throws -> Text? {
    while !isEnding {
      session.present(run.workstation.frame)
      let events = session.wait(upTo: .seconds(1))
      if !events.isEmpty { take(events.flatMap { translate($0) }) }
      // By the clock and not by silence: a draft is kept while one goes on typing.
      if events.isEmpty || lastTick.duration(to: .now) >= .seconds(1) {
        lastTick = .now
        carryOut(run.tick())
        if run.farewell != nil { isEnding = true }
      }
    }
    try run.gateway.depart(hungUpAt: isHungUp ? run.workstation.place : nil)
    try run.gateway.close()
    return run.farewell
  }

  private mutating func take(_ events: [AppEvent]) { carryOut(run.take(events)) }

  private mutating func translate(_ event: SessionEvent) -> [AppEvent] {
    switch event {
    case .input(.key(let key)): return [.key(key)]
    case .input(.paste(let text, let isTruncated)):
      return [.paste(text, isTruncated: isTruncated)]
    case .input(.invalidBytes(let bytes)):
      switch session.encoding {
      case .utf8: return [.invalidBytes(bytes)]
      case .gb18030:
        let reason = Text(
          zh: "终端送来的不是 GB18030，和服务器上的语言设置不一致",
          en: "The terminal does not send GB18030, as the locale here says")
        return [.failed(reason)]
      }
    case .resized(let size), .resumed(let size): return [.resized(size)]
    case .hangUp, .terminate:
      (isEnding, isHungUp) = (true, true)
      return [.ending]
    }
  }

  /// Does what concerns the terminal.
  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .choose, .showView, .tour: break
      case .quit:
        isEnding = true
        take([.ending])
      case .redraw: session.repaint()
      case .suspend:
        guard let event = session.suspend() else {
          let reason = Text(
            zh: "撤销按 u；这里没有 shell，不能挂起", en: "u undoes; there is no shell to suspend to")
          take([.failed(reason)])
          continue
        }
        take(translate(event))
      case .wheel(let isOn): session.setWheelScrolling(isOn)
      case .setLanguage(let language): keep(.language(language))
      case .setTheme(let theme): keep(.theme(theme))
      case .setKey(let own, let meant): keep(.key(own, as: meant))
      case .say, .go, .leaveDesk, .openDesk, .push, .pop, .pass, .run, .record, .pledge, .seal,
        .passStage,
        .loadDefense,
        .checkEligibility, .keepDraft, .removeDraft, .loadPlan, .keepPlace, .remember, .export,
        .readLedger, .noteLedger, .verifyLedger, .exportLedger,
        .switchRole, .takeOver:
        break
      }
    }
  }

  /// A choice that cannot be kept holds for this session all the same.
  private mutating func keep(_ choice: Settings.Choice) {
    guard let effect = settingsPlace.keep(choice) else { return }
    carryOut(run.ask(effect))
  }
}

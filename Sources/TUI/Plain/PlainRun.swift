package import ReviewCore
package import Terminal

/// The workstation for someone who works line by line: takes a line, says what came of it.
///
/// The same screens, commands and messages as at a terminal; only what is shown is read out, and
/// what is written is turned into the keys that a person would have pressed.
package struct PlainRun {
  private(set) var run: WorkstationRun
  /// Whether the person has quit.
  package private(set) var isOver = false
  /// Nil where settings cannot be kept.
  private let settingsPlace: SettingsPlace
  private var speaker = PlainSpeaker()
  /// Whether the whole screen was asked for.
  private var wantsWhole = false

  /// Under 80 columns the desk takes its form without the strip of all items.
  package static let size = Size(columns: 79, rows: 40)

  /// - Throws: What the round file says.
  package init(
    gateway: Gateway, language: Language, settingsPlace: SettingsPlace = .nowhere
  ) throws {
    run = try WorkstationRun(gateway: gateway, language: language, size: Self.size)
    self.settingsPlace = settingsPlace
  }

  package var workstation: Workstation { run.workstation }

  /// What is said before the first line.
  package mutating func begin(after note: Text? = nil) -> [String] {
    tick()
    let notes = [note, PlainWords.welcome].compactMap { $0 }
    return speaker.say(notes, of: workstation, on: .whole)
  }

  /// Deals with a line and says what came of it.
  package mutating func take(_ line: InputLine) -> [String] {
    tick()
    let meaning = LineReading(workstation).meaning(of: line)
    let isText = workstation.top?.writing(workstation.view) != nil && meaning.isText
    wantsWhole = false
    let notices = line.faults + perform(meaning)
    guard !isOver else { return [] }
    tick()
    let occasion: PlainSpeaker.Occasion =
      wantsWhole ? .whole : isText ? .written : meaning.acts ? .acted : .asked
    var lines = speaker.say(notices, of: workstation, on: occasion)
    switch meaning {
    case .keyList: lines += PlainList.keys(of: workstation)
    case .commandList: lines += PlainList.commands(of: workstation)
    case .keys, .number, .text, .han, .effects, .again, .unclear: break
    }
    return lines
  }

  /// Keeps what is half written and looks for other desks' changes.
  package mutating func tick() {
    carryOut(run.tick())
    if run.farewell != nil { isOver = true }
  }

  /// The input has ended: everything written is kept.
  package mutating func end() throws {
    take([.ending])
    try run.gateway.depart()
    try run.gateway.close()
  }

  /// What is said last; nil where nothing is.
  package var farewell: Text? { run.farewell }

  /// What stands before the next line.
  package var prompt: String { PlainWords.prompt(of: workstation)[workstation.language] }
}

extension PlainRun {
  /// Does what a line asks for, and returns what is to be said besides.
  private mutating func perform(_ meaning: LineMeaning) -> [Text] {
    switch meaning {
    case .keys(let keys): for key in keys where !isOver { press(key) }
    case .number(let keys, let isAnswer): type(keys, isAnswer: isAnswer)
    case .text(let text): write(text)
    case .han(let text): take([.paste(text, isTruncated: false)])
    case .effects(let effects): for effect in effects { carryOut(run.ask(effect)) }
    case .keyList, .commandList: break
    case .again: wantsWhole = true
    case .unclear(let reason): return [reason]
    }
    return []
  }

  private var isComposing: Bool { workstation.top?.isComposing(workstation.view) == true }
  private var context: Context? { workstation.top?.context(workstation.view) }

  /// Types a number over what was half typed; Enter follows only where the number was taken.
  private mutating func type(_ keys: [Key], isAnswer: Bool) {
    let place = (context, workstation.layers.count)
    if isAnswer {
      for _ in 0..<8 where isComposing { press(.backspace) }
    } else {
      // Any other key ends the number of a row.
      press(.control("l"))
      wantsWhole = false
    }
    for key in keys { press(key) }
    guard isAnswer, place.1 == workstation.layers.count else { return }
    let isChoice = context == .dialog && place.0 == .dialog && workstation.message == nil
    if isChoice || isComposing { press(.enter) }
  }

  /// Writes a line: in place of what stands in a field, or after the lines of a text.
  private mutating func write(_ text: String) {
    switch workstation.top?.writing(workstation.view) {
    case .line(let current): for _ in current { press(.backspace) }
    case .lines(let current) where !current.allSatisfy(\.isWhitespace):
      press(.end)
      press(.enter)
    case .lines, nil: break
    }
    if !text.isEmpty { take([.paste(text, isTruncated: false)]) }
    press(.enter)
  }

  private mutating func press(_ key: Key) { take([.key(key)]) }

  private mutating func take(_ events: [AppEvent]) { carryOut(run.take(events)) }

  /// Does what concerns the terminal, as far as lines have any of it.
  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isOver = true
      case .redraw: wantsWhole = true
      case .suspend: take([.failed(Text(zh: "撤销按 u", en: "u undoes"))])
      case .setLanguage(let language):
        wantsWhole = true
        keep(.language(language))
      case .setTheme(let theme): keep(.theme(theme))
      case .setKey(let own, let meant): keep(.key(own, as: meant))
      case .choose, .showView, .tour, .wheel, .say, .go, .leaveDesk, .openDesk, .push, .pop, .pass,
        .run,
        .record, .pledge, .seal,
        .passStage, .loadDefense, .checkEligibility, .keepDraft, .removeDraft, .loadPlan,
        .keepPlace, .remember, .export, .readLedger, .noteLedger, .verifyLedger, .exportLedger,
        .switchRole, .takeOver:
        break
      }
    }
  }

  private mutating func keep(_ choice: Settings.Choice) {
    guard let effect = settingsPlace.keep(choice) else { return }
    carryOut(run.ask(effect))
  }
}

extension InputLine {
  /// What could not be taken of it.
  fileprivate var faults: [Text] {
    (isRepaired ? [PlainWords.repaired] : []) + (isCut ? [PlainWords.cut] : [])
  }
}

extension LineMeaning {
  /// Whether the workstation got it, so that its message is about this line.
  fileprivate var acts: Bool {
    switch self {
    case .keys, .number, .text, .han, .effects: true
    case .keyList, .commandList, .again, .unclear: false
    }
  }

  /// Whether it is a line of text and no command.
  fileprivate var isText: Bool {
    switch self {
    case .text, .keys([.enter]): true
    case .keys, .number, .han, .effects, .keyList, .commandList, .again, .unclear: false
    }
  }
}

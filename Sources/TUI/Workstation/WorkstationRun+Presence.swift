package import ReviewCore

/// Opening where the last desk was left, and taking over from one that is still open.
///
/// Source: screens.md 4 "back after a drop", "taking over", "taken over".
extension WorkstationRun {
  /// How the run stands to other desks of its person.
  enum Standing: Hashable {
    /// The person has not said yet whether to take over.
    case asking
    /// For so many ticks the other desk has been awaited.
    case awaiting(ticks: Int)
    case present
    case takenOver
  }

  /// How many ticks a desk that was taken over has for keeping what is half typed.
  private static let patience = 4

  /// Asks where another desk is open, else opens.
  mutating func begin() throws {
    guard let other = try gateway.otherDesk() else { return try open(after: gateway.lastDesk()) }
    standing = .asking
    previous = other
    _ = take([.asked(.push(TakeOverPage(moved: other.seen)))])
  }

  /// The person said so: from now on this is the desk that may write.
  mutating func takeOver() throws {
    previous = try gateway.lastDesk() ?? previous
    try gateway.arrive()
    standing = .awaiting(ticks: 0)
  }

  /// Puts everything back where it was left.
  mutating func open(after last: Presence?) throws {
    if standing == .present { try gateway.arrive() }
    standing = .present
    let drafts = try gateway.unfinishedDrafts()
    restore(try gateway.readingPlaces(), drafts)
    guard let last, case .scoring(let application, let stored) = last.place,
      let item = DeskItem(storedName: stored), workstation.canReopen(application)
    else { return }
    _ = take([.asked(.openDesk(application, at: item))])
    let back = workstation.welcomeBack(last, wasTakenOver: previous != nil, drafts: drafts)
    _ = take([.asked(.say(back))])
  }

  /// Looks whether the desk is still the one of its person, or may open now.
  mutating func attend() throws {
    switch standing {
    case .asking, .takenOver: return
    case .awaiting(let ticks):
      guard try ticks >= Self.patience || !gateway.awaitsOther() else {
        standing = .awaiting(ticks: ticks + 1)
        return
      }
      let place = try gateway.placeHandedOver()
      if place != .elsewhere { previous?.place = place }
      try gateway.awaitNobody()
      _ = take([.asked(.pop), .worldRead(try gateway.world(withRanking: false))])
      try open(after: previous)
    case .present:
      guard try !gateway.attend(at: workstation.place) else { return }
      standing = .takenOver
      _ = take([.ending])
      try gateway.letGo(of: workstation.place)
    }
  }

  /// What is said after the screen has been given back; nil where nothing is.
  package var farewell: Text? {
    guard standing == .takenOver else { return nil }
    return Text(
      zh: "您在另一处接过去了，这里关闭。分都存好了",
      en: "You took over elsewhere; this one closes. All is saved")
  }
}

extension Workstation {
  /// What of this desk the presence table says.
  var place: DeskPlace {
    if layers.contains(where: { $0 is SubmitAllPage }) { return .submitting }
    guard current == .desk, let desk = screens[.desk] as? DeskScreen,
      let application = desk.application
    else { return .elsewhere }
    return .scoring(application, item: desk.item.storedName)
  }

  /// Whether the desk can be opened at an application again.
  func canReopen(_ application: ApplicationCode) -> Bool {
    refusal(of: .desk) == nil && world.application(application) != nil
  }

  /// `10:28 断线，已回到原处，分都在；B2 评语的 23 字草稿也在`.
  func welcomeBack(_ last: Presence, wasTakenOver: Bool, drafts: [Draft]) -> Text {
    let time = world.timeOfDay(last.seen).prefix(5)
    let draft = drafts.last.map(DeskScreen.name)
    let tail = draft.map { Text(zh: "；\($0.zh)也在", en: ", with \($0.en)") }
    if wasTakenOver {
      return Text(
        zh: "接过来了，已回到原处，分都在" + (tail?.zh ?? ""),
        en: "Taken over; you are where you were, nothing is lost" + (tail?.en ?? ""))
    }
    return Text(
      zh: "\(time) 断线，已回到原处，分都在" + (tail?.zh ?? ""),
      en: tail.map { "Line dropped \(time); you are back, nothing is lost\($0.en)" }
        ?? "Line dropped \(time); you are back where you were, nothing is lost")
  }
}

extension DeskScreen {
  /// `B2 评语的 23 字草稿`.
  static func name(_ draft: Draft) -> Text {
    let words = TextLength.count(draft.text)
    return draft.field.isEmpty
      ? Text(zh: "综合意见的 \(words) 字草稿", en: "\(words.counted("word")) of the opinion")
      : Text(
        zh: "\(draft.field) 评语的 \(words) 字草稿",
        en: "\(words.counted("word")) on \(draft.field)")
  }
}

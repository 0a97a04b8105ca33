/// That somebody's desk is open, and where it stands (在线).
///
/// Desk state: no part of the record. Source: design 2 "Desk state"; tui.md T29.
package struct Presence: Hashable, Sendable {
  /// Which of a person's desks: each opening has its own.
  package let token: String
  package let since: Timestamp
  /// Written at most every half minute, and when the place changes.
  package let seen: Timestamp
  package var place: DeskPlace
  /// Whether the line was dropped, so that the next desk goes back to the place.
  package let isHungUp: Bool

  package init(
    token: String, since: Timestamp, seen: Timestamp, place: DeskPlace, isHungUp: Bool
  ) {
    self.token = token
    self.since = since
    self.seen = seen
    self.place = place
    self.isHungUp = isHungUp
  }

  /// How long, in seconds, a desk that says nothing counts as open.
  ///
  /// A desk that was killed leaves its row behind; after this nobody is asked about it.
  package static let lifetime = 90

  /// How often, in seconds, an open desk says so.
  package static let interval = 30

  package func isOpen(at time: Timestamp) -> Bool {
    !isHungUp && seen >= Self.oldest(at: time)
  }

  /// The time at which a desk that is open must have been seen.
  static func oldest(at time: Timestamp) -> Timestamp {
    Timestamp(secondsSince1970: time.secondsSince1970 - lifetime)
  }
}

/// Where a desk stands, as far as others may know it and it finds back to it itself.
package enum DeskPlace: Hashable, Sendable {
  /// At an item of an application; the item as the desk names it.
  case scoring(ApplicationCode, item: String)
  /// On the page that submits everything complete.
  case submitting
  case elsewhere
}

extension DeskPlace {
  /// One line, as it is stored.
  var stored: String {
    switch self {
    case .scoring(let application, let item): "scoring \(application) \(item)"
    case .submitting: "submitting"
    case .elsewhere: "elsewhere"
    }
  }

  /// What is not understood is as if the desk were elsewhere.
  init(stored: String) {
    let words = stored.split(separator: " ", maxSplits: 2).map(String.init)
    if words.count == 3, words[0] == "scoring", let code = try? ApplicationCode(words[1]) {
      self = .scoring(code, item: words[2])
    } else {
      self = stored == "submitting" ? .submitting : .elsewhere
    }
  }
}

/// Why a desk does not write any more: its person works at another one now.
package struct DeskTakenOver: WordedError, Hashable {
  package init() {}

  package var text: Text {
    Text(
      zh: "您在另一处接过去了，这一步没有存，这里就要关闭",
      en: "You took over elsewhere; this step is not saved, and this desk closes")
  }
}

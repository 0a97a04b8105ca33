package import ReviewCore

/// One open desk for each person, and where it stands.
///
/// Source: tui.md T29; screens.md 4 "taking over".
extension Gateway {
  /// Another desk of this person that is open now; nil where there is none, or none is asked about.
  package func otherDesk() throws -> Presence? {
    try lastDesk().flatMap { $0.isOpen(at: clock()) ? $0 : nil }
  }

  /// The desk before this one, unless it was left in good order.
  package func lastDesk() throws -> Presence? {
    guard let attendance, let last = try file.presence(of: attendance.name) else { return nil }
    return last.token == attendance.token ? nil : last
  }

  /// Becomes the desk of this person that may write.
  package func arrive() throws {
    let before = try otherDesk()?.token ?? ""
    try drafts.arrive(session: session, awaiting: before, at: clock())
    file.attendance = attendance
    lastWord = (clock(), .elsewhere)
  }

  /// Whether the desk before is still keeping what was half typed there.
  package func awaitsOther() throws -> Bool {
    guard let attendance else { return false }
    return try !file.awaited(by: attendance).isEmpty
  }

  package func awaitNobody() throws { try drafts.awaitNobody() }

  /// Says that the desk is open, where this is news or the last word is half a minute old.
  ///
  /// - Returns: Whether it still is the desk of this person.
  package func attend(at place: DeskPlace) throws -> Bool {
    guard let attendance, let last = lastWord else { return true }
    guard try file.presence(of: attendance.name)?.token == attendance.token else { return false }
    let now = clock()
    let age = now.secondsSince1970 - last.time.secondsSince1970
    if last.place != place || age >= Presence.interval {
      try drafts.stay(at: place, now)
      lastWord = (now, place)
    }
    return true
  }

  /// The last word of a desk that was taken over.
  package func letGo(of place: DeskPlace) throws { try drafts.letGo(of: place) }

  /// Where the desk before stood when it let go; elsewhere until then.
  package func placeHandedOver() throws -> DeskPlace {
    try attendance.flatMap { try file.presence(of: $0.name)?.place } ?? .elsewhere
  }

  /// The desk closes; after a dropped line the next one is to find the place.
  package func depart(hungUpAt place: DeskPlace? = nil) throws {
    guard lastWord != nil else { return }
    try drafts.depart(hungUpAt: place, clock())
  }
}

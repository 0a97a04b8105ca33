internal import GRDB

/// Which desk of a person may write: the one whose token stands in the file.
///
/// A desk that takes over names the one before it as awaited; that one may still write, to keep what
/// is half typed, until it has let go or the new desk waits no longer. From then on it writes nothing,
/// however late it wakes, since the token is looked at inside every writing transaction.
package struct Attendance: Hashable, Sendable {
  /// A person's code; `owner/e07` where the owner of the file sits at that person's desk.
  package let name: String
  package let token: String

  package init(name: String, token: String) {
    self.name = name
    self.token = token
  }

  /// - Throws: `DeskTakenOver`.
  func requireOwn(_ db: Database) throws {
    let isOwn = try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM presence WHERE actor = ? AND ? IN (token, awaited))",
      arguments: [name, token])
    guard isOwn == true else { throw DeskTakenOver() }
  }
}

extension RoundFile {
  /// The last desk of a person, open or dropped; nil after one that was left.
  package func presence(of name: String) throws -> Presence? {
    try database.read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM presence WHERE actor = ?", arguments: [name])
        .flatMap(Self.presence)
    }
  }

  /// Whether a desk of this person's still waits for this one, or nobody.
  package func awaited(by attendance: Attendance) throws -> String {
    try database.read { db in
      try String.fetchOne(
        db, sql: "SELECT awaited FROM presence WHERE actor = ? AND token = ?",
        arguments: [attendance.name, attendance.token]) ?? ""
    }
  }

  /// Whose desks are open now, for those who may know the progress.
  ///
  /// Where somebody stands is for those who run or watch the round, not for the chair.
  package func presentMembers() throws -> [ExpertCode: Presence] {
    guard try mayRead(.progress) else { return [:] }
    let knowsPlaces = viewer.role != .chair
    let rows = try database.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM presence WHERE isHungUp = 0 AND seen >= ? ORDER BY actor",
        arguments: [Presence.oldest(at: now()).description])
    }
    var members: [ExpertCode: Presence] = [:]
    for row in rows {
      guard let name = (row["actor"] as String).split(separator: "/").last,
        let code = try? ExpertCode(String(name)), let presence = Self.presence(row)
      else { continue }
      // The time of the last word is left out: nobody is shown it, and it would always be news.
      members[code] = Presence(
        token: "", since: presence.since, seen: presence.since,
        place: knowsPlaces ? presence.place : .elsewhere, isHungUp: false)
    }
    return members
  }

  private static func presence(_ row: Row) -> Presence? {
    guard let since = Timestamp(iso: row["since"]), let seen = Timestamp(iso: row["seen"]) else {
      return nil
    }
    return Presence(
      token: row["token"], since: since, seen: seen, place: DeskPlace(stored: row["place"]),
      isHungUp: row["isHungUp"])
  }
}

extension DraftStore {
  /// Says that this desk is open, in place of the one before it.
  ///
  /// `awaited` is the token of a desk that is still open and may keep its drafts first; empty for none.
  package func arrive(session: String, awaiting awaited: String, at time: Timestamp) throws {
    guard let attendance else { return }
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO presence (actor, session, token, since, seen, place, isHungUp, awaited)
          VALUES (?, ?, ?, ?, ?, ?, 0, ?)
          ON CONFLICT DO UPDATE SET session = excluded.session, token = excluded.token,
            since = excluded.since, seen = excluded.seen, place = excluded.place, isHungUp = 0,
            awaited = excluded.awaited
          """,
        arguments: [
          attendance.name, session, attendance.token, time.description, time.description,
          DeskPlace.elsewhere.stored, awaited,
        ])
    }
  }

  /// Says that this desk is still open, and where.
  package func stay(at place: DeskPlace, _ time: Timestamp) throws {
    try update("seen = ?, place = ?", [time.description, place.stored])
  }

  /// Waits no longer for the desk before: from now on it writes nothing.
  package func awaitNobody() throws { try update("awaited = ''", []) }

  /// The last word of a desk that was taken over: everything half typed is kept, and where it stood.
  package func letGo(of place: DeskPlace) throws {
    guard let attendance else { return }
    try write { db in
      try db.execute(
        sql: "UPDATE presence SET awaited = '', place = ? WHERE actor = ? AND awaited = ?",
        arguments: [place.stored, attendance.name, attendance.token])
    }
  }

  /// The desk is closed; after a dropped line the next one is to find the place.
  ///
  /// `place` is where a dropped desk stood; nil for one that was left in good order.
  package func depart(hungUpAt place: DeskPlace?, _ time: Timestamp) throws {
    if let place {
      return try update("isHungUp = 1, seen = ?, place = ?", [time.description, place.stored])
    }
    guard let attendance else { return }
    try write { db in
      try db.execute(
        sql: "DELETE FROM presence WHERE actor = ? AND token = ?",
        arguments: [attendance.name, attendance.token])
    }
  }

  private func update(_ changes: String, _ values: [String]) throws {
    guard let attendance else { return }
    try write { db in
      try db.execute(
        sql: "UPDATE presence SET \(changes) WHERE actor = ? AND token = ?",
        arguments: StatementArguments(values + [attendance.name, attendance.token]))
    }
  }
}

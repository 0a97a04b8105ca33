internal import Foundation
internal import GRDB

/// Keeps what a desk has for its person besides the record: drafts, reading places, its memory.
///
/// Text that is being typed is kept within two seconds and before any exit.
///
/// A connection of its own with `synchronous` NORMAL: a lost power supply may take the last seconds
/// of a draft, never what was acknowledged as stored. It is opened when it is first needed, which
/// keeps the start short. Source: design 2 "Drafts".
package final class DraftStore {
  private let path: String
  private var connection: DatabaseQueue?
  private let actor: String
  /// What makes this desk the one of its person that may write; nil where any may.
  package let attendance: Attendance?

  /// - Parameters:
  ///   - path: Of the round file, which exists.
  ///   - actor: Whose drafts; no other is ever read.
  ///   - attendance: Of the desk, where only one of its person may write.
  package init(path: String, actor: String, attendance: Attendance? = nil) {
    self.path = path
    self.actor = actor
    self.attendance = attendance
  }

  private func database() throws -> DatabaseQueue {
    if let connection { return connection }
    let opened = try RoundFile.connect(path: path, create: false, synchronous: "NORMAL")
    connection = opened
    return opened
  }

  /// - Throws: `DeskTakenOver` where another desk of the person has taken over.
  private func writeAsOwn(_ body: (Database) throws -> Void) throws {
    try write { db in
      try attendance?.requireOwn(db)
      try body(db)
    }
  }

  func write(_ body: (Database) throws -> Void) throws {
    try database().write { db in
      try RoundFile.requireKnownFormat(db, path: path)
      try body(db)
    }
  }

  /// Keeps what stands in the editor now, in place of what was kept before.
  package func keep(_ draft: Draft, at time: Timestamp) throws {
    try writeAsOwn { db in
      try db.execute(
        sql: """
          INSERT INTO draft (actor, subject, field, session, base, text, time)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET session = excluded.session, base = excluded.base,
            text = excluded.text, time = excluded.time
          """,
        arguments: [
          actor, draft.subject.description, draft.field, draft.session, draft.base, draft.text,
          time.description,
        ])
    }
  }

  package func drafts() throws -> [Draft] {
    try database().read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM draft WHERE actor = ? ORDER BY time", arguments: [actor]
      ).map { row in
        Draft(
          subject: try Subject(ledgerText: row["subject"]), field: row["field"],
          session: row["session"], base: row["base"], text: row["text"])
      }
    }
  }

  package func remove(subject: Subject, field: String) throws {
    try writeAsOwn { db in
      try db.execute(
        sql: "DELETE FROM draft WHERE actor = ? AND subject = ? AND field = ?",
        arguments: [actor, subject.description, field])
    }
  }

  /// Remembers where the text was left for an item of an application.
  package func keep(_ place: ReadingPlace) throws {
    try writeAsOwn { db in
      try db.execute(
        sql: """
          INSERT INTO readingPlace (actor, application, item, block, offset)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET block = excluded.block, offset = excluded.offset
          """,
        arguments: [
          actor, place.application.rawValue, place.item, place.block, place.offset,
        ])
    }
  }

  /// Remembers or forgets one thing, on top of what other desks of the same person did.
  ///
  /// - Returns: Everything that is remembered now.
  package func remember(_ change: DeskMemory.Change) throws -> DeskMemory {
    var memory = DeskMemory()
    try writeAsOwn { db in
      memory = try RoundFile.memory(of: actor, db)
      memory.apply(change)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try db.execute(
        sql: """
          INSERT INTO setting (actor, name, value) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET value = excluded.value
          """,
        arguments: [
          actor, RoundFile.memoryName, String(decoding: try encoder.encode(memory), as: UTF8.self),
        ])
    }
    return memory
  }

  package func close() throws { try connection?.close() }
}

/// Where somebody left the text of an application at an item.
package struct ReadingPlace: Hashable, Sendable {
  package let application: ApplicationCode
  /// As the desk names it.
  package let item: String
  package let block: Int
  package let offset: Int

  package init(application: ApplicationCode, item: String, block: Int, offset: Int) {
    self.application = application
    self.item = item
    self.block = block
    self.offset = offset
  }
}

/// Text that its author has typed and not yet finished.
package struct Draft: Hashable, Sendable {
  package let subject: Subject
  /// The criterion; empty for the overall opinion.
  package let field: String
  package let session: String
  /// The revision of the subject that the text was begun on.
  package let base: Int
  package let text: String

  package init(subject: Subject, field: String, session: String, base: Int, text: String) {
    self.subject = subject
    self.field = field
    self.session = session
    self.base = base
    self.text = text
  }
}

internal import GRDB

/// Who looked at what (查看记录).
extension RoundFile {
  /// Notes a look, without waiting for the disk: a lost power supply may take the last ones.
  ///
  /// Rows are only ever added. Source: design 9 "Reads of files are logged by the program".
  package func logAccess(_ access: Access) throws {
    try accessConnection().write { db in
      try Self.requireKnownFormat(db, path: path)
      try db.execute(
        sql: """
          INSERT INTO accessLog (time, actor, onBehalfOf, session, what, subject)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          access.time, access.actor, access.onBehalfOf, access.session, access.what.rawValue,
          access.subject,
        ])
    }
  }

  /// Every look that was noted, oldest first; empty for those who do not watch over it.
  package func accesses() throws -> [Access] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM visibleAccess ORDER BY sequence")
        .compactMap(Access.init(row:))
    }
  }
}

extension Access {
  /// Nil for a kind that this version does not know.
  init?(row: Row) {
    guard let what = Kind(rawValue: row["kind"]) else { return nil }
    self.init(
      time: row["time"], actor: row["actor"], onBehalfOf: row["onBehalfOf"],
      session: row["session"], what: what, subject: row["subject"])
  }
}

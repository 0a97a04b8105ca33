internal import GRDB

extension RoundFile {
  /// Records minutes and outcomes; a table that is brought a second time changes nothing.
  ///
  /// - Returns: How many were new.
  @discardableResult
  package func recordNewMinutes(_ acts: [Act], by actor: Actor) throws -> Int {
    var count = 0
    try record { queries in
      let outcomes = try Self.outcomes(queries.db, from: "outcome")
      let new = try acts.filter { act in
        switch act {
        case .outcomeRecorded(let code, let body):
          return outcomes[code] != DefenseOutcome(body.outcome, reason: body.reason)
        case .minuteTaken(let code, let body):
          return try !queries.hasMinute(code, body)
        default: return true
        }
      }
      count = new.count
      return new.map { Motion($0, by: actor) }
    }
    return count
  }
}

extension RoundFile {
  /// Which one of those invited to the defense an application is, from 1, the same for everyone.
  ///
  /// - Returns: Nil where it is not invited.
  package func defenseNumber(of application: ApplicationCode) throws -> Int? {
    try database.read { db in
      try RoundQueries(db: db).invited().firstIndex(of: application).map { $0 + 1 }
    }
  }
}

extension RoundQueries {
  fileprivate func hasMinute(_ code: ApplicationCode, _ body: Act.MinuteTaken) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM minute WHERE application = ? AND kind = ? AND expert IS ? AND text = ?)
        """,
      arguments: [code.rawValue, body.kind.rawValue, body.expert?.rawValue, body.text]) ?? false
  }
}

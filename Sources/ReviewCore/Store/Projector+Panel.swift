internal import GRDB

/// What acts about the people of the panel mean for the projections.
extension Projector {
  func pledge(_ code: ExpertCode, _ body: Act.PledgeGiven) throws {
    try run(
      """
      INSERT INTO pledge (expert, sha256) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET sha256 = excluded.sha256
      """, [code.rawValue, body.sha256])
  }

  /// What an expert declares waits for the secretary; a rule and the secretary settle it at once.
  func declare(_ pair: RecusedPair, _ body: Act.RecusalDeclared, entry: LedgerEntry) throws {
    let isOwn = [entry.actor, entry.onBehalfOf].contains(pair.expert.rawValue)
    try setRecusal(
      pair, body.ground, note: body.note, state: isOwn ? .declared : .recused, claimedBy: nil)
  }

  func claim(_ pair: RecusedPair, _ body: Act.RecusalClaimed) throws {
    try setRecusal(
      pair, body.ground, note: body.note, state: .pending, claimedBy: body.claimedBy)
  }

  func settle(_ pair: RecusedPair, _ state: RecusalState, reason: String) throws {
    try run(
      "UPDATE recusal SET state = ?, reason = ? WHERE application = ? AND expert = ?",
      [state.rawValue, reason, pair.application.rawValue, pair.expert.rawValue])
  }

  func state(_ code: ExpertCode, _ body: Act.RecusalsStated) throws {
    for application in body.applications {
      try run(
        "INSERT INTO statement (application, expert) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [application.rawValue, code.rawValue])
    }
  }

  func substitute(
    _ stage: ScoringStage, _ body: Act.SubstituteAssigned, entry: LedgerEntry
  ) throws {
    let key = SheetKey(application: body.application, expert: body.substitute, stage: stage)
    try openSheet(key, entry: entry)
    try run(
      "INSERT INTO substitution (application, stage, recused, substitute) VALUES (?, ?, ?, ?)",
      [body.application.rawValue, stage.rawValue, body.recused.rawValue, body.substitute.rawValue])
  }

  func remind(_ code: ExpertCode, _ body: Act.ReminderSent, entry: LedgerEntry) throws {
    try run(
      """
      INSERT INTO reminder (expert, text, time) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET text = excluded.text, time = excluded.time
      """, [code.rawValue, body.text, entry.time])
  }

  private func setRecusal(
    _ pair: RecusedPair, _ ground: RecusalGround, note: String, state: RecusalState,
    claimedBy: String?
  ) throws {
    try run(
      """
      INSERT INTO recusal (application, expert, ground, note, state, claimedBy)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET ground = excluded.ground, note = excluded.note,
        state = excluded.state, claimedBy = excluded.claimedBy, reason = NULL
      """,
      [
        pair.application.rawValue, pair.expert.rawValue, ground.rawValue, note, state.rawValue,
        claimedBy,
      ])
  }
}

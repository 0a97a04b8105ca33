internal import GRDB

/// Writes what an entry means into the projections.
///
/// It never refuses and reads no clock, no seed and no file: replaying the ledger through it gives
/// the same rows, which `doctor` compares. Source: design 2 "Decide once, apply always".
struct Projector {
  let db: Database

  func apply(_ act: Act, entry: LedgerEntry) throws {
    switch act {
    case .roundCreated(let body):
      try run(
        "INSERT INTO round (singleton, id, title, nature) VALUES (1, ?, ?, ?)",
        [body.id, body.title, body.nature.rawValue])
    case .schemeAdopted(let body):
      try run("UPDATE round SET scheme = ?", [body.sha256])
    case .applicationReceived(let code, let body):
      try receive(code, body)
    case .applicationConcluded(let code, let body):
      try run(
        "UPDATE application SET conclusion = ?, conclusionReason = ? WHERE code = ?",
        [body.conclusion.rawValue, body.reason, code.rawValue])
    case .applicationWithdrawn(let code, let body):
      try run(
        "UPDATE application SET withdrawnReason = ? WHERE code = ?", [body.reason, code.rawValue])
    case .expertEnlisted(let code, let body):
      try enlist(code, body)
    case .pledgeGiven(let code, let body): try pledge(code, body)
    case .recusalDeclared(let pair, let body): try declare(pair, body, entry: entry)
    case .recusalsStated(let code, let body): try state(code, body)
    case .recusalClaimed(let pair, let body): try claim(pair, body)
    case .recusalDecided(let pair, let body):
      try settle(pair, body.isRecused ? .recused : .clear, reason: body.reason)
    case .recusalWithdrawn(let pair, let body): try settle(pair, .clear, reason: body.reason)
    case .substituteAssigned(let stage, let body): try substitute(stage, body, entry: entry)
    case .deputyNamed(let body): try run("UPDATE round SET deputy = ?", [body.expert.rawValue])
    case .reminderSent(let code, let body): try remind(code, body, entry: entry)
    case .sheetsAssigned(let stage, let body):
      for assigned in body.sheets {
        for expert in assigned.experts {
          let key = SheetKey(application: assigned.application, expert: expert, stage: stage)
          try openSheet(key, entry: entry)
        }
      }
    case .stageOpened(let stage, let body):
      try run(
        """
        INSERT INTO stage (name, state, openedAt, forced) VALUES (?, 'open', ?, ?)
        ON CONFLICT DO UPDATE SET state = 'open', closedAt = NULL, forced = excluded.forced
        """,
        [stage.rawValue, entry.time, body.forced])
    case .stageClosed(let stage, let body):
      try run(
        "UPDATE stage SET state = 'closed', closedAt = ?, forced = coalesce(?, forced) WHERE name = ?",
        [entry.time, body.forced, stage.rawValue])
    case .scoreGiven(let key, let body):
      try setScore(key, body.criterion, hundredths: body.points.hundredths, reason: nil)
      try touch(key, entry: entry)
    case .scoreCleared(let key, let body):
      try run(
        "DELETE FROM score WHERE \(Self.sheetIsGiven) AND criterion = ?",
        key.arguments + [body.criterion.rawValue])
      try touch(key, entry: entry)
    case .notApplicableMarked(let key, let body):
      try setScore(key, body.criterion, hundredths: nil, reason: body.reason)
      try touch(key, entry: entry)
    case .commentWritten(let key, let body):
      try setComment(key, body)
      try touch(key, entry: entry)
    case .sheetImported(let key, let body):
      for score in body.scores {
        try setScore(key, score.criterion, hundredths: score.points.hundredths, reason: nil)
      }
      for criterion in body.notApplicable ?? [] {
        try setScore(key, criterion, hundredths: nil, reason: body.source)
      }
      for comment in body.comments { try setComment(key, comment) }
      try touch(key, entry: entry)
    case .sheetSubmitted(let key, let body):
      try run(
        """
        UPDATE sheet SET status = 'submitted', digest = ?, submittedAt = ?,
          scheme = (SELECT scheme FROM round)
        WHERE \(Self.sheetIsGiven)
        """,
        [body.sha256, entry.time] + key.arguments)
      try touch(key, entry: entry)
    case .sheetReturned(let key, let body):
      try end(key, status: .returned, reason: body.reason, entry: entry)
    case .sheetVoided(let key, let body):
      try end(key, status: .voided, reason: body.reason, entry: entry)
    case .applicationsInvited(let body):
      try run("DELETE FROM invitation")
      for code in body.applications {
        try run("INSERT INTO invitation (application) VALUES (?)", [code.rawValue])
      }
    case .outcomeRecorded(let code, let body):
      try run(
        """
        INSERT INTO outcome (application, outcome, reason) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason
        """,
        [code.rawValue, body.outcome.rawValue, body.reason])
    case .minuteTaken(let code, let body):
      try run(
        """
        INSERT INTO minute (application, position, kind, expert, text)
        SELECT ?, 1 + count(*), ?, ?, ? FROM minute WHERE application = ?
        """,
        [code.rawValue, body.kind.rawValue, body.expert?.rawValue, body.text, code.rawValue])
    case .departureRecorded(let body):
      try run(
        """
        INSERT INTO departure (application, place, reason, decidedBy) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          place = excluded.place, reason = excluded.reason, decidedBy = excluded.decidedBy
        """,
        [body.application.rawValue, body.to.rawValue, body.reason, body.decidedBy])
    case .listSealed(let body):
      try seal(body)
    }
  }

  private static let sheetIsGiven = "application = ? AND expert = ? AND stage = ? AND number = ?"

  func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension Projector {
  /// A conclusion was on the version before, so a new version has none.
  private func receive(_ code: ApplicationCode, _ body: Act.ApplicationReceived) throws {
    try run(
      """
      INSERT INTO application
        (code, version, name, unit, facts, plan, planFile, pinyin, initials)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET
        version = excluded.version, name = excluded.name, unit = excluded.unit,
        facts = excluded.facts, plan = excluded.plan, planFile = excluded.planFile,
        pinyin = excluded.pinyin, initials = excluded.initials,
        conclusion = NULL, conclusionReason = NULL
      """,
      [
        code.rawValue, body.version, body.facts.name, body.facts.unit,
        try body.facts.encodedLine(), body.plan, body.planFile, body.pinyin, body.initials,
      ])
    try run("DELETE FROM attachment WHERE application = ?", [code.rawValue])
    for (position, file) in body.files.enumerated() {
      try run(
        """
        INSERT INTO attachment (application, position, kind, file, sha256, byteCount)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [code.rawValue, position, file.kind.rawValue, file.file, file.sha256, file.byteCount])
    }
  }

  private func enlist(_ code: ExpertCode, _ body: Act.ExpertEnlisted) throws {
    try run(
      """
      INSERT INTO expert
        (code, position, name, role, unit, province, organisation, expertise, publicKey)
      VALUES (?, (SELECT 1 + count(*) FROM expert), ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        name = excluded.name, role = excluded.role, unit = excluded.unit,
        province = excluded.province, organisation = excluded.organisation,
        expertise = excluded.expertise, publicKey = excluded.publicKey
      """,
      [
        code.rawValue, body.name, body.role.rawValue, body.unit, body.province,
        body.organisation, body.expertise, body.publicKey,
      ])
  }

  func openSheet(_ key: SheetKey, entry: LedgerEntry) throws {
    try run(
      """
      INSERT INTO sheet (application, expert, stage, number, status, scheme, revision)
      SELECT ?, ?, ?, ?, 'open', scheme, ? FROM round
      """,
      key.arguments + [entry.sequence])
  }

  private func touch(_ key: SheetKey, entry: LedgerEntry) throws {
    try run(
      "UPDATE sheet SET revision = ?, isProxy = isProxy OR ? WHERE \(Self.sheetIsGiven)",
      [entry.sequence, entry.onBehalfOf.isEmpty ? 0 : 1] + key.arguments)
  }

  private func setScore(
    _ key: SheetKey, _ criterion: CriterionCode, hundredths: Int?, reason: String?
  ) throws {
    try run(
      """
      INSERT INTO score
        (application, expert, stage, number, criterion, hundredths, notApplicableReason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET
        hundredths = excluded.hundredths, notApplicableReason = excluded.notApplicableReason
      """,
      key.arguments + [criterion.rawValue, hundredths, reason])
  }

  private func setComment(_ key: SheetKey, _ body: Act.CommentWritten) throws {
    let criterion = body.criterion?.rawValue ?? ""
    guard !body.text.isEmpty else {
      try run(
        "DELETE FROM comment WHERE \(Self.sheetIsGiven) AND criterion = ?",
        key.arguments + [criterion])
      return
    }
    try run(
      """
      INSERT INTO comment (application, expert, stage, number, criterion, text)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET text = excluded.text
      """,
      key.arguments + [criterion, body.text])
  }

  /// Ends a sheet and opens the next number, filled from it.
  private func end(
    _ key: SheetKey, status: SheetStatus, reason: String, entry: LedgerEntry
  ) throws {
    try run(
      "UPDATE sheet SET status = ?, reason = ?, revision = ? WHERE \(Self.sheetIsGiven)",
      [status.rawValue, reason, entry.sequence] + key.arguments)
    let next = SheetKey(
      application: key.application, expert: key.expert, stage: key.stage, number: key.number + 1)
    try openSheet(next, entry: entry)
    try run(
      """
      INSERT INTO score
      SELECT application, expert, stage, number + 1, criterion, hundredths, notApplicableReason
      FROM score WHERE \(Self.sheetIsGiven)
      """, key.arguments)
    try run(
      """
      INSERT INTO comment
      SELECT application, expert, stage, number + 1, criterion, text
      FROM comment WHERE \(Self.sheetIsGiven)
      """, key.arguments)
  }

  private func seal(_ body: Act.ListSealed) throws {
    try run("UPDATE round SET isSealed = 1")
    try run("DELETE FROM shortlistEntry")
    for (position, entry) in body.entries.enumerated() {
      try run(
        """
        INSERT INTO shortlistEntry
          (position, rank, code, name, unit, score, exact, status, reasons)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          position + 1, entry.rank, entry.application.rawValue, entry.name, entry.unit,
          entry.score, entry.exact, entry.status, entry.reasons.joined(separator: "；"),
        ])
    }
  }
}

extension SheetKey {
  /// The values of the four key columns, in their order.
  var arguments: [(any DatabaseValueConvertible)?] {
    [application.rawValue, expert.rawValue, stage.rawValue, number]
  }
}

internal import GRDB

/// The temporary views through which a viewer sees the round.
///
/// Lists, counts, means, search, export and messages of a desk name only these, so that nothing which
/// a viewer sees depends on a row that they may not see. NOT EXISTS, since `IN (view)` measured a
/// thousand times slower. Source: design 2 "One way out".
struct VisibleViews {
  let viewer: Viewer

  func create(in db: Database) throws {
    for (name, sql) in definitions {
      try db.execute(sql: "CREATE TEMP VIEW \(name) AS \(sql)")
    }
  }

  /// That the preliminary scores are no longer given blind: the stage is over, or a later one began.
  static let scoresAreOpen = """
    (EXISTS (SELECT 1 FROM main.stage WHERE name = 'preliminary' AND state = 'closed')
      OR EXISTS (SELECT 1 FROM main.stage WHERE name = 'shortlisting'))
    """

  private var definitions: [(String, String)] {
    let part = { (table: String) in
      """
      SELECT part.* FROM main.\(table) AS part WHERE EXISTS (
        SELECT 1 FROM temp.visibleSheet AS sheet
        WHERE sheet.application = part.application AND sheet.expert = part.expert
          AND sheet.stage = part.stage AND sheet.number = part.number
          AND \(marks))
      """
    }
    let ofApplication = { (table: String) in
      """
      SELECT part.* FROM main.\(table) AS part WHERE EXISTS (
        SELECT 1 FROM temp.visibleApplication AS a WHERE a.code = part.application)
      """
    }
    return [
      ("visibleApplication", applications),
      ("visibleAttachment", ofApplication("attachment")),
      ("visibleSheet", sheets),
      ("visibleScore", part("score")),
      ("visibleComment", part("comment")),
      ("visibleOutcome", ofApplication("outcome")),
      ("visibleMinute", ofApplication("minute")),
      ("visibleInvitation", ofApplication("invitation")),
      ("visibleRecusal", recusals),
      ("visibleLedger", LedgerViews(viewer: viewer).ledger),
      ("visibleAccess", LedgerViews(viewer: viewer).accesses),
    ]
  }

  private var applications: String {
    switch viewer {
    case .owner, .person(_, .secretary), .person(_, .supervisor):
      "SELECT * FROM main.application"
    case .person(let code, .chair):
      "SELECT a.* FROM main.application AS a WHERE \(notRecused("a.code", code))"
    case .person(let code, .expert):
      """
      SELECT a.* FROM main.application AS a WHERE \(notRecused("a.code", code))
        AND EXISTS (
          SELECT 1 FROM main.sheet AS s
          WHERE s.application = a.code AND s.expert = '\(code.rawValue)')
      """
    }
  }

  private var sheets: String {
    switch viewer {
    case .owner, .person(_, .secretary), .person(_, .supervisor):
      "SELECT * FROM main.sheet"
    case .person(let code, .chair):
      """
      SELECT s.* FROM main.sheet AS s WHERE \(notRecused("s.application", code))
        AND (s.expert = '\(code.rawValue)' OR \(Self.scoresAreOpen))
      """
    case .person(let code, .expert):
      """
      SELECT s.* FROM main.sheet AS s
      WHERE s.expert = '\(code.rawValue)' AND \(notRecused("s.application", code))
      """
    }
  }

  /// Whether the marks and comments of a sheet that is seen are seen too.
  private var marks: String {
    switch viewer {
    case .owner, .person(_, .secretary), .person(_, .expert), .person(_, .chair): "1"
    case .person(_, .supervisor): Self.scoresAreOpen
    }
  }

  private var recusals: String {
    switch viewer {
    case .owner, .person(_, .secretary), .person(_, .supervisor), .person(_, .chair):
      "SELECT * FROM main.recusal"
    case .person(let code, .expert):
      "SELECT * FROM main.recusal WHERE expert = '\(code.rawValue)'"
    }
  }

  private func notRecused(_ column: String, _ code: ExpertCode) -> String {
    """
    NOT EXISTS (
      SELECT 1 FROM main.recusal AS r
      WHERE r.application = \(column) AND r.expert = '\(code.rawValue)' AND r.state <> 'clear')
    """
  }
}

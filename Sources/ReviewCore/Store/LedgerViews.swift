/// The ledger and the access log as a viewer sees them, in SQL.
///
/// Nothing here fails on a body that someone tampered with: bodies are compared as texts, never read.
struct LedgerViews {
  let viewer: Viewer

  /// Columns of the ledger, what they are about, and why an entry is an exception.
  ///
  /// Before scores are open the bodies on sheets of others are empty but for reasons of sending back; a
  /// recused chair has no entry of that application. Source: screens.md 5, walks 2.4.
  var ledger: String {
    """
    SELECT l.sequence, l.time, l.actor, l.onBehalfOf, l.session, l.kind, l.subject,
      CASE WHEN \(isHidden) THEN '{}' ELSE l.body END AS body, l.hash,
      \(Self.application("l.subject")) AS application, \(Self.member("l.subject")) AS member,
      CASE l.kind WHEN 'sheetSubmitted' THEN substr(l.body, 12, 64) ELSE l.hash END AS paper,
      \(Self.exception) AS exception
    FROM main.ledger AS l WHERE \(isSeen)
    """
  }

  /// Who looked, for those who watch over it.
  var accesses: String {
    """
    SELECT a.id AS sequence, a.time, a.actor, a.onBehalfOf, a.session, a.what AS kind, a.subject,
      \(Self.application("a.subject")) AS application, '' AS member, '' AS hash, '' AS paper
    FROM main.accessLog AS a WHERE \(seesAccesses ? "1" : "0")
    """
  }

  private var seesAccesses: Bool {
    switch viewer.role {
    case .secretary, .supervisor: true
    case .chair, .expert: false
    }
  }

  private var isSeen: String {
    switch viewer {
    case .owner, .person(_, .secretary), .person(_, .supervisor): "1"
    case .person(let code, .chair):
      """
      NOT EXISTS (
        SELECT 1 FROM main.recusal AS r WHERE r.expert = '\(code.rawValue)'
          AND r.state <> 'clear' AND r.application = \(Self.application("l.subject")))
      """
    case .person(let code, .expert):
      """
      l.subject LIKE 'sheet:%' AND \(Self.member("l.subject")) = '\(code.rawValue)' COLLATE NOCASE
        AND NOT EXISTS (
          SELECT 1 FROM main.recusal AS r WHERE r.expert = '\(code.rawValue)'
            AND r.state <> 'clear' AND r.application = \(Self.application("l.subject")))
      """
    }
  }

  private var isHidden: String {
    switch viewer {
    case .owner, .person(_, .secretary), .person(_, .expert): "0"
    case .person(_, .supervisor): "\(Self.isSheet) AND NOT \(VisibleViews.scoresAreOpen)"
    case .person(let code, .chair):
      """
      (\(Self.isSheet) AND NOT \(VisibleViews.scoresAreOpen)
          AND \(Self.member("l.subject")) <> '\(code.rawValue)' COLLATE NOCASE)
        OR (l.kind IN ('sheetsAssigned', 'substituteAssigned', 'recusalsStated') AND EXISTS (
          SELECT 1 FROM main.recusal AS r WHERE r.expert = '\(code.rawValue)'
            AND r.state <> 'clear'))
      """
    }
  }

  private static let isSheet =
    "(l.subject LIKE 'sheet:%' AND l.kind NOT IN ('sheetReturned', 'sheetVoided'))"

  /// The code of the application that a subject names; empty if it names none.
  private static func application(_ subject: String) -> String {
    """
    CASE substr(\(subject), 1, instr(\(subject), ':'))
      WHEN 'application:' THEN substr(\(subject), 13)
      WHEN 'defense:' THEN substr(\(subject), 9)
      WHEN 'sheet:' THEN substr(\(subject), 7, instr(\(subject), '/') - 7)
      WHEN 'recusal:' THEN substr(\(subject), 9, instr(\(subject), '/') - 9)
      ELSE '' END
    """
  }

  /// The code of the person that a subject names; empty if it names none.
  private static func member(_ subject: String) -> String {
    let rest = "substr(\(subject), instr(\(subject), '/') + 1)"
    return """
      CASE substr(\(subject), 1, instr(\(subject), ':'))
        WHEN 'expert:' THEN substr(\(subject), 8)
        WHEN 'pledge:' THEN substr(\(subject), 8)
        WHEN 'statement:' THEN substr(\(subject), 11)
        WHEN 'reminder:' THEN substr(\(subject), 10)
        WHEN 'recusal:' THEN \(rest)
        WHEN 'sheet:' THEN substr(\(rest), 1, instr(\(rest), '/') - 1)
        ELSE '' END
      """
  }

  /// A word for each kind of exception; nothing but the ledger before an entry decides it.
  private static let exception = """
    CASE
      WHEN l.kind = 'sheetReturned' THEN 'returned'
      WHEN l.kind = 'sheetVoided' THEN 'voided'
      WHEN l.kind = 'departureRecorded' THEN 'departed'
      WHEN l.kind = 'applicationWithdrawn' THEN 'withdrawn'
      WHEN l.kind = 'substituteAssigned' THEN 'substituted'
      WHEN l.kind IN ('stageOpened', 'stageClosed') AND instr(l.body, '"forced":"') > 0
        THEN 'forced'
      WHEN l.kind = 'schemeAdopted' AND EXISTS (
        SELECT 1 FROM main.ledger AS p WHERE p.subject = 'scheme' AND p.sequence < l.sequence)
        THEN 'schemeChanged'
      WHEN l.onBehalfOf <> '' AND NOT EXISTS (
        SELECT 1 FROM main.ledger AS p WHERE p.subject = l.subject AND p.sequence < l.sequence
          AND p.onBehalfOf <> '') THEN 'proxy'
      WHEN EXISTS (
        SELECT 1 FROM main.ledger AS p WHERE p.sequence = l.sequence - 1 AND p.time > l.time)
        THEN 'clockBack'
    END
    """
}

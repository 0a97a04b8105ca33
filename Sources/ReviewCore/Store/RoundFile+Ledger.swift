internal import GRDB

extension RoundFile {
  /// How many lines are read at once; more than any screen has rows.
  private static let pageLength = 300

  /// Every entry of the ledger that the viewer sees, in order.
  ///
  /// While scores are blind, what others gave and wrote on their sheets is left out of the bodies.
  ///
  /// - Throws: `ReadingRefused` for a viewer who may not read the ledger.
  package func ledger() throws -> [LedgerEntry] {
    try database.read { db in
      try require(.ledger, db)
      return try Row.fetchAll(db, sql: "SELECT * FROM visibleLedger ORDER BY sequence")
        .map(LedgerEntry.init(row:))
    }
  }

  /// The lines around a place, so that a ledger of any length is never read as a whole.
  ///
  /// - Throws: `ReadingRefused` for a viewer who may not read the ledger.
  package func ledgerPage(_ request: LedgerRequest) throws -> LedgerPage {
    try database.read { db in
      try require(.ledger, db)
      return try LedgerReading(db: db, query: request.query)
        .page(request, length: Self.pageLength)
    }
  }

  /// The lines of a query from an index on, as many as are read at once; empty after the last.
  package func ledgerLines(_ query: LedgerQuery, from offset: Int) throws -> [LedgerLine] {
    try database.read { db in
      try require(.ledger, db)
      return try LedgerReading(db: db, query: query)
        .lines(from: offset, length: Self.pageLength)
    }
  }
}

/// Reads stretches of the viewer's ledger.
private struct LedgerReading {
  let db: Database
  let query: LedgerQuery

  func page(_ request: LedgerRequest, length: Int) throws -> LedgerPage {
    let count = try count("")
    let index: Int? =
      switch request.place {
      case _ where count == 0: nil
      case .index(let index): max(0, min(index, count - 1))
      case .sequence(let sequence): min(try self.count("AND sequence < ?", [sequence]), count - 1)
      case .last: count - 1
      }
    let offset = max(0, (index ?? 0) - length / 2)
    return LedgerPage(
      request: request,
      sequence: try Int.fetchOne(db, sql: "SELECT coalesce(max(sequence), 0) FROM ledger") ?? 0,
      total: try number("SELECT count(*) FROM visibleLedger"),
      exceptions: try number("SELECT count(*) FROM visibleLedger WHERE exception IS NOT NULL"),
      count: count, index: index, offset: offset, lines: try lines(from: offset, length: length),
      schemes: try schemes())
  }

  func lines(from offset: Int, length: Int) throws -> [LedgerLine] {
    let (condition, arguments) = condition
    let previous =
      query.view == .accesses
      ? "''" : "(SELECT p.hash FROM main.ledger AS p WHERE p.sequence = v.sequence - 1)"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT v.*, \(previous) AS previous FROM \(table) AS v WHERE \(condition)
        ORDER BY sequence LIMIT ? OFFSET ?
        """, arguments: StatementArguments(arguments) + [length, offset])
    let start = try RoundQueries(db: db).roundID().map { LedgerHead.start(ofRound: $0).hash }
    return rows.compactMap { row in
      query.view == .accesses
        ? Access(row: row).map { .access($0, number: row["sequence"]) }
        : .entry(line(row, start: start ?? ""))
    }
  }

  private func line(_ row: Row, start: String) -> LedgerLine.Entry {
    let entry = LedgerEntry(row: row)
    return LedgerLine.Entry(
      entry: entry, previous: row["previous"] ?? start, paper: row["paper"],
      exception: exception(row["exception"], entry))
  }

  private func exception(_ word: String?, _ entry: LedgerEntry) -> LedgerException? {
    switch word {
    case "returned": .returned
    case "voided": .voided
    case "forced": .forced
    case "schemeChanged": .schemeChanged
    case "departed": .departed
    case "substituted": .substituted
    case "withdrawn": .withdrawn
    case "proxy": .proxy
    case "clockBack": .clockBack(seconds: secondsBack(entry))
    default: nil
    }
  }

  private func secondsBack(_ entry: LedgerEntry) -> Int {
    let before = try? String.fetchOne(
      db, sql: "SELECT time FROM main.ledger WHERE sequence = ?", arguments: [entry.sequence - 1])
    guard let before, let then = Timestamp(iso: before), let now = Timestamp(iso: entry.time)
    else { return 0 }
    return then.secondsSince1970 - now.secondsSince1970
  }

  private func schemes() throws -> [LedgerPage.SchemeAdoption] {
    try Row.fetchAll(
      db, sql: "SELECT sequence, body FROM main.ledger WHERE subject = 'scheme' ORDER BY sequence"
    ).map { row in
      let digits = (row["body"] as String).matches(of: #/"sha256":"([0-9a-f]{64})"/#).first
      return LedgerPage.SchemeAdoption(
        sequence: row["sequence"], sha256: digits.map { String($0.1) } ?? "")
    }
  }

  private var table: String { query.view == .accesses ? "visibleAccess" : "visibleLedger" }

  private func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }

  private func count(_ more: String, _ values: [any DatabaseValueConvertible] = []) throws -> Int {
    let (condition, arguments) = condition
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(table) WHERE \(condition) \(more)",
      arguments: StatementArguments(arguments + values)) ?? 0
  }

  /// What the query wants, as SQL with its arguments.
  private var condition: (sql: String, arguments: [any DatabaseValueConvertible]) {
    var sql = query.view == .exceptions ? "exception IS NOT NULL" : "1"
    guard let find = query.find else { return (sql, []) }
    var ways: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    if let hash = find.hash {
      ways += ["substr(hash, 1, ?) = ?", "substr(paper, 1, ?) = ?"]
      arguments += [hash.count, hash, hash.count, hash]
    }
    func add(_ columns: [String], among values: [String]) {
      guard !values.isEmpty else { return }
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      for column in columns {
        ways.append("\(column) COLLATE NOCASE IN (\(marks))")
        arguments += values
      }
    }
    add(["actor", "onBehalfOf", "member"], among: find.people)
    add(["application"], among: find.applications)
    add(["kind"], among: find.kinds)
    sql += " AND (\(ways.isEmpty ? "0" : ways.joined(separator: " OR ")))"
    return (sql, arguments)
  }
}

internal import GRDB

/// When somebody stored something on a sheet.
package struct SheetActTime: Hashable, Sendable {
  package let time: Timestamp
  package let sheet: SheetKey

  package init(time: Timestamp, sheet: SheetKey) {
    self.time = time
    self.sheet = sheet
  }
}

/// What an expert's own overview adds to the sheets.
extension RoundFile {
  /// Why sheets of an expert were sent back that nobody has touched since, by the sheet that
  /// followed.
  package func sentBackReasons(to expert: ExpertCode) throws -> [SheetKey: String] {
    try database.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT next.application, next.expert, next.stage, next.number, old.reason
          FROM visibleSheet AS old JOIN visibleSheet AS next
          ON next.application = old.application AND next.expert = old.expert
            AND next.stage = old.stage AND next.number = old.number + 1
          WHERE old.expert = ? AND old.status = 'returned' AND next.status = 'open'
            AND next.revision = old.revision
          """, arguments: [expert.rawValue])
      var reasons: [SheetKey: String] = [:]
      for row in rows {
        guard let key = try SheetKey(row: row) else { continue }
        reasons[key] = row["reason"] ?? ""
      }
      return reasons
    }
  }

  /// In which order experts read, as the assignment stored it; nil where none was shuffled.
  package func readingOrder() throws -> ReadingOrder? {
    try database.read { db in
      let entries = try RoundQueries(db: db).entries(of: .assignment(.preliminary), after: 0)
      return try entries.lazy.compactMap { entry -> ReadingOrder? in
        guard case .sheetsAssigned(_, let body) = try Act(entry) else { return nil }
        return body.readingSeed.map(ReadingOrder.init(seed:))
      }.first
    }
  }

  /// When an expert gave marks and wrote comments on the sheets of a stage, oldest first.
  package func actTimes(of expert: ExpertCode, _ stage: ScoringStage) throws -> [SheetActTime] {
    try database.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT ledger.time, sheet.application, sheet.expert, sheet.stage, sheet.number
          FROM visibleSheet AS sheet JOIN ledger
          ON ledger.subject = 'sheet:' || sheet.application || '/' || sheet.expert || '/'
            || sheet.stage || '/' || sheet.number
          WHERE sheet.expert = ? AND sheet.stage = ?
            AND ledger.kind IN ('scoreGiven', 'scoreCleared', 'commentWritten')
          ORDER BY ledger.sequence
          """, arguments: [expert.rawValue, stage.rawValue])
      return try rows.compactMap { row in
        guard let key = try SheetKey(row: row), let time = Timestamp(iso: row["time"]) else {
          return nil
        }
        return SheetActTime(time: time, sheet: key)
      }
    }
  }
}

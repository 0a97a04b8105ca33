internal import GRDB

/// Reads score sheets whole, from the tables or from a viewer's views of them.
struct SheetReading {
  let db: Database
  /// Empty for the tables, `visible` for the views.
  let prefix: String

  /// - Parameters:
  ///   - condition: SQL over the columns of `sheet`.
  ///   - arguments: The values of its question marks.
  /// - Returns: By application, expert, stage and number.
  /// - Throws: What SQLite says, or `CodeError`.
  func sheets(matching condition: String, arguments: StatementArguments) throws -> [ScoreSheet] {
    let names = ["sheet", "score", "comment"].map { table in
      prefix.isEmpty ? table : prefix + table.prefix(1).uppercased() + table.dropFirst()
    }
    var sheets: [SheetKey: ScoreSheet] = [:]
    var order: [SheetKey] = []
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT application, expert, stage, number, status, isProxy, digest, revision
        FROM \(names[0]) WHERE \(condition) ORDER BY application, expert, stage, number
        """, arguments: arguments)
    for row in rows {
      guard let key = try SheetKey(row: row), let status = SheetStatus(rawValue: row["status"])
      else { continue }
      order.append(key)
      sheets[key] = ScoreSheet(
        key: key, status: status, isProxy: row["isProxy"], digest: row["digest"],
        revision: row["revision"])
    }
    let joined = { (table: String, columns: String) in
      """
      SELECT part.application, part.expert, part.stage, part.number, \(columns)
      FROM \(table) AS part JOIN (SELECT * FROM \(names[0]) WHERE \(condition)) AS sheet
      ON part.application = sheet.application AND part.expert = sheet.expert
        AND part.stage = sheet.stage AND part.number = sheet.number
      """
    }
    let scores = try Row.fetchAll(
      db, sql: joined(names[1], "part.criterion, part.hundredths"), arguments: arguments)
    for row in scores {
      guard let key = try SheetKey(row: row) else { continue }
      let hundredths: Int? = row["hundredths"]
      let mark = hundredths.map { Mark.points(Points(hundredths: $0)) } ?? .notApplicable
      sheets[key]?.marks[try Code(row["criterion"])] = mark
    }
    let comments = try Row.fetchAll(
      db, sql: joined(names[2], "part.criterion, part.text"), arguments: arguments)
    for row in comments {
      guard let key = try SheetKey(row: row) else { continue }
      let criterion: String = row["criterion"]
      let leaf: CriterionCode? = criterion.isEmpty ? nil : try Code(criterion)
      sheets[key]?.comments.updateValue(row["text"], forKey: leaf)
    }
    return order.compactMap { sheets[$0] }
  }
}

extension SheetKey {
  /// Nil if the stage is not one of ours.
  init?(row: Row) throws {
    guard let stage = ScoringStage(rawValue: row["stage"]) else { return nil }
    self.init(
      application: try Code(row["application"]), expert: try Code(row["expert"]), stage: stage,
      number: row["number"])
  }
}

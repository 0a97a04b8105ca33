/// Score sheets as a CSV table: `application,expert,stage,criterion,points,comment`.
///
/// Points are decimals with at most two digits, or `NA`; the criterion `opinion`, or none, is the
/// overall opinion. Source: design 7.
package struct ScoresTable: Sendable {
  package let file: String
  /// In the order in which the file first names them.
  package let sheets: [Sheet]

  package struct Sheet: Sendable {
    package let application: ApplicationCode
    package let expert: ExpertCode
    package let stage: ScoringStage
    /// The line that names it first.
    package let line: Int
    package var scores: [Act.ScoreGiven] = []
    package var notApplicable: [CriterionCode] = []
    package var comments: [Act.CommentWritten] = []
    /// Where each criterion stands.
    fileprivate var lines: [CriterionCode: Int] = [:]

    /// The line of what a refusal names; else the sheet's first.
    package func line(of refusal: Refusal) -> Int {
      switch refusal {
      case .mark(let criterion, _, _), .notApplicableNotAllowed(let criterion):
        return lines[criterion] ?? line
      case .unknownCriterion(let text):
        return lines.first { $0.key.rawValue == text }?.value ?? line
      default: return line
      }
    }
  }

  /// As the table names the overall opinion.
  private static let opinion = "opinion"

  private struct Key: Hashable {
    let application: ApplicationCode
    let expert: ExpertCode
    let stage: ScoringStage
  }

  /// - Throws: `CSVError` with file, line and column.
  package init(_ text: String, file: String) throws(CSVError) {
    self.file = file
    let table = try CSVTable(
      text, file: file, required: ["application", "expert", "stage", "criterion", "points"],
      optional: ["comment"])
    var sheets: [Sheet] = []
    var places: [Key: Int] = [:]
    var lines: [String: Int] = [:]
    for row in table.rows {
      let key = Key(
        application: try table.code(row, "application"), expert: try table.code(row, "expert"),
        stage: try table.value(row, "stage"))
      let place = places[key] ?? sheets.count
      if place == sheets.count {
        places[key] = place
        sheets.append(
          Sheet(
            application: key.application, expert: key.expert, stage: key.stage, line: row.line))
      }
      let cell =
        [key.application.rawValue, key.expert.rawValue, key.stage.rawValue]
        .joined(separator: "/") + "/"
        + (row["criterion"].isEmpty ? Self.opinion : row["criterion"].lowercased())
      if let line = lines.updateValue(row.line, forKey: cell) {
        throw table.error(
          row, "criterion",
          Text(
            zh: "这一项在第 \(line) 行已经有了", en: "this item stands in line \(line) already"))
      }
      try Self.read(row, of: table, into: &sheets[place])
    }
    self.sheets = sheets
  }

  private static func read(
    _ row: CSVTable.Row, of table: CSVTable, into sheet: inout Sheet
  ) throws(CSVError) {
    let isOpinion = ["", Self.opinion].contains(row["criterion"])
    let criterion: CriterionCode? = isOpinion ? nil : try table.code(row, "criterion")
    if let criterion { sheet.lines[criterion] = row.line }
    if !row["comment"].isEmpty {
      sheet.comments.append(
        Act.CommentWritten(criterion: criterion, text: row["comment"].withoutFormulaGuard))
    }
    guard !row["points"].isEmpty else { return }
    guard let criterion else {
      throw table.error(
        row, "points", Text(zh: "综合意见没有分数", en: "the opinion takes no points"))
    }
    if row["points"] == "NA" {
      sheet.notApplicable.append(criterion)
      return
    }
    do {
      let points = try Points(decimal: row["points"])
      sheet.scores.append(Act.ScoreGiven(criterion: criterion, points: points))
    } catch {
      throw table.error(row, "points", error.text)
    }
  }
}

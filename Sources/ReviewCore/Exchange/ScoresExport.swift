/// Score sheets as rows of the table that `ScoresTable` reads.
package struct ScoresExport: Sendable {
  package let rows: [Row]

  package struct Row: Encodable, Hashable, Sendable {
    package let application: String
    package let expert: String
    package let stage: String
    package let number: Int
    package let status: String
    package let criterion: String
    package let points: String
    package let comment: String
  }

  package init(sheets: [ScoreSheet], scheme: Scheme) {
    rows = sheets.flatMap { sheet -> [Row] in
      let leaves = scheme.rule(sheet.key.stage).leaves.map { Optional($0.code) } + [nil]
      return leaves.compactMap { criterion in
        let mark = criterion.flatMap { sheet.marks[$0] }
        let comment = sheet.comments[criterion] ?? ""
        let points =
          switch mark {
          case .points(let points): points.text()
          case .notApplicable: "NA"
          case nil: ""
          }
        guard !points.isEmpty || !comment.isEmpty else { return nil }
        return Row(
          application: sheet.key.application.rawValue, expert: sheet.key.expert.rawValue,
          stage: sheet.key.stage.rawValue, number: sheet.key.number,
          status: sheet.status.rawValue, criterion: criterion?.rawValue ?? "opinion",
          points: points, comment: comment)
      }
    }
  }

  /// The latest sheet of each application, expert and stage, as `scores import` takes it.
  package var csv: String {
    var latest: [String: Int] = [:]
    for row in rows {
      latest[row.sheet] = max(latest[row.sheet] ?? 0, row.number)
    }
    let lines = rows.filter { latest[$0.sheet] == $0.number }.map { row in
      [row.application, row.expert, row.stage, row.criterion, row.points, row.comment]
        .map(\.csvField).joined(separator: ",")
    }
    return (["application,expert,stage,criterion,points,comment"] + lines)
      .map { $0 + "\n" }.joined()
  }
}

extension ScoresExport.Row {
  fileprivate var sheet: String { "\(application)/\(expert)/\(stage)" }
}

extension String {
  /// A field of a CSV file: quoted where it must be, and never a formula to a spreadsheet.
  ///
  /// One more apostrophe where it would be a formula behind those that it has, so that our own
  /// reader knows which to take away.
  ///
  /// Source: design 9 "exports neutralise `= + - @`".
  package var csvField: String {
    let text = drop { $0 == "'" }.startsFormula ? "'" + self : self
    // By scalars: a quotation mark with a combining mark is another character, and still one.
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { ",\"\n\r\u{2028}\u{2029}".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}

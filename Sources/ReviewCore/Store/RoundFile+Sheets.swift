internal import GRDB

/// Score sheets that come from a table.
extension RoundFile {
  /// What an import did with each sheet.
  package struct ScoresImport: Hashable, Sendable {
    package var imported: [SheetKey] = []
    /// The file says the same as the sheet already does.
    package var unchanged: [SheetKey] = []
    package var submitted: [SheetKey] = []
    /// Imported, but not complete: what is missing.
    package var incomplete: [SheetKey: [SheetDebt]] = [:]
  }

  /// Imports score sheets on their experts' behalf (代录), all or none.
  ///
  /// - Parameters:
  ///   - table: One or more sheets, each with an open sheet in the round.
  ///   - isSubmitting: Also submits every sheet that is complete afterwards.
  ///   - actor: The owner or the secretary.
  /// - Returns: What was done with each sheet.
  /// - Throws: `CSVError.field` naming file, line and column, worded by the rule that refused it.
  package func importScores(
    _ table: ScoresTable, submitting isSubmitting: Bool, by actor: Actor
  ) throws -> ScoresImport {
    var result = ScoresImport()
    try record { queries in
      result = ScoresImport()
      guard let scheme = try currentScheme(queries), let digest = try queries.schemeDigest() else {
        throw RoundError.noRoundYet(path: path)
      }
      var motions: [Motion] = []
      for sheet in table.sheets {
        let proxy = Actor(actor.identity, onBehalfOf: sheet.expert, session: actor.session)
        guard var current = try queries.latestSheet(sheet) else {
          throw table.error(sheet, try Self.missing(sheet, queries))
        }
        let before = current
        current.take(sheet, source: table.file)
        if current != before {
          let decider = Decider(queries: queries, actor: proxy, scheme: scheme)
          let act = Act.sheetImported(
            current.key,
            Act.SheetImported(
              source: table.file, scores: sheet.scores,
              notApplicable: sheet.notApplicable.isEmpty ? nil : sheet.notApplicable,
              comments: sheet.comments))
          do {
            try decider.decide(act)
          } catch let refusal as Refusal {
            throw table.error(sheet, refusal)
          }
          motions.append(Motion(act, by: proxy))
          result.imported.append(current.key)
        } else {
          result.unchanged.append(current.key)
        }
        guard isSubmitting, current.status == .open else { continue }
        let debts = current.debts(under: scheme)
        guard debts.isEmpty else {
          result.incomplete[current.key] = debts
          continue
        }
        motions.append(
          Motion(current.submission(under: scheme, schemeDigest: digest), by: proxy))
        result.submitted.append(current.key)
      }
      return motions
    }
    return result
  }

  private static func missing(_ sheet: ScoresTable.Sheet, _ queries: RoundQueries) throws
    -> Refusal
  {
    let application = try queries.storedCode(of: sheet.application.rawValue, in: "application")
    guard application == sheet.application.rawValue else {
      return .unknownApplication(sheet.application.rawValue)
    }
    guard try queries.role(of: sheet.expert) != nil else {
      return .unknownExpert(sheet.expert.rawValue)
    }
    let pair = RecusedPair(application: sheet.application, expert: sheet.expert)
    if try queries.isRecused(pair) { return .recused(pair) }
    return .noSheet(
      SheetKey(application: sheet.application, expert: sheet.expert, stage: sheet.stage))
  }
}

extension ScoresTable {
  /// An error at the line where the file names what was refused.
  fileprivate func error(_ sheet: Sheet, _ refusal: Refusal) -> CSVError {
    let column: String
    switch refusal {
    case .unknownApplication, .applicationNotInScoring: column = "application"
    case .unknownExpert, .recused, .notAPanelMember: column = "expert"
    case .unknownCriterion: column = "criterion"
    case .mark, .notApplicableNotAllowed: column = "points"
    default: column = "stage"
    }
    return .field(
      file: file, line: sheet.line(of: refusal), column: column, reason: refusal.text)
  }
}

extension ScoreSheet {
  /// Overlays what a table brings; a table does not keep the white space around a comment.
  fileprivate mutating func take(_ sheet: ScoresTable.Sheet, source: String) {
    for score in sheet.scores { marks[score.criterion] = .points(score.points) }
    for criterion in sheet.notApplicable { marks[criterion] = .notApplicable }
    for comment in sheet.comments
    where comments[comment.criterion]?.trimmed != comment.text {
      comments.updateValue(comment.text, forKey: comment.criterion)
    }
  }

  /// The act that submits the sheet as it stands.
  package func submission(under scheme: Scheme, schemeDigest: String) -> Act {
    let text = canonicalText(under: scheme, schemeDigest: schemeDigest)
    let sheet = SubmittedSheet(
      application: key.application, expert: key.expert, stage: key.stage, marks: marks)
    let total = try? SheetTotal(sheet, by: scheme.rule(key.stage)).total
    return .sheetSubmitted(
      key,
      Act.SheetSubmitted(
        sha256: Digest.hex(of: Array(text.utf8)), total: (total ?? Rational(given)).description))
  }
}

extension RoundQueries {
  /// The sheet with the highest number; nil where none was assigned.
  func latestSheet(_ sheet: ScoresTable.Sheet) throws -> ScoreSheet? {
    try SheetReading(db: db, prefix: "").sheets(
      matching: "application = ? AND expert = ? AND stage = ?",
      arguments: [sheet.application.rawValue, sheet.expert.rawValue, sheet.stage.rawValue]
    ).last { $0.key.application == sheet.application && $0.key.expert == sheet.expert }
  }
}

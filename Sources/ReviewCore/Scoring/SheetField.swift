/// One place of a score sheet that holds an answer.
package enum SheetField: Hashable, Sendable {
  case mark(CriterionCode)
  /// Nil is the overall opinion.
  case comment(CriterionCode?)
}

extension SheetField: Worded {
  package var text: Text {
    switch self {
    case .mark(let code): Text(zh: "\(code) 的分数", en: "the score of \(code)")
    case .comment(.some(let code)): Text(zh: "\(code) 的评语", en: "the comment on \(code)")
    case .comment(nil): Text(zh: "综合意见", en: "the overall opinion")
    }
  }
}

/// What stands in the fields of a sheet, as people write it: `4.5`, `NA` with its reason, a comment.
///
/// A field without an answer is empty. Two states of one sheet are compared by this.
package struct SheetFields: Hashable, Sendable {
  private var answers: [SheetField: String] = [:]

  package init() {}

  package subscript(field: SheetField) -> String {
    get { answers[field] ?? "" }
    set { answers[field] = newValue.isEmpty ? nil : newValue }
  }

  /// The fields that hold an answer.
  package var filled: Set<SheetField> { Set(answers.keys) }

  /// Overlays what an act stores; one that stores nothing on a sheet changes nothing.
  package mutating func apply(_ act: Act) {
    for (field, answer) in act.answers { self[field] = answer }
  }

  /// As `NA` is written with its reason.
  package static func notApplicable(_ reason: String) -> String {
    reason.isEmpty ? "NA" : "NA \(reason)"
  }
}

extension Act {
  /// What the act stores on its sheet, field by field; empty means that the field is cleared.
  package var answers: [(field: SheetField, answer: String)] {
    switch self {
    case .scoreGiven(_, let body): [(.mark(body.criterion), body.points.description)]
    case .scoreCleared(_, let body): [(.mark(body.criterion), "")]
    case .notApplicableMarked(_, let body):
      [(.mark(body.criterion), SheetFields.notApplicable(body.reason))]
    case .commentWritten(_, let body): [(.comment(body.criterion), body.text)]
    case .sheetImported(_, let body):
      body.scores.map { (.mark($0.criterion), $0.points.description) }
        + (body.notApplicable ?? []).map { (.mark($0), SheetFields.notApplicable(body.source)) }
        + body.comments.map { (.comment($0.criterion), $0.text) }
    case .roundCreated, .schemeAdopted, .applicationReceived, .applicationConcluded,
      .applicationWithdrawn, .expertEnlisted, .pledgeGiven, .recusalDeclared, .recusalsStated,
      .recusalClaimed, .recusalDecided, .recusalWithdrawn, .substituteAssigned, .deputyNamed,
      .reminderSent, .sheetsAssigned, .stageOpened,
      .stageClosed, .sheetSubmitted, .sheetReturned, .sheetVoided, .applicationsInvited,
      .outcomeRecorded, .minuteTaken, .departureRecorded, .listSealed:
      []
    }
  }
}

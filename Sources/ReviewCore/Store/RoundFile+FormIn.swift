internal import GRDB

extension RoundFile {
  /// Takes a filled-in form of the expert who opened the round.
  ///
  /// A review with faults is not taken, the others are. A field that the sheet changed meanwhile as
  /// well is left as the sheet has it. Taken twice, a form changes nothing.
  ///
  /// - Parameters:
  ///   - form: As read from its file.
  ///   - isSubmitting: Also submits every sheet of the form that is complete afterwards.
  ///   - isRehearsing: Only says what would happen.
  ///   - actor: The expert, or the owner on the expert's behalf (代录).
  /// - Returns: What was done with each review.
  /// - Throws: `ExchangeError`, or `FormFault` for a form of another round or expert.
  package func take(
    _ form: ReviewForm, submitting isSubmitting: Bool = false,
    rehearsing isRehearsing: Bool = false,
    by actor: Actor
  ) throws -> FormReport {
    guard let expert = viewer.code else { throw ExchangeError.personMissing }
    let round = try round()
    try form.require(round: round.id, expert: expert)
    return try write(ending: isRehearsing ? .rollback : .commit) { db in
      let queries = RoundQueries(db: db)
      let changed = try changedStages(form, round, queries)
      let reviews = try form.reviews.map { review in
        var taking = FormTaking(
          review, of: form, expert: expert, scheme: round.scheme,
          digest: round.schemeDigest, queries: queries)
        return try taking.take(
          isChanged: changed.contains(review.stage), submitting: isSubmitting, by: actor
        ) { act in try append(act, by: actor, queries: queries) }
      }
      return FormReport(reviews: reviews, faults: form.faults)
    }
  }

  /// The stages whose criteria are others than those that the form was written with.
  private func changedStages(
    _ form: ReviewForm, _ round: RoundOverview, _ queries: RoundQueries
  ) throws -> Set<ScoringStage> {
    var changed: Set<ScoringStage> = []
    for digest in Set(form.heads.map(\.scheme)) where digest != round.schemeDigest {
      guard let bytes = try? queries.content(digest),
        let old = try? Scheme(json: bytes, file: "scheme.json")
      else { return Set(ScoringStage.allCases) }
      changed.formUnion(
        ScoringStage.allCases.filter { stage in
          !round.scheme.frozenDifferences(from: old, stage: stage).isEmpty
        })
    }
    return changed
  }
}

extension ReviewForm {
  /// - Throws: `FormFault` naming the head that is of another round or another expert.
  fileprivate func require(round: String, expert: ExpertCode) throws(FormFault) {
    for head in heads {
      guard head.round == round else {
        throw FormFault(file: file, line: head.line, reason: .otherRound)
      }
      guard head.expert == expert.rawValue else {
        throw FormFault(
          file: file, line: head.line, reason: .otherExpert(form: head.expert, expert: expert))
      }
    }
  }
}

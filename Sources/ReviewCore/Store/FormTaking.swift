internal import GRDB

/// Takes one review of a form: compares, checks and stores, inside the transaction of the form.
struct FormTaking {
  private let review: ReviewForm.Review
  private let form: ReviewForm
  private let expert: ExpertCode
  private let scheme: Scheme
  private let digest: String
  private let queries: RoundQueries
  private var result: FormReport.Review

  init(
    _ review: ReviewForm.Review, of form: ReviewForm, expert: ExpertCode, scheme: Scheme,
    digest: String, queries: RoundQueries
  ) {
    self.review = review
    self.form = form
    self.expert = expert
    self.scheme = scheme
    self.digest = digest
    self.queries = queries
    result = FormReport.Review(application: review.application, stage: review.stage)
  }

  /// - Parameters:
  ///   - isChanged: Whether the stage has other criteria than the form.
  ///   - isSubmitting: Also submits the sheet if it is complete then.
  ///   - actor: Who acts.
  ///   - append: Stores an act.
  /// - Returns: What was done.
  /// - Throws: What SQLite says.
  mutating func take(
    isChanged: Bool, submitting isSubmitting: Bool, by actor: Actor,
    storing append: (Act) throws -> Void
  ) throws -> FormReport.Review {
    result.faults = review.faults
    if isChanged { add(.otherScheme) }
    guard let sheet = try latest() else { return result }
    let decider = Decider(queries: queries, actor: actor, scheme: scheme)
    let answers = try compare(with: sheet.key)
    guard result.faults.isEmpty else { return withoutConflicts }
    let acts = acts(answers, on: sheet.key)
    do {
      for act in acts { try decider.decide(act) }
    } catch let refusal as Refusal {
      add(.refused(refusal))
      return withoutConflicts
    }
    for act in acts { try append(act) }
    result.taken = answers.map(\.field)
    result.drafts = try drafts(among: result.taken, of: sheet.key, by: actor)
    if isSubmitting { try submit(sheet.key, decider, storing: append) }
    return result
  }

  /// A review that is not taken contests nothing.
  private var withoutConflicts: FormReport.Review {
    var result = result
    result.conflicts = []
    return result
  }

  private mutating func add(_ reason: FormFault.Reason, at line: Int? = nil) {
    result.faults.append(FormFault(file: form.file, line: line ?? review.line, reason: reason))
  }

  /// The expert's latest sheet; nil, with its fault, where they see none or the form is from elsewhere.
  private mutating func latest() throws -> ScoreSheet? {
    let sheets = try SheetReading(db: queries.db, prefix: "visible").sheets(
      matching: "application = ? AND expert = ? AND stage = ?",
      arguments: [review.application.rawValue, expert.rawValue, review.stage.rawValue]
    ).filter { $0.key.application == review.application }
    guard let sheet = sheets.last else {
      let isVisible = try Bool.fetchOne(
        queries.db, sql: "SELECT EXISTS (SELECT 1 FROM visibleApplication WHERE code = ?)",
        arguments: [review.application.rawValue])
      let key = SheetKey(application: review.application, expert: expert, stage: review.stage)
      add(
        .refused(
          isVisible == true
            ? .noSheet(key) : .unknownApplication(review.application.rawValue)))
      return nil
    }
    let version = try queries.version(of: base(of: sheet.key))
    guard review.number <= sheet.key.number, review.version <= version else {
      add(.laterVersion(form: review.version, sheet: version))
      return nil
    }
    return sheet
  }

  private func base(of key: SheetKey) -> SheetKey {
    SheetKey(
      application: key.application, expert: key.expert, stage: key.stage,
      number: min(review.number, key.number))
  }

  /// The answers that the form changed and the sheet did not.
  private mutating func compare(with key: SheetKey) throws -> [ReviewForm.Answer] {
    let before = try queries.fields(of: base(of: key), atVersion: review.version)
    let now = try queries.fields(of: key)
    var changed: [ReviewForm.Answer] = []
    for answer in review.answers {
      let (old, here) = (before[answer.field], now[answer.field])
      guard !answer.says(here), !answer.says(old) else { continue }
      if let reason = refusal(of: answer) {
        add(.refused(reason), at: answer.line)
      } else if old == here {
        changed.append(answer)
      } else {
        result.conflicts.append(
          FormReport.Conflict(
            file: form.file, line: answer.line, field: answer.field, version: review.version,
            base: old, form: answer.text, sheet: here))
      }
    }
    return changed
  }

  private func leaf(_ code: CriterionCode) -> Leaf? {
    scheme.rule(review.stage).leaves.first { $0.code == code }?.leaf
  }

  private func refusal(of answer: ReviewForm.Answer) -> Refusal? {
    switch (answer.field, answer.content) {
    case (.comment(nil), _): return nil
    case (.mark(let code), let content), (.comment(.some(let code)), let content):
      guard let leaf = leaf(code) else { return .unknownCriterion(code.rawValue) }
      switch content {
      case .points(let points):
        return leaf.refusal(of: points).map { .mark(code, $0, given: points) }
      case .notApplicable:
        let isAllowed = scheme.rule(review.stage).allowNotApplicable
        return isAllowed ? nil : .notApplicableNotAllowed(code)
      case .comment: return nil
      }
    }
  }

  /// One act for marks and comments; what is not applicable has its own, which carries the reason.
  private func acts(_ answers: [ReviewForm.Answer], on key: SheetKey) -> [Act] {
    var imported = Act.SheetImported(source: form.file, scores: [], comments: [])
    var acts: [Act] = []
    for answer in answers {
      switch (answer.field, answer.content) {
      case (.mark(let code), .points(let points)):
        imported.scores.append(Act.ScoreGiven(criterion: code, points: points))
      case (.mark(let code), .notApplicable(let reason)):
        acts.append(
          .notApplicableMarked(key, Act.NotApplicableMarked(criterion: code, reason: reason)))
      case (.comment(let code), .comment(let text)):
        imported.comments.append(Act.CommentWritten(criterion: code, text: text))
      case (.mark, .comment), (.comment, .points), (.comment, .notApplicable): break
      }
    }
    let isEmpty = imported.scores.isEmpty && imported.comments.isEmpty
    return (isEmpty ? [] : [.sheetImported(key, imported)]) + acts
  }

  private func drafts(among fields: [SheetField], of key: SheetKey, by actor: Actor) throws
    -> [SheetField]
  {
    let waiting = try queries.draftFields(of: .sheet(key), by: actor)
    return fields.filter(waiting.contains)
  }

  private mutating func submit(
    _ key: SheetKey, _ decider: Decider, storing append: (Act) throws -> Void
  ) throws {
    guard let sheet = try queries.sheet(key), sheet.status == .open else { return }
    guard result.conflicts.isEmpty else { return result.submission = .contested }
    let debts = sheet.debts(under: scheme)
    guard debts.isEmpty else { return result.submission = .owes(debts) }
    let act = sheet.submission(under: scheme, schemeDigest: digest)
    do {
      try decider.decide(act)
    } catch let refusal as Refusal {
      return result.submission = .refused(refusal)
    }
    try append(act)
    result.submission = .submitted
  }
}

extension ReviewForm.Answer {
  /// Whether the answer is what stands in the field, white space at the ends of lines aside.
  fileprivate func says(_ stored: String) -> Bool {
    switch content {
    case .comment(let text): text.comparableComment == stored.comparableComment
    case .points, .notApplicable: text == stored.visible.replacing("\n", with: " ")
    }
  }
}

extension RoundQueries {
  /// The fields of a subject for which an unfinished text of this author waits.
  func draftFields(of subject: Subject, by actor: Actor) throws -> Set<SheetField> {
    let fields = try String.fetchAll(
      db, sql: "SELECT field FROM draft WHERE actor = ? AND subject = ?",
      arguments: [actor.draftName, subject.description])
    return Set(fields.map { SheetField.comment(try? CriterionCode($0)) })
  }
}

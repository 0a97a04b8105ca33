internal import GRDB

extension RoundFile {
  /// What loading did with each application.
  package struct IntakeSummary: Hashable, Sendable {
    package var received: [ApplicationCode] = []
    package var changed: [ApplicationCode] = []
    package var unchanged: [ApplicationCode] = []
  }

  /// Takes applications into the round; one that is there already, and the same, changes nothing.
  ///
  /// Files and plans are kept first, under their hashes; then all acts go in at once.
  ///
  /// - Throws: `AttachmentError`, `Refusal`; no application is taken in then.
  package func receive(_ submissions: [Submission], by actor: Actor) throws -> IntakeSummary {
    let folder = AttachmentFolder(roundPath: path)
    let known = Dictionary(uniqueKeysWithValues: try applications().map { ($0.code, $0) })
    var summary = IntakeSummary()
    var acts: [Act] = []
    for submission in submissions {
      for file in submission.attachments.compactMap(\.file)
        + [submission.planFile].compactMap(\.self)
      {
        try folder.keep("\(submission.folder)/\(file.name)", sha256: file.sha256)
      }
      let plan = try submission.plan.map { try store(content: $0.canonicalBytes) }
      let body = submission.received(version: 1, plan: plan)
      let code = submission.code
      guard let old = known[code] else {
        acts.append(.applicationReceived(code, body))
        summary.received.append(code)
        continue
      }
      if old.isSame(as: body) {
        summary.unchanged.append(code)
      } else {
        let next = submission.received(version: old.version + 1, plan: plan)
        acts.append(.applicationReceived(code, next))
        summary.changed.append(code)
      }
    }
    if !acts.isEmpty { try record(acts, by: actor) }
    return summary
  }

  /// Holds every application against the notice's conditions.
  package func checkEligibility() throws -> EligibilityCheck.Report {
    let scheme = try round().scheme
    let check = EligibilityCheck(
      scheme: scheme, quotas: QuotaTable(units: try RecommendingUnits.embedded()))
    return check.report(
      on: try applications().filter { $0.withdrawn == nil }.map { application in
        EligibilityCheck.Submission(
          facts: application.facts, plan: try planFacts(of: application))
      })
  }

  /// What the conditions ask of a plan: its sections and the length of its summary.
  package func planFacts(of application: Application) throws -> PlanFacts? {
    guard let plan = try plan(of: application), let file = application.planFile else { return nil }
    let outline = plan.outline
    return PlanFacts(
      file: file, sections: outline.sections, summaryLength: outline.summaryLength)
  }
}

extension Submission {
  fileprivate func received(version: Int, plan: String?) -> Act.ApplicationReceived {
    Act.ApplicationReceived(
      version: version, facts: facts, plan: plan, planFile: planFile?.name,
      files: attachments.compactMap { attachment in
        attachment.file.map { file in
          ReceivedFile(
            kind: attachment.kind, file: attachment.name, sha256: file.sha256,
            byteCount: file.byteCount)
        }
      }, pinyin: pinyin.full, initials: pinyin.initials)
  }
}

extension Application {
  fileprivate func isSame(as body: Act.ApplicationReceived) -> Bool {
    facts == body.facts && plan == body.plan && planFile == body.planFile && files == body.files
  }
}

extension RoundFile {
  /// Accepts every application that the check accepts and that has no conclusion yet.
  ///
  /// - Returns: Which ones.
  @discardableResult
  package func acceptAllThatPass(by actor: Actor) throws -> [ApplicationCode] {
    let passing = try checkEligibility().applications.filter { $0.verdict == .accepted }
    let open = Set(try applications().filter { $0.conclusion == nil }.map(\.code))
    let codes = passing.map(\.application).filter(open.contains)
    guard !codes.isEmpty else { return [] }
    try record(
      codes.map { code in
        .applicationConcluded(code, Act.ApplicationConcluded(conclusion: .accepted, reason: ""))
      }, by: actor)
    return codes
  }
}

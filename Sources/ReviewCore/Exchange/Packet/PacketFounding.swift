/// The first acts of a packet: the round as one expert sees it, and nothing of anyone else.
struct PacketFounding {
  let id: String
  let origin: Act.PacketOrigin
  let round: RoundOverview
  let expert: Expert
  let applications: [Application]
  /// By application, stage and number.
  let sheets: [Sheet]
  let invited: [ApplicationCode]
  let readingSeed: UInt64?
  /// SHA-256 of the pledge's words; nil where none was given.
  let pledge: String?

  /// A sheet of the expert's own.
  struct Sheet {
    let sheet: ScoreSheet
    let fields: SheetFields
    /// Why it was sent back or voided.
    let reason: String?
  }

  /// An act, and whether someone else did for the expert what it stands for (代录).
  struct Step {
    let act: Act
    var isProxy = false
  }

  /// In an order in which each finds what it needs.
  var steps: [Step] {
    beginning.map { Step(act: $0) } + applications.flatMap(receive).map { Step(act: $0) }
      + people.map { Step(act: $0) } + stages.map { Step(act: $0) } + own
  }

  private var beginning: [Act] {
    [
      .roundCreated(
        Act.RoundCreated(id: id, title: round.title, nature: round.nature, origin: origin)),
      .schemeAdopted(Act.SchemeAdopted(sha256: round.schemeDigest)),
    ]
  }

  /// Why it was accepted is left out: those are the secretary's words.
  private func receive(_ application: Application) -> [Act] {
    let received = Act.ApplicationReceived(
      version: application.version, facts: application.facts, plan: application.plan,
      planFile: application.planFile, files: application.files, pinyin: application.pinyin,
      initials: application.initials)
    let concluded = Act.ApplicationConcluded(conclusion: .accepted, reason: "")
    return [
      .applicationReceived(application.code, received),
      .applicationConcluded(application.code, concluded),
    ]
  }

  /// The chair too scores here as a member like any other.
  private var people: [Act] {
    let enlisted = Act.ExpertEnlisted(
      name: expert.name, role: .expert, unit: expert.unit, province: expert.province,
      organisation: expert.organisation, expertise: expert.expertise, publicKey: expert.publicKey)
    return [.expertEnlisted(expert.code, enlisted)] + admission
      + ScoringStage.allCases.compactMap { stage in
        let codes = sheets.map(\.sheet.key).filter { $0.stage == stage && $0.number == 1 }
          .map(\.application)
        guard !codes.isEmpty else { return nil }
        return .sheetsAssigned(
          stage,
          Act.SheetsAssigned(
            readingSeed: stage == .preliminary ? readingSeed : nil,
            sheets: codes.map { code in
              Act.SheetsAssigned.Assigned(application: code, experts: [expert.code])
            }))
      }
  }

  /// What the expert gave before reading, so that the files open in the packet too.
  private var admission: [Act] {
    let given = pledge.map { [Act.pledgeGiven(expert.code, Act.PledgeGiven(sha256: $0))] } ?? []
    guard round.scheme.beforeReading.contains(.recusals) else { return given }
    return given + [
      .recusalsStated(
        expert.code, Act.RecusalsStated(applications: applications.map(\.code)))
    ]
  }

  /// What a forced passage lacked names others, and is left out.
  private var stages: [Act] {
    StageName.allCases.flatMap { stage -> [Act] in
      let passage = Act.StagePassage()
      switch round.stages[stage]?.state {
      case .open: return [.stageOpened(stage, passage)]
      case .closed: return [.stageOpened(stage, passage), .stageClosed(stage, passage)]
      case .notOpened, nil: return []
      }
    }
      + (invited.isEmpty
        ? [] : [.applicationsInvited(Act.ApplicationsInvited(applications: invited))])
  }

  private var own: [Step] {
    var before = SheetFields()
    return sheets.flatMap { sheet -> [Step] in
      if sheet.sheet.key.number == 1 { before = SheetFields() }
      defer { before = sheet.fields }
      return acts(sheet, after: before).map { Step(act: $0, isProxy: sheet.sheet.isProxy) }
        + ending(sheet).map { Step(act: $0) }
    }
  }

  private func acts(_ sheet: Sheet, after before: SheetFields) -> [Act] {
    let key = sheet.sheet.key
    var imported = Act.SheetImported(source: "packet", scores: [], comments: [])
    var acts: [Act] = []
    for scored in round.scheme.rule(key.stage).leaves {
      let (field, code) = (SheetField.mark(scored.code), scored.code)
      let answer = sheet.fields[field]
      guard answer != before[field] else { continue }
      if answer.isEmpty {
        acts.append(.scoreCleared(key, Act.ScoreCleared(criterion: code)))
      } else if let points = try? Points(decimal: answer) {
        imported.scores.append(Act.ScoreGiven(criterion: code, points: points))
      } else {
        let reason = answer.dropFirst(SheetFields.notApplicable("").count).drop { $0 == " " }
        acts.append(
          .notApplicableMarked(
            key, Act.NotApplicableMarked(criterion: code, reason: String(reason))))
      }
    }
    for code in round.scheme.rule(key.stage).leaves.map(\.code) + [nil] {
      let field = SheetField.comment(code)
      guard sheet.fields[field] != before[field] else { continue }
      imported.comments.append(Act.CommentWritten(criterion: code, text: sheet.fields[field]))
    }
    let isEmpty = imported.scores.isEmpty && imported.comments.isEmpty
    return acts + (isEmpty ? [] : [.sheetImported(key, imported)])
  }

  private func ending(_ sheet: Sheet) -> [Act] {
    let key = sheet.sheet.key
    let reason = Act.Reason(reason: sheet.reason ?? "")
    let submitted = sheet.sheet.digest.map { [submission(of: sheet.sheet, digest: $0)] } ?? []
    return switch sheet.sheet.status {
    case .open, .submitted: submitted
    case .returned: submitted + [.sheetReturned(key, reason)]
    case .voided: submitted + [.sheetVoided(key, reason)]
    }
  }

  /// With the digest under which it was submitted, whatever the scheme says in other words by now.
  private func submission(of sheet: ScoreSheet, digest: String) -> Act {
    let act = sheet.submission(under: round.scheme, schemeDigest: round.schemeDigest)
    guard case .sheetSubmitted(let key, var body) = act else { return act }
    body.sha256 = digest
    return .sheetSubmitted(key, body)
  }
}

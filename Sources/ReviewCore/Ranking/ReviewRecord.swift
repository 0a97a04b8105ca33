/// Everything that a ranking is computed from: the scheme and what the panel has recorded.
///
/// A plain value, so that anyone can recompute the ranking from exported tables.
///
/// Source: design 3.
package struct ReviewRecord: Sendable {
  package var scheme: Scheme
  /// In the order of their codes.
  package var candidates: [Candidate]
  /// The panel in its listed order, which decides which of two equal extremes is dropped.
  package var panel: [ExpertCode]
  /// The latest submitted sheet of each application, expert and stage; a recused one included.
  package var sheets: [SubmittedSheet]
  package var recusals: Set<RecusedPair>
  package var outcomes: [ApplicationCode: DefenseOutcome]
  /// Whom the shortlisting stage invited to the defense; nil while it has not decided.
  package var invited: Set<ApplicationCode>?
  /// Sheets that are still open, by application and stage: the ranking is provisional while any is.
  package var openSheets: [OpenSheet]

  package init(
    scheme: Scheme, candidates: [Candidate], panel: [ExpertCode], sheets: [SubmittedSheet],
    recusals: Set<RecusedPair> = [], outcomes: [ApplicationCode: DefenseOutcome] = [:],
    invited: Set<ApplicationCode>? = nil, openSheets: [OpenSheet] = []
  ) {
    self.scheme = scheme
    self.candidates = candidates
    self.panel = panel
    self.sheets = sheets
    self.recusals = recusals
    self.outcomes = outcomes
    self.invited = invited
    self.openSheets = openSheets
  }

  /// An application as the ranking sees it.
  package struct Candidate: Hashable, Sendable {
    package var code: ApplicationCode
    package var name: String
    /// The recommending unit's short name.
    package var unit: String
    package var standing: Standing

    package init(
      code: ApplicationCode, name: String, unit: String, standing: Standing = .accepted
    ) {
      self.code = code
      self.name = name
      self.unit = unit
      self.standing = standing
    }
  }

  /// Whether an application takes part, and why not.
  package enum Standing: Hashable, Sendable {
    case accepted
    case refused(reason: String)
    case withdrawn(reason: String)
    /// Takes part, but may not be selected until the hold is lifted.
    case held(reason: String)
  }

  package struct OpenSheet: Hashable, Sendable {
    package var application: ApplicationCode
    package var expert: ExpertCode
    package var stage: ScoringStage

    package init(application: ApplicationCode, expert: ExpertCode, stage: ScoringStage) {
      self.application = application
      self.expert = expert
      self.stage = stage
    }
  }
}

/// An expert who takes no part in an application (回避).
package struct RecusedPair: Hashable, Sendable {
  package let application: ApplicationCode
  package let expert: ExpertCode

  package init(application: ApplicationCode, expert: ExpertCode) {
    self.application = application
    self.expert = expert
  }
}

/// A submitted score sheet (评分表) with a mark for every leaf of its stage.
package struct SubmittedSheet: Hashable, Sendable {
  package var application: ApplicationCode
  package var expert: ExpertCode
  package var stage: ScoringStage
  package var marks: [CriterionCode: Mark]

  package init(
    application: ApplicationCode, expert: ExpertCode, stage: ScoringStage,
    marks: [CriterionCode: Mark]
  ) {
    self.application = application
    self.expert = expert
    self.stage = stage
    self.marks = marks
  }
}

/// What an expert gave for one leaf.
package enum Mark: Hashable, Sendable {
  case points(Points)
  /// Leaves the denominator; only where the scheme allows it.
  case notApplicable
}

/// The panel's conclusion on a defense (结论).
package enum DefenseOutcome: Hashable, Sendable {
  case pass
  /// Stays selected, with the condition as its reason (有条件通过).
  case conditional(condition: String)
  case fail(reason: String)
  case absent
}

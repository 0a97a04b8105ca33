/// The review scheme (评审方案): everything that the notice leaves open, as data.
///
/// Identified by the SHA-256 of the bytes it was read from.
///
/// Source: design 4.
package struct Scheme: Hashable, Sendable {
  package var title: String
  /// How many are selected.
  package var places: Int
  package var reserves: Int
  package var panel: PanelRule
  /// Seconds east of UTC, for every `Day` of the round.
  package var utcOffset: Int
  package var preliminary: StageRule
  package var defense: StageRule
  package var aggregation: Aggregation
  package var rounding: Rounding
  package var carry: Carry
  package var ties: [TieStep]
  package var tieAt: TieAt
  package var passLine: PassLine
  package var caps: [Cap]
  package var comments: CommentRule
  package var proxyEntry: ProxyEntry
  package var recusal: RecusalRule
  /// What an expert gives before the first file opens; in their order.
  package var beforeReading: [Duty]
  package var calendar: CalendarRule
  package var eligibility: [EligibilityRule]

  package func rule(_ stage: ScoringStage) -> StageRule {
    switch stage {
    case .preliminary: preliminary
    case .defense: defense
    }
  }
}

extension Scheme {
  /// Members of the panel; `minimum` is the fewest with which a scoring stage opens.
  package struct PanelRule: Hashable, Sendable {
    package var size: Int
    package var minimum: Int

    /// More seats than any panel of the notice needs, few enough to compute exactly.
    package static let largestSize = 64
  }

  /// The score sheet of one scoring stage.
  package struct StageRule: Hashable, Sendable {
    package var weight: Weight
    package var mode: Mode
    package var allowNotApplicable: Bool
    package var criteria: [Criterion] { didSet { leaves = criteria.flatMap(\.leaves) } }
    /// The leaves of all criteria, in order.
    package private(set) var leaves: [ScoredCriterion]

    package init(weight: Weight, mode: Mode, allowNotApplicable: Bool, criteria: [Criterion]) {
      self.weight = weight
      self.mode = mode
      self.allowNotApplicable = allowNotApplicable
      self.criteria = criteria
      leaves = criteria.flatMap(\.leaves)
    }

    package enum Mode: String, Sendable, CaseIterable {
      /// Marks are points already and the maxima add up to 100.
      case points
      /// A leaf counts weight x (mark - min) / (max - min), of 100.
      case weighted
    }
  }

  /// How the totals of a panel become its score.
  ///
  /// Source: scoring.md 1.2.
  package struct Aggregation: Hashable, Sendable {
    package var method: Method
    package var scope: Scope
    /// Trim only if every application of the comparison group has this many valid sheets.
    package var trimFrom: Int
    /// Fewer valid sheets give no score at all.
    package var minimumSheets: Int

    package enum Method: String, Sendable, CaseIterable { case trimmed, mean, median }
    package enum Scope: String, Sendable, CaseIterable { case total, criterion }
  }

  /// Whether the final is computed from rounded or from exact stage scores.
  ///
  /// Source: scoring.md 1.5.
  package enum Carry: String, Sendable, CaseIterable { case published, exact }

  /// Whether a tie is looked for beyond the published digits.
  ///
  /// Source: scoring.md 1.4.
  package enum TieAt: String, Sendable, CaseIterable { case exact, published }

  /// One step of the tie chain, in the order that the scheme gives.
  ///
  /// Source: scoring.md 6.
  package enum TieStep: Hashable, Sendable {
    case defense
    case untrimmed
    case criterion(CriterionCode)
    case vote
    case lot

    /// As `tieStep` writes it in JSON: `defense`, `untrimmed`, `criterion:D`, `vote`, `lot`.
    package var name: String {
      switch self {
      case .defense: "defense"
      case .untrimmed: "untrimmed"
      case .criterion(let code): "criterion:\(code)"
      case .vote: "vote"
      case .lot: "lot"
      }
    }
  }

  /// Who may go on to the defense, and who may be selected.
  package struct PassLine: Hashable, Sendable {
    /// Nil lets everyone pass.
    package var minimum: Points?
    /// At most this many are invited; nil is no limit.
    package var invite: Int?
  }

  /// At most `maximum` selected applications of these recommending units.
  package struct Cap: Hashable, Sendable {
    package var units: [String]
    package var maximum: Int
  }

  /// What a sheet owes in words.
  package struct CommentRule: Hashable, Sendable {
    /// Characters of the overall opinion.
    package var opinionMinimum: Int
    /// A mark under this share of the maximum owes a reason.
    package var reasonBelow: Rational
  }

  /// What a sheet entered by someone else counts for.
  package enum ProxyEntry: String, Sendable, CaseIterable { case counts, countersigned }

  /// What an expert gives before reading, on paper or at the desk.
  package enum Duty: String, Sendable, CaseIterable {
    /// The pledge (承诺书).
    case pledge
    /// Every tie to the applications that were assigned, or that there is none.
    case recusals
  }

  package struct RecusalRule: Hashable, Sendable {
    package var sameProvince: Bool
    package var sameUnit: Bool
  }

  package struct CalendarRule: Hashable, Sendable {
    package var submissionDeadline: Day
    /// The day that "1 year or more" is counted to.
    package var referenceDate: Day
    package var countPublicationDay: Bool
    /// Local date and time such as `2015-03-18T17:30`; nil is none.
    package var preliminaryDeadline: String?
  }
}

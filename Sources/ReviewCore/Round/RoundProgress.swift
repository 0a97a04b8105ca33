/// How far a round has come and who owes what, for those who run or watch it.
///
/// Source: design 6; `ReadingRight.progress`.
package struct RoundProgress: Sendable {
  /// What stands in the way of closing a stage that is open, or of opening one that is not.
  package let guards: [StageName: [StageGuard]]
  package let conclusions: Conclusions
  /// How many recommending units have applied.
  package let units: Int
  package let sheets: [ScoringStage: SheetCount]
  /// The scoring stage that is open; of two, the one that still owes sheets.
  package let scoring: ScoringStage?
  /// Members of the panel who have sheets of that stage.
  package let members: [Member]
  /// Sheets submitted in it, by day, oldest first.
  package let days: [SubmissionDay]
  package let exceptions: Exceptions

  /// The applications by what eligibility has concluded; a withdrawn one is counted only as such.
  package struct Conclusions: Hashable, Sendable {
    package var accepted = 0
    package var rectify = 0
    package var refused = 0
    package var undecided = 0
    package var withdrawn = 0

    package var all: Int { accepted + rectify + refused + undecided + withdrawn }
  }

  /// The sheets of a stage that count for closing it: neither voided nor excused.
  package struct SheetCount: Hashable, Sendable {
    package var submitted = 0
    package var owed = 0
  }

  /// What one member has given in and still owes.
  package struct Member: Hashable, Sendable {
    package let code: ExpertCode
    package var submitted = 0
    package var owed = 0
    /// Complete, but not submitted (待交).
    package var ready = 0
    /// Complete but for the overall opinion.
    package var opinionsShort = 0
    /// Marks under 60 % without a reason, on sheets that are complete otherwise.
    package var reasonsOwed = 0
    /// The open sheet that was worked on last.
    package var latest: Latest?
    /// When something was last recorded in this member's name; nil if nothing ever was.
    package var lastStored: Timestamp?
  }

  /// How much of a sheet has been marked.
  package struct Latest: Hashable, Sendable {
    package let application: ApplicationCode
    package let marked: Int
    package let leaves: Int
  }

  package struct SubmissionDay: Hashable, Sendable {
    package let day: Day
    package var count: Int
  }

  /// What went another way than the plain one (例外), counted from the ledger.
  package struct Exceptions: Hashable, Sendable {
    package var returned = 0
    package var voided = 0
    /// Sheets that someone else has entered something in.
    package var proxies = 0
    package var forced = 0
    /// Schemes adopted after the first.
    package var schemeChanges = 0
  }
}

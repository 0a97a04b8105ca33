/// An application (申报) to become a demonstration base, as the round holds it.
package struct Application: Hashable, Sendable {
  package let code: ApplicationCode
  /// From 1; a changed folder made the next version.
  package var version: Int
  package var facts: ApplicationFacts
  /// SHA-256 of the plan's blocks; nil where no plan could be read.
  package var plan: String?
  package var planFile: String?
  package var files: [ReceivedFile]
  /// Full pinyin and initials of the name, for filters.
  package var pinyin: String
  package var initials: String
  package var conclusion: Conclusion?
  /// Why it was withdrawn; nil while it stands.
  package var withdrawn: String?

  package var name: String { facts.name }
  package var unit: String { facts.unit }
  /// Who stands behind it, for the recusal rules: the applicant and the operating body.
  package var applicants: [String] { facts.applicants }

  package struct Conclusion: Hashable, Sendable {
    package var kind: EligibilityConclusion
    package var reason: String
  }

  /// Whether it takes part in scoring.
  package var isInScoring: Bool { withdrawn == nil && conclusion?.kind == .accepted }
}

/// One line of the minutes of a defense (问答).
package struct Minute: Hashable, Sendable {
  package let kind: MinuteKind
  /// The member who asked; nil for the applicant's answer.
  package let expert: ExpertCode?
  package let text: String
}

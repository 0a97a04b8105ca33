/// What a batch of application folders holds.
package struct IntakeReport: Hashable, Sendable {
  /// In the order of the paths and, within a folder of many, of their names.
  package let submissions: [Submission]
  /// An application with a problem in its plan or an attachment is loaded without that part.
  package let problems: [IntakeProblem]

  /// What all the submissions were noticed for.
  package var notices: [IntakeNotice] { submissions.flatMap(\.notices) }
}

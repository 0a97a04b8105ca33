/// One application as it came in (申报材料): its facts, its plan and its files.
package struct Submission: Hashable, Sendable {
  /// The path of its folder, as given on the command line and below.
  package let folder: String
  package let facts: ApplicationFacts
  package let pinyin: PinyinName
  /// Nil if there is none or it cannot be read; a problem then says why.
  package let plan: Plan?
  /// The plan's original file; nil if it is missing.
  package let planFile: SubmittedFile?
  /// As the form lists them.
  package let attachments: [Attachment]
  package let notices: [IntakeNotice]

  /// An attachment that the form names.
  package struct Attachment: Hashable, Sendable {
    package let kind: AttachmentKind
    package let name: String
    /// Nil if the file is missing or cannot be read; a problem then says so.
    package let file: SubmittedFile?
  }
}

extension Submission {
  package var code: ApplicationCode { facts.code }
}

internal import ReviewCore
internal import Terminal

/// A comment that is being written: on what, from what, and how far.
struct CommentEditing: Sendable {
  let sheet: SheetKey
  /// Nil is the overall opinion.
  let criterion: CriterionCode?
  /// As stored when the editor opened.
  let before: String
  /// The sheet's revision when the editor opened.
  let base: Int
  var editor: TextEditor
  /// Whether what stands here has been kept as a draft.
  var isKept = true
  /// Whether a draft has been kept since the editor opened; it is never more than a second old.
  var hasDraft = false

  var subject: Subject { .sheet(sheet) }
  var fieldName: String { criterion?.rawValue ?? "" }

  func draft(session: String) -> Draft {
    Draft(subject: subject, field: fieldName, session: session, base: base, text: editor.text)
  }
}

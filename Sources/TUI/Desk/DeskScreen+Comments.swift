internal import ReviewCore
internal import Terminal

/// Storing comments, where another desk of the same person may have been first.
extension DeskScreen {
  /// Stores a comment that is still the one the change began with; else asks which one is meant.
  mutating func store(
    _ change: CommentChange, then move: DeskMove, _ app: AppView
  ) -> [Effect] {
    guard let sheet = sheet(app), sheet.key == change.sheet else {
      return [record(change, then: move, over: nil)]
    }
    let stored = sheet.comments[change.criterion] ?? ""
    guard stored == change.before || stored == change.after else {
      return ask(change, stored: stored, sheet.revision, then: move)
    }
    return [record(change, then: move, over: sheet.revision)]
  }

  private func record(
    _ change: CommentChange, then move: DeskMove, over revision: Int?
  ) -> Effect {
    let act = Act.commentWritten(
      change.sheet, Act.CommentWritten(criterion: change.criterion, text: change.after))
    return .record(
      Recording(
        [act], expecting: revision.map { [.sheet(change.sheet): $0] } ?? [:],
        receipt: .comment(change, then: move)))
  }

  /// The viewer's other desk wrote the same comment meanwhile; nothing is overwritten unasked.
  ///
  /// Storing the other one has taken this one's draft away, so it is kept anew: whoever leaves the
  /// question open finds it in the editor, and is asked again.
  private mutating func ask(
    _ change: CommentChange, stored: String, _ revision: Int, then move: DeskMove
  ) -> [Effect] {
    func choice(_ name: Text, _ after: String) -> ChoiceDialog.Choice {
      let kept = CommentChange(
        sheet: change.sheet, criterion: change.criterion, before: stored, after: after)
      let effect =
        after == stored
        ? Effect.removeDraft(.sheet(change.sheet), field: change.criterion?.rawValue ?? "")
        : record(kept, then: move, over: revision)
      return ChoiceDialog.Choice(name: name, effects: [effect])
    }
    let field = change.criterion?.rawValue ?? ""
    contested[DraftKey(sheet: change.sheet, field: field)] = change.before
    let (theirs, mine) = (stored.firstWords, change.after.firstWords)
    let choices = [
      choice(Text(zh: "两段都留", en: "keep both"), stored + "\n" + change.after),
      choice(Text(zh: "用这里的：\(mine)", en: "use this one: \(mine)"), change.after),
      choice(
        Text(zh: "用另一窗口的：\(theirs)", en: "keep the other: \(theirs)"), stored),
    ]
    return [
      .keepDraft(
        Draft(
          subject: .sheet(change.sheet), field: field, session: "", base: revision,
          text: change.after)),
      .push(
        ChoiceDialog(
          Text(
            zh: "这条评语在您的另一个窗口改过了", en: "Your other window changed this comment"),
          choices)),
    ]
  }
}

extension String {
  /// The text of a comment without its line breaks, for a line of a list.
  var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// The beginning of a comment, for a line of a list.
  fileprivate var firstWords: String {
    oneLine.truncated(toColumns: 36)
  }
}

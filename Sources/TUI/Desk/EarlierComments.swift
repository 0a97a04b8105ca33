internal import ReviewCore
internal import Terminal

/// 常用语: sentences that the viewer has kept, and the own comments on other applications, to be
/// put into the editor.
struct EarlierComments {
  /// In the order in which they were kept.
  private let phrases: [String]
  /// Those on the same criterion first, each group in the viewer's order; equal texts once.
  let comments: [Comment]
  /// What is being written.
  private let present: String

  struct Comment: Sendable {
    /// Nil is the overall opinion.
    let criterion: CriterionCode?
    let text: String
    /// Of the application that it was written on.
    let name: String
  }

  /// - Parameters:
  ///   - application: Whose sheet is being written on; its own comments are left out.
  ///   - criterion: What is being commented on; nil is the overall opinion.
  ///   - present: What stands in the editor.
  ///   - world: What the viewer sees.
  init(
    besides application: ApplicationCode, on criterion: CriterionCode?, writing present: String,
    _ world: World
  ) {
    let items = [nil] + world.scheme.preliminary.leaves.map { Optional($0.code) }
    let comments = world.myApplications.filter { $0.code != application }.flatMap { other in
      items.map { item in
        Comment(
          criterion: item, text: world.mySheet(other.code)?.comments[item] ?? "", name: other.name)
      }
    }
    let same = comments.filter { $0.criterion == criterion }
    let others = comments.filter { $0.criterion != criterion }
    phrases = world.memory.phrases
    var seen = Set(phrases)
    self.comments = (same + others).filter { !$0.text.isBlank && seen.insert($0.text).inserted }
    self.present = present
  }

  /// A list of them over the editor; what is chosen is inserted at the caret.
  var effects: [Effect] {
    let choices = phrases.map(Self.choice(phrase:)) + comments.map(\.choice) + keepingPresent
    guard !choices.isEmpty else {
      return [
        .say(
          Text(
            zh: "还没有常用语，别的申报上也没有评语。先写几个字，再按 Ctrl-P 留作常用语",
            en: "No phrase is kept yet. Write something, then Ctrl-P keeps it as one"))
      ]
    }
    return [.push(ChoiceDialog(Text(zh: "常用语和我写过的评语", en: "Phrases, earlier comments"), choices))]
  }

  private static func choice(phrase: String) -> ChoiceDialog.Choice {
    ChoiceDialog.Choice(
      name: Text(zh: phrase.oneLine, en: phrase.oneLine),
      note: Text(zh: "常用语，= 去掉", en: "phrase, = drops it"),
      effects: [.pass(.text(phrase, isPaste: true))],
      keeping: keeping(phrase, false))
  }

  /// What stands in the editor can be kept before it is finished.
  private var keepingPresent: [ChoiceDialog.Choice] {
    guard !present.isBlank, !phrases.contains(present) else { return [] }
    return [
      ChoiceDialog.Choice(
        name: Text(zh: "把正在写的留作常用语", en: "keep what I am writing as a phrase"),
        effects: [
          .remember(.phrase(present, true)),
          .say(Text(zh: "留作常用语了，Ctrl-P 取用", en: "Kept; Ctrl-P offers it")),
        ])
    ]
  }

  /// The list opens again with what has been kept or dropped.
  fileprivate static func keeping(_ text: String, _ isKept: Bool) -> [Effect] {
    [
      .pop, .remember(.phrase(text, isKept)), .run(.phrases),
      .say(
        isKept
          ? Text(zh: "留作常用语了，以后排在前面", en: "Kept as a phrase; it comes first from now on")
          : Text(zh: "不再是常用语了", en: "No longer a phrase")),
    ]
  }
}

extension EarlierComments.Comment {
  fileprivate var choice: ChoiceDialog.Choice {
    let item = { (opinion: String) in (criterion?.rawValue ?? opinion).padded(toColumns: 5) }
    return ChoiceDialog.Choice(
      name: Text(zh: text.oneLine, en: text.oneLine),
      note: Text(
        zh: (item("意见") + name).clipped(toColumns: 20),
        en: (item("op.") + name).clipped(toColumns: 20)),
      effects: [.pass(.text(text, isPaste: true))],
      keeping: EarlierComments.keeping(text, true))
  }
}

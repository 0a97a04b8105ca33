internal import ReviewCore
internal import Terminal

/// 复用我写过的评语: the viewer's own comments on other applications, to be put into the editor.
struct EarlierComments {
  /// Those on the same criterion first, each group in the viewer's order; equal texts once.
  let all: [Comment]

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
  ///   - world: What the viewer sees.
  init(besides application: ApplicationCode, on criterion: CriterionCode?, _ world: World) {
    let items = [nil] + world.scheme.preliminary.leaves.map { Optional($0.code) }
    let comments = world.myApplications.filter { $0.code != application }.flatMap { other in
      items.map { item in
        Comment(
          criterion: item, text: world.mySheet(other.code)?.comments[item] ?? "", name: other.name)
      }
    }
    let same = comments.filter { $0.criterion == criterion }
    let others = comments.filter { $0.criterion != criterion }
    var seen: Set<String> = []
    all = (same + others).filter { !$0.text.isBlank && seen.insert($0.text).inserted }
  }

  /// A list of them over the editor; what is chosen is inserted at the caret.
  var effects: [Effect] {
    guard !all.isEmpty else {
      return [.say(Text(zh: "您在别的申报上还没有写过评语", en: "You have written no other comment yet"))]
    }
    return [
      .push(
        ChoiceDialog(Text(zh: "我写过的评语", en: "My earlier comments"), all.map(\.choice)))
    ]
  }
}

extension EarlierComments.Comment {
  fileprivate var choice: ChoiceDialog.Choice {
    let item = criterion?.rawValue
    return ChoiceDialog.Choice(
      name: Text(zh: text.oneLine, en: text.oneLine),
      note: Text(
        zh: "\(item ?? "意见") \(name)".truncated(toColumns: 20),
        en: "\(item ?? "opinion") \(name)".truncated(toColumns: 20)),
      effects: [.pass(.text(text, isPaste: true))])
  }
}

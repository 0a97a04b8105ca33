internal import ReviewCore
internal import Terminal

/// 复用我写过的评语: the viewer's own comments on other applications, to be put into the editor.
struct EarlierComments {
  /// Those on the same criterion first, each group by the viewer's order; equal texts once.
  let texts: [(text: String, from: Text)]

  /// - Parameters:
  ///   - application: Whose sheet is being written on; its own comments are left out.
  ///   - criterion: What is being commented on; nil is the overall opinion.
  ///   - world: What the viewer sees.
  init(besides application: ApplicationCode, on criterion: CriterionCode?, _ world: World) {
    let others = world.myApplications.filter { $0.code != application }
    let comments = others.flatMap {
      other -> [(criterion: CriterionCode?, text: String, from: Text)] in
      guard let sheet = world.mySheet(other.code) else { return [] }
      let order = [nil] + world.scheme.preliminary.leaves.map { Optional($0.code) }
      return order.compactMap { code in
        let text = sheet.comments[code] ?? ""
        let place = code.map(\.rawValue)
        return text.isBlank
          ? nil
          : (
            code, text,
            Text(zh: "\(place ?? "意见") \(other.name)", en: "\(place ?? "opinion") \(other.name)")
          )
      }
    }
    let ordered =
      comments.filter { $0.criterion == criterion } + comments.filter { $0.criterion != criterion }
    var seen: Set<String> = []
    texts = ordered.filter { seen.insert($0.text).inserted }.map { ($0.text, $0.from) }
  }

  /// A list of them over the editor; what is chosen is inserted at the caret.
  var effects: [Effect] {
    guard !texts.isEmpty else {
      return [.say(Text(zh: "您在别的申报上还没有写过评语", en: "You have written no other comment yet"))]
    }
    let choices = texts.map { comment in
      let line = comment.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      let from = { (text: String) in String(text.truncated(toColumns: 20)) }
      return ChoiceDialog.Choice(
        name: Text(zh: line, en: line),
        note: Text(zh: from(comment.from.zh), en: from(comment.from.en)),
        effects: [.pass(.text(comment.text, isPaste: true))])
    }
    return [.push(ChoiceDialog(Text(zh: "我写过的评语", en: "My earlier comments"), choices))]
  }
}

internal import ReviewCore
internal import Terminal

/// From a comment back to the passages that it cites.
extension DeskScreen {
  /// The passage of the item's comment that is shown, and where the text was before.
  struct ShownCitation: Hashable, Sendable {
    let item: DeskItem
    let number: Int
    let block: Int
    let from: PlanPlace
  }

  /// Shows the next passage that the item's comment cites, and after the last the place before.
  mutating func showCitation(_ app: AppView) -> [Effect] {
    guard let plan = plan(app), let sheet = sheet(app) else {
      return [.say(Text(zh: "这里没有评语可看引文", en: "There is no comment with passages here"))]
    }
    let text = sheet.comments[criterion(app)?.code] ?? ""
    let cited = plan.outline.citations(in: item == .submission ? sheet.opinion : text)
    guard !cited.isEmpty else {
      return [
        .say(
          Text(
            zh: "这一项的评语里没有引文；按 m 标一段", en: "This comment cites no passage; m cites one"))
      ]
    }
    let last = shownCitation.flatMap { $0.item == item ? $0 : nil }
    let number = (last?.number ?? 0) + 1
    guard number <= cited.count else {
      shownCitation = nil
      place = last?.from ?? place
      return [.say(Text(zh: "引文看完了，回到刚才的地方", en: "All passages seen; back where you were"))]
    }
    let passage = cited[number - 1]
    guard let block = passage.block else {
      shownCitation = ShownCitation(
        item: item, number: number, block: place.block, from: last?.from ?? place)
      return [
        .say(
          Text(
            zh: "\(passage.mark) 在现在的方案里没有；, 下一处",
            en: "The plan has no \(passage.mark) now; , for the next"))
      ]
    }
    shownCitation = ShownCitation(
      item: item, number: number, block: block, from: last?.from ?? place)
    place = PlanPlace(block: block)
    return [
      .say(
        Text(
          zh: "引文 \(passage.mark)，共 \(cited.count) 处，这是第 \(number) 处；, 下一处，完了回来",
          en: "Passage \(passage.mark), \(number) of \(cited.count); , the next, then back"))
    ]
  }
}

extension PlanOutline {
  /// The citations of a comment in their order, each with the block that it means; nil where the
  /// plan has no such paragraph.
  func citations(in comment: String) -> [(mark: String, block: Int?)] {
    let marks = comment.matches(of: /\[[^\[\]\n]{1,24} 段[0-9]{1,4}\]/).map { String($0.output) }
    guard !marks.isEmpty else { return [] }
    let blocks = places.indices.compactMap { block in citation(of: block).map { ($0, block) } }
    let known = Dictionary(blocks) { first, _ in first }
    return marks.map { ($0, known[$0]) }
  }
}
